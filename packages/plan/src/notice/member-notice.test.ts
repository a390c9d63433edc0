// The notice to the person served: owed when something of theirs is refused, silent when only the claim is; both languages
// say every right, from the decision's own facts.
import { day } from '@throughline/domain'
import { describe, expect, it, test } from 'vitest'
import { adjudicate } from '../adjudicate/adjudicate.ts'
import { editsInOrder } from '../adjudicate/edit-order.ts'
import { exampleAuthorization, exampleFacts, type ExampleChanges } from '../adjudicate/example-case.ts'
import { memberNotice } from './member-notice.ts'
import { memberReason } from './member-reasons.ts'
import { noticeStanding } from './notice-standing.ts'

const decided = (changes: ExampleChanges = {}) => adjudicate(exampleFacts(changes))
const unitsGone: ExampleChanges = {
  facts: {
    authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 93 }] }],
  },
}
const from = {
  name: 'Bright Plains Health Plan',
  address: { line1: '1 Plan Plaza', city: 'Santa Fe', state: 'NM', zip: '875011234' },
  phone: '(575) 555-0199',
}
const terms = { appealAnswerDays: 30, hearingDays: 120, hearingOffice: null }
const notice = (language: 'en' | 'es', changes = unitsGone) =>
  memberNotice(decided(changes), from, terms, day('2026-01-20'), language)
/** Phone numbers do not break over lines on paper. */
const textOf = ({ headline, sections }: ReturnType<typeof notice>) =>
  [headline, ...sections.flatMap(({ title, paragraphs, points = [] }) => [title, ...paragraphs, ...points])]
    .join('\n')
    .replaceAll('\u00a0', ' ')

test('every edit that refuses or lowers is known to be told, or known to be no matter of the person’s', () => {
  const codes = editsInOrder.flatMap(({ rule: { id, leadsTo } }) =>
    leadsTo.carc === '' ? [] : [{ id, says: memberReason(leadsTo.carc, leadsTo.rarcs) }],
  )
  expect(codes.length).toBeGreaterThan(90)
  expect(codes.filter(({ says }) => says === null).map(({ id }) => id)).toEqual([])
})

describe('owed', () => {
  it.each([
    ['everything is allowed', {}, { due: false, why: 'nothing-refused' }],
    ['a unit is refused: the approval is used up', unitsGone, { due: true }],
    [
      'the benefit does not hold the service',
      { benefit: { services: [{ code: 'H0038', covered: false }] } } as unknown as ExampleChanges,
      { due: true },
    ],
  ])('%s', (_, changes, standing) => {
    expect(noticeStanding(decided(changes))).toEqual(standing)
  })

  it('not for a claim that its sender can correct', () => {
    const decision = decided(unitsGone)
    const steps = decision.steps.map((step) => ({ ...step, carc: '16', rarcs: ['N290'] }))
    expect(noticeStanding({ ...decision, steps })).toEqual({ due: false, why: 'not-clean' })
  })
})

describe('what it says', () => {
  it('what is refused, why, and what the person owes', () => {
    expect(textOf(notice('en'))).toContain(`What we decided
Open Door Peer Center asked us to pay for help you received. On 14 January 2026 we decided not to pay for this:
Peer support (H0038) on 5 January 2026: 15 of 60 minutes
Why
We had approved a certain amount of this service, and all of it was already used.`)
    expect(textOf(notice('en'))).toContain('Nothing. Open Door Peer Center may not ask you to pay for it.')
    expect(notice('en').headline).toBe('We will not pay for all of a service you received')
    expect(textOf(notice('es'))).toContain('Apoyo entre pares (H0038), el 5 de enero de 2026: 15 de 60 minutos')
  })

  // 42 CFR 438.404(b)(1)–(6), one after the other.
  it.each([
    ['en', 'free of charge', 'copy everything we used'],
    [
      'en',
      'Ask by 21 March 2026: that is 60 days',
      'or write to Bright Plains Health Plan, 1 Plan Plaza, Santa Fe, NM 87501-1234. Your own words',
    ],
    ['en', 'can appeal for you', 'within 30 days after you ask'],
    ['en', 'fast appeal', 'within 72 hours'],
    ['en', 'keep it until your appeal is decided', 'you may have to pay'],
    ['en', 'fair hearing within 120 days', 'you can ask the state at once'],
    ['en', 'TTY: 711', 'Español: puede recibir esta carta'],
    ['es', 'gratis', 'copiar todo lo que usamos'],
    ['es', 'Pídalo hasta el 21 de marzo de 2026: son 60 días', 'Llame al (575) 555-0199, o escriba a Bright Plains'],
    ['es', 'apelar por usted', 'en un plazo de 30 días'],
    ['es', 'apelación rápida', 'en 72 horas'],
    ['es', 'conservarlo durante la apelación', 'es posible que tenga que pagar'],
    ['es', 'audiencia imparcial en los 120 días', 'puede pedirla enseguida'],
    ['es', 'TTY: 711', 'English: you can have this letter'],
  ] as const)('%s: %s … %s', (language, ...said) => {
    for (const one of said) expect(textOf(notice(language))).toContain(one)
  })

  it('names no code of the trade', () => {
    for (const language of ['en', 'es'] as const)
      expect(textOf(notice(language))).not.toMatch(/CARC|RARC|CO-|N\d{3}|authorization-units-gone|adjudicat/)
  })

  it('takes the state’s own office and days from the policy', () => {
    const own = { appealAnswerDays: 20, hearingDays: 90, hearingOffice: 'Hearings Office, Raleigh' }
    const said = textOf(memberNotice(decided(unitsGone), from, own, day('2026-01-20'), 'en'))
    for (const one of ['within 20 days after you ask', 'within 90 days from', 'Ask here: Hearings Office, Raleigh.'])
      expect(said).toContain(one)
  })
})
