// What moves the break-even most: each assumption a little lower and a little higher, everything else as it is.
import type { BasisPoints, Cents, ScenarioPost } from '@throughline/domain'
import { breakEven } from './post-cost.ts'

export type Lever = 'wage' | 'fringe' | 'supervision' | 'travel' | 'overhead' | 'booked' | 'noShow' | 'denied'

export type Swing = {
  readonly lever: Lever
  readonly low: Cents
  readonly high: Cents
}

const clamp = (value: number): number => Math.min(10_000, Math.max(0, value))
const scaled = (amount: Cents, share: number): Cents => Math.round((amount * share) / 100) as Cents

/** The two sides of each lever: a tenth of an amount, five points of a share, two people of a team. */
function sides(post: ScenarioPost, lever: Exclude<Lever, 'denied'>): readonly [ScenarioPost, ScenarioPost] {
  const by = (change: (sign: -1 | 1) => Partial<ScenarioPost>) =>
    [
      { ...post, ...change(-1) },
      { ...post, ...change(1) },
    ] as const
  switch (lever) {
    case 'wage':
      return by((sign) => ({ wageCents: scaled(post.wageCents, 100 + 10 * sign) }))
    case 'travel':
      return by((sign) => ({ mileageCents: scaled(post.mileageCents, 100 + 10 * sign) }))
    case 'fringe':
      return by((sign) => ({ fringe: clamp(post.fringe + 500 * sign) }))
    case 'overhead':
      return by((sign) => ({ overhead: clamp(post.overhead + 500 * sign) }))
    case 'booked':
      return by((sign) => ({ booked: clamp(post.booked + 500 * sign) }))
    case 'noShow':
      return by((sign) => ({ noShow: clamp(post.noShow + 500 * sign) }))
    case 'supervision':
      return by((sign) => ({ peersPerSupervisor: Math.max(1, post.peersPerSupervisor + 2 * sign) }))
  }
}

const ofThePost = ['wage', 'fringe', 'supervision', 'travel', 'overhead', 'booked', 'noShow'] as const

/** Break-even per unit at both sides of each lever, the widest swing first. A side where nothing is paid is left out. */
export function sensitivity(post: ScenarioPost, paid: BasisPoints, unitMinutes: number): readonly Swing[] {
  const at = (changed: ScenarioPost, share: BasisPoints = paid) => breakEven(changed, share, unitMinutes)
  const pairs: readonly (readonly [Lever, Cents | null, Cents | null])[] = [
    ...ofThePost.map((lever) => {
      const [less, more] = sides(post, lever)
      return [lever, at(less), at(more)] as const
    }),
    ['denied', at(post, clamp(paid - 500)), at(post, clamp(paid + 500))],
  ]
  return pairs
    .flatMap(([lever, one, other]) =>
      one === null || other === null
        ? []
        : [{ lever, low: Math.min(one, other) as Cents, high: Math.max(one, other) as Cents }],
    )
    .toSorted((a, b) => b.high - b.low - (a.high - a.low))
}
