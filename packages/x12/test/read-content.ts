// Reads the transactions of one set whole, streamed loops put back where they stood: what a writer was given.
import type { CompiledLoop } from '../src/definition/compile.ts'
import { plain, type TransactionSet } from '../src/index.ts'
import { eventBatchesOf, fileReader } from '../src/read/events.ts'
import type { LoopView } from '../src/read/view.ts'

type Content = Record<string, unknown>

export function contentsOf(bytes: Uint8Array, set: TransactionSet): Content[] {
  const inner = new Map<LoopView, Content>()
  const whole = (view: LoopView): Content => counted({ ...plain<object>(view), ...inner.get(view) }, view.$loop)
  const contents: Content[] = []
  for (const events of eventBatchesOf(bytes, fileReader({ sets: [set] }))) {
    for (const event of events) {
      if (event.kind === 'loop') {
        const parent = event.loop.$parent!
        const siblings = inner.get(parent) ?? {}
        inner.set(parent, siblings)
        const list = (siblings[event.loop.$loop.key] ??= []) as Content[]
        list.push(whole(event.loop))
        inner.delete(event.loop)
      } else if (event.kind === 'transaction-end') contents.push(whole(event.transaction.root!))
    }
  }
  return contents
}

/** Leaves out what the writer counts by itself. */
function counted(content: Content, loop: CompiledLoop): Content {
  for (const use of loop.uses) {
    for (const element of use.elements) {
      const segment = content[use.key] as Content | undefined
      if (element.counted && segment) delete segment[element.name]
    }
  }
  for (const child of loop.loops) {
    const found = content[child.key]
    if (child.streamed || found === undefined) continue
    for (const one of Array.isArray(found) ? found : [found]) counted(one as Content, child)
  }
  return content
}
