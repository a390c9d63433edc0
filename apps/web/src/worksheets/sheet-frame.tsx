// What every worksheet stands in: the way back, its name, the sheets side by side, and how it gets onto paper.
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { PageTabs } from '../kit/page-tabs.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, RowsSkeleton } from '../kit/skeletons.tsx'
import { useMay } from '../session.tsx'
import classes from './worksheets.module.css'

export type Sheet = 'services' | 'overview' | 'readiness' | 'weighing' | 'steps'
export const sheets: readonly Sheet[] = ['services', 'overview', 'readiness', 'weighing', 'steps']

export function SheetFrame<D>({
  sheet,
  asked,
  actions,
  children,
}: {
  readonly sheet: Sheet
  readonly asked: {
    readonly isError: boolean
    readonly error: Error | null
    readonly data: D | undefined
    readonly refetch: () => unknown
  }
  readonly actions?: ReactNode
  readonly children: (data: D) => ReactNode
}) {
  const { t } = useTranslation('worksheets')
  const may = useMay()
  return (
    <>
      <PageHeader
        {...(may('contracts.read') ? { back: { to: '/getting-in/worksheets', label: t('title') } } : {})}
        title={t(`sheets.${sheet}.name`)}
        lead={t(`sheets.${sheet}.lead`)}
        actions={
          <>
            {actions}
            <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <PageTabs
        label={t('title')}
        tabs={(may('contracts.read') ? sheets : [sheet]).map((one) => ({
          to: `/getting-in/worksheets/${one}`,
          label: t(`sheets.${one}.tab`),
        }))}
      />
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.data === undefined ? (
        <Coming>
          <RowsSkeleton rows={4} />
        </Coming>
      ) : (
        <div className={classes['stack']}>{children(asked.data)}</div>
      )}
    </>
  )
}
