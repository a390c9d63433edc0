// The list of contracts, all versions.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'

export const contractTones: Readonly<Record<'draft' | 'signed' | 'ended', Tone>> = {
  draft: 'wait',
  signed: 'good',
  ended: 'quiet',
}

export default function ContractsPage() {
  const { t } = useTranslation(['contracts', 'shared'])
  const { span } = useDays()
  const may = useMay()
  const asked = useAsk('contract.list', {})
  const add = may('contracts.manage') && (
    <Button component={Link} to="/contracts/new" leftSection={<Icon name="plus" size={18} />}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="contract" title={t('empty')} action={add}>
              {t('emptyWords')}
            </Empty>
          ) : (
            <PlainTable
              label={t('title')}
              rows={reply.rows}
              rowKey={(row) => `${row.contractId} ${row.version}`}
              rowTo={(row) => `/contracts/${row.contractId}`}
              columns={[
                {
                  key: 'name',
                  header: t('name'),
                  phone: 'title',
                  cell: (row) => <TwoLines main={row.name} under={t('version', { version: row.version })} />,
                },
                { key: 'with', header: t('with'), cell: (row) => (row.payer ?? row.provider)?.label ?? '—' },
                { key: 'span', header: t('span'), nowrap: true, cell: (row) => span(row.span) },
                {
                  key: 'route',
                  header: t('route'),
                  cell: (row) => t(`shared:routes.${row.route}`, { defaultValue: row.route }),
                },
                { key: 'services', header: t('services'), align: 'end', cell: (row) => row.services },
                {
                  key: 'status',
                  header: t('status'),
                  phone: 'corner',
                  cell: (row) => <Standing tone={contractTones[row.status]}>{t(`states.${row.status}`)}</Standing>,
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  )
}
