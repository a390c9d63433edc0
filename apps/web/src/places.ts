// Where things and named pages lie, as the areas declared it. The start fills this in once; pages ask here and never the
// list of areas, so that no page stands in a circle with its own area.
import type { Area } from './area.ts'

let opens: ReadonlyMap<string, string> = new Map()
let shapes: readonly RegExp[] = []

/** Keeps what the areas declared. Called once, before the first page. */
export function settlePlaces(areas: readonly Area[]): void {
  opens = new Map(areas.flatMap((area) => Object.entries(area.opens ?? {})))
  shapes = areas.flatMap((area) => area.routes).map((route) => new RegExp(`^${route.path.replace(/\$\w+/g, '[^/]+')}$`))
}

/** Where a thing of this kind opens; null when no area shows such things (yet). */
export function pathOfThing(kind: string, id: string): string | null {
  return opens.get(kind)?.replace('$id', encodeURIComponent(id)) ?? null
}

/** Where a page named by the server lies ('claims/held', or 'claim' with an id); null when there is no such page. */
export function pathOfPage(page: string, id: string | null = null): string | null {
  if (id !== null) {
    const thing = pathOfThing(page, id)
    if (thing) return thing
  }
  const base = page === 'home' ? '/' : `/${page.replace(/^\//, '')}`
  const path = id === null ? base : `${base}/${encodeURIComponent(id)}`
  const bare = path.replace(/[?#].*$/, '')
  if (shapes.some((shape) => shape.test(bare))) return path
  return id !== null && shapes.some((shape) => shape.test(base)) ? base : null
}
