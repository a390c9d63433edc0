// Money that the plan's auditor takes back.
import { count } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { once } from './once.ts'

/** The plan's auditor reads records and takes a payment back; the next remittance collects it. */
export const takenBack = (share: number): Trouble =>
  once(share, 0, '13:50', async (world) => {
    const { auditor } = world.plan
    const { rows } = await auditor.do('receivedClaim.list', { pageSize: 200, filter: { status: 'paid' } })
    const able = rows.filter((row) => (row.paidCents ?? 0) > 0)
    const chosen = able[world.stage.chance.apart('audit').between(0, 999) % Math.max(1, able.length)]
    if (!chosen) return
    const { decisions } = await auditor.do('receivedClaim.get', { receivedClaimId: chosen.receivedClaimId })
    const paid = decisions[0]?.lines.filter((line) => line.allowedCents > 0) ?? []
    await auditor.do('receivedClaim.takeBack', {
      receivedClaimId: chosen.receivedClaimId,
      audit: 'Record review',
      lines: [...new Set(paid.map((line) => line.line))].map((line) => ({
        line,
        failure: 'level-not-supported' as const,
        note: 'The note of this visit does not say how the person responded to what was done.',
      })),
    })
    count(world, 'taken back')
  })
