// Finds the few claims a remittance claim might mean without looking at all of them, and keeps their state as the
// remittance is worked through: a reversal and its correction stand in one file.
import type { RemittanceClaim } from '@throughline/domain'
import type { ClaimCandidate } from './matching.ts'

export type CandidateIndex = {
  /** Candidates that share a number, or member and charge, with the claim; each once. */
  readonly near: (claim: RemittanceClaim) => ClaimCandidate[]
  readonly replace: (candidate: ClaimCandidate) => void
}

export function indexCandidates(candidates: readonly ClaimCandidate[]): CandidateIndex {
  const byId = new Map<string, ClaimCandidate>()
  const byKey = new Map<string, Set<string>>()
  const replace = (candidate: ClaimCandidate) => {
    byId.set(candidate.claimId, candidate)
    for (const key of candidateKeys(candidate)) {
      const found = byKey.get(key)
      if (found) found.add(candidate.claimId)
      else byKey.set(key, new Set([candidate.claimId]))
    }
  }
  for (const candidate of candidates) replace(candidate)
  return {
    replace,
    near: (claim) => {
      const ids = new Set(claimKeys(claim).flatMap((key) => [...(byKey.get(key) ?? [])]))
      return [...ids].map((id) => byId.get(id)!)
    },
  }
}

function candidateKeys(candidate: ClaimCandidate): string[] {
  return [
    `control|${candidate.controlNumber.toUpperCase()}`,
    ...(candidate.followedNumbers ?? []).map((number) => `control|${number.toUpperCase()}`),
    ...candidate.payerClaimNumbers.map((number) => `payer|${number}`),
    `member|${candidate.memberNumber}|${candidate.charge}`,
  ]
}

function claimKeys(claim: RemittanceClaim): string[] {
  return [
    `control|${claim.patientControl.trim().toUpperCase()}`,
    `payer|${claim.payerClaimNumber?.trim()}`,
    `member|${claim.memberNumber}|${Math.abs(claim.charge)}`,
  ]
}
