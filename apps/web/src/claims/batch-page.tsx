// One batch: its claims, the file as it was sent, and what the plan answered.
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useDays } from '../words/days.ts'
import { AnswerStory } from './acknowledgments.tsx'
import { useClaimColumns } from './claim-columns.tsx'
import classes from './claims.module.css'

export default function BatchPage() {
  const { t } = useTranslation('claims')
  const { instant } = useDays()
  const columns = useClaimColumns()
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const asked = useAsk('batch.get', { batchId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { row, claims } = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/claims/batches', label: t('tabs.batches') }}
        title={t('batches.title', { number: row.interchangeControl })}
        lead={`${row.payer.label} · ${instant(row.createdAt)}`}
      />
      <div className={classes['claim']}>
        <div className={classes['main']}>
          <Card title={t('batches.inBatch')} flush>
            <PlainTable
              label={t('batches.inBatch')}
              rows={claims}
              rowKey={(claim) => claim.claimId}
              rowTo={(claim) => `/claims/${claim.claimId}`}
              columns={[columns.person, columns.status, columns.charge]}
            />
          </Card>
        </div>
        <div className={classes['side']}>
          <Card title={t('batches.answersTitle')}>
            {row.acknowledgments.length === 0 ? (
              row.decided > 0 ? (
                t('batches.answersOnlyPaid', { count: row.decided, of: row.claims })
              ) : (
                t('batches.answersNone')
              )
            ) : (
              <AnswerStory answers={row.acknowledgments} />
            )}
          </Card>
          <Card title={t('claim.details')}>
            <Facts
              columns={2}
              facts={[
                [t('batches.claims'), row.claims],
                [t('batches.charge'), <Money key="charge" cents={row.chargeCents} />],
                [
                  t('batches.interchange'),
                  <span key="number" className="figures">
                    {row.interchangeControl}
                  </span>,
                ],
                row.fileId
                  ? [
                      t('claim.file'),
                      <FileLink key="file" fileId={row.fileId}>
                        {t('batches.file')}
                      </FileLink>,
                    ]
                  : null,
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  )
}
