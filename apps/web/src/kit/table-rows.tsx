// The rows of a table, as a table on a wide screen and as cards on a narrow one.
import type { ReactNode } from 'react'
import { Checkbox, Table, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import { PageLink } from './link.tsx'
import type { ListQuestion } from './list-state.ts'
import classes from './server-table.module.css'

export type Column<R> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: R) => ReactNode
  /** The declared sort this column stands for. */
  readonly sort?: string
  readonly align?: 'end'
  /** Days and codes stay on one line. */
  readonly nowrap?: boolean
  /** On a phone: the card's title, its corner, a labeled line, a sentence under its label, a line without label, or not shown. */
  readonly phone?: 'title' | 'corner' | 'line' | 'under' | 'bare' | 'hide'
}

export type Selection<R> = {
  readonly selected: ReadonlySet<string>
  readonly onChange: (selected: ReadonlySet<string>) => void
  /** What choosing this row is called, for screen readers. */
  readonly label: (row: R) => string
  readonly may?: (row: R) => boolean
}

type Shape<R> = {
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly label: string
  readonly rowKey: (row: R) => string
  readonly rowTo?: (row: R) => string | null
  readonly selection?: Selection<R>
  readonly question?: ListQuestion
  readonly change?: (next: Partial<ListQuestion>) => void
}

function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The title cell opens the row; its link covers the whole row. */
function titleOf<R>(column: Column<R>, row: R, to: string | null | undefined): ReactNode {
  return to ? (
    <PageLink to={to} className={classes['open']} c="inherit" underline="never">
      {column.cell(row)}
    </PageLink>
  ) : (
    column.cell(row)
  )
}

export function RowTable<R>({ rows, columns, label, rowKey, rowTo, selection, question, change }: Shape<R>) {
  const { t } = useTranslation('shared')
  const title = columns.find((column) => column.phone === 'title') ?? columns[0]
  return (
    <Table.ScrollContainer
      minWidth={560}
      className={classes['scroll']!}
      data-table-frame
      // A table wider than the screen is scrolled by the arrow keys too, whether or not a row holds a link.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table className={classes['rows']} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {selection && (
              <Table.Th className={classes['pick']}>
                <VisuallyHidden>{t('table.choose')}</VisuallyHidden>
              </Table.Th>
            )}
            {columns.map((column) => {
              const active = column.sort !== undefined && question?.sort === column.sort
              return (
                <Table.Th
                  key={column.key}
                  data-align={column.align}
                  {...(active ? { 'aria-sort': question?.descending ? 'descending' : 'ascending' } : {})}
                >
                  {column.sort && change ? (
                    <button
                      type="button"
                      className={classes['sort']}
                      data-active={active || undefined}
                      onClick={() => change({ sort: column.sort, descending: active ? !question!.descending : false })}
                    >
                      {column.header}
                      <Icon name={active ? (question!.descending ? 'arrowDown' : 'arrowUp') : 'upDown'} size={14} />
                    </button>
                  ) : (
                    column.header
                  )}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const to = rowTo?.(row)
            return (
              <Table.Tr key={rowKey(row)} data-opens={to ? true : undefined}>
                {selection && (
                  <Table.Td className={classes['pick']}>
                    {(selection.may?.(row) ?? true) && (
                      <Checkbox
                        size="sm"
                        aria-label={selection.label(row)}
                        checked={selection.selected.has(rowKey(row))}
                        onChange={() => selection.onChange(toggled(selection.selected, rowKey(row)))}
                      />
                    )}
                  </Table.Td>
                )}
                {columns.map((column) => (
                  <Table.Td
                    key={column.key}
                    data-align={column.align}
                    data-nowrap={column.nowrap}
                    data-title={column === title || undefined}
                  >
                    {column === title ? titleOf(column, row, to) : column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

export function RowCards<R>({ rows, columns, label, rowKey, rowTo, selection }: Shape<R>) {
  const title = columns.find((column) => column.phone === 'title') ?? columns[0]!
  const corner = columns.find((column) => column.phone === 'corner')
  const rest = columns.filter((column) => column !== title && column !== corner && column.phone !== 'hide')
  return (
    <ul className={classes['cards']} aria-label={label} data-row-cards>
      {rows.map((row) => {
        const to = rowTo?.(row)
        return (
          <li key={rowKey(row)} data-opens={to ? true : undefined}>
            <div className={classes['cardHead']}>
              {selection && (selection.may?.(row) ?? true) && (
                <Checkbox
                  className={classes['pick']!}
                  aria-label={selection.label(row)}
                  checked={selection.selected.has(rowKey(row))}
                  onChange={() => selection.onChange(toggled(selection.selected, rowKey(row)))}
                />
              )}
              <div className={classes['cardTitle']}>{titleOf(title, row, to)}</div>
              {corner && <div className={classes['corner']}>{corner.cell(row)}</div>}
            </div>
            {rest.map((column) =>
              column.phone === 'bare' ? (
                <div key={column.key} className={classes['bare']}>
                  {column.cell(row)}
                </div>
              ) : (
                <div key={column.key} className={classes[column.phone === 'under' ? 'under' : 'line']}>
                  <span>{column.header}</span>
                  <span>{column.cell(row)}</span>
                </div>
              ),
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A short list that needs no server state: rows as given, cards on a phone. */
export function PlainTable<R>(shape: Omit<Shape<R>, 'question' | 'change'>) {
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  return narrow ? <RowCards {...shape} /> : <RowTable {...shape} />
}
