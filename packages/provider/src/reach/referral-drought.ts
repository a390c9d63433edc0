// Whether referrals are drying up, and the likely cause: told by counts of days, so that somebody picks up the telephone
// before the calendar is empty. The thresholds are planning figures of our own.
import { addDays, daysBetween, type Day } from '@throughline/domain'

export const droughtRules = {
  /** What came lately is held against what came before it. */
  latelyDays: 30,
  beforeDays: 180,
  /** Fewer than this before, and nothing can be said. */
  enoughBefore: 6,
  /** Below this share of the usual, in basis points, it is a drought. */
  share: 5_000,
  /** Sources that were not seen for so long forget. */
  unseenDays: 90,
  /** Refusals of so many days are weighed: so many of them, and at least this share of what the plan decided. */
  refusedDays: 90,
  refusedAtLeast: 3,
  refusedShare: 2_500,
} as const

export type ReferralSourceFacts = {
  readonly sourceId: string
  readonly name: string
  readonly kind: string
  readonly referrals: readonly { readonly on: Day; readonly people: number }[]
  /** The last time something was shown or taught there. */
  readonly lastSeen: Day | null
}

/** What a plan decided of late: requests for approval, and claims. */
export type PlanRefusals = {
  readonly plan: string
  readonly requests: { readonly refused: number; readonly decided: number }
  readonly claims: { readonly refused: number; readonly decided: number }
}

export type DroughtCause =
  | {
      readonly cause: 'requests-refused' | 'claims-refused'
      readonly plan: string
      readonly refused: number
      readonly decided: number
    }
  | { readonly cause: 'source-silent'; readonly source: string; readonly days: number }
  | { readonly cause: 'not-visited'; readonly source: string; readonly days: number | null }
  | { readonly cause: 'waiting-list'; readonly waiting: number }
  | { readonly cause: 'guide-silent'; readonly plan: string }

export type Drought = {
  readonly lately: number
  /** People in as many days, on average, before. */
  readonly usual: number
  readonly standing: 'dry' | 'steady' | 'too-early'
  readonly causes: readonly DroughtCause[]
}

const causesTold = 5

function peopleWithin(source: ReferralSourceFacts, from: Day, through: Day): number {
  return source.referrals.filter(({ on }) => on >= from && on <= through).reduce((sum, one) => sum + one.people, 0)
}

export function referralDrought(
  sources: readonly ReferralSourceFacts[],
  around: {
    readonly waiting: number
    readonly silentGuides: readonly string[]
    readonly refusals: readonly PlanRefusals[]
  },
  today: Day,
): Drought {
  const rules = droughtRules
  const lateFrom = addDays(today, 1 - rules.latelyDays)
  const earlyFrom = addDays(lateFrom, -rules.beforeDays)
  const counted = sources.map((source) => ({
    source,
    lately: peopleWithin(source, lateFrom, today),
    before: peopleWithin(source, earlyFrom, addDays(lateFrom, -1)),
  }))
  const lately = counted.reduce((sum, one) => sum + one.lately, 0)
  const before = counted.reduce((sum, one) => sum + one.before, 0)
  const usual = Math.round((before * rules.latelyDays) / rules.beforeDays)
  if (before < rules.enoughBefore) return { lately, usual, standing: 'too-early', causes: [] }
  const dry = lately * rules.beforeDays * 10_000 < before * rules.latelyDays * rules.share
  if (!dry) return { lately, usual, standing: 'steady', causes: [] }
  const silent = counted.filter((one) => one.lately === 0 && one.before > 0).toSorted((a, b) => b.before - a.before)
  const causes: DroughtCause[] = []
  // Nobody goes on sending people to a door behind which they wait.
  if (around.waiting > 0) causes.push({ cause: 'waiting-list', waiting: around.waiting })
  causes.push(...refusedCauses(around.refusals))
  for (const { source } of silent) {
    const seen = source.lastSeen === null ? null : daysBetween(source.lastSeen, today)
    if (seen === null || seen > rules.unseenDays) causes.push({ cause: 'not-visited', source: source.name, days: seen })
    else causes.push({ cause: 'source-silent', source: source.name, days: daysBetween(lastReferral(source), today) })
  }
  for (const plan of around.silentGuides) causes.push({ cause: 'guide-silent', plan })
  return { lately, usual, standing: 'dry', causes: causes.slice(0, causesTold) }
}

/** Whoever sends people hears when they are turned down, and stops sending. The gravest share stands first. */
function refusedCauses(refusals: readonly PlanRefusals[]): DroughtCause[] {
  const { refusedAtLeast, refusedShare } = droughtRules
  const share = (one: { readonly refused: number; readonly decided: number }) => one.refused / one.decided
  return refusals
    .flatMap(({ plan, requests, claims }) => [
      { cause: 'requests-refused' as const, plan, ...requests },
      { cause: 'claims-refused' as const, plan, ...claims },
    ])
    .filter((one) => one.refused >= refusedAtLeast && one.refused * 10_000 >= one.decided * refusedShare)
    .toSorted((a, b) => share(b) - share(a))
}

const lastReferral = (source: ReferralSourceFacts): Day =>
  source.referrals.reduce((last, { on }) => (on > last ? on : last), source.referrals[0]!.on)
