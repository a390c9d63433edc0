// A claim laid open for decision: each line beside the coverage, benefit, contract term, practitioner and history that
// answer for it. Looked up once, so that no edit looks up again.
import {
  contractOn,
  covers,
  isTimeOfDay,
  termForCode,
  zero,
  type Benefit,
  type BenefitService,
  type Cents,
  type ClaimLine,
  type Contract,
  type ContractService,
  type Day,
  type Interval,
  type Practitioner,
} from '@throughline/domain'
import type { AdjudicationFacts, PlanAuthorization } from '../facts/adjudication-facts.ts'
import type { MemberSpan } from '../facts/plan-member.ts'
import type { PriorLine } from '../facts/prior-line.ts'
import type { RosteredPractitioner } from '../facts/provider-enrollment.ts'
import type { Decision } from './decision.ts'

export type CaseLine = {
  readonly line: ClaimLine
  readonly number: number
  readonly from: Day
  readonly through: Day
  readonly place: string
  /** Modifiers sorted, so that HE HQ and HQ HE are the same service. */
  readonly modifiers: readonly string[]
  readonly interval: Interval | null
  /** Whom the claim names as rendering provider of this line. */
  readonly rendering: Practitioner | null
  readonly practitioner: RosteredPractitioner | null
  readonly authorizationNumber: string | null
  /** The codes this line points at, the main one first. */
  readonly diagnoses: readonly string[]
  /** The member's span that holds the first day, whoever manages it. */
  readonly coverage: MemberSpan | null
  readonly benefit: Benefit | null
  readonly benefitService: BenefitService | null
  readonly contract: Contract | null
  readonly term: ContractService | null
  /** The member's own earlier lines that share a day with this one. */
  readonly sameDays: readonly PriorLine[]
}

export type ClaimCase = {
  readonly facts: AdjudicationFacts
  readonly lines: readonly CaseLine[]
  readonly serviceFrom: Day
  readonly serviceThrough: Day
  /** Earlier lines without those of the claim this one replaces or decides again. */
  readonly history: readonly PriorLine[]
  /** With the units of a replaced decision given back. */
  readonly authorizations: readonly PlanAuthorization[]
  /** What the decision that this one takes the place of had paid. */
  readonly paidBefore: Cents
}

/** A line may not run longer than this; intake refuses more, so a loop over its days is bounded. */
export const longestLineDays = 366

/**
 * Opens the claim. `givenBack` is the earlier decision that this one takes the place of: its units are free again and
 * its lines are no history. Every line must carry its day: intake refuses claims without.
 */
export function openCase(facts: AdjudicationFacts, givenBack: Decision | null = null): ClaimCase {
  const { claim } = facts
  const history = facts.history.filter((prior) => prior.icn !== facts.icn && prior.icn !== givenBack?.icn)
  const lines = claim.lines.map((line) => openLine(facts, history, line))
  if (lines.length === 0) throw new Error('a claim without lines reached adjudication')
  return {
    facts,
    lines,
    serviceFrom: lines.reduce((first, line) => (line.from < first ? line.from : first), lines[0]!.from),
    serviceThrough: lines.reduce((last, line) => (line.through > last ? line.through : last), lines[0]!.through),
    history,
    authorizations: givenBack ? withUnitsBack(facts.authorizations, givenBack) : facts.authorizations,
    paidBefore: givenBack?.paid ?? zero,
  }
}

function openLine(facts: AdjudicationFacts, history: readonly PriorLine[], line: ClaimLine): CaseLine {
  const { claim } = facts
  if (line.servedOn === null) throw new Error(`line ${line.number} reached adjudication without a service date`)
  const from = line.servedOn
  const through = line.servedThrough ?? from
  const place = line.placeOfService ?? claim.placeOfService
  const rendering = line.rendering ?? claim.rendering
  const coverage = facts.member?.spans.find((span) => covers(span.span, from)) ?? null
  const benefit = coverage ? benefitOf(facts.benefits, coverage.benefit, from) : null
  const contract = facts.contracts.length === 0 ? null : contractOn(facts.contracts, from)
  const { code, modifiers } = line
  return {
    line,
    number: line.number,
    from,
    through,
    place,
    modifiers: modifiers.length < 2 ? modifiers : [...modifiers].sort(),
    interval: intervalInNote(line.note),
    rendering,
    practitioner: (rendering?.npi && facts.roster.find((known) => known.npi === rendering.npi)) || null,
    authorizationNumber: line.authorizationNumber ?? claim.authorizationNumber,
    diagnoses: line.diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1] ?? []),
    coverage,
    benefit,
    benefitService: benefit?.services.find((service) => service.code === code) ?? null,
    contract,
    term: contract && termForCode(contract, { code, modifiers, placeOfService: place, servedOn: from }),
    sameDays: history.filter((prior) => prior.servedOn <= through && from <= prior.servedThrough),
  }
}

/** The benefit's version in force on a day, the highest when two claim it. */
function benefitOf(benefits: readonly Benefit[], name: string, on: Day): Benefit | null {
  let found: Benefit | null = null
  for (const benefit of benefits)
    if (benefit.benefit === name && covers(benefit, on) && (!found || benefit.version > found.version)) found = benefit
  return found
}

/** Start and stop time, when a line's note carries them as 10:00-10:45 or 1000-1045. */
export function intervalInNote(note: string | undefined): Interval | null {
  if (note === undefined) return null
  const match = /\b(\d{2}):?(\d{2})\s*-\s*(\d{2}):?(\d{2})\b/.exec(note.slice(0, 80))
  if (!match) return null
  const starts = `${match[1]}:${match[2]}`
  const ends = `${match[3]}:${match[4]}`
  return isTimeOfDay(starts) && isTimeOfDay(ends) && starts < ends ? { starts, ends } : null
}

function withUnitsBack(authorizations: readonly PlanAuthorization[], from: Decision): readonly PlanAuthorization[] {
  if (from.draws.length === 0) return authorizations
  return authorizations.map((authorization) => {
    const draws = from.draws.filter((draw) => draw.authorization === authorization.number)
    if (draws.length === 0) return authorization
    return {
      ...authorization,
      lines: authorization.lines.map((line) => {
        const back = draws.reduce((total, draw) => total + (draw.authorizationLine === line.line ? draw.units : 0), 0)
        if (back > line.unitsUsed)
          throw new Error(
            `authorization ${authorization.number} gives back ${back} units but shows ${line.unitsUsed} used`,
          )
        return back === 0 ? line : { ...line, unitsUsed: line.unitsUsed - back }
      }),
    }
  })
}

/** Whether our plan manages a span of the member. */
export function isOurs(claimCase: ClaimCase, span: MemberSpan): boolean {
  return claimCase.facts.policy.identifiers.includes(span.plan)
}
