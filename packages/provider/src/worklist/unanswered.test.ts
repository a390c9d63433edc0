import { adjustmentReasons } from '@throughline/codes'
import { addBusinessDays, cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { advisedReasons, denialAdvice, denialWords, type DeniedLine } from './denial-action.ts'
import { defaultThresholds } from './thresholds.ts'
import { unansweredBatch, undecidedClaim, type OpenBatch } from './unanswered.ts'

const today = day('2026-03-10')
const batch = (more: Partial<OpenBatch> = {}): OpenBatch => ({
  reference: 'REF1',
  payerName: 'Riverbend',
  sentOn: day('2026-03-06'),
  claimCount: 12,
  expected: cents(90000),
  syntaxAnswered: false,
  payerAnswered: false,
  ...more,
})
const denial = (reason: string, more: Partial<DeniedLine> = {}): DeniedLine => ({
  controlNumber: 'PCN1',
  line: 2,
  group: 'CO',
  reason,
  remarks: [],
  amount: cents(3000),
  correctBy: day('2026-06-01'),
  appealBy: day('2026-05-01'),
  billNextBy: null,
  ...more,
})

describe('a claim sent and not decided', () => {
  const sent = (sentOn: string) =>
    undecidedClaim(
      {
        controlNumber: 'PCN1',
        personName: 'Ana Rivera',
        payerName: 'Riverbend',
        sentOn: day(sentOn),
        expected: cents(6200),
      },
      today,
    )
  it('thirty days ago: still in time', () => expect(sent('2026-02-08')).toBeNull())
  it('a day longer ago: the payer is asked', () =>
    expect(sent('2026-02-07')).toMatchObject({
      kind: 'no-remittance',
      due: '2026-03-09',
      sentence: {
        text: 'Claim PCN1 for Ana Rivera went to Riverbend on 7 Feb 2026, 31 days ago, and nothing has been decided ($62.00). Ask Riverbend where it stands.',
      },
    }))
})

describe('answers to a batch sent on Friday 6 March', () => {
  it.each([
    ['Monday: still in time', day('2026-03-09'), {}, null],
    ['Tuesday: no 999', day('2026-03-10'), {}, 'no-syntax-answer 2026-03-09'],
    ['Tuesday: 999 is here, 277CA still in time', day('2026-03-10'), { syntaxAnswered: true }, null],
    ['Wednesday: no 277CA', day('2026-03-11'), { syntaxAnswered: true }, 'no-payer-answer 2026-03-10'],
    ['all answered', day('2026-03-20'), { syntaxAnswered: true, payerAnswered: true }, null],
    ['a 277CA without a 999 is answer enough', day('2026-03-20'), { payerAnswered: true }, null],
  ] as const)('%s', (_, on, more, expected) => {
    const found = unansweredBatch(batch(more), on)
    expect(found && `${found.kind} ${found.due}`).toBe(expected)
  })

  it('a holiday does not count', () => {
    const holidays = new Set([day('2026-03-09')])
    expect(unansweredBatch(batch(), today, { ...defaultThresholds, holidays })).toBeNull()
    expect(addBusinessDays(day('2026-03-06'), 1, holidays)).toBe('2026-03-10')
    expect(() => addBusinessDays(day('2026-03-06'), 1, { has: () => true } as unknown as ReadonlySet<never>)).toThrow(
      /no business day/,
    )
  })

  it('thresholds are arguments', () => {
    expect(unansweredBatch(batch(), today, { ...defaultThresholds, syntaxAnswerDays: 5 })).toBeNull()
  })
})

describe('denials', () => {
  it.each([
    ['a missing modifier is corrected', '4', {}, 'correct', '2026-06-01'],
    ['after the correction window it is appealed', '4', { correctBy: day('2026-03-01') }, 'appeal', '2026-05-01'],
    [
      'after both it is accepted',
      '4',
      { correctBy: day('2026-03-01'), appealBy: day('2026-03-02') },
      'accept',
      '2026-03-02',
    ],
    ['on its last day it is still corrected', '4', { correctBy: today }, 'correct', '2026-03-10'],
    ['on the last day it is still appealed', '197', { appealBy: today }, 'appeal', '2026-03-10'],
    ['no authorization is appealed', '197', {}, 'appeal', '2026-05-01'],
    ['records wanted are sent', '252', {}, 'send-records', '2026-05-01'],
    [
      'another payer is billed, in its own time',
      '109',
      { billNextBy: day('2026-04-15') },
      'bill-next-payer',
      '2026-04-15',
    ],
    ['a duplicate is accepted', '18', {}, 'accept', '2026-05-01'],
    ['an unknown reason is asked about', 'ZZ9', {}, 'ask-payer', '2026-05-01'],
  ])('%s', (_, reason, more, action, due) => {
    expect(denialAdvice(reason, { ...denial(reason), ...more }, today)).toEqual({ action, due })
  })

  it('knows only reasons that exist', () => {
    for (const reason of advisedReasons) expect(adjustmentReasons.has(reason), reason).toBe(true)
  })

  it('say who denied what, why, what to do and until when', () => {
    const { sentence, action, due } = denialWords(denial('197'), today)
    expect(sentence.text).toMatch(/^Line 2 of claim PCN1: \$30\.00 denied\. .*\(CO-197\)\. Appeal by 1 May 2026\.$/)
    expect({ action, due }).toEqual({ action: 'appeal', due: '2026-05-01' })
  })
})
