// The codes of money that moves beside claims on a remittance (PLB). A positive amount lowers the payment, a negative
// one raises it.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

export type ProviderAdjustmentCode = CodeRow & {
  /** What the usual sign does; `either` must be read from the amount. */
  readonly usualEffect: 'takes' | 'pays' | 'either'
}

const read: Provenance = {
  source: 'Anthem provider-level balance guide (2013); whatismedicalinsurancebilling.org (Jan 2010)',
  asOf: '2013',
  confidence: 'sourced',
}

export const providerAdjustments = codeSet<ProviderAdjustmentCode>('provider-level adjustment codes', false, [
  {
    code: 'WO',
    meaning: 'An overpayment taken back; a negative amount only puts it off',
    usualEffect: 'takes',
    ...read,
  },
  {
    code: 'FB',
    meaning: 'A balance carried to the next remittance: negative when it arises, positive when it is used up',
    usualEffect: 'either',
    ...read,
  },
  {
    code: '72',
    meaning: 'A refund you made is acknowledged; it offsets the matching takeback',
    usualEffect: 'pays',
    ...read,
  },
  { code: 'L6', meaning: 'Interest for late payment', usualEffect: 'pays', ...read },
  { code: 'CS', meaning: 'An adjustment by hand', usualEffect: 'either', ...read },
  { code: 'J1', meaning: 'Not reimbursable, shown to balance an offset', usualEffect: 'either', ...read },
  { code: 'E3', meaning: 'Withhold kept or released', usualEffect: 'either', ...fromMemory },
  { code: 'CT', meaning: 'Capitation', usualEffect: 'pays', ...fromMemory },
  { code: 'BN', meaning: 'A bonus', usualEffect: 'pays', ...fromMemory },
  { code: 'IP', meaning: 'An incentive payment', usualEffect: 'pays', ...fromMemory },
  { code: 'AP', meaning: 'An advance paid out, or its repayment', usualEffect: 'either', ...fromMemory },
  { code: 'PI', meaning: 'A periodic interim payment', usualEffect: 'pays', ...fromMemory },
  { code: 'LE', meaning: 'A levy', usualEffect: 'takes', ...fromMemory },
  { code: 'IR', meaning: 'Withheld for the tax authority', usualEffect: 'takes', ...fromMemory },
  { code: 'LS', meaning: 'A lump sum', usualEffect: 'either', ...fromMemory },
  { code: 'PL', meaning: 'A final settlement', usualEffect: 'either', ...fromMemory },
  { code: '50', meaning: 'A late charge', usualEffect: 'takes', ...fromMemory },
  { code: '51', meaning: 'An interest penalty', usualEffect: 'takes', ...fromMemory },
  { code: '90', meaning: 'Early payment allowance', usualEffect: 'takes', ...fromMemory },
  { code: 'AH', meaning: 'An origination fee for the claim', usualEffect: 'takes', ...fromMemory },
  { code: 'AM', meaning: "Applied to a borrower's account", usualEffect: 'takes', ...fromMemory },
  { code: 'B2', meaning: 'A rebate', usualEffect: 'either', ...fromMemory },
  { code: 'B3', meaning: 'An allowance for recovered money', usualEffect: 'either', ...fromMemory },
  { code: 'C5', meaning: 'A temporary allowance', usualEffect: 'pays', ...fromMemory },
  { code: 'CV', meaning: 'A capital passthrough', usualEffect: 'pays', ...fromMemory },
  { code: 'CW', meaning: 'A training passthrough', usualEffect: 'pays', ...fromMemory },
  { code: 'DM', meaning: 'A direct medical education passthrough', usualEffect: 'pays', ...fromMemory },
  { code: 'FC', meaning: 'Money set aside from a fund', usualEffect: 'either', ...fromMemory },
  { code: 'GO', meaning: 'A graduate medical education passthrough', usualEffect: 'pays', ...fromMemory },
  { code: 'HM', meaning: 'A hemophilia clotting factor supplement', usualEffect: 'pays', ...fromMemory },
  { code: 'IS', meaning: 'An interim settlement', usualEffect: 'either', ...fromMemory },
  { code: 'RA', meaning: 'A retroactive adjustment', usualEffect: 'either', ...fromMemory },
  { code: 'SL', meaning: 'A student loan repayment', usualEffect: 'takes', ...fromMemory },
  { code: 'TL', meaning: 'Third-party liability', usualEffect: 'takes', ...fromMemory },
])
