// How names, addresses and phones are written on our own paper. The CMS-1500 has its own way, in print-text.ts.
import type { Address, PersonName } from '@throughline/domain'

/** The lines of an address as an envelope wants them. */
export function addressLines(address: Address): string[] {
  const zip = address.zip.length === 9 ? `${address.zip.slice(0, 5)}-${address.zip.slice(5)}` : address.zip
  return [address.line1, ...(address.line2 ? [address.line2] : []), `${address.city}, ${address.state} ${zip}`]
}

/** "Ana María Reyes". */
export function personText(name: PersonName): string {
  return [name.given, name.middle, name.family].filter((part) => part).join(' ')
}

/** "(575) 555-0199" for ten digits, as they are kept; anything else stays as it was written. */
export function phoneText(phone: string): string {
  return phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}
