// Numbers from a seed, for generated claims: the same seed always rolls the same.

/** A stream of numbers from a seed: mulberry32. */
export type Dice = {
  readonly roll: (sides: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const roll = (sides: number): number => Math.floor(next() * sides)
  return { roll, chance: (percent) => next() * 100 < percent, pick: (from) => from[roll(from.length)]! }
}
