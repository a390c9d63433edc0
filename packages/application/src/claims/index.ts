// Bindings of claims: built, scrubbed, held, sent, acknowledged, corrected, printed, closed.
import { batchBindings } from './batches.ts'
import { buildClaimBindings } from './build-claims.ts'
import { correctClaimBindings } from './correct-claims.ts'
import { getClaimBindings } from './get-claim.ts'
import { listClaimBindings } from './list-claims.ts'
import { nextPayerBindings } from './next-payer.ts'
import { paperBindings } from './paper.ts'
import { recordsRequestBindings } from './records-requests.ts'
import { rescrubBindings } from './rescrub.ts'
import { sendClaimBindings } from './send-claims.ts'
import { settleRefusedBindings } from './settle-refused.ts'
import { settleBindings } from './settle-claims.ts'
import { waitingBindings } from './waiting.ts'

export { takeAnswers } from './take-answers.ts'

export const claimBindings = [
  ...listClaimBindings,
  ...getClaimBindings,
  ...batchBindings,
  ...waitingBindings,
  ...buildClaimBindings,
  ...rescrubBindings,
  ...sendClaimBindings,
  ...correctClaimBindings,
  ...nextPayerBindings,
  ...paperBindings,
  ...recordsRequestBindings,
  ...settleBindings,
  ...settleRefusedBindings,
]
