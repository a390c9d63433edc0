// A page of settings that is one short list with a form for its rows: sites, payers, partners.
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable, type Column } from '../kit/table-rows.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type Asked<R> = {
  readonly data: { readonly rows: readonly R[] } | undefined
  readonly isError: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
}

export function ShortListPage<R>({
  title,
  words,
  icon,
  asked,
  columns,
  rowKey,
  rowName,
  mayChange,
  form,
}: {
  readonly title: string
  /** The group of words: `sites`, `payers`, `partners`. */
  readonly words: string
  readonly icon: IconName
  readonly asked: Asked<R>
  readonly columns: readonly Column<R>[]
  readonly rowKey: (row: R) => string
  readonly rowName: (row: R) => string
  readonly mayChange: boolean
  readonly form: (row: R | null, close: () => void) => ReactNode
}) {
  const { t } = useTranslation(['settings', 'shared'])
  const add = mayChange && (
    <FormDialog
      title={t(`${words}.add`)}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t(`${words}.add`)}
        </Button>
      )}
    >
      {(close) => form(null, close)}
    </FormDialog>
  )
  const change: Column<R> = {
    key: 'change',
    header: t('users.act'),
    phone: 'bare',
    align: 'end',
    cell: (row) => (
      <FormDialog
        title={t(`${words}.change`)}
        button={(open) => (
          <Button variant="subtle" size="compact-md" onClick={open} aria-label={`${t('shared:edit')}: ${rowName(row)}`}>
            {t('shared:edit')}
          </Button>
        )}
      >
        {(close) => form(row, close)}
      </FormDialog>
    ),
  }
  return (
    <>
      <PageHeader title={title} lead={t(`${words}.lead`)} actions={add} />
      <SettingsTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon={icon} title={t(`${words}.empty`)} action={add}>
              {t(`${words}.emptyWords`)}
            </Empty>
          ) : (
            <PlainTable
              label={title}
              rows={reply.rows}
              rowKey={rowKey}
              columns={mayChange ? [...columns, change] : columns}
            />
          )
        }
      </Asked>
    </>
  )
}
