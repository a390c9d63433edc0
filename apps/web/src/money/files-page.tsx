// Every file received and sent, as it was.
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useSession } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { MoneyTabs } from './money-tabs.tsx'

export default function FilesPage() {
  const { t } = useTranslation('money')
  const { instant } = useDays()
  const session = useSession()
  return (
    <>
      <PageHeader title={t('tabs.files')} lead={t('files.lead')} />
      {session.organization?.kind === 'provider' && <MoneyTabs />}
      <ServerTable
        operation="file.list"
        label={t('tabs.files')}
        first={{ sort: 'receivedAt', descending: true }}
        filters={[
          {
            kind: 'choice',
            key: 'direction',
            label: t('files.direction'),
            options: (['in', 'out'] as const).map((value) => ({ value, label: t(`files.${value}`) })),
          },
        ]}
        columns={[
          {
            key: 'name',
            header: t('files.name'),
            phone: 'title',
            cell: (row) => (
              <TwoLines main={<FileLink fileId={row.fileId}>{row.name}</FileLink>} under={row.sender ?? ''} />
            ),
          },
          {
            key: 'kind',
            header: t('files.kind'),
            cell: (row) =>
              `${t(`files.kinds.${row.kind}`, { defaultValue: row.kind })} · ${t(`files.${row.direction}`)}`,
          },
          {
            key: 'outcome',
            header: t('files.outcome'),
            cell: (row) => (row.outcome === null ? '—' : t(`outcomes.${row.outcome}`, { defaultValue: row.outcome })),
          },
          {
            key: 'sha',
            header: 'SHA-256',
            phone: 'hide',
            cell: (row) => <code title={row.sha256}>{row.sha256.slice(0, 12)}</code>,
          },
          {
            key: 'at',
            header: t('files.at'),
            sort: 'receivedAt',
            nowrap: true,
            cell: (row) => instant(row.receivedAt),
          },
        ]}
        rowKey={(row) => row.fileId}
        empty={
          <Empty icon="inbox" title={t('empty.files')}>
            {t('empty.filesWords')}
          </Empty>
        }
      />
    </>
  )
}
