// The one table: sorted, filtered, searched and paged by the server; rows become cards on a phone.
import type { ReactNode } from 'react'
import { Button, Chip, CloseButton, Group, Select, Text, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { OperationName } from '@throughline/operations'
import type { Input, Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Icon } from './icon.tsx'
import { useListState, type FilterValue, type ListState } from './list-state.ts'
import { RefusalNote } from './refusal.tsx'
import { Coming, RowsSkeleton } from './skeletons.tsx'
import { RowCards, RowTable, type Column, type Selection } from './table-rows.tsx'
import classes from './server-table.module.css'

export type { Column, Selection } from './table-rows.tsx'

type Page = { readonly rows: readonly unknown[]; readonly total: { readonly count: number; readonly capped: boolean } }
/** The operations that answer with a page of a list. */
export type ListOperation = { [N in OperationName]: Reply<N> extends Page ? N : never }[OperationName]
export type Row<N extends ListOperation> = Reply<N> extends { rows: readonly (infer R)[] } ? R : never

export type Filter =
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly kind: 'toggle'; readonly key: string; readonly label: string }
  /** Comes with the address from another page; here it can only be taken away. */
  | { readonly kind: 'given'; readonly key: string; readonly label: string }

type Props<N extends ListOperation> = {
  readonly operation: N
  /** What the list is, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row<N>>[]
  readonly rowKey: (row: Row<N>) => string
  /** Where a row opens. */
  readonly rowTo?: (row: Row<N>) => string | null
  readonly filters?: readonly Filter[]
  /** Filters that this page sets and nobody changes. */
  readonly fixed?: Readonly<Record<string, FilterValue>>
  readonly first?: { readonly sort?: string; readonly descending?: boolean }
  readonly searchLabel?: string
  readonly empty: ReactNode
  readonly local?: boolean
  readonly pageSize?: number
  /** Pages the list answers, where these are more than usual. */
  readonly pagesAtMost?: number
  readonly selection?: Selection<Row<N>>
  /** Stands at the right of the filters. */
  readonly aside?: ReactNode
}

export function ServerTable<N extends ListOperation>(props: Props<N>) {
  const { t } = useTranslation('shared')
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const filters = props.filters ?? []
  const state = useListState(props.operation, {
    filters: filters.map((filter) => filter.key),
    fixed: props.fixed,
    first: props.first,
    pageSize: props.pageSize,
    local: props.local,
  })
  const asked = useAsk(props.operation, state.input as Input<N>, { keepPrevious: true })
  const page = asked.data as unknown as
    | { readonly rows: readonly Row<N>[]; readonly total: { readonly count: number; readonly capped: boolean } }
    | undefined
  const narrowed = state.search.trim() !== '' || Object.keys(state.question.filter).length > 0
  // What is not there yet cannot be searched, filtered or sorted either.
  const nothingYet = page?.rows.length === 0 && !narrowed
  const shape = { ...props, rows: page?.rows ?? [], question: state.question, change: state.change }
  return (
    <div className={classes['table']} data-refreshing={asked.isPlaceholderData || undefined}>
      {(filters.length > 0 || props.searchLabel || props.aside || narrow) && (
        <Controls state={state} filters={filters} narrow={narrow} bare={nothingYet} {...props} />
      )}
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !page ? (
        <Coming>
          <RowsSkeleton />
        </Coming>
      ) : page.rows.length === 0 ? (
        narrowed ? (
          <Text c="dimmed" ta="center" py="xl" role="status">
            {t('table.noneFound')}
          </Text>
        ) : (
          props.empty
        )
      ) : (
        <>
          {narrow ? <RowCards {...shape} /> : <RowTable {...shape} />}
          <Footer page={page} state={state} pageSize={props.pageSize ?? 50} pagesAtMost={props.pagesAtMost ?? 500} />
        </>
      )}
    </div>
  )
}

function Controls<N extends ListOperation>({
  state,
  filters,
  narrow,
  bare,
  searchLabel,
  columns,
  aside,
}: Props<N> & {
  readonly state: ListState
  readonly filters: readonly Filter[]
  readonly narrow: boolean
  /** Only what stands at the right of the filters. */
  readonly bare: boolean
}) {
  const { t } = useTranslation('shared')
  const { question, change } = state
  const sorts = columns.filter((column) => column.sort)
  const set = (key: string, value: FilterValue | null) => {
    const { [key]: _, ...rest } = question.filter
    change({ filter: value === null || value === false ? rest : { ...rest, [key]: value } })
  }
  if (bare)
    return aside ? (
      <div className={classes['controls']} data-no-print>
        <Group className={classes['aside']}>{aside}</Group>
      </div>
    ) : null
  return (
    <div className={classes['controls']} data-no-print>
      {searchLabel && (
        <TextInput
          className={classes['search']}
          aria-label={searchLabel}
          placeholder={searchLabel}
          type="search"
          autoComplete="off"
          leftSection={<Icon name="search" size={18} />}
          rightSection={
            state.search && <CloseButton aria-label={t('table.clear')} onClick={() => state.setSearch('')} size="sm" />
          }
          value={state.search}
          onChange={(event) => state.setSearch(event.currentTarget.value)}
          maxLength={60}
        />
      )}
      {filters.map((filter) =>
        filter.kind === 'choice' ? (
          <Select
            key={filter.key}
            className={classes['filter']}
            aria-label={filter.label}
            placeholder={filter.label}
            data={[...filter.options]}
            value={(question.filter[filter.key] as string | undefined) ?? null}
            onChange={(value) => set(filter.key, value)}
            clearable
            clearButtonProps={{ 'aria-label': t('table.clearFilter', { filter: filter.label }) }}
          />
        ) : filter.kind === 'given' && question.filter[filter.key] === undefined ? null : (
          <Chip
            key={filter.key}
            checked={filter.kind === 'given' || question.filter[filter.key] === true}
            onChange={(on) => set(filter.key, on)}
            size="sm"
            variant="outline"
          >
            {filter.label}
          </Chip>
        ),
      )}
      {narrow && sorts.length > 1 && (
        <Select
          className={classes['sorted']}
          aria-label={t('table.sortBy')}
          data={sorts.map((column) => ({ value: column.sort!, label: t('table.by', { column: column.header }) }))}
          placeholder={t('table.sortBy')}
          value={sorts.find((column) => column.sort === question.sort)?.sort ?? null}
          onChange={(sort) => sort && change({ sort })}
          allowDeselect={false}
        />
      )}
      {aside && <Group className={classes['aside']}>{aside}</Group>}
    </div>
  )
}

function Footer({
  page,
  state,
  pageSize,
  pagesAtMost,
}: {
  readonly page: {
    readonly rows: readonly unknown[]
    readonly total: { readonly count: number; readonly capped: boolean }
  }
  readonly state: ListState
  readonly pageSize: number
  readonly pagesAtMost: number
}) {
  const { t, i18n } = useTranslation('shared')
  const at = state.question.page
  const from = (at - 1) * pageSize + 1
  const through = from + page.rows.length - 1
  const last = page.total.capped ? pagesAtMost : Math.max(1, Math.ceil(page.total.count / pageSize))
  const number = (value: number) => value.toLocaleString(i18n.language === 'es' ? 'es-US' : 'en-US')
  return (
    <div className={classes['footer']}>
      <Text size="sm" c="dimmed" className="figures" role="status">
        {page.total.capped
          ? t('table.rangeCapped', { from: number(from), through: number(through), count: page.total.count })
          : t('table.range', { from: number(from), through: number(through), total: number(page.total.count) })}
      </Text>
      {last > 1 && (
        <Group gap="xs" data-no-print>
          <Button
            variant="default"
            size="sm"
            disabled={at <= 1}
            onClick={() => state.change({ page: at - 1 })}
            leftSection={<Icon name="chevronLeft" size={16} />}
          >
            {t('table.previous')}
          </Button>
          <Button
            variant="default"
            size="sm"
            disabled={at >= last || page.rows.length < pageSize}
            onClick={() => state.change({ page: at + 1 })}
            rightSection={<Icon name="chevronRight" size={16} />}
          >
            {t('table.next')}
          </Button>
        </Group>
      )}
    </div>
  )
}
