// What a red flag is: a rule about an offered contract, with the words to offer in its place. It speaks when the form says
// so, or when the text holds words that usually mean it and nobody has looked yet.
import type { AgreementField, ContractTerm, Found, Rule } from '@throughline/domain'
import type { CostId } from '../desk-costs.ts'
import type { OfferFacts } from '../offer-facts.ts'

export type FlagSeverity = 'high' | 'medium' | 'low' | 'info'

export type FlagOutcome = { readonly kind: 'warn'; readonly severity: FlagSeverity; readonly term: ContractTerm }

/** Where it was found. `sure` is 1 when somebody said so and 0 when only the words of the text suggest it. */
export type FlagFound = Found & {
  readonly sure: 0 | 1
  readonly from: number | null
  readonly through: number | null
  /** The contract's words around the place; empty when only the form says it. */
  readonly words: string
  /** A number the sentence names, where there is one. */
  readonly number?: number
}

export type RedFlag = Rule<OfferFacts, FlagFound, FlagOutcome> & {
  /** What to offer instead, worded for both sides of the table. */
  readonly counter: string
  /** Why this serves the plan too. */
  readonly because: string
  /** The answer of the form that raises or silences it; null where a number does. */
  readonly answer: { readonly field: AgreementField; readonly bad: boolean } | null
  /** What it costs, where that can be said. */
  readonly costs: readonly CostId[]
}

/** Keeps the shape of a flag while it is written. */
export function redFlag(flag: RedFlag): RedFlag {
  return flag
}

/** Words shown around a place in the text. */
const around = 90

/** The first place in the text that says it, with some words around. */
export function placeIn(text: string, hint: RegExp): Pick<FlagFound, 'from' | 'through' | 'words'> | null {
  const met = hint.exec(text)
  if (met === null) return null
  const [from, through] = [met.index, met.index + met[0].length]
  const words = text
    .slice(Math.max(0, from - around), through + around)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { from, through, words }
}

const nowhere = { from: null, through: null, words: '' } as const

/** Found when the form answers `bad`, or when it answers nothing and the text hints at it. */
export function flagged(
  { offer }: OfferFacts,
  field: AgreementField,
  bad: boolean,
  hint: RegExp,
): readonly FlagFound[] {
  const said = offer.agreement[field]
  if (said === !bad) return []
  const place = placeIn(offer.text, hint)
  if (said === bad) return [{ sure: 1, ...(place ?? nowhere) }]
  return place === null ? [] : [{ sure: 0, ...place }]
}

/** Found when a number of the form is below what is fair, or when it is not given and the text hints at it. */
export function below({ offer }: OfferFacts, number: number | null, fair: number, hint: RegExp): readonly FlagFound[] {
  if (number !== null && number >= fair) return []
  const place = placeIn(offer.text, hint)
  if (number !== null) return [{ sure: 1, ...(place ?? nowhere), number }]
  const told = place === null ? null : Number(/\d+/.exec(offer.text.slice(place.from!, place.through!))?.[0])
  return place === null || told === null || Number.isNaN(told) || told >= fair
    ? []
    : [{ sure: 0, ...place, number: told }]
}
