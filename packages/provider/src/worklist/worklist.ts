// Everything that needs a person, ordered by deadline and then by dollars. What runs by itself is not here.
import { explainAdjustment } from '@throughline/codes'
import {
  addBusinessDays,
  addDays,
  counted,
  daysBetween,
  formatDay,
  formatMoney,
  type Cents,
  type Day,
  type Message,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { denialAdvice } from './denial-action.ts'
import {
  defaultThresholds,
  type Thresholds,
  type WorklistAction,
  type WorklistItem,
  type WorklistKind,
} from './worklist-item.ts'

/** A claim of ours that is not decided. */
export type OpenClaim = {
  readonly claimId: string
  readonly controlNumber: string
  readonly personName: string
  readonly payerName: string
  readonly state:
    'draft' | 'held' | 'ready' | 'batched' | 'sent' | 'received' | 'syntax-accepted' | 'payer-accepted' | 'rejected'
  readonly filingDeadline: Day
  readonly sentOn: Day | null
  readonly expected: Cents
  /** What holds or rejected it, as it was said. */
  readonly because: string | null
}

export type OpenBatch = {
  readonly batchId: string
  readonly reference: string
  readonly payerName: string
  readonly sentOn: Day
  readonly claimCount: number
  readonly expected: Cents
  readonly syntaxAnswered: boolean
  readonly payerAnswered: boolean
}

export type DeniedLine = {
  readonly claimId: string
  readonly controlNumber: string
  /** Null for the claim as a whole. */
  readonly line: number | null
  readonly group: string
  readonly reason: string
  readonly remarks: readonly string[]
  readonly amount: Cents
  readonly correctBy: Day | null
  readonly appealBy: Day
  readonly billNextBy: Day | null
}

export type DisputedLine = {
  readonly claimId: string
  readonly line: number
  readonly amount: Cents
  readonly message: Message
  readonly by: Day
}
export type OverpaidClaim = {
  readonly claimId: string
  readonly controlNumber: string
  readonly payerName: string
  readonly amount: Cents
  readonly identifiedOn: Day
}
export type SuspendedMoney = {
  readonly remittanceId: string
  readonly ordinal: number
  readonly trace: string
  readonly payerName: string
  readonly amount: Cents
  readonly since: Day
  readonly message: Message
}
export type UnsignedVisit = {
  readonly serviceId: string
  readonly workerName: string
  readonly personName: string
  readonly servedOn: Day
  readonly expected: Cents
  readonly lateNoteDays: number
  readonly hasNote: boolean
}

export type WorklistFacts = {
  readonly today: Day
  readonly claims: readonly OpenClaim[]
  readonly batches: readonly OpenBatch[]
  readonly denials: readonly DeniedLine[]
  readonly underpayments: readonly DisputedLine[]
  readonly overpayments: readonly OverpaidClaim[]
  readonly suspense: readonly SuspendedMoney[]
  readonly unsigned: readonly UnsignedVisit[]
}

export function worklist(facts: WorklistFacts, thresholds: Thresholds = defaultThresholds): WorklistItem[] {
  const { today } = facts
  return [
    ...facts.claims.flatMap((claim) => claimItems(claim, today, thresholds)),
    ...facts.batches.flatMap((batch) => batchItems(batch, today, thresholds)),
    ...facts.denials.map((denial) => denialItem(denial, today)),
    ...facts.underpayments.map((one) =>
      item('underpayment', today, {
        subject: onClaim(one.claimId, one.line),
        sentence: one.message,
        action: 'dispute',
        due: one.by,
        dollars: one.amount,
      }),
    ),
    ...facts.overpayments.map((one) => overpaymentItem(one, today, thresholds)),
    ...facts.suspense.map((one) => suspenseItem(one, today, thresholds)),
    ...facts.unsigned.map((one) => unsignedItem(one, today)),
  ].sort((a, b) => compare(a.due, b.due) || b.dollars - a.dollars || compare(a.key, b.key))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Work = { subject: WorklistItem['subject']; sentence: Message; action: WorklistAction; due: Day; dollars: Cents }

function item(kind: WorklistKind, today: Day, work: Work): WorklistItem {
  const { subject, due } = work
  return {
    key: [kind, subject.id, ...(subject.line === null ? [] : [subject.line])].join('|'),
    kind,
    daysLeft: daysBetween(today, due),
    ...work,
  }
}

const onClaim = (id: string, line: number | null = null) => ({ kind: 'claim', id, line }) as const

function claimItems(claim: OpenClaim, today: Day, thresholds: Thresholds): WorklistItem[] {
  const values = {
    control: claim.controlNumber,
    person: claim.personName,
    payer: claim.payerName,
    deadline: formatDay(claim.filingDeadline),
    days: counted(Math.abs(daysBetween(today, claim.filingDeadline)), 'day'),
    expected: formatMoney(claim.expected),
    because: claim.because ?? 'No reason was given.',
  }
  const work = { subject: onClaim(claim.claimId), dollars: claim.expected }
  const dueForFiling = { ...work, due: claim.filingDeadline }
  if (claim.state === 'rejected')
    return [
      item('rejected-claim', today, {
        ...dueForFiling,
        action: 'fix-and-send',
        sentence: sentence(
          'work-rejected',
          values,
          'Claim {control} for {person} came back ({expected}). {because} It must reach {payer} by {deadline}.',
        ),
      }),
    ]
  if (claim.state === 'draft' || claim.state === 'held' || claim.state === 'ready' || claim.state === 'batched') {
    if (daysBetween(today, claim.filingDeadline) > thresholds.filingWarnDays) return []
    return [lateClaim(claim, today, values, dueForFiling)]
  }
  const expectedBy = claim.sentOn === null ? null : addDays(claim.sentOn, thresholds.remittanceDays)
  if (expectedBy === null || today <= expectedBy) return []
  const sent = { ...values, sent: formatDay(claim.sentOn!), waited: daysBetween(claim.sentOn!, today) }
  return [
    item('no-remittance', today, {
      ...work,
      due: expectedBy,
      action: 'ask-payer',
      sentence: sentence(
        'work-no-remittance',
        sent,
        'Claim {control} for {person} went to {payer} on {sent}, {waited} days ago, and nothing has been decided ({expected}). Ask {payer} where it stands.',
      ),
    }),
  ]
}

function lateClaim(
  claim: OpenClaim,
  today: Day,
  values: Record<string, string>,
  work: Omit<Work, 'action' | 'sentence'>,
): WorklistItem {
  if (today > claim.filingDeadline)
    return item('late-claim', today, {
      ...work,
      action: 'accept',
      sentence: sentence(
        'work-filing-over',
        values,
        'Claim {control} for {person} ({expected}) should have reached {payer} by {deadline}, {days} ago. Send it only with proof of an exception; else write it off.',
      ),
    })
  return claim.state === 'held' || claim.state === 'draft'
    ? item('late-claim', today, {
        ...work,
        action: 'fix-and-send',
        sentence: sentence(
          'work-held-late',
          values,
          'Claim {control} for {person} ({expected}) is held and must reach {payer} by {deadline}, in {days}. {because}',
        ),
      })
    : item('late-claim', today, {
        ...work,
        action: 'send',
        sentence: sentence(
          'work-send-soon',
          values,
          'Claim {control} for {person} ({expected}) is ready and must reach {payer} by {deadline}, in {days}. Send it now.',
        ),
      })
}

function batchItems(batch: OpenBatch, today: Day, thresholds: Thresholds): WorklistItem[] {
  const values = {
    reference: batch.reference,
    payer: batch.payerName,
    sent: formatDay(batch.sentOn),
    claims: counted(batch.claimCount, 'claim'),
    expected: formatMoney(batch.expected),
  }
  const work = { subject: { kind: 'batch', id: batch.batchId, line: null } as const, dollars: batch.expected }
  const syntaxBy = addBusinessDays(batch.sentOn, thresholds.syntaxAnswerDays, thresholds.holidays)
  const payerBy = addBusinessDays(batch.sentOn, thresholds.payerAnswerDays, thresholds.holidays)
  // Without the first answer the second cannot come: one question at a time.
  if (!batch.syntaxAnswered && !batch.payerAnswered)
    return today > syntaxBy
      ? [
          item('no-syntax-answer', today, {
            ...work,
            due: syntaxBy,
            action: 'ask-receiver',
            sentence: sentence(
              'work-no-999',
              values,
              'Batch {reference} ({claims}, {expected}) went out on {sent} and nobody has said that it arrived. Ask the receiver whether it has the file, and send it again if not.',
            ),
          }),
        ]
      : []
  return !batch.payerAnswered && today > payerBy
    ? [
        item('no-payer-answer', today, {
          ...work,
          due: payerBy,
          action: 'ask-payer',
          sentence: sentence(
            'work-no-277ca',
            values,
            'Batch {reference} ({claims}, {expected}) was read on arrival, but {payer} has not said that it took the claims in. Ask {payer}: only its answer proves that they were filed in time.',
          ),
        }),
      ]
    : []
}

function denialItem(denial: DeniedLine, today: Day): WorklistItem {
  const { action, due } = denialAdvice(denial.reason, denial, today)
  const explained = explainAdjustment(denial.group, denial.reason, denial.remarks)
  const values = {
    what:
      denial.line === null ? `Claim ${denial.controlNumber}` : `Line ${denial.line} of claim ${denial.controlNumber}`,
    amount: formatMoney(denial.amount),
    why: explained.text,
    next: explained.next,
    due: formatDay(due),
  }
  return item('denial', today, {
    subject: onClaim(denial.claimId, denial.line),
    dollars: denial.amount,
    due,
    action,
    sentence: sentence('work-denial', values, '{what}: {amount} denied. {why} {next} Last day: {due}.'),
  })
}

function overpaymentItem(one: OverpaidClaim, today: Day, thresholds: Thresholds): WorklistItem {
  const due = addDays(one.identifiedOn, thresholds.overpaymentDays)
  const values = {
    control: one.controlNumber,
    payer: one.payerName,
    amount: formatMoney(one.amount),
    due: formatDay(due),
  }
  return item('overpayment', today, {
    subject: onClaim(one.claimId),
    dollars: one.amount,
    due,
    action: 'give-back',
    sentence: sentence(
      'work-overpayment',
      values,
      '{payer} paid {amount} too much on claim {control}. Check it, and give it back by {due}; keeping it knowingly makes the claim a false one.',
    ),
  })
}

function suspenseItem(one: SuspendedMoney, today: Day, thresholds: Thresholds): WorklistItem {
  const values = {
    amount: formatMoney(one.amount),
    payer: one.payerName,
    trace: one.trace,
    since: formatDay(one.since),
    why: one.message.text,
  }
  return {
    ...item('suspense', today, {
      subject: { kind: 'remittance', id: one.remittanceId, line: one.ordinal },
      dollars: Math.abs(one.amount) as Cents,
      due: addDays(one.since, thresholds.suspenseDays),
      action: 'match',
      sentence: sentence(
        'work-suspense',
        values,
        '{amount} of {payer} (remittance {trace}) waits in suspense since {since}. {why}',
      ),
    }),
  }
}

function unsignedItem(one: UnsignedVisit, today: Day): WorklistItem {
  const due = addDays(one.servedOn, one.lateNoteDays)
  const values = {
    worker: one.workerName,
    person: one.personName,
    day: formatDay(one.servedOn),
    expected: formatMoney(one.expected),
    due: formatDay(due),
    state: one.hasNote ? 'is not signed' : 'is not written',
  }
  return item('unsigned-note', today, {
    subject: { kind: 'service', id: one.serviceId, line: null },
    dollars: one.expected,
    due,
    action: 'sign',
    sentence: sentence(
      'work-unsigned',
      values,
      'The note of {worker} on the visit with {person} on {day} {state}; {expected} waits for it. After {due} it counts as late.',
    ),
  })
}
