// One payment as one sum: claims, interest, offsets.
import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { SumCard } from '../money/sum-card.tsx'
import { useDays } from '../words/days.ts'
import classes from './plan.module.css'

export default function PaymentPage() {
  const { t } = useTranslation('plan')
  const { day, instant } = useDays()
  const { paymentId } = useParams({ strict: false }) as { paymentId: string }
  const asked = useAsk('payment.get', { paymentId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { row, sum, claims, at } = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/payments', label: t('payments.title') }}
        title={t('payments.one', { trace: row.trace })}
        tabTitle={t('payments.title')}
        lead={`${row.provider.label} · ${day(row.paidOn)} · ${row.method}`}
      />
      <Stack gap="lg">
        <div className={classes['claim']}>
          <SumCard title={t('payments.sum')} steps={sum} />
          <Card title={t('payments.facts')} aside={<ThreadLink kind="payment" id={row.paymentId} />}>
            <Facts
              columns={1}
              facts={[
                [t('payments.on'), instant(at)],
                row.fileId
                  ? [t('payments.file'), <FileLink key="file" fileId={row.fileId}>{`835 ${row.trace}`}</FileLink>]
                  : null,
              ]}
            />
          </Card>
        </div>
        <Card title={t('payments.claims')} flush>
          <PlainTable
            label={t('payments.claims')}
            rows={claims}
            rowKey={(claim) => `${claim.receivedClaim.id} ${claim.statusCode} ${claim.paidCents}`}
            columns={[
              {
                key: 'claim',
                header: t('inbox.claim'),
                phone: 'title',
                cell: (claim) => (
                  <TwoLines
                    main={<ThingLink thing={claim.receivedClaim} />}
                    under={claim.chargeCents < 0 ? t('payments.takenBack') : ''}
                  />
                ),
              },
              { key: 'theirs', header: t('claim.theirNumber'), cell: (claim) => claim.patientControl },
              {
                key: 'charge',
                header: t('inbox.charge'),
                align: 'end',
                cell: (claim) => <Money cents={claim.chargeCents} />,
              },
              {
                key: 'paid',
                header: t('payments.amount'),
                align: 'end',
                phone: 'corner',
                cell: (claim) => <Money cents={claim.paidCents} />,
              },
            ]}
          />
        </Card>
      </Stack>
    </>
  )
}
