// Bindings that look across everything: the thread, search, the start page, the trail.
import { bind, notFound } from '../core/index.ts'
import { failedWorkBindings } from './failed-work.ts'
import { homeBindings } from './home.ts'
import { drawPlanThread, findReceivedClaim, type PlanThreadKind } from './plan-thread.ts'
import { searchBindings } from './search.ts'
import { findFocus, type ThreadKind } from './thread-focus.ts'
import { drawThread } from './thread.ts'
import { trailBindings } from './trail.ts'

const planKinds: ReadonlySet<string> = new Set([
  'received-claim',
  'decision',
  'payment',
  'authorization',
  'contract',
  'transfer',
])
const ofThePlan: ReadonlySet<string> = new Set(['received-claim', 'decision', 'payment'])

const thread = bind('thread.get', async (context, { kind, id, line }) => {
  if (context.organization.kind === 'plan') {
    const claimId = planKinds.has(kind) ? await findReceivedClaim(context, kind as PlanThreadKind, id) : null
    return claimId === null ? notFound() : drawPlanThread(context, claimId, line ?? 1)
  }
  const focus = ofThePlan.has(kind) ? null : await findFocus(context, kind as ThreadKind, id, line)
  return focus === null ? notFound() : drawThread(context, focus)
})

export const oversightBindings = [thread, ...failedWorkBindings, ...homeBindings, ...searchBindings, ...trailBindings]
