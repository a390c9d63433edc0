// The loops a view stands in, by their ids.
import type { LoopView } from './view.ts'

/** Answers the view itself or the loop above it that has an id; null when there is none. */
export function levelsOf(view: LoopView): <T>(id: string) => T | null {
  const above = new Map<string, LoopView>()
  for (let one: LoopView | null = view; one !== null; one = one.$parent) above.set(one.$loop.id, one)
  return <T>(id: string) => (above.get(id) ?? null) as unknown as T | null
}
