// The sheet to talk from: for each of the nine areas what to ask, ranked by what it costs, worded to work together rather
// than to win. One ask for each term: a red flag's own words when one is raised, else those of the good term.
import { cents, sum, type Cents, type ContractTerm } from '@throughline/domain'
import { areaOfTerm, negotiableAreas, type NegotiableArea } from './areas.ts'
import { deskCosts, type CostId, type DeskCost } from './desk-costs.ts'
import { raisedFlags, type FlagRaised } from './flags/index.ts'
import { goodTerms, type TermStanding } from './good-terms.ts'
import type { OfferFacts } from './offer-facts.ts'

export type Ask = {
  readonly id: string
  readonly term: ContractTerm
  readonly standing: TermStanding
  readonly severity: FlagRaised['severity'] | null
  /** What to say. */
  readonly ask: string
  readonly because: string
  /** Lost every year; null when nothing known says how much. */
  readonly yearCents: Cents | null
  /** Could be lost, once. */
  readonly onceCents: Cents | null
}

export type SheetArea = {
  readonly area: NegotiableArea
  readonly asks: readonly Ask[]
  readonly yearCents: Cents
  readonly onceCents: Cents
}

export type NegotiationSheet = {
  readonly areas: readonly SheetArea[]
  readonly yearCents: Cents
  readonly onceCents: Cents
  readonly costs: readonly DeskCost[]
  readonly flags: readonly FlagRaised[]
  readonly standings: Readonly<Record<ContractTerm, TermStanding>>
}

const weights = { high: 0, medium: 1, low: 2, info: 3 } as const

/** A term of which a flag was raised falls short, whatever else it says. */
function standingsOf({ offer }: OfferFacts, flags: readonly FlagRaised[]): Record<ContractTerm, TermStanding> {
  const flaggedTerms = new Set(flags.filter((flag) => flag.severity !== 'info').map((flag) => flag.term))
  return Object.fromEntries(
    goodTerms.map(({ term, judge }) => [term, flaggedTerms.has(term) ? 'short' : judge(offer)]),
  ) as Record<ContractTerm, TermStanding>
}

export function negotiationSheet(facts: OfferFacts): NegotiationSheet {
  const costs = deskCosts(facts)
  const flags = raisedFlags(facts)
  const standings = standingsOf(facts, flags)
  // Each cost is asked about once, by the first ask that knows it, so that sums count nothing twice.
  const open = new Map(costs.map((one) => [one.id, one]))
  const take = (ids: readonly CostId[]) => {
    const taken = ids.flatMap((id) => open.get(id) ?? [])
    for (const { id } of taken) open.delete(id)
    const of = (basis: DeskCost['basis']) => {
      const found = taken.filter((one) => one.basis === basis)
      return found.length === 0 ? null : sum(found.map((one) => one.cents))
    }
    return { yearCents: of('year'), onceCents: of('once') }
  }
  const asks: Ask[] = flags
    .filter((flag) => flag.severity !== 'info')
    .map((flag) => ({
      id: flag.id,
      term: flag.term,
      standing: 'short',
      severity: flag.severity,
      ask: flag.counter,
      because: flag.because,
      ...take(flag.costs),
    }))
  for (const term of goodTerms) {
    const standing = standings[term.term]
    const left = term.costs.some((id) => open.has(id))
    const asked = asks.some((ask) => ask.term === term.term)
    // What costs something is asked about even where the term as such is as it should be.
    if (standing === 'good' && !left) continue
    if (asked && !left) continue
    asks.push({
      id: term.term,
      term: term.term,
      standing,
      severity: null,
      ask: term.ask,
      because: term.because,
      ...take(term.costs),
    })
  }
  const areas = negotiableAreas.map((area): SheetArea => {
    const own = asks.filter((ask) => areaOfTerm[ask.term] === area).toSorted(byWeight)
    return { area, asks: own, yearCents: total(own, 'yearCents'), onceCents: total(own, 'onceCents') }
  })
  return {
    areas: areas.toSorted(
      (a, b) =>
        b.yearCents - a.yearCents ||
        b.onceCents - a.onceCents ||
        b.asks.length - a.asks.length ||
        negotiableAreas.indexOf(a.area) - negotiableAreas.indexOf(b.area),
    ),
    yearCents: total(asks, 'yearCents'),
    onceCents: total(asks, 'onceCents'),
    costs,
    flags,
    standings,
  }
}

const total = (asks: readonly Ask[], of: 'yearCents' | 'onceCents'): Cents =>
  sum(asks.map((ask) => ask[of] ?? cents(0)))

function byWeight(a: Ask, b: Ask): number {
  const grave = (ask: Ask) => (ask.severity === null ? 4 : weights[ask.severity])
  return (b.yearCents ?? 0) - (a.yearCents ?? 0) || (b.onceCents ?? 0) - (a.onceCents ?? 0) || grave(a) - grave(b)
}
