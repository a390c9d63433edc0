// What happens once somebody is in.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { sessionKey } from '../api/queries.ts'
import type { Session } from '../session.tsx'

/** Where to go once signed in: back to where the door was met, never to another site. */
export function useArrival(): (session: Session) => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { to } = useSearch({ strict: false }) as { to?: unknown }
  return (session) => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'setup.status' })
    queries.setQueryData(sessionKey, session)
    const path = typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
    void navigate({ href: path, replace: true })
  }
}
