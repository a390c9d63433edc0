// One claim: what was asked, what is expected, what was paid, why not all of it, and what can be done now.
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ClaimStanding, claimTones } from '../kit/claim-standing.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Figures } from '../kit/figures.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { sayDiagnosis } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useDays } from '../words/days.ts'
import type { ClaimDetail } from './claim-detail.ts'
import { ClaimActions } from './claim-actions.tsx'
import { ClaimHolds } from './claim-holds.tsx'
import { ClaimLines } from './claim-lines.tsx'
import { OtherPayersCard } from './other-payers-card.tsx'
import { RecordsCard } from './records-card.tsx'
import classes from './claims.module.css'
import { SettleRefused } from './settle-refused.tsx'

export default function ClaimPage() {
  const { t } = useTranslation(['claims', 'shared'])
  const { day } = useDays()
  const { claimId } = useParams({ strict: false }) as { claimId: string }
  const asked = useAsk('claim.get', { claimId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const detail = asked.data
  const { row } = detail
  return (
    <>
      <PageHeader
        back={{ to: '/claims/all', label: t('title') }}
        title={t('claim.title', { number: row.controlNumber })}
        tabTitle={t('title')}
        standing={<ClaimStanding status={row.status} />}
        lead={
          <>
            <ThingLink thing={row.person} /> · {row.payer.label} · {day(row.firstServedOn)} ·{' '}
            {t(`claim.frequency.${row.frequency}`, { defaultValue: row.frequency })}
          </>
        }
        actions={<ClaimActions detail={detail} />}
      />
      <Figures
        label={t('claim.figures')}
        figures={[
          { label: t('claim.charge'), value: <Money cents={row.chargeCents} /> },
          { label: t('claim.expected'), value: <Money cents={row.expectedCents} /> },
          { label: t('claim.paid'), value: <Money cents={row.paidCents} /> },
          {
            label: t('claim.open'),
            value: <Money cents={row.openCents} />,
            ...(row.openCents > 0 && (row.status === 'denied' || row.status === 'partial')
              ? { tone: 'bad' as const }
              : {}),
          },
        ]}
      />
      <div className={classes['claim']}>
        <div className={classes['main']}>
          <SettleRefused detail={detail} />
          {detail.holds.length > 0 && <ClaimHolds detail={detail} />}
          <ClaimLines detail={detail} />
          <OtherPayersCard detail={detail} />
          <RecordsCard detail={detail} />
          <Story detail={detail} />
        </div>
        <div className={classes['side']}>
          <Details detail={detail} />
        </div>
      </div>
    </>
  )
}

function Details({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation(['claims', 'shared'])
  const { day, countdown } = useDays()
  const { row } = detail
  return (
    <Card title={t('claim.details')} aside={<ThreadLink kind="claim" id={row.claimId} />}>
      <Facts
        columns={1}
        facts={[
          [t('claim.contract'), <ThingLink key="contract" thing={detail.contract} />],
          [t('claim.authorization'), detail.authorizationNumber ?? '—'],
          [t('claim.diagnoses'), detail.diagnoses.map(sayDiagnosis).join(', ') || '—'],
          [
            t('claim.deadline'),
            row.daysToFile === null ? day(row.filingDeadline) : countdown(row.daysToFile, row.filingDeadline),
          ],
          row.payerClaimNumber ? [t('claim.payerNumber'), row.payerClaimNumber] : null,
          detail.batch ? [t('claim.batch'), <ThingLink key="batch" thing={detail.batch} />] : null,
          detail.follows ? [t('claim.follows'), <ThingLink key="follows" thing={detail.follows} />] : null,
          detail.followedBy ? [t('claim.followedBy'), <ThingLink key="followedBy" thing={detail.followedBy} />] : null,
          detail.replaces ? [t('claim.replaces'), <ThingLink key="replaces" thing={detail.replaces} />] : null,
          detail.replacedBy ? [t('claim.replacedBy'), <ThingLink key="replacedBy" thing={detail.replacedBy} />] : null,
        ]}
      />
    </Card>
  )
}

function Story({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation(['claims', 'shared'])
  const { instant } = useDays()
  return (
    <Card title={t('claim.story')}>
      <Timeline
        label={t('claim.story')}
        happenings={detail.timeline.map((happening, index) => {
          const tone = claimTones[happening.status]
          return {
            key: String(index),
            when: `${instant(happening.at)} · ${happening.actor}`,
            title: t(`shared:claimStates.${happening.status}`),
            ...(tone === 'good' || tone === 'wait' || tone === 'bad' ? { tone } : {}),
            detail: (
              <>
                <Sentence of={happening.text} />{' '}
                {happening.fileId && <FileLink fileId={happening.fileId}>{t('claim.file')}</FileLink>}
              </>
            ),
          }
        })}
      />
    </Card>
  )
}
