// Visits that are not on a claim yet, each with the reason and what to do.
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { pathOfThing } from '../places.ts'
import { useDays } from '../words/days.ts'
import { useBuildClaims } from './build-claims.tsx'
import { ClaimsTabs } from './claims-tabs.tsx'

export default function WaitingPage() {
  const { t } = useTranslation('claims')
  const { day, countdown } = useDays()
  const build = useBuildClaims()
  return (
    <>
      <PageHeader title={t('tabs.waiting')} lead={t('waitingPage.lead')} actions={build.button} />
      <ClaimsTabs />
      {build.outcome}
      <ServerTable
        operation="claim.waiting"
        label={t('tabs.waiting')}
        searchLabel={t('searchPerson')}
        columns={[
          {
            key: 'person',
            header: t('columns.person'),
            sort: 'servedOn',
            phone: 'title',
            nowrap: true,
            cell: (row) => <TwoLines main={row.person.label} under={day(row.servedOn)} />,
          },
          {
            key: 'reason',
            header: t('columns.reason'),
            phone: 'bare',
            cell: (row) => <TwoLines main={<Sentence of={row.reason} />} under={<Sentence of={row.fix} />} />,
          },
          {
            key: 'deadline',
            header: t('columns.deadline'),
            phone: 'bare',
            cell: (row) =>
              row.daysToFile === null ? (
                '—'
              ) : (
                <Standing tone={row.daysToFile < 0 ? 'bad' : row.daysToFile <= 21 ? 'wait' : 'quiet'}>
                  {countdown(row.daysToFile)}
                </Standing>
              ),
          },
          {
            key: 'worth',
            header: t('columns.expected'),
            align: 'end',
            phone: 'corner',
            cell: (row) => <Money cents={row.expectedCents} />,
          },
        ]}
        rowKey={(row) => row.service.id}
        rowTo={(row) => pathOfThing(row.service.kind, row.service.id)}
        empty={
          <Empty icon="check" title={t('waitingPage.empty')}>
            {t('waitingPage.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
