// Money as whole cents: the only shape an amount has inside the product. Formatting for people and exact decimal
// reading stand here too, so that no other file ever divides an amount by a hundred.

declare const brand: unique symbol
/** A whole number of US cents, safe in a JavaScript number (below 2^53). */
export type Cents = number & { readonly [brand]: 'Cents' }

/** Checks that `value` is a whole, safe number of cents. Throws when it is not: that is our bug, not the user's. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`)
  return (value === 0 ? 0 : value) as Cents
}

export const zero = 0 as Cents

/**
 * The most that one amount from outside may be, $9,999,999,999.99: a slip or an attack beyond it, and far enough below
 * 2^53 that thousands of such amounts still add up exactly.
 */
export const mostCents = 999_999_999_999 as Cents

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}

export function negate(amount: Cents): Cents {
  return cents(-amount)
}

/**
 * Splits an amount by whole weights, losing nothing: the parts add up to `amount` exactly, and
 * `allocate(-a, w)` mirrors `allocate(a, w)`. Cents left over go to the largest remainders, the first on a tie.
 */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
  const whole = weights.reduce((total, weight) => total + weight, 0)
  if (weights.length === 0 || whole <= 0 || weights.some((w) => w < 0 || !Number.isSafeInteger(w)))
    throw new RangeError('allocate needs whole weights, at least one above zero')
  const sign = amount < 0 ? -1 : 1
  const magnitude = BigInt(Math.abs(amount))
  const shares = weights.map((weight) => (magnitude * BigInt(weight)) / BigInt(whole))
  const remainders = weights.map((weight) => (magnitude * BigInt(weight)) % BigInt(whole))
  let left = Number(magnitude - shares.reduce((total, share) => total + share, 0n))
  const byRemainder = remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0) break
    shares[index] = shares[index]! + 1n
    left -= 1
  }
  return shares.map((share) => cents(sign * Number(share)))
}

/** A fraction written exactly: `basisPoints` 1800 is 18%. */
export type BasisPoints = number

/** `amount × numerator ÷ denominator`, rounded half away from zero, in exact integer arithmetic. */
export function portion(amount: Cents, numerator: number, denominator: number): Cents {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError('portion needs whole numbers and a positive denominator')
  const exact = BigInt(amount) * BigInt(numerator)
  const magnitude = exact < 0n ? -exact : exact
  const bottom = BigInt(denominator)
  const rounded = (magnitude * 2n + bottom) / (bottom * 2n)
  return cents(Number(exact < 0n ? -rounded : rounded))
}

/**
 * Reads a decimal amount exactly: "12", "12.5", "-0.92", "$1,234.50". Null when it is not one or when it
 * carries more than two decimals.
 */
export function parseCents(text: string): Cents | null {
  const match = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d{1,13})?(?:\.(\d{0,2}))?$/.exec(text.trim())
  if (!match || (match[2] === undefined && !match[3])) return null
  const whole = Number((match[2] ?? '0').replaceAll(',', ''))
  const part = Number((match[3] ?? '').padEnd(2, '0') || '0')
  return cents((match[1] ? -1 : 1) * (whole * 100 + part))
}

/** "1234.5" as X12 and CSV write it: no sign for zero, no thousands separator, no trailing zero decimals. */
export function decimalText(amount: Cents): string {
  const magnitude = Math.abs(amount)
  const whole = Math.trunc(magnitude / 100)
  const part = String(magnitude % 100).padStart(2, '0')
  const decimals = part === '00' ? '' : part.endsWith('0') ? `.${part[0]}` : `.${part}`
  return `${amount < 0 ? '-' : ''}${whole}${decimals}`
}

/** "$1,234.50", "−$20.00": as people read money, always with cents. */
export function formatMoney(amount: Cents): string {
  const magnitude = Math.abs(amount)
  const whole = String(Math.trunc(magnitude / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : ''}$${whole}.${String(magnitude % 100).padStart(2, '0')}`
}
