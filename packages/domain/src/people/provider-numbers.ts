// The numbers a provider is known by, and the one way each is read from what somebody wrote: a form, a file or a contract.
import { z } from 'zod'

/** Ten digits of the provider numbering, the last of them right over 80840. @source 45 CFR 162.406 */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  const digits = `80840${text}`
  let total = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    total += doubled > 9 ? doubled - 9 : doubled
  }
  return total % 10 === 0
}

/** `NN-NNNNNNN` or nine digits, as nine digits; null when it is neither. */
export function parseEin(text: string): string | null {
  const match = /^(\d{2})-?(\d{7})$/.exec(text.trim())
  return match ? match[1]! + match[2]! : null
}

/** An NPI somebody gives. A wrong check digit is refused where it is written, never first on a claim. */
export const npiField = z
  .string()
  .trim()
  .regex(/^\d{10}$/, { error: 'An NPI has ten digits.', abort: true })
  .refine(isNpi, {
    error:
      'This is no NPI: its check digit does not fit. A digit was mistyped or two were swapped; copy it from the letter again.',
  })

/** An EIN somebody gives, with its hyphen or without; kept as nine digits. */
export const einField = z
  .string()
  .refine((text) => parseEin(text) !== null, 'An EIN has nine digits, as in 82-1234567.')
  .transform((text) => parseEin(text)!)
