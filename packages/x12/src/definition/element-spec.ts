// An element as numbers, and codes as numbers: what a check compares on bytes without touching an object or making a string.
import type { CompiledElement } from './compile.ts'

/** What `specOf` says of an element, in bits: the kind in the lowest four. */
export const kindBits = 15
export const requiredBit = 16
export const unusedBit = 32
export const codedBit = 64
export const listedBit = 128
/** The value to its left says what it is: a date format, or the qualifier of a code. */
export const toldBit = 256
/** Its form alone does not decide: the sign, so that it is found together with a length that is wrong. */
export const closerBit = 1 << 31
// Plain numbers, one by one: a bundler writes them where they are used.
export const kindAN = 0
export const kindID = 1
export const kindN0 = 2
export const kindR = 3
export const kindMoney = 4
export const kindDT = 5
export const kindTM = 6
export const kindPeriod = 7
export const kindComposite = 8
const kindCode: Record<CompiledElement['kind'], number> = {
  AN: kindAN,
  ID: kindID,
  N0: kindN0,
  R: kindR,
  money: kindMoney,
  DT: kindDT,
  TM: kindTM,
  period: kindPeriod,
  composite: kindComposite,
}

/** Code sets by number, so that what was decided of a code is found without a look-up by name. */
const codeSetNames = ['npi', 'diagnosis', 'procedure', 'icd-10-cm', 'hcpcs']
export const npiSet = 0
export const diagnosisSet = 1
export const procedureSet = 2
export const icd10Set = 3
export const hcpcsSet = 4

/** The number of a code set; -1 for none. */
export function codeSetNumber(name: string | null): number {
  if (name === null) return -1
  const known = codeSetNames.indexOf(name)
  return known < 0 ? codeSetNames.push(name) - 1 : known
}

export function codeSetName(number: number): string {
  return codeSetNames[number]!
}

/** Three numbers an element (bits, least and greatest length): a check reads them without touching the objects. */
export function specOf(elements: readonly CompiledElement[]): Int32Array {
  const spec = new Int32Array(elements.length * 3)
  elements.forEach((element, i) => {
    const kind = kindCode[element.kind]
    // The codes of a qualifier were matched when the segment was placed.
    const coded = element.codes.length > 0 && (!element.qualifier || element.by !== '')
    const listed = element.codeSet !== null
    const unused = element.usage === 'N'
    spec[i * 3] =
      kind |
      (element.usage === 'R' ? requiredBit : 0) |
      (unused ? unusedBit : 0) |
      (coded ? codedBit : 0) |
      (listed ? listedBit : 0) |
      (element.kind === 'period' || listed ? toldBit : 0) |
      (kind > kindID || coded || listed || unused ? closerBit : 0)
    spec[i * 3 + 1] = element.min
    spec[i * 3 + 2] = element.max
  })
  return spec
}

/** Where a set of elements stands among those that were proven; 0, which no place holds at first, is a set without elements. */
export const provenPlaces = 8
export function provenPlace(mask: number): number {
  return Math.imul(mask, 0x9e3779b1) >>> 29
}

/** Tries that a use has before it is known whether its segments repeat. */
export const firstTries = 64

/** The guides' own codes are never longer. */
export const longestPacked = 4

/** Codes of up to four characters as one integer. */
export function packCode(code: string): number {
  if (code.length === 0 || code.length > longestPacked)
    throw new Error(`the code ${code} is not of one to four characters`)
  let packed = 0
  for (let i = 0; i < code.length; i++) packed = (packed << 8) | code.charCodeAt(i)
  return packed
}

export function packCodeAt(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > longestPacked) return 0
  let packed = 0
  for (let i = from; i < to; i++) packed = (packed << 8) | bytes[i]!
  return packed
}
