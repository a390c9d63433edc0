// Into which pot an adjustment falls, by its group and reason alone. Written from the billing rules: what is contractual is
// given up, what is the person's is theirs, what an earlier payer paid is paid, what is withheld is owed later; all else
// was refused. A reason that nobody listed here is a refusal.

export type Bucket = 'contractual' | 'denied' | 'patient-share' | 'prior-payer' | 'withhold' | 'other-adjustment'

/** Prices, capitation and payments for quality: differences of price and no judgment about the service. */
const contractual: ReadonlySet<string> = new Set(
  '24 44 45 59 94 102 103 122 130 131 132 139 144 161 169 172 186 190 203 223 235 237 246 253 278 B4 B22'.split(' '),
)
const withheld: ReadonlySet<string> = new Set(['104', '105', '143', '245'])
const earlierPayer: ReadonlySet<string> = new Set(['23'])

export function bucketOf(group: string, reason: string): Bucket {
  if (group === 'PR') return 'patient-share'
  if (withheld.has(reason)) return 'withhold'
  if (earlierPayer.has(reason)) return 'prior-payer'
  if (contractual.has(reason)) return 'contractual'
  return group === 'CO' || group === 'OA' || group === 'PI' ? 'denied' : 'other-adjustment'
}

/** Where an amount beside the claims goes in the organization's books. */
export function providerPot(reason: string): string {
  const pots: Readonly<Record<string, string>> = {
    WO: 'recoupment',
    '72': 'recoupment',
    FB: 'forward-balance',
    L6: 'interest',
    E3: 'withhold',
    AP: 'advance',
    PI: 'advance',
  }
  return pots[reason] ?? 'payer-adjustment'
}

/** Where it goes in the plan's. */
export function planPot(reason: string): string {
  const pots: Readonly<Record<string, string>> = {
    L6: 'interest-expense',
    WO: 'provider-receivable',
    '72': 'provider-receivable',
    FB: 'forward-balance',
    E3: 'withhold-payable',
    AP: 'advance',
    BN: 'claims-expense',
  }
  return pots[reason] ?? 'payer-adjustment'
}
