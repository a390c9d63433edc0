// Asking and commanding from components. A command refreshes everything on screen when it is done; its key is made once
// per submit and kept while nobody knows whether the server did it.
import { useRef } from 'react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OperationName } from '@throughline/operations'
import { call, freshKey, Refusal, type Input, type Reply } from './client.ts'
import { withFreshFactor } from './fresh-factor.ts'

type AskOptions = {
  readonly enabled?: boolean
  /** Keeps the rows on screen while the next page comes. */
  readonly keepPrevious?: boolean
  readonly staleTime?: number
}

export function useAsk<N extends OperationName>(name: N, input: Input<N>, options: AskOptions = {}) {
  return useQuery<Reply<N>, Error>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

type CommandOptions<N extends OperationName> = {
  readonly onDone?: (reply: Reply<N>, input: Input<N>) => void
  readonly onRefused?: (refusal: Error) => void
  /** Commands of the session itself refresh nothing: the page changes altogether. */
  readonly refresh?: boolean
  /** Commands of one name here are sent one after the other, so that the last one stands. */
  readonly inOrder?: string
}

export function useCommand<N extends OperationName>(name: N, options: CommandOptions<N> = {}) {
  const queries = useQueryClient()
  const submit = useRef<{ readonly body: string; readonly key: string } | null>(null)
  return useMutation<Reply<N>, Error, Input<N>>({
    mutationKey: [name],
    ...(options.inOrder === undefined ? {} : { scope: { id: options.inOrder } }),
    mutationFn: (input) => {
      const body = JSON.stringify(input)
      if (submit.current?.body !== body) submit.current = { body, key: freshKey() }
      const { key } = submit.current
      return withFreshFactor(() => call(name, input, { idempotencyKey: key }))
    },
    onSuccess: async (reply, input) => {
      submit.current = null
      if (options.refresh !== false)
        await queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'setup.status' })
      options.onDone?.(reply, input)
    },
    onError: (error) => {
      if (!(error instanceof Refusal) || !error.uncertain) submit.current = null
      options.onRefused?.(error)
    },
  })
}
