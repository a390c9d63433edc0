import { adjustmentReasons } from '@throughline/codes'
import { addBusinessDays, cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { advisedReasons, denialAdvice } from './denial-action.ts'
import { actionLabels, defaultThresholds } from './worklist-item.ts'
import { worklist, type DeniedLine, type OpenBatch, type OpenClaim, type WorklistFacts } from './worklist.ts'

const today = day('2026-03-10')
const nothing: WorklistFacts = {
  today,
  claims: [],
  batches: [],
  denials: [],
  underpayments: [],
  overpayments: [],
  suspense: [],
  unsigned: [],
}
const claim = (state: OpenClaim['state'], more: Partial<OpenClaim> = {}): OpenClaim => ({
  claimId: 'c1',
  controlNumber: 'PCN1',
  personName: 'Ana Rivera',
  payerName: 'Riverbend',
  state,
  filingDeadline: day('2026-04-01'),
  sentOn: null,
  expected: cents(6200),
  because: null,
  ...more,
})
const batch = (more: Partial<OpenBatch> = {}): OpenBatch => ({
  batchId: 'b1',
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
  claimId: 'c1',
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
const list = (more: Partial<WorklistFacts>) => worklist({ ...nothing, ...more })
const shown = (more: Partial<WorklistFacts>) => list(more).map((one) => `${one.kind} ${one.action} ${one.due}`)

describe('claims', () => {
  it.each([
    ['ready, near the limit', claim('ready'), ['late-claim send 2026-04-01']],
    [
      'held, near the limit',
      claim('held', { because: 'Line 1 needs a note.' }),
      ['late-claim fix-and-send 2026-04-01'],
    ],
    ['ready, with time', claim('ready', { filingDeadline: day('2026-04-10') }), []],
    ['past the limit', claim('draft', { filingDeadline: day('2026-03-09') }), ['late-claim accept 2026-03-09']],
    [
      'rejected, whatever the time',
      claim('rejected', { filingDeadline: day('2026-12-01') }),
      ['rejected-claim fix-and-send 2026-12-01'],
    ],
    ['sent a month ago', claim('payer-accepted', { sentOn: day('2026-02-08') }), []],
    [
      'sent a month and a day ago',
      claim('payer-accepted', { sentOn: day('2026-02-07') }),
      ['no-remittance ask-payer 2026-03-09'],
    ],
  ] as [string, OpenClaim, string[]][])('%s', (_, one, expected) => expect(shown({ claims: [one] })).toEqual(expected))
})

describe('answers to a batch sent on Friday 6 March', () => {
  it.each([
    ['Monday: still in time', day('2026-03-09'), {}, []],
    ['Tuesday: no 999', day('2026-03-10'), {}, ['no-syntax-answer ask-receiver 2026-03-09']],
    ['Tuesday: 999 is here, 277CA still in time', day('2026-03-10'), { syntaxAnswered: true }, []],
    ['Wednesday: no 277CA', day('2026-03-11'), { syntaxAnswered: true }, ['no-payer-answer ask-payer 2026-03-10']],
    ['all answered', day('2026-03-20'), { syntaxAnswered: true, payerAnswered: true }, []],
    ['a 277CA without a 999 is answer enough', day('2026-03-20'), { payerAnswered: true }, []],
  ] as const)('%s', (_, on, more, expected) => expect(shown({ today: on, batches: [batch(more)] })).toEqual(expected))

  it('a holiday does not count', () => {
    const holidays = new Set([day('2026-03-09')])
    expect(worklist({ ...nothing, batches: [batch()] }, { ...defaultThresholds, holidays })).toEqual([])
    expect(addBusinessDays(day('2026-03-06'), 1, holidays)).toBe('2026-03-10')
    expect(() => addBusinessDays(day('2026-03-06'), 1, { has: () => true } as unknown as ReadonlySet<never>)).toThrow(
      /no business day/,
    )
  })

  it('thresholds are arguments', () => {
    expect(worklist({ ...nothing, batches: [batch()] }, { ...defaultThresholds, syntaxAnswerDays: 5 })).toEqual([])
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

  it('say who denied what, why, and until when', () => {
    const [one] = list({ denials: [denial('197')] })
    expect(one!.sentence.text).toMatch(
      /^Line 2 of claim PCN1: \$30\.00 denied\. .*\(CO-197\)\. .* Last day: 1 May 2026\.$/,
    )
    expect(one).toMatchObject({
      daysLeft: 52,
      dollars: 3000,
      subject: { kind: 'claim', id: 'c1', line: 2 },
      key: 'denial|c1|2',
    })
  })
})

describe('the rest', () => {
  const message = { id: 'm', values: {}, text: 'No claim fits.' }
  it.each([
    [
      'underpayment',
      { underpayments: [{ claimId: 'c1', line: 1, amount: cents(200), message, by: day('2026-05-01') }] },
      ['underpayment dispute 2026-05-01'],
    ],
    [
      'overpayment: sixty days',
      {
        overpayments: [
          {
            claimId: 'c1',
            controlNumber: 'PCN1',
            payerName: 'Riverbend',
            amount: cents(200),
            identifiedOn: day('2026-03-01'),
          },
        ],
      },
      ['overpayment give-back 2026-04-30'],
    ],
    [
      'suspense',
      {
        suspense: [
          {
            remittanceId: 'r1',
            ordinal: 3,
            trace: 'EFT1',
            payerName: 'Riverbend',
            amount: cents(-6200),
            since: day('2026-03-01'),
            message,
          },
        ],
      },
      ['suspense match 2026-03-11'],
    ],
    [
      'unsigned note',
      {
        unsigned: [
          {
            serviceId: 's1',
            workerName: 'Pat Ortiz',
            personName: 'Ana Rivera',
            servedOn: day('2026-03-03'),
            expected: cents(6200),
            lateNoteDays: 3,
            hasNote: true,
          },
        ],
      },
      ['unsigned-note sign 2026-03-06'],
    ],
  ] as [string, Partial<WorklistFacts>, string[]][])('%s', (_, more, expected) => expect(shown(more)).toEqual(expected))

  it('says it in one sentence', () => {
    const texts = list({
      claims: [
        claim('ready'),
        claim('held', { claimId: 'c2', controlNumber: 'PCN2', because: 'Line 1 needs a note.' }),
      ],
      unsigned: [
        {
          serviceId: 's1',
          workerName: 'Pat Ortiz',
          personName: 'Ana Rivera',
          servedOn: day('2026-03-03'),
          expected: cents(6200),
          lateNoteDays: 3,
          hasNote: false,
        },
      ],
    }).map((one) => one.sentence.text)
    expect(texts).toEqual([
      'The note of Pat Ortiz on the visit with Ana Rivera on 3 Mar 2026 is not written; $62.00 waits for it. After 6 Mar 2026 it counts as late.',
      'Claim PCN1 for Ana Rivera ($62.00) is ready and must reach Riverbend by 1 Apr 2026, in 22 days. Send it now.',
      'Claim PCN2 for Ana Rivera ($62.00) is held and must reach Riverbend by 1 Apr 2026, in 22 days. Line 1 needs a note.',
    ])
  })

  it('is ordered by deadline, then dollars, then key', () => {
    const items = list({
      denials: [
        denial('197', { claimId: 'small', amount: cents(100) }),
        denial('197', { claimId: 'large', amount: cents(9000) }),
        denial('197', { claimId: 'also', amount: cents(100) }),
      ],
      claims: [claim('ready', { claimId: 'soon' })],
    })
    expect(items.map((one) => one.subject.id)).toEqual(['soon', 'large', 'also', 'small'])
    expect(new Set(items.map((one) => one.key)).size).toBe(items.length)
    for (const one of items) expect(actionLabels[one.action].length).toBeGreaterThan(3)
  })
})
