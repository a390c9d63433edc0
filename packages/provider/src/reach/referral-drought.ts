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
} as const

export type ReferralSourceFacts = {
  readonly sourceId: string
  readonly name: string
  readonly kind: string
  readonly referrals: readonly { readonly on: Day; readonly people: number }[]
  /** The last time something was shown or taught there. */
  readonly lastSeen: Day | null
}

export type DroughtCause =
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
  around: { readonly waiting: number; readonly silentGuides: readonly string[] },
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
  for (const { source } of silent) {
    const seen = source.lastSeen === null ? null : daysBetween(source.lastSeen, today)
    if (seen === null || seen > rules.unseenDays) causes.push({ cause: 'not-visited', source: source.name, days: seen })
    else causes.push({ cause: 'source-silent', source: source.name, days: daysBetween(lastReferral(source), today) })
  }
  for (const plan of around.silentGuides) causes.push({ cause: 'guide-silent', plan })
  return { lately, usual, standing: 'dry', causes: causes.slice(0, causesTold) }
}

const lastReferral = (source: ReferralSourceFacts): Day =>
  source.referrals.reduce((last, { on }) => (on > last ? on : last), source.referrals[0]!.on)
