// Routes made from the areas' declarations, each page fetched when it is first opened.
import { lazy } from 'react'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { areas } from './areas.ts'
import type { AreaRoute } from './area.ts'
import { ErrorPage, NotFoundPage } from './kit/error-page.tsx'
import { PageSkeleton } from './kit/skeletons.tsx'
import { Allowed } from './shell/allowed.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage })
const workspace = createRoute({
  getParentRoute: () => root,
  id: 'workspace',
  component: Shell,
  errorComponent: ErrorPage,
})

const outside = [
  { path: '/sign-in', load: () => import('./sign-in/sign-in-page.tsx') },
  { path: '/welcome', load: () => import('./sign-in/first-run-page.tsx') },
  { path: '/invitation', load: () => import('./sign-in/invitation-page.tsx') },
  { path: '/invitation/$token', load: () => import('./sign-in/invitation-page.tsx') },
].map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load), errorComponent: ErrorPage }),
)

function pageOf(route: AreaRoute) {
  const Page = lazy(route.load)
  const Guarded = () => (
    <Allowed side={route.side} needs={route.needs}>
      <Page />
    </Allowed>
  )
  return createRoute({
    getParentRoute: () => workspace,
    path: route.path,
    component: Object.assign(Guarded, { preload: async () => void (await route.load()) }),
    pendingComponent: PageSkeleton,
    errorComponent: ErrorPage,
  })
}

const pages = areas.flatMap((area) => area.routes.map(pageOf))
const nowhere = createRoute({ getParentRoute: () => workspace, path: '$', component: NotFoundPage })

export const router = createRouter({
  routeTree: root.addChildren([...outside, workspace.addChildren([...pages, nowhere])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 150,
  defaultErrorComponent: ErrorPage,
})
