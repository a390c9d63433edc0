// A case-rate offer tried on people: thousands of years, each with a panel drawn from those served before (or from stated
// assumptions), and what came of each. The floor is the rate at which a loss is as rare as somebody says it must be.
import { cents, type CaseRateOffer, type Cents } from '@throughline/domain'
import { drawsFrom, gamma, poisson, type Draw } from './draws.ts'

export const monthsOfPanel = 12
export const mostRuns = 50_000
/** People made up where none are known: enough that drawing from them again adds little. */
const assumedPeople = 2_000
const assumedMonths = 24
/** Steps in which a panel's difference from the people known is reckoned. */
const steps = 41

/** Quarter-hours of one person, month by month. */
export type History = readonly number[]

export type CaseRateQuestion = {
  readonly offer: CaseRateOffer
  /** What a paid hour costs: the break-even of an hour. */
  readonly hourCents: Cents
  /** Those served before; asked only when the offer says `own`. */
  readonly histories: readonly History[]
  readonly seed: number
}

export type Percentiles = {
  readonly p5: Cents
  readonly p25: Cents
  readonly p50: Cents
  readonly p75: Cents
  readonly p95: Cents
}

export type CaseRateResult = {
  readonly runs: number
  readonly seed: number
  /** Money left or missing after the year. */
  readonly year: Percentiles
  /** The same, summed up to each month. */
  readonly byMonth: readonly Percentiles[]
  /** How many of the years ended below zero. */
  readonly losses: number
  /** The deepest point of each year, and how it lies over all of them. */
  readonly deepest: Percentiles
  /** The rate for a person and month at which no more years lose than may be borne. */
  readonly floorCents: Cents
  /** How many years fall into each step of money left, from the worst to the best. */
  readonly histogram: readonly { readonly from: Cents; readonly years: number }[]
}

/** What the money of a month buys, at the cost of an hour. @source PEER §5, the viability of a panel */
export function hoursBought(
  { rateCents, people }: Pick<CaseRateOffer, 'rateCents' | 'people'>,
  hourCents: Cents,
): { readonly monthCents: Cents; readonly hours: number; readonly hoursEach: number } {
  const monthCents = cents(rateCents * people)
  const hours = hourCents === 0 ? 0 : monthCents / hourCents
  return { monthCents, hours, hoursEach: hours / people }
}

/** People as the assumptions say: each with a level of their own, ordinary months and now and then a crisis. */
function assumedHistories(offer: CaseRateOffer, draw: Draw): readonly History[] {
  const usual = (offer.usualTenths / 10) * 4
  const crisis = (offer.crisisTenths / 10) * 4
  return Array.from({ length: assumedPeople }, () => {
    const own = usual * gamma(draw, offer.alike / 100)
    return Array.from(
      { length: assumedMonths },
      () => poisson(draw, own) + (draw() < offer.crisis / 10_000 ? poisson(draw, crisis) : 0),
    )
  })
}

/** What a month of so many quarter-hours costs, less what a carve-out pays. */
function costOf(quarters: number, { carveOutHours, carveOutRateCents }: CaseRateOffer, hourCents: Cents): number {
  const beyond = carveOutHours === null ? 0 : Math.max(0, quarters - carveOutHours * 4)
  return Math.round((quarters * hourCents - beyond * carveOutRateCents) / 4)
}

type Panel = {
  /** Cost of each known person's months, at each step of difference. */
  readonly costs: readonly Int32Array[]
  readonly starts: Int32Array
  readonly lengths: Int32Array
  readonly stepOf: (factor: number) => number
}

function preparePanel({ offer, hourCents }: CaseRateQuestion, histories: readonly History[]): Panel {
  const spread = offer.differs / 10_000
  const lowest = Math.max(0, 1 - 4 * spread)
  const width = (1 + 4 * spread - lowest) / (steps - 1)
  const quarters = histories.flat()
  const lengths = Int32Array.from(histories, (history) => history.length)
  const starts = new Int32Array(histories.length)
  for (let at = 1; at < starts.length; at += 1) starts[at] = starts[at - 1]! + lengths[at - 1]!
  const factors = spread === 0 ? [1] : Array.from({ length: steps }, (_, step) => lowest + step * width)
  return {
    costs: factors.map((factor) =>
      Int32Array.from(quarters, (each) => costOf(Math.round(each * factor), offer, hourCents)),
    ),
    starts,
    lengths,
    stepOf: (factor) => (spread === 0 ? 0 : Math.min(steps - 1, Math.max(0, Math.round((factor - lowest) / width)))),
  }
}

export type CaseRateRun = {
  readonly done: () => number
  /** Plays so many more years; fewer when the last one is reached. */
  readonly advance: (years: number) => void
  /** What came of all years played so far; at least one. */
  readonly result: () => CaseRateResult
}

/** Whether there is anybody to draw from. */
export function mayTry({ offer, histories }: Pick<CaseRateQuestion, 'offer' | 'histories'>): boolean {
  return offer.from === 'assumed' || histories.some((history) => history.length > 0)
}

/** Begins a simulation of at most `mostRuns` years, played in as many steps as the caller likes. */
export function beginCaseRate(question: CaseRateQuestion, runs: number): CaseRateRun {
  const { offer, seed } = question
  if (!mayTry(question) || runs < 1 || runs > mostRuns) throw new RangeError('nobody to draw from, or too many runs')
  const draw = drawsFrom(seed)
  const histories =
    offer.from === 'own' ? question.histories.filter((history) => history.length > 0) : assumedHistories(offer, draw)
  const panel = preparePanel(question, histories)
  const shape = offer.differs === 0 ? 0 : (10_000 / offer.differs) ** 2
  const costs = new Float64Array(runs)
  const deepest = new Float64Array(runs)
  const standing = Array.from({ length: monthsOfPanel }, () => new Float64Array(runs))
  const income = offer.rateCents * offer.people
  const month = new Float64Array(monthsOfPanel)
  let done = 0
  const playYear = (run: number) => {
    month.fill(0)
    const table = panel.costs[panel.stepOf(shape === 0 ? 1 : gamma(draw, shape))]!
    for (let person = 0; person < offer.people; person += 1) {
      const who = Math.floor(draw() * histories.length)
      const base = panel.starts[who]!
      const length = panel.lengths[who]!
      // Their months in the order they were lived, from any of them on: a hard spring stays in one piece.
      let at = Math.floor(draw() * length)
      for (let each = 0; each < monthsOfPanel; each += 1) {
        month[each] = month[each]! + table[base + at]!
        at = at + 1 === length ? 0 : at + 1
      }
    }
    let [left, low, cost] = [0, 0, 0]
    for (let each = 0; each < monthsOfPanel; each += 1) {
      cost += month[each]!
      left += income - month[each]!
      if (left < low) low = left
      standing[each]![run] = left
    }
    costs[run] = cost
    deepest[run] = low
  }
  return {
    done: () => done,
    advance: (years) => {
      for (const until = Math.min(runs, done + years); done < until; done += 1) playYear(done)
    },
    result: () => summed(question, done, { costs, deepest, standing }),
  }
}

/** All of it at once. */
export function simulateCaseRate(question: CaseRateQuestion, runs: number): CaseRateResult {
  const run = beginCaseRate(question, runs)
  run.advance(runs)
  return run.result()
}

/** The smallest value that so many of a hundred do not exceed. */
function quantile(sorted: Float64Array, ofHundred: number): Cents {
  const at = Math.max(0, Math.ceil((sorted.length * ofHundred) / 100) - 1)
  return cents(sorted[at]!)
}

function percentiles(values: Float64Array): Percentiles {
  const sorted = values.toSorted()
  return {
    p5: quantile(sorted, 5),
    p25: quantile(sorted, 25),
    p50: quantile(sorted, 50),
    p75: quantile(sorted, 75),
    p95: quantile(sorted, 95),
  }
}

type Played = {
  readonly costs: Float64Array
  readonly deepest: Float64Array
  readonly standing: readonly Float64Array[]
}

function summed({ offer, seed }: CaseRateQuestion, runs: number, played: Played): CaseRateResult {
  const only = (values: Float64Array) => values.subarray(0, runs)
  const ends = only(played.standing.at(-1)!)
  const dearest = only(played.costs).toSorted()
  const atMost = quantile(dearest, (10_000 - offer.lossBorne) / 100)
  return {
    runs,
    seed,
    year: percentiles(ends),
    byMonth: played.standing.map((values) => percentiles(only(values))),
    losses: ends.reduce((count, left) => count + (left < 0 ? 1 : 0), 0),
    deepest: percentiles(only(played.deepest)),
    floorCents: cents(Math.max(0, Math.ceil(atMost / (offer.people * monthsOfPanel)))),
    histogram: histogramOf(ends.toSorted()),
  }
}

const bars = 24

function histogramOf(sorted: Float64Array): CaseRateResult['histogram'] {
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  const width = Math.max(1, Math.ceil((most - least + 1) / bars))
  const years = Array<number>(Math.ceil((most - least + 1) / width)).fill(0)
  for (const left of sorted) years[Math.floor((left - least) / width)]! += 1
  return years.map((count, at) => ({ from: cents(least + at * width), years: count }))
}
