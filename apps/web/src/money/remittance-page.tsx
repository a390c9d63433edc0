// One remittance as one sum anybody can follow, and its claims line by line in words.
import { useState } from 'react'
import { Alert, Button, Group, List, Pagination, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { codeOf } from '../kit/names.ts'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink, ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './money.module.css'
import { remittanceTones } from './remittance-tones.ts'
import { SumCard } from './sum-card.tsx'

type Detail = Reply<'remittance.get'>

const claimsAPage = 50

export default function RemittancePage() {
  const { t } = useTranslation(['money', 'shared'])
  const { day, instant } = useDays()
  const may = useMay()
  const { remittanceId } = useParams({ strict: false }) as { remittanceId: string }
  const [page, setPage] = useState(1)
  const asked = useAsk('remittance.get', { remittanceId, page }, { keepPrevious: true })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const detail = asked.data
  const { row } = detail
  const aside = row.status === 'quarantined' || row.status === 'questioned' || row.status === 'conflict'
  return (
    <>
      <PageHeader
        back={{ to: '/money', label: t('title') }}
        title={t('remittance.title', { trace: row.trace || t('noTrace') })}
        tabTitle={t('tabs.remittances')}
        standing={<Standing tone={remittanceTones[row.status]}>{t(`states.${row.status}`)}</Standing>}
        lead={`${row.payerName || t('unnamed')} · ${row.effectiveOn ? day(row.effectiveOn) : ''} · ${row.method}`}
        actions={
          <>
            <ProduceFile operation="remittance.print" input={{ remittanceId: row.remittanceId }}>
              {t('shared:print')}
            </ProduceFile>
            {aside && may('money.release') && <Decide detail={detail} />}
          </>
        }
      />
      <Stack gap="lg">
        {detail.findings.length > 0 && <Findings detail={detail} />}
        <div className={classes['split']}>
          <SumCard title={t('remittance.sum')} steps={detail.sum} />
          <Card title={t('remittance.facts')} aside={<ThreadLink kind="remittance" id={row.remittanceId} />}>
            <Facts
              columns={1}
              facts={[
                [t('remittance.payerNumber'), row.payerIdentifier || '—'],
                [t('remittance.received'), instant(row.receivedAt)],
                [
                  t('remittance.file'),
                  <FileLink key="file" fileId={row.fileId}>
                    {row.fileName}
                  </FileLink>,
                ],
                row.deposited !== null && [
                  t('remittance.bank'),
                  detail.deposits.length === 0 ? (
                    t(`deposited.${row.deposited}`)
                  ) : (
                    <Sentence key="deposits" of={detail.deposits.map((deposit) => deposit.label).join(', ')} />
                  ),
                ],
                row.suspenseCents !== 0 && [
                  t('remittance.suspense'),
                  <Money key="suspense" cents={row.suspenseCents} />,
                ],
              ]}
            />
          </Card>
        </div>
        {detail.claims.length > 0 && (
          <Card title={t('remittance.claims', { count: detail.totalClaims })}>
            <ol className={classes['claims']}>
              {detail.claims.map((claim) => (
                <Claim key={claim.ordinal} claim={claim} />
              ))}
            </ol>
            {detail.totalClaims > claimsAPage && (
              <Group justify="center" mt="md">
                <Pagination
                  total={Math.ceil(detail.totalClaims / claimsAPage)}
                  value={page}
                  onChange={setPage}
                  getItemProps={(number) => ({ 'aria-label': t('remittance.page', { number }) })}
                />
              </Group>
            )}
          </Card>
        )}
      </Stack>
    </>
  )
}

/** How what stopped a remittance is told, where it is not simply kept aside: still asked, or posted by a person since. */
const saidOf: Readonly<Partial<Record<Detail['row']['status'], { color: string; title: string }>>> = {
  questioned: { color: 'ochre', title: 'remittance.asked' },
  posted: { color: 'gray', title: 'remittance.postedSince' },
}

function Findings({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('money')
  const errors = detail.findings.filter((finding) => finding.severity === 'error')
  const rest = detail.findings.filter((finding) => finding.severity === 'warning')
  return (
    <Stack gap="sm">
      {errors.length > 0 && (
        <Alert
          color={saidOf[detail.row.status]?.color ?? 'red'}
          variant="light"
          title={t(saidOf[detail.row.status]?.title ?? 'remittance.aside')}
        >
          <List size="sm" spacing={4}>
            {errors.slice(0, 20).map((finding, index) => (
              <List.Item key={index}>
                <Sentence of={finding.text} />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {rest.length > 0 && (
        <details className={classes['notes']}>
          <summary>{t('remittance.notes', { count: rest.length })}</summary>
          <List size="sm" spacing={4} mt="xs">
            {rest.slice(0, 100).map((finding, index) => (
              <List.Item key={index}>
                <Sentence of={finding.text} />
                {finding.place && (
                  <Text component="span" size="sm" c="dimmed">
                    {' '}
                    {finding.place}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </Stack>
  )
}

/** Which words a decision is asked in: about money that may not be ours, or about a remittance that does not add up. */
const decisions = {
  questioned: { post: 'remittance.ours', leave: 'remittance.notOurs' },
  other: { post: 'remittance.release', leave: 'remittance.dismiss' },
} as const

function Decide({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('money')
  const { remittanceId, status } = detail.row
  const { post, leave } = decisions[status === 'questioned' ? 'questioned' : 'other']
  return (
    <>
      <ConfirmAction
        operation="remittance.dismiss"
        input={(reason) => ({ remittanceId, reason })}
        title={t(`${leave}Title`)}
        confirm={t(leave)}
        reasonLabel={t(`${leave}Reason`)}
        button={(open) => (
          <Button variant="default" onClick={open}>
            {t(leave)}
          </Button>
        )}
      >
        <Text>{t(`${leave}Words`)}</Text>
      </ConfirmAction>
      {status !== 'conflict' && (
        <ConfirmAction
          operation="remittance.release"
          input={(reason) => ({ remittanceId, reason })}
          title={t(`${post}Title`)}
          confirm={t(post)}
          danger
          reasonLabel={t(`${post}Reason`)}
          onDone={(reply) => notifyDone(reply.text)}
          button={(open) => (
            // What does not add up is posted only by somebody who means it: neither way is the big one.
            <Button variant={status === 'questioned' ? 'filled' : 'default'} onClick={open}>
              {t(post)}
            </Button>
          )}
        >
          <Text>{t(`${post}Words`)}</Text>
        </ConfirmAction>
      )}
    </>
  )
}

function Claim({ claim }: { readonly claim: Detail['claims'][number] }) {
  const { t } = useTranslation(['money', 'shared'])
  const { day } = useDays()
  return (
    <li>
      <div className={classes['claimHead']}>
        <div>
          <Text fw={600}>
            {claim.person ? <ThingLink thing={claim.person} /> : t('remittance.nobody')} ·{' '}
            {claim.claim ? <ThingLink thing={claim.claim} /> : claim.patientControl}
          </Text>
          <Text c="dimmed" size="sm">
            {claim.statusText}
            {claim.payerClaimNumber && <> · {claim.payerClaimNumber}</>}
            {claim.claim === null && <> · {t('remittance.unmatched')}</>}
          </Text>
        </div>
        <Text>
          <Money cents={claim.paidCents} strong />{' '}
          <Text component="span" size="sm" c="dimmed">
            {t('remittance.of')} <Money cents={claim.chargeCents} />
          </Text>
        </Text>
      </div>
      <ul className={classes['lines']}>
        {claim.interestCents !== null && (
          <li>
            <span>{t('remittance.interest')}</span>
            <Money cents={claim.interestCents} />
          </li>
        )}
        {claim.adjustments.map((adjustment, index) => (
          <li key={`whole ${index}`}>
            <Sentence of={adjustment.text} />
            <Money cents={adjustment.cents} />
          </li>
        ))}
        {claim.lines.map((line) => (
          <li key={line.ordinal}>
            <span>
              <code>{codeOf(line.code, line.modifiers)}</code> {line.servedOn && day(line.servedOn)} ·{' '}
              {t(`classes.${line.classification}`, { defaultValue: line.classification })}
            </span>
            <span>
              <Money cents={line.paidCents} /> {t('remittance.of')} <Money cents={line.chargeCents} />
            </span>
            {line.adjustments.map((adjustment, index) => (
              <span key={index} className={classes['why']}>
                <span>
                  <Sentence of={adjustment.text} />
                </span>
                <Money cents={adjustment.cents} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </li>
  )
}
