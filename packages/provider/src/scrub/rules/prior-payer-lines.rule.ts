// Asks whether each line of a prior payer adds up, and its lines make what it paid.
import { cents, defineRule, formatMoney, type ClaimAdjustment, type Found } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

function amounts(adjustments: readonly ClaimAdjustment[]): number {
  return adjustments.reduce((total, one) => total + one.amount, 0)
}

type Wrong = Found & { problem: string; payer: string; stated: string; added: string }

function found(line: number | undefined, problem: string, payer: string, stated: number, added: number): Wrong {
  return {
    ...(line === undefined ? {} : { line }),
    problem,
    payer,
    stated: formatMoney(cents(stated)),
    added: formatMoney(cents(added)),
  }
}

export const priorPayerLines = defineRule({
  id: 'prior-payer-lines',
  question: 'Do the prior payer’s lines add up?',
  citation: sourced('X12 RFI 1294 and 382; BILLING rules §1.2.3–4'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    claim.otherPayers.flatMap((payer) => {
      const own = claim.lines.flatMap((line) =>
        line.otherPayers.filter((one) => one.payerIdentifier === payer.identifier).map((one) => ({ line, one })),
      )
      if (own.length === 0) return []
      const wrong = own
        .filter(({ line, one }) => one.paid + amounts(one.adjustments) !== line.charge)
        .map(({ line, one }) =>
          found(line.number, 'line', payer.name, line.charge, one.paid + amounts(one.adjustments)),
        )
      const undated = own
        .filter(({ one }) => one.decidedOn === null)
        .map(({ line }) => found(line.number, 'date', payer.name, 0, 0))
      const paid = own.reduce((total, { one }) => total + one.paid, 0) - amounts(payer.adjustments)
      const whole =
        payer.paid === null || payer.paid === paid ? [] : [found(undefined, 'paid', payer.name, payer.paid, paid)]
      return [...wrong, ...undated, ...whole]
    }),
  say: (one) => {
    const values = { line: one.line ?? 0, payer: one.payer, stated: one.stated, added: one.added }
    if (one.problem === 'line')
      return sentence(
        'scrub-prior-payer-line',
        values,
        'Line {line}: what {payer} paid and adjusted comes to {added}, the line charges {stated}. Enter the line’s adjustments again from the remittance.',
      )
    return one.problem === 'date'
      ? sentence(
          'scrub-prior-payer-date',
          values,
          'Line {line}: the day on which {payer} decided is missing. Take it from the remittance.',
        )
      : sentence(
          'scrub-prior-payer-paid',
          values,
          '{payer} is entered as having paid {stated}, but its lines make {added}. Enter its decision again from its remittance.',
        )
  },
  examples: {
    pass: [
      { because: 'no other payer', facts: exampleClaim() },
      { because: '40 + 12 + 20 on each line', facts: exampleClaim((f) => afterPriorPayer(f)) },
      {
        because: 'decided at the claim only',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.lines.forEach((line) => (line.otherPayers = []))
          f.claim.otherPayers[0]!.adjustments = [
            { group: 'CO', reason: '45', amount: cents(2400) },
            { group: 'PR', reason: '2', amount: cents(4000) },
          ]
        }),
      },
    ],
    fire: [
      {
        because: 'a line does not add up',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.lines[0]!.otherPayers[0]!.adjustments[0]!.amount = cents(1100)
        }),
        says: ['Line 1', '$71.00', '$72.00'],
      },
      {
        because: 'no day',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.lines[1]!.otherPayers[0]!.decidedOn = null
        }),
        says: ['Line 2', 'is missing'],
      },
      {
        because: 'its lines make another sum',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.otherPayers[0]!.paid = cents(9000)
        }),
        says: ['$90.00', '$80.00'],
      },
    ],
  },
})
