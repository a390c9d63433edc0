// What a payer's claim-by-claim answer asks for before it decides: while it waits for that, its clock for paying stands still.
import { claimStatuses, statusCategories } from '@throughline/codes'
import type { Day } from '@throughline/domain'
import type { ClaimAcknowledgment, SentBatch } from './acknowledgment-facts.ts'

export type AskedByPayer = { readonly claimId: string; readonly askedFor: string; readonly on: Day }

/** Pending, and it is the provider who must send something. */
const waitsForProvider = 'P3'

export function askedByPayer(batch: SentBatch, facts: ClaimAcknowledgment): AskedByPayer[] {
  const ours = new Map(batch.claims.map((claim) => [claim.controlNumber.toUpperCase(), claim.claimId]))
  return facts.claims.flatMap((answer) => {
    const claimId = ours.get(answer.controlNumber.trim().toUpperCase())
    const asks = answer.statuses.filter(
      (one) => one.category === waitsForProvider || statusCategories.find(one.category)?.stands === 'wanted',
    )
    if (claimId === undefined || asks.length === 0) return []
    const words = asks.map((one) => {
      const what = claimStatuses.find(one.status)?.meaning ?? `Status ${one.status}, which is not in our list`
      const why = statusCategories.find(one.category)?.meaning ?? one.category
      return `${why}: ${what} (${[one.category, one.status, one.entity].filter(Boolean).join(':')}).`
    })
    return [{ claimId, askedFor: [...new Set(words)].join(' ').slice(0, 500), on: answer.statusOn ?? facts.receivedOn }]
  })
}
