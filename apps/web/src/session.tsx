// Who is signed in, in which organization, and what they may do. Every page below the shell can rely on a session.
import { createContext, use, type ReactNode } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Permission } from '@throughline/operations'
import { call, Refusal, type Reply } from './api/client.ts'
import { sessionKey } from './api/queries.ts'
import type { Side } from './area.ts'
import { countDaysIn } from './words/days.ts'

export type Session = Reply<'session.current'>
/** `null`: nobody; `half`: the password was right and the second factor is still asked. */
export type SessionState = Session | 'half' | null

/** Asks who is signed in; being nobody is an answer, not an error. */
export async function readSession(ask = () => call('session.current', {})): Promise<SessionState> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return error.code === 'second-factor' ? 'half' : null
    throw error
  }
}

export const sessionQuestion = queryOptions<SessionState, Error>({
  queryKey: sessionKey,
  queryFn: () => readSession(),
  staleTime: 60_000,
})

export function useSessionState() {
  return useQuery(sessionQuestion)
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  // Before any page below asks which day it is.
  countDaysIn(session.organization?.timeZone)
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession stands outside the signed-in pages')
  return session
}

export function mayUse(session: Session, needs: readonly Permission[]): boolean {
  return needs.length === 0 || needs.some((permission) => Object.hasOwn(session.grants, permission))
}

/** Whether the session holds a permission: what is not allowed is not shown. */
export function useMay(): (permission: Permission) => boolean {
  const session = useSession()
  return (permission) => mayUse(session, [permission])
}

export function onSide(session: Session, side: Side): boolean {
  return side === 'both' || session.organization?.kind === side
}
