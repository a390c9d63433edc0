// What an 837P bills, claim by claim.
import { centsOf, type TransactionSet } from './split-x12.ts'

export type BilledClaim = {
  readonly control: string
  readonly chargeTold: number
  /** The sum of its lines. */
  readonly charge: number
  readonly frequency: string
  /** The payer's number of the claim it corrects. */
  readonly corrects: string | null
  readonly member: string
  readonly firstDay: string
}

export function billedClaims(set: TransactionSet): BilledClaim[] {
  const claims: { -readonly [K in keyof BilledClaim]: BilledClaim[K] }[] = []
  let member = ''
  // A claim may name who is insured elsewhere: the member stands before it.
  let beforeClaim = true
  for (const segment of set.segments) {
    const claim = claims.at(-1)
    const [name, ...values] = segment
    if (name === 'HL') beforeClaim = true
    else if (name === 'NM1' && values[0] === 'IL' && beforeClaim) member = values[8] ?? ''
    else if (name === 'CLM') {
      beforeClaim = false
      claims.push({
        control: values[0] ?? '',
        chargeTold: centsOf(values[1]),
        charge: 0,
        frequency: (values[4] ?? '').slice(-1),
        corrects: null,
        member,
        firstDay: '',
      })
    } else if (!claim) continue
    else if (name === 'REF' && values[0] === 'F8') claim.corrects = values[1] ?? null
    else if (name === 'SV1') claim.charge += centsOf(values[1])
    else if (name === 'DTP' && values[0] === '472') {
      const day = (values[2] ?? '').slice(0, 8)
      if (claim.firstDay === '' || day < claim.firstDay) claim.firstDay = day
    }
  }
  return claims
}
