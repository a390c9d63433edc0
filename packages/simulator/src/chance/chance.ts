// Chance from one seed: everything that could have gone otherwise in a simulated world is drawn here, so that the same seed
// makes the same world again. The generator is sfc32, seeded by mulberry32.

export type Chance = {
  /** From 0 up to 1, never 1. */
  next(): number
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number
  /** True this often, 0 to 1. */
  happens(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** So many of them, each once, in the order they stood. */
  some<T>(from: readonly T[], count: number): T[]
  shuffled<T>(from: readonly T[]): T[]
  bytes(count: number): Uint8Array
  /** A stream of its own, so that drawing more here never changes what is drawn there. */
  apart(name: string): Chance
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** 32 bits at a time. */
function sfc32(seed: number): () => number {
  const seeds = mulberry(seed)
  let [a, b, c, counter] = [seeds(), seeds(), seeds(), 1]
  const next = () => {
    const result = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = ((c << 21) | (c >>> 11)) >>> 0
    c = (c + result) >>> 0
    return result
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}

/** FNV-1a: a number for a name. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}

export function chanceFrom(seed: number): Chance {
  const draw = sfc32(seed)
  const next = () => draw() / 2 ** 32
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffled = <T>(from: readonly T[]): T[] => {
    const cards = [...from]
    for (let at = cards.length - 1; at > 0; at -= 1) {
      const other = between(0, at)
      ;[cards[at], cards[other]] = [cards[other]!, cards[at]!]
    }
    return cards
  }
  return {
    next,
    between,
    shuffled,
    happens: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from')
      return from[between(0, from.length - 1)]!
    },
    some: (from, count) => {
      const chosen = new Set(shuffled([...from.keys()]).slice(0, count))
      return from.filter((_, at) => chosen.has(at))
    },
    bytes: (count) => {
      const bytes = new Uint8Array(count)
      for (let at = 0; at < count; at += 1) bytes[at] = draw() >>> 24
      return bytes
    },
    apart: (name) => chanceFrom((seed ^ numberOf(name)) >>> 0),
  }
}
