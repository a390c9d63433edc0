// Whether a remittance was here before: one number (payer and trace) names one remittance for ever. The same content
// again changes nothing; other content under the same number is for a person to judge, never a duplicate.
import type { Message, RemittanceHeader } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

/** TRN03 and TRN02: what the bank and the remittance have in common. Spaces around them are the payer's padding. */
export function remittanceKey(header: Pick<RemittanceHeader, 'payerIdentifier' | 'trace'>): string {
  return `${header.payerIdentifier.trim()}|${header.trace.trim()}`
}

export type KnownRemittance = {
  readonly remittanceId: string
  readonly contentDigest: string
  readonly fileName: string
}

export type Identity =
  | { readonly kind: 'new' }
  | { readonly kind: 'duplicate'; readonly remittanceId: string; readonly message: Message }
  | { readonly kind: 'conflict'; readonly remittanceId: string; readonly message: Message }

/** `known` is what was accepted under the same key, or null. */
export function identify(
  header: Pick<RemittanceHeader, 'payerIdentifier' | 'trace' | 'payerName'>,
  contentDigest: string,
  known: KnownRemittance | null,
): Identity {
  if (!known) return { kind: 'new' }
  const values = { trace: header.trace.trim(), payer: header.payerName, file: known.fileName }
  if (known.contentDigest === contentDigest)
    return {
      kind: 'duplicate',
      remittanceId: known.remittanceId,
      message: sentence(
        'remittance-duplicate',
        values,
        'Remittance {trace} of {payer} is already here, from {file}, with the same content. Nothing changed.',
      ),
    }
  return {
    kind: 'conflict',
    remittanceId: known.remittanceId,
    message: sentence(
      'remittance-conflict',
      values,
      'Remittance {trace} of {payer} was already received in {file}, but this one says something else. Nothing was posted. Compare the two and ask {payer} which one stands.',
    ),
  }
}
