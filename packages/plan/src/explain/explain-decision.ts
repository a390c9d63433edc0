// A decision as a letter: what was asked, what was decided, why, where it is written, the arithmetic, and what can be
// done now and until when. Plain words first; codes stand beside them.
import { explainAdjustment, remarkCodes } from '@throughline/codes'
import { counted, formatDay, formatMoney, listed, sum, type Day } from '@throughline/domain'
import type { DecidedLine, Decision, DecisionStep, Pend, PendOwner, Reversal } from '../adjudicate/decision.ts'
import { daysText, serviceText } from '../message/sentence.ts'
import { noticeStanding } from '../notice/notice-standing.ts'

export type LetterSection = { readonly title: string; readonly paragraphs: readonly string[] }

/** The decision in one sentence, then its sections in reading order. */
export type DecisionLetter = { readonly headline: string; readonly sections: readonly LetterSection[] }

export function explainDecision(decision: Decision): DecisionLetter {
  const sections = [
    { title: 'What was asked', paragraphs: asked(decision) },
    { title: 'What we decided', paragraphs: decided(decision) },
    { title: 'Why', paragraphs: why(decision) },
    { title: 'Where it is written', paragraphs: written(decision) },
    { title: 'The arithmetic', paragraphs: arithmetic(decision) },
    { title: 'What you can do now', paragraphs: now(decision) },
  ]
  return { headline: headline(decision), sections: sections.filter((section) => section.paragraphs.length > 0) }
}

/** A reversal as a letter of the same shape. */
export function explainReversal(reversal: Reversal): DecisionLetter {
  const back = formatMoney(-reversal.paid as typeof reversal.paid)
  const units = reversal.unitsReturned.map(
    (draw) =>
      `${counted(draw.units, 'unit')} of line ${draw.claimLine} go back to authorization ${draw.authorization}.`,
  )
  return {
    headline: `Claim ${reversal.icn} is taken back: ${back}.`,
    sections: [
      {
        title: 'What was decided',
        paragraphs: [
          `On ${formatDay(reversal.reversedOn)} our decision (version ${reversal.reversedVersion}) about claim ${reversal.icn}, your account number ${reversal.controlNumber}, was taken back to the cent.`,
          ...units,
        ],
      },
      { title: 'Why', paragraphs: [reversal.reason.text] },
    ],
  }
}

function headline(decision: Decision): string {
  const claim = `Claim ${decision.icn}`
  switch (decision.outcome) {
    case 'paid':
      return decision.paid === 0
        ? `${claim} is decided: everything is allowed, and no payment goes with it.`
        : `${claim} is paid: ${formatMoney(decision.paid)}.`
    case 'partly-paid':
      return `${claim} is paid in part: ${formatMoney(decision.paid)} of ${formatMoney(decision.charge)} charged.`
    case 'denied':
      return `${claim} is denied.`
    case 'pended':
      return `${claim} waits: it is not decided yet.`
    case 'void':
      return `${claim} is done: claim ${decision.reverses!.icn} is void, as you asked.`
  }
}

function asked(decision: Decision): string[] {
  const { provider, member, receivedOn, controlNumber, icn, version } = decision
  const person = `${member.name.given} ${member.name.family}`
  const number = member.number === null ? '' : ` (member ${member.number})`
  const asks =
    decision.frequency === '7'
      ? 'asked us to replace an earlier claim'
      : decision.frequency === '8'
        ? 'asked us to void an earlier claim'
        : decision.purpose === 'encounter'
          ? 'reported services'
          : `asked us to pay ${formatMoney(decision.charge)}`
  return [
    `${provider.name} ${asks} for ${person}${number}, ${daysText(decision.servedOn, decision.servedThrough)}. We received the claim on ${formatDay(receivedOn)}. Your account number is ${controlNumber}; ours is ${icn}, version ${version} of the decision.`,
  ]
}

function decided(decision: Decision): string[] {
  if (decision.outcome === 'pended') return decision.pends.map((pend) => pend.message.text)
  const said = decision.lines.map(lineOutcome)
  if (decision.reverses) said.push(decision.reverses.reason.text)
  if (decision.interest > 0) said.push(`We add ${formatMoney(decision.interest)} interest for paying late.`)
  if (decision.withheld > 0)
    said.push(`${formatMoney(decision.withheld)} is withheld under the contract and may be released later.`)
  if (decision.outcome !== 'void')
    said.push(
      decision.memberShare > 0
        ? `The person owes ${formatMoney(decision.memberShare)}, and nothing beyond that.`
        : 'The person owes nothing; you may not bill them for any of it.',
    )
  return said
}

function lineOutcome(line: DecidedLine): string {
  const what = `Line ${line.line}, ${counted(line.unitsBilled, 'unit')} of ${serviceText(line)} on ${daysText(line.servedOn, line.servedThrough)}`
  if (line.deniedBy !== null) return `${what}: denied, ${formatMoney(line.charge)} is not paid.`
  return `${what}: allowed, ${formatMoney(line.paid)} of ${formatMoney(line.charge)} charged is paid.`
}

function why(decision: Decision): string[] {
  if (decision.outcome === 'pended') return []
  const first = decision.steps.filter((step) => step.decisive || step.kind === 'note').map((step) => step.message.text)
  const beside = decision.steps.filter((step) => !step.decisive && step.kind === 'deny')
  if (beside.length > 0)
    first.push(
      `Also found, so that you need to correct only once: ${beside.map((step) => step.message.text).join(' ')}`,
    )
  if (first.length === 0 && decision.outcome === 'paid')
    first.push('Everything was in order, and the charge is the contract’s price.')
  return first
}

function written(decision: Decision): string[] {
  const said: string[] = []
  if (decision.contract) {
    const terms = [...new Set(decision.lines.flatMap((line) => line.term ?? []))]
    const under = terms.length === 0 ? '' : `, ${terms.length === 1 ? 'term' : 'terms'} ${listed(terms)}`
    said.push(
      `Your contract “${decision.contract.name}” (${decision.contract.contract}, version ${decision.contract.version})${under}.`,
    )
  }
  const benefits = new Set(
    decision.lines.flatMap((line) =>
      line.purchaser
        ? [`The benefit ${line.benefit ?? 'of the day'} that ${line.purchaser} bought for its members.`]
        : [],
    ),
  )
  said.push(...benefits)
  const authorizations = [...new Set(decision.draws.map((draw) => draw.authorization))]
  if (authorizations.length > 0)
    said.push(
      `${authorizations.length === 1 ? 'Authorization' : 'Authorizations'} ${listed(authorizations)}: this decision uses ${counted(
        decision.draws.reduce((total, draw) => total + draw.units, 0),
        'unit',
      )}.`,
    )
  said.push(...new Set(decision.steps.map(ruleText)))
  said.push(`Rules in version ${decision.ruleVersion}.`)
  return said
}

function ruleText(step: DecisionStep): string {
  const codes = step.carc === '' ? '' : ` (${[`${step.group}-${step.carc}`, ...step.rarcs].join(' ')})`
  const confirmed = step.citation.confidence === 'sourced' ? '' : ' Not yet confirmed against its source.'
  return `Rule “${step.rule}”${codes}: ${step.citation.source}; read ${formatDay(step.citation.read)}.${confirmed}`
}

function arithmetic(decision: Decision): string[] {
  const said = decision.lines.flatMap((line) => {
    // Remarks explain a denial; beside a mere price they would only repeat what is said above.
    const remarks = line.deniedBy === null ? [] : line.remarks.filter((remark) => !remarkCodes.find(remark)?.alert)
    const cuts = line.adjustments.map(
      ({ group, reason, amount }) => `less ${formatMoney(amount)}: ${explainAdjustment(group, reason, remarks).text}`,
    )
    const steps = line.arithmetic.map((step) => `${step}.`)
    return [
      `Line ${line.line}: ${formatMoney(line.charge)} charged.`,
      ...steps,
      ...cuts,
      `Line ${line.line} pays ${formatMoney(line.paid)}.`,
    ]
  })
  if (decision.lines.length > 1)
    said.push(
      `Together: ${decision.lines.map((line) => formatMoney(line.paid)).join(' + ')} = ${formatMoney(sum(decision.lines.map((line) => line.paid)))}.`,
    )
  return said
}

const owners: Readonly<Record<PendOwner, string>> = {
  eligibility: 'Our eligibility team',
  coordination: 'Our coordination-of-benefits team',
  utilization: 'Utilization management',
  credentialing: 'Our credentialing team',
  pricing: 'Our pricing team',
  examiner: 'A claims examiner',
  integrity: 'Our integrity unit',
  provider: 'You',
}

function now(decision: Decision): string[] {
  if (decision.outcome === 'pended') return [...new Set(decision.pends.map(pendText))]
  if (decision.outcome === 'void') return []
  const said: string[] = []
  const refused = decision.lines.some((line) => line.deniedBy !== null)
  if (refused) {
    const how =
      decision.outcome === 'denied'
        ? 'send it again as a new claim (frequency 1) within the filing time of your contract'
        : `send the whole claim again, every line of it, as a replacement (frequency 7) that names our number ${decision.icn}${until(decision.correctBy)}`
    said.push(`If something on the claim was wrong, ${how}.`)
  } else said.push('Nothing needs to be done.')
  if (decision.appealBy !== null)
    said.push(
      `If you think we are wrong, dispute the decision${until(decision.appealBy)}, in writing, with what we should see.`,
    )
  if (noticeStanding(decision).due)
    said.push('The person has a right of appeal of their own, with another clock; the notice we send them says how.')
  return said
}

function until(by: Day | null): string {
  return by === null ? '' : ` by ${formatDay(by)}`
}

function pendText(pend: Pend): string {
  const clock = pend.stopsClock ? ' Until then our clock for paying stands still.' : ''
  return `${owners[pend.owner]} must act by ${formatDay(pend.dueOn)}.${clock}`
}
