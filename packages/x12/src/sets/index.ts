// The guides this package knows.
import type { TransactionSet } from '../definition/shape.ts'
import { acknowledgment277ca } from './acknowledgment-277ca.ts'
import { acknowledgment999 } from './acknowledgment-999.ts'
import { claim837i } from './claim-837i.ts'
import { claim837p } from './claim-837p.ts'
import { inquiry270 } from './eligibility-270.ts'
import { answer271 } from './eligibility-271.ts'
import { enrollment834 } from './enrollment-834.ts'
import { premium820 } from './premium-820.ts'
import { remittance835 } from './remittance-835.ts'
import { reviewRequest278 } from './review-278-request.ts'
import { reviewResponse278 } from './review-278-response.ts'
import { statusRequest276 } from './status-276.ts'
import { status277 } from './status-277.ts'

export const transactionSets: readonly TransactionSet<any>[] = [
  claim837p,
  claim837i,
  remittance835,
  acknowledgment277ca,
  acknowledgment999,
  inquiry270,
  answer271,
  statusRequest276,
  status277,
  reviewRequest278,
  reviewResponse278,
  enrollment834,
  premium820,
]
