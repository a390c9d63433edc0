// The question a list asks: sort, filters and page stand in the address, as declared words and opaque ids only; what is
// typed into the search box may name a person, so it is kept in memory and never in the address.
import { useEffect, useMemo, useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import type { OperationName } from '@throughline/operations'
import { schemaOf } from '../api/operation-form.ts'
import { typedSearches } from './typed-searches.ts'

export type FilterValue = string | boolean
export type ListQuestion = {
  readonly sort: string | undefined
  readonly descending: boolean
  readonly page: number
  readonly filter: Readonly<Record<string, FilterValue>>
}

export type ListState = {
  readonly question: ListQuestion
  readonly search: string
  readonly setSearch: (text: string) => void
  readonly change: (next: Partial<ListQuestion>) => void
  /** The operation's input as it is asked. */
  readonly input: Record<string, unknown>
}

function readQuestion(
  operation: OperationName,
  found: Record<string, unknown>,
  filters: readonly string[],
  firstSort: string | undefined,
  firstDown: boolean,
): ListQuestion {
  const filter: Record<string, FilterValue> = {}
  for (const key of filters) {
    const value = found[key]
    if (typeof value === 'string' || typeof value === 'boolean') filter[key] = value
  }
  const question = {
    sort: typeof found['sort'] === 'string' ? found['sort'] : firstSort,
    descending: 'sort' in found ? found['down'] === true : firstDown,
    page: typeof found['page'] === 'number' ? found['page'] : 1,
    filter,
  }
  // An address somebody edited by hand falls back to the plain list instead of an error.
  const fits = schemaOf(operation).safeParse({ ...question, sort: question.sort })
  return fits.success ? question : { sort: firstSort, descending: firstDown, page: 1, filter: {} }
}

export function useListState(
  operation: OperationName,
  options: {
    readonly filters: readonly string[]
    readonly fixed?: Readonly<Record<string, FilterValue>> | undefined
    readonly first?: { readonly sort?: string; readonly descending?: boolean } | undefined
    readonly pageSize?: number | undefined
    /** A list inside another page keeps its question to itself. */
    readonly local?: boolean | undefined
  },
): ListState {
  const location = useLocation()
  const navigate = useNavigate()
  const address = useSearch({ strict: false }) as Record<string, unknown>
  const [inside, setInside] = useState<Record<string, unknown>>({})
  const found = options.local ? inside : address
  const slot = `${operation} ${location.pathname}`
  const [search, setText] = useState(() => typedSearches.get(slot) ?? '')
  const [asked] = useDebouncedValue(search, 250)
  useEffect(() => {
    typedSearches.set(slot, search)
  }, [slot, search])
  const filterKeys = options.filters.join(' ')
  const firstSort = options.first?.sort
  const firstDown = options.first?.descending ?? false
  const question = useMemo(
    () => readQuestion(operation, found, filterKeys ? filterKeys.split(' ') : [], firstSort, firstDown),
    [operation, found, filterKeys, firstSort, firstDown],
  )
  const change = (next: Partial<ListQuestion>) => {
    const merged = { ...question, page: 1, ...next }
    const written: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(merged.filter)) if (value !== '' && value !== false) written[key] = value
    if (merged.sort && (merged.sort !== firstSort || merged.descending !== firstDown)) {
      written['sort'] = merged.sort
      if (merged.descending) written['down'] = true
    }
    if (merged.page > 1) written['page'] = merged.page
    if (options.local) setInside(written)
    else void navigate({ to: '.', search: written as never, replace: true, resetScroll: false })
  }
  const input: Record<string, unknown> = {
    ...(question.sort ? { sort: question.sort } : {}),
    descending: question.descending,
    page: question.page,
    pageSize: options.pageSize ?? 50,
    filter: { ...question.filter, ...options.fixed },
  }
  if (asked.trim()) input['search'] = asked.trim()
  return {
    question,
    search,
    setSearch: (text) => {
      setText(text)
      if (question.page > 1) change({ page: 1 })
    },
    change,
    input,
  }
}
