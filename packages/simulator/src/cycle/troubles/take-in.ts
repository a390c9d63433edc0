// A remittance brought in by hand.
import { bringIn } from '../../stage/stage.ts'
import { count, type World } from '../../stage/world.ts'

export async function takeIn(world: World, file: { name: string; kind: '835'; text: string }): Promise<void> {
  const { biller } = world.provider
  const { fileId } = await bringIn(world.stage, biller, file)
  const taken = await biller.do('file.take', { fileId })
  count(world, `835 by hand: ${taken.transactions.map((one) => one.outcome).join(' ') || taken.outcome}`)
}
