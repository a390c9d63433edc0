// The claim after pricing: what each allowed part pays and why it differs from the charge.
import { formatMoney, sum, type Cents } from '@throughline/domain'
import { drawnCase, type DrawnCase } from './drawn-case.ts'
import { askedText, nothing, type LineFound } from './edit.ts'
import { interestOf, type ClaimInterest } from './interest.ts'
import { exampleStanding } from './standing-case.ts'
import type { ExampleChanges } from './example-case.ts'
import { priceLines, type PricedPart } from './price-lines.ts'

export type PricedCase = DrawnCase & { readonly priced: readonly PricedPart[]; readonly interest: ClaimInterest | null }

export function pricedCase(claim: DrawnCase): PricedCase {
  const priced = priceLines(claim)
  return { ...claim, priced, interest: interestOf(claim, priced) }
}

/** Asks every priced part; `null` means the edit has nothing to say about it. */
export function eachPart<V extends object>(
  claim: PricedCase,
  ask: (part: PricedPart) => V | null,
): readonly (LineFound & V)[] {
  let found: (LineFound & V)[] | null = null
  for (const part of claim.priced) {
    const values = ask(part)
    if (values === null) continue
    found ??= []
    found.push({ line: part.line.number, asked: askedText(part.line), ...values })
  }
  return found ?? nothing
}

/** The adjustment of a part with one reason code, as money in words; null when there is none. */
export function adjustedBy(part: PricedPart, reason: string): string | null {
  const found = part.adjustments.filter((adjustment) => adjustment.reason === reason)
  return found.length === 0 ? null : formatMoney(sum(found.map((adjustment) => adjustment.amount as Cents)))
}

/** The clean claim priced. */
export function examplePriced(changes: ExampleChanges = {}): PricedCase {
  return pricedCase(drawnCase(exampleStanding(changes)))
}
