// Amounts as X12 writes them, to and from whole cents, exactly. A third decimal is never rounded away: it is refused.

/** Whole cents of a decimal text, or null when it is no amount of at most two decimals that a number can hold exactly. */
export function parseCents(text: string): number | null {
  let i = 0
  const negative = text.charCodeAt(0) === 0x2d
  if (negative) i = 1
  let cents = 0
  let digits = 0
  let decimals = -1
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2e && decimals < 0) decimals = 0
    else if (code >= 0x30 && code <= 0x39) {
      if (decimals >= 2) {
        // Zeros further right add nothing; anything else is not whole cents.
        if (code !== 0x30) return null
        continue
      }
      cents = cents * 10 + (code - 0x30)
      digits++
      if (decimals >= 0) decimals++
    } else return null
  }
  if (digits === 0) return null
  for (let n = Math.max(decimals, 0); n < 2; n++) cents *= 10
  if (cents > Number.MAX_SAFE_INTEGER) return null
  return negative && cents !== 0 ? -cents : cents
}

/** The same on bytes, without a string; NaN when it is no such amount. */
export function centsAt(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  const negative = i < to && bytes[i] === 0x2d
  if (negative) i++
  let cents = 0
  let digits = 0
  let decimals = -1
  for (; i < to; i++) {
    const code = bytes[i]!
    if (code === 0x2e && decimals < 0) decimals = 0
    else if (code >= 0x30 && code <= 0x39) {
      if (decimals >= 2) {
        if (code !== 0x30) return Number.NaN
        continue
      }
      cents = cents * 10 + (code - 0x30)
      digits++
      if (decimals >= 0) decimals++
    } else return Number.NaN
  }
  if (digits === 0) return Number.NaN
  for (let n = Math.max(decimals, 0); n < 2; n++) cents *= 10
  if (cents > Number.MAX_SAFE_INTEGER) return Number.NaN
  return negative && cents !== 0 ? -cents : cents
}

/** Cents as X12 writes an amount: no leading zeros, no decimals that say nothing. */
export function formatCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('an amount is whole cents')
  const size = Math.abs(cents)
  const whole = Math.floor(size / 100)
  const rest = size % 100
  const sign = cents < 0 ? '-' : ''
  if (rest === 0) return `${sign}${whole}`
  const decimals = rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, '0')
  return `${sign}${whole === 0 ? '' : whole}.${decimals}`
}
