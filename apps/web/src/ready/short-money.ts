// "−$14k": an amount on an axis only, where a whole one would not fit.
export function shortMoney(cents: number): string {
  const dollars = Math.round(Math.abs(cents) / 100)
  const said = dollars >= 10_000 ? `$${Math.round(dollars / 1000)}k` : `$${dollars.toLocaleString('en-US')}`
  return cents < 0 ? `−${said}` : said
}
