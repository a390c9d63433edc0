import { day, noteSealText, timeOfDay } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { answerQuestions, payerQuestions } from './answer-questions.ts'
import { exampleNote, type NoteChanges } from './example-note.ts'
import { maySign } from './may-sign.ts'
import { nonBillableActivities } from './non-billable-activities.ts'
import { sentencesOf, similarity } from './sentences.ts'

describe('signing', () => {
  it.each([
    ['a whole note', {}, true, false, []],
    ['late', { signingOn: day('2026-03-20') }, true, true, ['late-note']],
    ['without response', { note: { response: '' } }, false, false, ['how-it-went']],
    [
      'everything missing at once',
      {
        note: { action: '', response: '', nextStep: '', goalId: null, ends: timeOfDay('10:00') },
        signer: { credential: null },
      },
      false,
      false,
      [
        'start-and-stop',
        'times-match-visit',
        'goal-in-plan',
        'what-was-done',
        'how-it-went',
        'signature-complete',
        'what-comes-next',
      ],
    ],
  ] as [string, NoteChanges, boolean, boolean, string[]][])('%s', (_, changes, ok, late, rules) => {
    const signable = maySign(exampleNote(changes))
    expect([signable.ok, signable.late, signable.findings.map((one) => one.rule)]).toEqual([ok, late, rules])
  })
})

describe('the payer’s questions', () => {
  const { note, plans } = exampleNote()
  const answered = (changes: Partial<typeof note> = {}) =>
    Object.fromEntries(answerQuestions({ ...note, ...changes }, plans).map((one) => [one.question, one.answers]))

  it('are all answered by the example, save the signature', () => {
    const open = answerQuestions(note, plans)
      .filter((one) => one.answers.length === 0)
      .map((one) => one.question)
    expect(open).toEqual(['who'])
  })

  it.each([
    ['when', [{ by: 'time', text: '10:00 to 10:45, 45 minutes' }]],
    ['which-goal', [{ by: 'goal', goalId: 'goal-2', text: 'I want to ride the bus to my class.' }]],
    [
      'own-words',
      [{ by: 'sentence', part: 'personWords', from: 0, to: 36, text: 'Ana said buses make her chest tight.' }],
    ],
    [
      'progress',
      [{ by: 'sentence', part: 'response', from: 0, to: 46, text: 'Ana picked the seat and rated worry 8, then 5.' }],
    ],
  ])('%s', (question, expected) => expect(answered()[question]).toEqual(expected))

  it('finds what fits the goal by its words, in any form', () => {
    expect(answered({ action: 'We rode the bus. We had tea.' })['fits-goal']).toMatchObject([
      { text: 'We rode the bus.' },
    ])
    expect(answered({ action: 'We had tea.', nextStep: '', response: '' })['fits-goal']).toEqual([])
  })

  it('answers nothing that is not there', () => {
    const empty = answered({
      personWords: '',
      action: '',
      response: '',
      nextStep: '',
      goalId: null,
      ends: timeOfDay('10:00'),
    })
    expect(
      Object.entries(empty)
        .filter(([, answers]) => answers.length > 0)
        .map(([question]) => question),
    ).toEqual(['where'])
    expect(Object.keys(empty)).toHaveLength(payerQuestions.length)
  })

  it('the signature answers once it is there', () => {
    expect(
      answered({ status: 'signed', signedOn: day('2026-03-03'), signerName: 'Pat Ortiz', signerCredential: 'CPS' })[
        'who'
      ],
    ).toEqual([{ by: 'signature', text: 'Pat Ortiz, CPS, 3 Mar 2026' }])
  })

  it.each(['Hoy caminó más que antes.', 'Pasó de 8 a 5.', 'She stayed longer than last week.', 'Worry 8, down to 5.'])(
    'progress is seen in: %s',
    (response) => {
      expect(answered({ response })['progress']).toHaveLength(1)
    },
  )

  it('never changes the note', () => {
    const before = noteSealText(note)
    answerQuestions(note, plans)
    expect(noteSealText(note)).toBe(before)
  })
})

describe('sentences', () => {
  it('stand where they say', () => {
    const { note } = exampleNote({ note: { action: '  First. Second!\nThird' } })
    const found = sentencesOf(note).filter((one) => one.part === 'action')
    expect(found.map((one) => one.text)).toEqual(['First.', 'Second!', 'Third'])
    for (const one of found) expect(note.action.slice(one.from, one.to)).toBe(one.text)
  })

  it.each([
    ['a b c d', 'a b c d', 1],
    ['one two three', 'four five six', 0],
    ['', 'a b c', 0],
  ])('%s ~ %s = %d', (a, b, alike) => expect(similarity(a, b)).toBe(alike))

  it('a note of the longest length is read in bounds', () => {
    const { note } = exampleNote({ note: { action: 'A. '.repeat(7000) } })
    expect(sentencesOf(note).length).toBeLessThanOrEqual(400)
  })
})

it('non-billable activities have an id each', () => {
  expect(new Set(nonBillableActivities.map((one) => one.id)).size).toBe(18)
})
