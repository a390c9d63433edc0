// Amounts on an axis: where its lines stand, and how an amount is written where a whole one would not fit.

/** "−$14k": on an axis only. */
export function shortMoney(cents: number): string {
  const dollars = Math.round(Math.abs(cents) / 100)
  const said = dollars >= 10_000 ? `$${Math.round(dollars / 1000)}k` : `$${dollars.toLocaleString('en-US')}`
  return cents < 0 ? `−${said}` : said
}

/** Round amounts from below the least to above the most, zero among them; at most eight. */
export function axisLines(least: number, most: number): readonly number[] {
  const [low, high] = [Math.min(0, least), Math.max(0, most)]
  const rough = Math.max(1, (high - low) / 4)
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * ten).find((each) => each >= rough)!
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}
