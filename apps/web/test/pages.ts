// Every page the router knows, for whom it is meant, and how a test gets to it: taken from the areas' own declarations.
import { grantsOf, planRoles, providerRoles, type OrganizationKind } from '@throughline/operations'
import { areas } from '../src/areas.ts'
import type { AreaRoute } from '../src/area.ts'

export const routes: readonly AreaRoute[] = areas.flatMap((area) => area.routes)

/** Roles in the order in which their people are asked for a page, so that as few sign in as can be. */
const rolesInOrder: Readonly<Record<OrganizationKind, readonly string[]>> = {
  provider: ['director', 'compliance', ...Object.keys(providerRoles)],
  plan: ['network', 'finance', 'auditor', ...Object.keys(planRoles)],
}

/** The first role of this side that may open the page; null when the page is not for this side. */
export function roleFor(kind: OrganizationKind, route: AreaRoute): string | null {
  if (route.side !== 'both' && route.side !== kind) return null
  const holds = (role: string) => {
    const grants = grantsOf(kind, role)
    return route.needs.length === 0 || route.needs.some((permission) => Object.hasOwn(grants, permission))
  }
  return rolesInOrder[kind].find(holds) ?? null
}

export type PageVisit = { readonly path: string; readonly role: string }

/** The pages of one side, those without an id first: they lead to the others. */
export function pagesOf(kind: OrganizationKind): readonly PageVisit[] {
  const depth = (path: string) => path.split('$').length
  return routes
    .flatMap((route) => {
      const role = roleFor(kind, route)
      return role === null ? [] : [{ path: route.path, role }]
    })
    .toSorted((a, b) => depth(a.path) - depth(b.path))
}

/** The first of these addresses that this page would answer, and no page with a plainer path. */
export function addressFor(path: string, addresses: Iterable<string>): string | null {
  if (!path.includes('$')) return path
  const shape = (pattern: string) => new RegExp(`^${pattern.replace(/\$\w+/g, '[^/?#]+')}$`)
  const plainer = routes.filter((route) => route.path !== path && route.path.split('$').length < path.split('$').length)
  for (const address of addresses) {
    const bare = address.replace(/[?#].*$/, '')
    if (shape(path).test(bare) && !plainer.some((route) => shape(route.path).test(bare))) return address
  }
  return null
}
