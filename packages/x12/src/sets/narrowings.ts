// What many guides ask alike of addresses, names, ids, dates and amounts. A set takes it as it is, or says its own.
import { AMT, DTP, HL, REF } from '../definition/dictionary.ts'
import { counted, many, maybe, one, Q, R, RX, S, some, SX } from '../definition/shape.ts'

export const address = { line1: R(), line2: S() }
export const city = { city: R(), state: SX('state'), zip: SX('zip'), country: SX('country'), subdivision: S() }
export const person = { lastName: R(), firstName: S(), middleName: S(), suffix: S() }
/** A name that may be left out. */
export const maybePerson = { lastName: S(), firstName: S(), middleName: S(), suffix: S() }
export const npi = { idQualifier: S('XX'), id: SX('npi') }
export const taxonomy = { qualifier: S('PXC'), taxonomy: SX('taxonomy') }

/** The HL of a level below another: its code, and what HL04 may say of levels below it (0 none, 1 some). */
export const level = <const L extends string, const C extends readonly string[]>(code: L, ...children: C) =>
  one(HL, { id: counted, parent: counted, level: Q(code), children: { ...counted, codes: children } })
/** The HL of the highest level. */
export const topLevel = <const L extends string, const C extends readonly string[]>(code: L, ...children: C) =>
  one(HL, { id: counted, level: Q(code), children: { ...counted, codes: children } })

export const ids = <const C extends readonly string[]>(max: number, ...codes: C) =>
  many(max, REF, { qualifier: Q(...codes), id: R() })
export const oneId = <const C extends readonly string[]>(...codes: C) => maybe(REF, { qualifier: Q(...codes), id: R() })
export const someIds = <const C extends readonly string[]>(max: number, ...codes: C) =>
  some(max, REF, { qualifier: Q(...codes), id: R() })

/** One day. */
export const day = <const C extends readonly string[]>(...codes: C) =>
  maybe(DTP, { qualifier: Q(...codes), format: R('D8'), value: R() })
/** A day or a span of days. */
export const span = <const C extends readonly string[]>(...codes: C) =>
  maybe(DTP, { qualifier: Q(...codes), format: R('D8', 'RD8'), value: R() })
export const amount = <const C extends readonly string[]>(...codes: C) =>
  maybe(AMT, { qualifier: Q(...codes), amount: R() })

const furtherDiagnosis = { usage: 'S', parts: { list: R('ABF', 'BF'), code: RX('diagnosis') } } as const
/** Up to eight diagnoses, the first the principal one. */
export const eightDiagnoses = {
  code1: { usage: 'R', parts: { list: R('ABK', 'BK'), code: RX('diagnosis') } },
  code2: furtherDiagnosis,
  code3: furtherDiagnosis,
  code4: furtherDiagnosis,
  code5: furtherDiagnosis,
  code6: furtherDiagnosis,
  code7: furtherDiagnosis,
  code8: furtherDiagnosis,
} as const
