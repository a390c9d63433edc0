// Files that come a second time, on both sides.
import { bringIn, openKept } from '../../stage/stage.ts'
import { count } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { sentAgain } from '../outside-files.ts'
import { once } from './once.ts'
import { takeIn } from './take-in.ts'

/** The last remittance comes again as it was, and once more in another envelope; a batch reaches the plan a second time. */
export const cameTwice: Trouble = once(0.85, 0, '12:05', async (world) => {
  const { biller } = world.provider
  const { examiner } = world.plan
  const last = world.payments.filter((payment) => payment.toUs).at(-1)
  if (last) {
    const bytes = await openKept(world.stage, examiner, last.fileId)
    const text = new TextDecoder('latin1').decode(bytes)
    await takeIn(world, { name: `835-${last.trace}.edi`, kind: '835', text })
    await takeIn(world, { name: `835-${last.trace}-again.edi`, kind: '835', text: sentAgain(bytes, 990_017) })
  }
  const { rows } = await biller.do('file.list', { pageSize: 200, filter: { direction: 'out', kind: '837P' } })
  const batch = rows[0]
  if (!batch) return
  const text = new TextDecoder('latin1').decode(await openKept(world.stage, biller, batch.fileId))
  const { fileId } = await bringIn(world.stage, examiner, { name: batch.name, kind: '837P', text })
  const taken = await examiner.do('file.take', { fileId })
  count(world, `837P again: ${taken.outcome}`)
})
