// What an 835 says it pays, and whether it adds up by its own figures.
import { centsOf, type Segment, type TransactionSet } from './split-x12.ts'

export type Adjustment = { readonly group: string; readonly reason: string; readonly cents: number }
export type AdvisedLine = {
  readonly charge: number
  readonly paid: number
  readonly adjustments: readonly Adjustment[]
}
export type AdvisedClaim = {
  readonly control: string
  readonly status: string
  readonly charge: number
  readonly paid: number
  readonly payerNumber: string
  readonly adjustments: readonly Adjustment[]
  /** Of the claim and of its lines. */
  readonly remarks: readonly string[]
  readonly lines: readonly AdvisedLine[]
}
export type BesideClaims = { readonly reason: string; readonly reference: string; readonly cents: number }
export type Remittance = {
  readonly trace: string
  readonly payer: string
  readonly payerName: string
  readonly payeeNpi: string
  readonly paid: number
  readonly on: string
  readonly claims: readonly AdvisedClaim[]
  readonly beside: readonly BesideClaims[]
  /** Everything it says, to tell a repetition from another one of the same number. */
  readonly content: string
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

export function remittanceOf(set: TransactionSet): Remittance {
  const found = { trace: '', payer: '', payerName: '', payeeNpi: '', paid: 0, on: '' }
  const claims: Open<AdvisedClaim>[] = []
  const beside: BesideClaims[] = []
  let line: Open<AdvisedLine> | null = null
  for (const segment of set.segments) {
    const [name, ...values] = segment
    const claim = claims.at(-1)
    if (name === 'BPR') [found.paid, found.on] = [centsOf(values[1]), values[15] ?? '']
    else if (name === 'TRN') [found.trace, found.payer] = [values[1] ?? '', values[2] ?? '']
    else if (name === 'N1' && values[0] === 'PR') found.payerName = values[1] ?? ''
    else if (name === 'N1' && values[0] === 'PE') found.payeeNpi = values[3] ?? ''
    else if (name === 'CLP') {
      line = null
      claims.push({
        control: values[0] ?? '',
        status: values[1] ?? '',
        charge: centsOf(values[2]),
        paid: centsOf(values[3]),
        payerNumber: values[6] ?? '',
        adjustments: [],
        remarks: [],
        lines: [],
      })
    } else if (name === 'SVC' && claim) {
      line = { charge: centsOf(values[1]), paid: centsOf(values[2]), adjustments: [] }
      claim.lines.push(line as AdvisedLine)
    } else if (name === 'LQ' && claim) claim.remarks.push(values[1] ?? '')
    else if (name === 'MOA' && claim) claim.remarks.push(...values.slice(2, 7))
    else if (name === 'CAS' && claim) (line ?? claim).adjustments.push(...adjustmentsOf(segment))
    else if (name === 'PLB')
      for (let at = 2; at + 1 < values.length; at += 2) {
        const [reason = '', reference = ''] = (values[at] ?? '').split(/[^A-Za-z0-9 -]/, 2)
        beside.push({ reason, reference, cents: centsOf(values[at + 1]) })
      }
  }
  const content = set.segments.map((segment) => segment.join('*')).join('~')
  return {
    ...found,
    trace: found.trace.trim(),
    payer: found.payer.trim(),
    claims: claims as AdvisedClaim[],
    beside,
    content,
  }
}

function adjustmentsOf(segment: Segment): Adjustment[] {
  const adjustments: Adjustment[] = []
  for (let at = 2; at < segment.length; at += 3)
    if (segment[at])
      adjustments.push({ group: segment[1] ?? '', reason: segment[at]!, cents: centsOf(segment[at + 1]) })
  return adjustments
}

const total = (adjustments: readonly Adjustment[]) => adjustments.reduce((sum, one) => sum + one.cents, 0)

/** Line by line, claim by claim and as a whole; the first thing that does not add up, or null. */
export function imbalanceOf(remittance: Remittance): string | null {
  let claims = 0
  for (const claim of remittance.claims) {
    for (const line of claim.lines)
      if (line.charge - total(line.adjustments) !== line.paid) return `a line of claim ${claim.control} does not add up`
    const cut = total(claim.adjustments) + claim.lines.reduce((sum, line) => sum + total(line.adjustments), 0)
    if (claim.charge - cut !== claim.paid) return `claim ${claim.control} does not add up`
    const lines = claim.lines.reduce((sum, line) => sum + line.paid, 0)
    if (claim.lines.length > 0 && lines - total(claim.adjustments) !== claim.paid)
      return `claim ${claim.control} pays ${claim.paid} and its lines ${lines}`
    claims += claim.paid
  }
  const beside = remittance.beside.reduce((sum, one) => sum + one.cents, 0)
  return claims - beside === remittance.paid
    ? null
    : `it pays ${remittance.paid} and its claims less its other amounts are ${claims - beside}`
}
