// The scale of the month chart: the highest line and the ones below it, at round amounts.

/** At most this many spaces between lines. */
const spaces = 4

/** Amounts for the lines from zero up to one that no bar passes: steps of 1, 2 or 5 and as many noughts, in dollars. */
export function scaleLines(highestCents: number): number[] {
  const dollars = Math.max(highestCents / 100, 1)
  const rough = dollars / spaces
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one * spaces >= dollars) ?? 10 * power
  const round = Math.max(1, Math.round(step))
  return Array.from({ length: Math.ceil(dollars / round) + 1 }, (_, at) => at * round * 100)
}

/** "$14k": on the scale only, where a whole amount would not fit. */
export function shortAmount(cents: number): string {
  const dollars = Math.round(cents / 100)
  return dollars >= 10_000 ? `$${(dollars / 1000).toLocaleString('en-US')}k` : `$${dollars.toLocaleString('en-US')}`
}
