// One claim of a remittance against what is known of ours: whose it is, what it moves, and what is known afterwards. The step
// that every posting goes through, claim by claim and in file order.
import type { RemittanceClaim } from '@throughline/domain'
import type { CandidateIndex } from './candidate-index.ts'
import { afterDecision, matchClaim, type ClaimMatch } from './matching.ts'
import { postingsFor, type ClaimPosting, type PostingContext } from './postings-for.ts'

export type DecidedClaim = {
  readonly claim: RemittanceClaim
  readonly match: ClaimMatch
  readonly posting: ClaimPosting
}

/** Leaves in `known` how our claim stands now, unless the remittance decides nothing about it. */
export function decideClaim(claim: RemittanceClaim, known: CandidateIndex, context: PostingContext): DecidedClaim {
  const match = matchClaim(claim, known.near(claim), context.from)
  const posting = postingsFor(match, claim, context)
  if (match.kind === 'matched' && posting.transfers.length + posting.classes.length > 0)
    known.replace(afterDecision(match.candidate, match, claim))
  return { claim, match, posting }
}
