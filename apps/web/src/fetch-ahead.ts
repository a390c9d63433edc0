// What the first page shows is asked for before anything is drawn: who is signed in, and for nobody the door with its words.
import i18next from 'i18next'
import type { QueryClient } from '@tanstack/react-query'
import { call } from './api/client.ts'
import { sessionKey } from './api/queries.ts'
import { readSession } from './session.tsx'

/** Where one meets the door: everybody who is not signed in, at whatever address. */
const door = () => import('./sign-in/sign-in-page.tsx')

/**
 * Asks beside the loading of the words and the drawing of the frame, one after which the other used to be asked. The pages ask
 * again in their own way and find the answers here; what fails is left to them, who say so.
 */
export async function fetchAhead(queries: QueryClient): Promise<void> {
  const status = () =>
    queries.prefetchQuery({ queryKey: ['setup.status', {}], queryFn: () => call('setup.status', {}) })
  try {
    const session = await queries.fetchQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 60_000 })
    if (session !== null) return
    await Promise.all([door(), i18next.loadNamespaces('sign-in'), status()])
  } catch {
    // The page that needs it asks again and tells.
  }
}
