// The signed contracts: how far each is, and what it owes.
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'
import { When } from './trial-card.tsx'

export default function SignedListPage() {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const asked = useAsk('signed.list', {})
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="calendar" title={t('empty')}>
              {t('emptyWords')}
            </Empty>
          ) : (
            <PlainTable
              label={t('title')}
              rows={reply.rows}
              rowKey={(row) => row.contractId}
              rowTo={(row) => `/signed/${row.contractId}`}
              columns={[
                {
                  key: 'name',
                  header: t('contract'),
                  phone: 'title',
                  cell: (row) => (
                    <TwoLines main={row.name} under={`${row.payer} · ${t('signedOn', { day: day(row.signedOn) })}`} />
                  ),
                },
                {
                  key: 'steps',
                  header: t('steps.title'),
                  cell: (row) => t('steps.of', { done: row.stepsDone, all: row.steps }),
                },
                {
                  key: 'onTime',
                  header: t('owed.title'),
                  cell: (row) =>
                    row.onTime.of === 0 ? '—' : t('owed.onTime', { count: row.onTime.onTime, of: row.onTime.of }),
                },
                {
                  key: 'trial',
                  header: t('trial.decides'),
                  nowrap: true,
                  cell: (row) =>
                    row.trialDecision !== null && row.trialDecidedOn !== null ? (
                      <TwoLines main={t(`trial.decisions.${row.trialDecision}`)} under={day(row.trialDecidedOn)} />
                    ) : (
                      <TwoLines main={day(row.trialDecidesOn)} under={<When daysLeft={row.trialDaysLeft} />} />
                    ),
                },
                {
                  key: 'standing',
                  header: t('standing'),
                  phone: 'corner',
                  cell: (row) =>
                    row.overdue > 0 ? (
                      <Standing tone="bad">{t('overdue', { count: row.overdue })}</Standing>
                    ) : row.late > 0 ? (
                      <Standing tone="wait">{t('late', { count: row.late })}</Standing>
                    ) : (
                      <Standing tone="good">{t('inTime')}</Standing>
                    ),
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  )
}
