// Stand-ins for ids and control numbers: under one key every id has one stand-in of its own, of the same length and with letters and
// digits in the same places, and none is its own. So what agreed before agrees after, within a file and across files, and what
// differed differs.
import { isNpiAt } from '../check/element-checks.ts'
import { KeyedHash } from './keyed-hash.ts'

const rounds = 6
/** Below this a table is shuffled: a network of so few values would show its pattern. */
const smallest = 1_024n
/** Above this no id is met that stands for itself; below, the walk is made free of those. */
const large = 2n ** 40n
/** Stand-ins remembered: the same payers and providers come again and again. */
const mostRemembered = 20_000

const digits = '0123456789'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = 'abcdefghijklmnopqrstuvwxyz'

export class StandInIds {
  private readonly hash: KeyedHash
  private readonly known = new Map<string, string>()
  private readonly shuffled = new Map<string, readonly number[]>()

  constructor(hash: KeyedHash) {
    this.hash = hash
  }

  /** Everything but letters and digits stays where it is; letters of other alphabets become X. */
  of(text: string): string {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const made = isTenDigits(text) ? this.npiLike(text) : this.permuted(text)
    if (this.known.size >= mostRemembered) this.known.clear()
    this.known.set(text, made)
    return made
  }

  /** Ten digits may be an NPI: the first stays, and the last is as right or wrong a check digit as it was. */
  private npiLike(text: string): string {
    const nine = text[0]! + this.permuted(text.slice(1, 9), true)
    const off = (Number(text[9]) - checkDigit(text) + 10) % 10
    return nine + String((checkDigit(nine) + off) % 10)
  }

  /** `zeros`: a leading zero is a digit like others, not padding. */
  private permuted(text: string, zeros = false): string {
    const places: { at: number; alphabet: string; value: number }[] = []
    const signs = Array.from(text, (sign) => (sign > '\x7f' && /\p{L}/u.test(sign) ? 'X' : sign))
    const numeric = !zeros && signs.every((sign) => !upper.includes(sign) && !lower.includes(sign))
    let leading = numeric
    signs.forEach((sign, at) => {
      const alphabet = [digits, upper, lower].find((one) => one.includes(sign))
      if (alphabet === undefined) return
      // Padding of a number stays: 000000007 and 7 are one control number, and so are their stand-ins.
      if (leading && sign === '0') return
      const own = leading ? '123456789' : alphabet
      leading = false
      places.push({ at, alphabet: own, value: own.indexOf(sign) })
    })
    const radices = places.map(({ alphabet }) => alphabet.length)
    this.walk(
      places.map(({ value }) => value),
      radices,
    ).forEach((value, i) => (signs[places[i]!.at] = places[i]!.alphabet[value]!))
    return signs.join('')
  }

  /** Another number of the same shape; the mapping is one to one. */
  private walk(values: readonly number[], radices: readonly number[]): number[] {
    const half = Math.ceil(values.length / 2)
    const shape = radices.join(' ')
    const sizeLeft = product(radices.slice(0, half))
    const sizeRight = product(radices.slice(half))
    const size = sizeLeft * sizeRight
    if (size < 2n) return [...values]
    if (size <= smallest) return split(this.next(number(values, radices), Number(size), shape), radices)
    let pair: Pair = {
      left: number(values.slice(0, half), radices.slice(0, half)),
      right: number(values.slice(half), radices.slice(half)),
    }
    pair = this.forth(pair, sizeLeft, sizeRight, shape)
    if (size < large) {
      // One step on in between, and back: nothing can then stand for itself.
      const right = (pair.right + 1n) % sizeRight
      pair = { left: right === 0n ? (pair.left + 1n) % sizeLeft : pair.left, right }
      pair = this.back(pair, sizeLeft, sizeRight, shape)
    }
    return [...split(pair.left, radices.slice(0, half)), ...split(pair.right, radices.slice(half))]
  }

  private forth({ left, right }: Pair, sizeLeft: bigint, sizeRight: bigint, shape: string): Pair {
    for (let round = 0; round < rounds; round++) {
      left = (left + this.hash.big(`L${round} ${shape} ${right}`)) % sizeLeft
      right = (right + this.hash.big(`R${round} ${shape} ${left}`)) % sizeRight
    }
    return { left, right }
  }

  private back({ left, right }: Pair, sizeLeft: bigint, sizeRight: bigint, shape: string): Pair {
    const less = (value: bigint, by: bigint, size: bigint): bigint => (((value - by) % size) + size) % size
    for (let round = rounds - 1; round >= 0; round--) {
      right = less(right, this.hash.big(`R${round} ${shape} ${left}`), sizeRight)
      left = less(left, this.hash.big(`L${round} ${shape} ${right}`), sizeLeft)
    }
    return { left, right }
  }

  /** The number behind this one on a round trip through all of them. */
  private next(value: bigint, size: number, shape: string): bigint {
    let trip = this.shuffled.get(shape)
    if (trip === undefined) {
      const order = Array.from({ length: size }, (_, i) => i)
      for (let i = size - 1; i > 0; i--) {
        const j = this.hash.below(`shuffle ${shape} ${i}`, i + 1)
        ;[order[i], order[j]] = [order[j]!, order[i]!]
      }
      const following: number[] = []
      order.forEach((from, i) => (following[from] = order[(i + 1) % size]!))
      this.shuffled.set(shape, (trip = following))
    }
    return BigInt(trip[Number(value)]!)
  }
}

interface Pair {
  readonly left: bigint
  readonly right: bigint
}

function product(radices: readonly number[]): bigint {
  return radices.reduce((all, radix) => all * BigInt(radix), 1n)
}

function number(values: readonly number[], radices: readonly number[]): bigint {
  return values.reduce((sum, value, i) => sum * BigInt(radices[i]!) + BigInt(value), 0n)
}

function split(value: bigint, radices: readonly number[]): number[] {
  const values: number[] = []
  for (let i = radices.length - 1; i >= 0; i--) {
    values[i] = Number(value % BigInt(radices[i]!))
    value /= BigInt(radices[i]!)
  }
  return values
}

function isTenDigits(text: string): boolean {
  return /^\d{10}$/.test(text)
}

const encoder = new TextEncoder()

/** The tenth digit that makes nine an NPI. */
function checkDigit(digitsOf: string): number {
  for (let digit = 0; digit < 10; digit++)
    if (isNpiAt(encoder.encode(digitsOf.slice(0, 9) + digit), 0, 10)) return digit
  return 0
}
