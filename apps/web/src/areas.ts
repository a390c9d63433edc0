// The one list of areas: adding an area adds a line here and nothing elsewhere.
import type { Area } from './area.ts'
import { home } from './home/home-area.ts'
import { people } from './people/people-area.ts'
import { visits } from './visits/visits-area.ts'
import { claims } from './claims/claims-area.ts'
import { contracts } from './contracts/contracts-area.ts'
import { settings } from './settings/settings-area.ts'

export const areas: readonly Area[] = [home, people, visits, claims, contracts, settings]

const opens = new Map<string, string>(areas.flatMap((area) => Object.entries(area.opens ?? {})))
const shapes = areas
  .flatMap((area) => area.routes)
  .map((route) => new RegExp(`^${route.path.replace(/\$\w+/g, '[^/]+')}$`))

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
