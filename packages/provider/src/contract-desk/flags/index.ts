// The red flags of an offered contract, in the order in which a lawyer would read them, and what is found of them.
import type { ContractTerm, Message } from '@throughline/domain'
import type { CostId } from '../desk-costs.ts'
import type { OfferFacts } from '../offer-facts.ts'
import { allProducts } from './all-products.rule.ts'
import { arbitrationFarAway } from './arbitration-far-away.rule.ts'
import { downsideRisk } from './downside-risk.rule.ts'
import { exclusivity } from './exclusivity.rule.ts'
import { extrapolation } from './extrapolation.rule.ts'
import { gag } from './gag.rule.ts'
import { incorporatedManual } from './incorporated-manual.rule.ts'
import { memberHoldHarmless } from './member-hold-harmless.rule.ts'
import { mostFavoredNation } from './most-favored-nation.rule.ts'
import { necessityAtSoleDiscretion } from './necessity-at-sole-discretion.rule.ts'
import { offsetRight } from './offset-right.rule.ts'
import { oneSidedAmendment } from './one-sided-amendment.rule.ts'
import { oneWayIndemnity } from './one-way-indemnity.rule.ts'
import { rateSilent } from './rate-silent.rule.ts'
import { retroactiveDenial } from './retroactive-denial.rule.ts'
import { shortFilingLimit } from './short-filing-limit.rule.ts'
import { shortNoCauseExit } from './short-no-cause-exit.rule.ts'
import { unfundedReporting } from './unfunded-reporting.rule.ts'
import type { FlagFound, FlagSeverity, RedFlag } from './red-flag.ts'

export const redFlags: readonly RedFlag[] = [
  oneSidedAmendment,
  allProducts,
  mostFavoredNation,
  oneWayIndemnity,
  memberHoldHarmless,
  retroactiveDenial,
  necessityAtSoleDiscretion,
  offsetRight,
  gag,
  extrapolation,
  shortFilingLimit,
  incorporatedManual,
  shortNoCauseExit,
  exclusivity,
  downsideRisk,
  rateSilent,
  unfundedReporting,
  arbitrationFarAway,
]

export type FlagRaised = FlagFound & {
  readonly id: string
  readonly question: string
  readonly term: ContractTerm
  readonly severity: FlagSeverity
  readonly message: Message
  readonly counter: string
  readonly because: string
  readonly costs: readonly CostId[]
  readonly answer: RedFlag['answer']
  readonly citation: RedFlag['citation']
}

const grave: readonly FlagSeverity[] = ['high', 'medium', 'low', 'info']

/** The flags an offer raises, the gravest first. */
export function raisedFlags(facts: OfferFacts): readonly FlagRaised[] {
  return redFlags
    .flatMap((flag) =>
      flag.find(facts).map((found) => ({
        ...found,
        id: flag.id,
        question: flag.question,
        term: flag.leadsTo.term,
        severity: flag.leadsTo.severity,
        message: flag.say(found),
        counter: flag.counter,
        because: flag.because,
        costs: flag.costs,
        answer: flag.answer,
        citation: flag.citation,
      })),
    )
    .toSorted((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity))
}
