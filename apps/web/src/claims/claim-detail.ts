// One claim as the server tells it.
import type { Reply } from '../api/client.ts'

export type ClaimDetail = Reply<'claim.get'>
