// Routes made from the areas' declarations, each page fetched when it is first opened.
import { lazy } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { areas } from './areas.ts'
import type { AreaRoute } from './area.ts'
import { ErrorPage, NotFoundPage } from './kit/error-page.tsx'
import { PageSkeleton } from './kit/skeletons.tsx'
import { Allowed } from './shell/allowed.tsx'
import { Shell, whereTo } from './shell/shell.tsx'
import { sessionQuestion } from './session.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})
const workspace = createRoute({
  getParentRoute: () => root,
  id: 'workspace',
  component: Shell,
  errorComponent: ErrorPage,
  pendingComponent: PageSkeleton,
  // Nobody goes to the door before anything of a page is fetched. What failed here the shell asks again, and tells.
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuestion).catch(() => undefined)
    if (session === null)
      throw redirect({ to: '/sign-in', search: whereTo(location.pathname, location.searchStr), replace: true })
  },
})

const door = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  errorComponent: ErrorPage,
})

const outside = [
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

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    context: { queries },
    routeTree: root.addChildren([door, ...outside, workspace.addChildren([...pages, nowhere])]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 150,
    defaultErrorComponent: ErrorPage,
  })
