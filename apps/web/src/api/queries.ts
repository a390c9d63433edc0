// The cache of what was asked, kept in memory only, and what happens when the session is over.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from './client.ts'

export const sessionKey = ['session.current', {}] as const

export function makeQueries(onSignedOut: (refusal: Refusal) => void): QueryClient {
  const watch = (error: Error) => {
    if (
      error instanceof Refusal &&
      error.status === 401 &&
      (error.code === 'signed-out' || error.code === 'second-factor')
    )
      onSignedOut(error)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        // A person comes back to the page: that is use. A clock or a network coming back is not, and must not keep alive the
        // session of somebody who left.
        refetchOnWindowFocus: true,
        refetchOnReconnect: false,
        refetchInterval: false,
        // Only the way to the server is tried again; a refusal is an answer.
        retry: (count, error) => error instanceof Refusal && error.uncertain && count < 2,
        retryDelay: (count) => 400 * 2 ** count,
      },
      mutations: { retry: false },
    },
  })
}
