// What a peer's post costs in a year and what each unit must bring in so that the post carries itself: per paid unit, because
// a unit that was refused paid for nothing. Exact fractions until the last step, then whole cents.
import {
  cents,
  portion,
  sum,
  type BasisPoints,
  type Cents,
  type OfferedService,
  type PlanOffer,
  type ScenarioPost,
} from '@throughline/domain'

const whole = 10_000

export type PostCost = {
  readonly wage: Cents
  readonly fringe: Cents
  /** The supervisor's wage and fringe, shared by those supervised. */
  readonly supervision: Cents
  /** Mileage, phone, training, supplies. */
  readonly direct: Cents
  readonly overhead: Cents
  readonly total: Cents
  /** Hours at work in the year, less leave, training and meetings. */
  readonly hoursAtWork: number
  /** Hours with people: at work × booked × kept. */
  readonly hoursDelivered: number
}

/** One full-time post's year. @source PEER worked example, from the Key Assistance Report's wages */
export function postCost(post: ScenarioPost): PostCost {
  const fringe = portion(post.wageCents, post.fringe, whole)
  const supervision = portion(post.supervisorWageCents, whole + post.fringe, whole * post.peersPerSupervisor)
  const direct = sum([post.mileageCents, post.otherDirectCents])
  const beforeOverhead = sum([post.wageCents, fringe, supervision, direct])
  const overhead = portion(beforeOverhead, post.overhead, whole)
  const hoursAtWork = post.paidHours - post.awayHours
  return {
    wage: post.wageCents,
    fringe,
    supervision,
    direct,
    overhead,
    total: sum([beforeOverhead, overhead]),
    hoursAtWork,
    hoursDelivered: (hoursAtWork * post.booked * (whole - post.noShow)) / (whole * whole),
  }
}

/** Share of what is billed that is paid in the end: what was refused and never recovered is missing. */
export function paidShare(plan: Pick<PlanOffer, 'denied' | 'recovered'>): BasisPoints {
  return whole - Math.round((plan.denied * (whole - plan.recovered)) / whole)
}

/** Delivered hours of a year, as a fraction over `hourParts`. */
function deliveredHours(post: ScenarioPost): bigint {
  return BigInt(post.paidHours - post.awayHours) * BigInt(post.booked) * BigInt(whole - post.noShow)
}
const hourParts = BigInt(whole) ** 2n

/** Rounded half up; both at or above zero. */
export function dividedCents(numerator: bigint, denominator: bigint): Cents {
  return cents(Number((numerator * 2n + denominator) / (denominator * 2n)))
}

/**
 * What one paid unit of this length must bring in, for each person in the session. Null when nothing is ever paid: then no
 * rate carries the post.
 */
export function breakEven(post: ScenarioPost, paid: BasisPoints, unitMinutes: number, people = 1): Cents | null {
  const units = deliveredHours(post) * BigInt(paid) * 60n * BigInt(people)
  if (units === 0n) return null
  return dividedCents(BigInt(postCost(post).total) * BigInt(unitMinutes) * hourParts * BigInt(whole), units)
}

/** People a session must hold at this rate so that the post carries itself; null when no number does. */
export function peopleNeeded(
  post: ScenarioPost,
  paid: BasisPoints,
  { rateCents, unitMinutes }: Pick<OfferedService, 'rateCents' | 'unitMinutes'>,
): number | null {
  const bottom = deliveredHours(post) * BigInt(paid) * 60n * BigInt(rateCents)
  if (bottom === 0n) return null
  const top = BigInt(postCost(post).total) * BigInt(unitMinutes) * hourParts * BigInt(whole)
  return Number((top + bottom - 1n) / bottom)
}

/** What a year of one full-time post bills and in how many units, split over the services by their weights. */
export function postYear(post: ScenarioPost, services: readonly OfferedService[]): { gross: Cents; units: number } {
  const weights = services.reduce((total, service) => total + service.weight, 0)
  const hours = deliveredHours(post)
  const each = services.map(({ rateCents, unitMinutes, people, weight }) => ({
    gross: dividedCents(
      hours * 60n * BigInt(people) * BigInt(weight) * BigInt(rateCents),
      hourParts * BigInt(unitMinutes) * BigInt(weights),
    ),
    units: (Number(hours) * 60 * people * weight) / (Number(hourParts) * unitMinutes * weights),
  }))
  return { gross: sum(each.map((one) => one.gross)), units: each.reduce((total, one) => total + one.units, 0) }
}

export type ServiceStanding = {
  readonly service: OfferedService
  /** What a unit must bring in with the people it has now. */
  readonly breakEven: Cents | null
  /** Rate less break-even, for each unit. */
  readonly perUnit: Cents | null
  readonly peopleNeeded: number | null
  /** What a post that did nothing else would gain or lose in a year. */
  readonly yearAlone: Cents
}

/** Each service of an offer against what it costs. */
export function serviceStandings(post: ScenarioPost, plan: PlanOffer): readonly ServiceStanding[] {
  const paid = paidShare(plan)
  return plan.services.map((service) => {
    const floor = breakEven(post, paid, service.unitMinutes, service.people)
    const hours = deliveredHours(post) * BigInt(paid)
    const earned = dividedCents(
      hours * 60n * BigInt(service.people) * BigInt(service.rateCents),
      hourParts * BigInt(whole) * BigInt(service.unitMinutes),
    )
    return {
      service,
      breakEven: floor,
      perUnit: floor === null ? null : cents(service.rateCents - floor),
      peopleNeeded: peopleNeeded(post, paid, service),
      yearAlone: cents(earned - postCost(post).total),
    }
  })
}
