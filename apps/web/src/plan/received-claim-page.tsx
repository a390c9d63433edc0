// One received claim: its decision as a letter, line by line, with every earlier version.
import { useState } from 'react'
import { Button, List, Radio, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Cited } from '../kit/cited.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Figures } from '../kit/figures.tsx'
import { FindingList } from '../kit/findings.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { codeOf, sayDiagnosis } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink, ProduceFile } from '../kit/produce-file.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { NoticeCard } from './notice-card.tsx'
import classes from './plan.module.css'
import { outcomeTones, receivedTones } from './received-states.ts'
import { RecordsActions, RecordsAsked } from './records-asked.tsx'
import { TakeBack } from './take-back.tsx'

type Detail = Reply<'receivedClaim.get'>
type Decision = Detail['decisions'][number]

export default function ReceivedClaimPage() {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const { receivedClaimId } = useParams({ strict: false }) as { receivedClaimId: string }
  const asked = useAsk('receivedClaim.get', { receivedClaimId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const detail = asked.data
  const { row } = detail
  const [latest, ...earlier] = detail.decisions
  return (
    <>
      <PageHeader
        back={{ to: '/plan-claims', label: t('inbox.title') }}
        title={t('claim.title', { icn: row.icn })}
        tabTitle={t('inbox.title')}
        standing={<Standing tone={receivedTones[row.status]}>{t(`shared:receivedStates.${row.status}`)}</Standing>}
        lead={
          <>
            {row.member ? <ThingLink thing={{ ...row.member, kind: 'member' }} /> : row.memberName} · {row.provider} ·{' '}
            {day(row.receivedOn)}
          </>
        }
        actions={<Actions detail={detail} />}
      />
      <Stack gap="lg">
        {latest && (
          <Figures
            label={t('claim.figures')}
            figures={[
              { label: t('claim.charge'), value: <Money cents={row.chargeCents} /> },
              { label: t('claim.allowed'), value: <Money cents={latest.allowedCents} /> },
              { label: t('claim.paid'), value: <Money cents={latest.paidCents} /> },
              { label: t('claim.interest'), value: <Money cents={latest.interestCents} /> },
            ]}
          />
        )}
        <RecordsAsked detail={detail} />
        <Pends detail={detail} />
        <div className={classes['claim']}>
          {latest ? (
            <Letter decision={latest} />
          ) : (
            <Stack gap="lg">
              <Text>{t('claim.none')}</Text>
              <ReceivedLines lines={detail.received} />
            </Stack>
          )}
          <Stack gap="lg">
            {latest && latest.lines.length > 0 && <Lines decision={latest} />}
            <NoticeCard detail={detail} />
            <About detail={detail} latest={latest} />
          </Stack>
        </div>
        {latest && <ReceivedLines lines={detail.received} />}
        {earlier.length > 0 && <Earlier decisions={earlier} />}
      </Stack>
    </>
  )
}

function Earlier({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  return (
    <Card title={t('claim.earlier')}>
      <Stack>
        {decisions.map((decision) => (
          <details key={decision.decisionId} className={classes['more']}>
            <summary>
              {t('claim.version', { version: decision.version })} · {t(`claim.outcomes.${decision.outcome}`)} ·{' '}
              {day(decision.decidedOn)} · <Money cents={decision.paidCents} />
            </summary>
            <LetterWords decision={decision} />
          </details>
        ))}
      </Stack>
    </Card>
  )
}

function Letter({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('plan')
  return (
    <Card
      title={t('claim.version', { version: decision.version })}
      aside={<Standing tone={outcomeTones[decision.outcome]}>{t(`claim.outcomes.${decision.outcome}`)}</Standing>}
    >
      <LetterWords decision={decision} />
    </Card>
  )
}

function LetterWords({ decision }: { readonly decision: Decision }) {
  const { sentence } = useDays()
  const [headline, ...sections] = decision.letter
  return (
    <div className={classes['letter']}>
      {headline && (
        <p className={classes['headline']}>
          <Sentence of={headline.title} />
        </p>
      )}
      {sections.map((section) => (
        <section key={section.title}>
          <h3>{sentence(section.title)}</h3>
          {section.paragraphs.map((paragraph, index) => (
            <p key={index}>
              <Cited of={sentence(paragraph)} />
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

function Lines({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  return (
    <Card title={t('claim.lines')}>
      <ol className={classes['lines']}>
        {decision.lines.map((line, index) => (
          <li key={index}>
            <div className={classes['lineHead']}>
              <div>
                <Text fw={600}>
                  {t('claim.line', { line: line.line })} · <code>{codeOf(line.code, line.modifiers)}</code>
                </Text>
                <Text c="dimmed" size="sm">
                  {line.servedOn && day(line.servedOn)} ·{' '}
                  {t('claim.units', { allowed: line.unitsAllowed, billed: line.unitsBilled })}
                </Text>
              </div>
              <Money cents={line.paidCents} strong />
            </div>
            <ul className={classes['reasons']}>
              {line.adjustments.map((adjustment, at) => (
                <li key={at}>
                  <span>
                    <Sentence of={adjustment.text} />
                  </span>
                  <Money cents={adjustment.cents} />
                </li>
              ))}
            </ul>
            {line.arithmetic.length > 0 && (
              <details className={classes['more']}>
                <summary>{t('claim.arithmetic')}</summary>
                <List size="sm">
                  {line.arithmetic.map((step, at) => (
                    <List.Item key={at}>
                      <Sentence of={step} />
                    </List.Item>
                  ))}
                </List>
              </details>
            )}
            {line.findings.length > 0 && (
              <details className={classes['more']}>
                <summary>{t('claim.rules')}</summary>
                <FindingList findings={line.findings} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What was asked, line by line, as it came in. */
function ReceivedLines({ lines }: { readonly lines: Detail['received'] }) {
  const { t } = useTranslation(['plan', 'shared'])
  const { day } = useDays()
  return (
    <Card title={t('claim.asReceived')}>
      <ol className={classes['lines']}>
        {lines.map((line) => (
          <li key={line.line}>
            <div className={classes['lineHead']}>
              <div>
                <Text fw={600}>
                  {t('claim.line', { line: line.line })} · <code>{codeOf(line.code, line.modifiers)}</code>
                </Text>
                <Text c="dimmed" size="sm">
                  {[
                    line.servedOn &&
                      (line.servedThrough && line.servedThrough !== line.servedOn
                        ? `${day(line.servedOn)} – ${day(line.servedThrough)}`
                        : day(line.servedOn)),
                    t(line.unitBasis === 'MJ' ? 'shared:minutes' : 'shared:units', { count: line.units }),
                    t(`shared:places.${line.placeOfService}`, { defaultValue: line.placeOfService }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                <Text c="dimmed" size="sm">
                  {[
                    line.rendering && t('claim.rendering', { name: line.rendering }),
                    line.diagnoses.map(sayDiagnosis).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              <Money cents={line.chargeCents} strong />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function About({ detail, latest }: { readonly detail: Detail; readonly latest: Decision | undefined }) {
  const { t } = useTranslation('plan')
  const { row } = detail
  return (
    <Card title={t('claim.facts')} aside={<ThreadLink kind="received-claim" id={row.receivedClaimId} />}>
      <Facts
        columns={1}
        facts={[
          [t('claim.theirNumber'), row.patientControl],
          [t('claim.purchaser'), row.purchaser ?? '—'],
          [t('claim.authorization'), detail.authorizationNumber ?? '—'],
          [t('claim.diagnoses'), detail.diagnoses.map(sayDiagnosis).join(', ') || '—'],
          [
            t('claim.file'),
            <FileLink key="file" fileId={detail.fileId}>
              837P
            </FileLink>,
          ],
          latest?.payment ? [t('claim.payment'), <ThingLink key="payment" thing={latest.payment} />] : null,
          latest
            ? [
                t('claim.version', { version: latest.version }),
                t('claim.replay', { rules: latest.ruleVersion.slice(0, 18), facts: latest.factsSha256.slice(0, 12) }),
              ]
            : null,
        ]}
      />
    </Card>
  )
}

function Pends({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const open = detail.pends.filter((pend) => pend.closedOn === null)
  if (open.length === 0) return null
  return (
    <Card title={t('claim.pends')}>
      <List spacing="xs">
        {open.map((pend, index) => (
          <List.Item key={index}>
            <Sentence of={pend.reason} />{' '}
            <Text component="span" c="dimmed" size="sm">
              {pend.owner && t('claim.owner', { owner: t(`claim.owners.${pend.owner}`) })} ·{' '}
              {pend.dueOn && day(pend.dueOn)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Card>
  )
}

function Actions({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const may = useMay()
  const { receivedClaimId } = detail.row
  const can = (action: Detail['actions'][number]) => detail.actions.includes(action)
  const decide = useCommand('receivedClaim.decide', {})
  return (
    <>
      <RefusalNote error={decide.error} />
      {detail.decisions.length > 0 && (
        <ProduceFile operation="receivedClaim.letter" input={{ receivedClaimId }}>
          {t('claim.letter')}
        </ProduceFile>
      )}
      {can('decide') && may('plan.claims.decide') && (
        <Button loading={decide.isPending} onClick={() => decide.mutate({ receivedClaimIds: [receivedClaimId] })}>
          {t('claim.decide')}
        </Button>
      )}
      <RecordsActions detail={detail} />
      {can('resolve-pend') && may('plan.claims.override') && (
        <>
          <PendAction id={receivedClaimId} resolution="deny" read={(detail.records?.receivedOn ?? null) !== null} />
          <PendAction id={receivedClaimId} resolution="release" read={false} />
        </>
      )}
      {can('readjudicate') && may('plan.claims.override') && (
        <ConfirmAction
          operation="receivedClaim.readjudicate"
          input={(reason) => ({ receivedClaimId, reason })}
          title={t('claim.againTitle')}
          confirm={t('claim.again')}
          reasonLabel={t('claim.againReason')}
          button={(open) => (
            <Button variant="default" onClick={open}>
              {t('claim.again')}
            </Button>
          )}
        >
          <Text>{t('claim.againWords')}</Text>
        </ConfirmAction>
      )}
      {can('take-back') && may('plan.claims.override') && <TakeBack detail={detail} />}
    </>
  )
}

const findings = ['not-documented', 'not-necessary'] as const

/** `read`: records have come, and what they do not show is the reason of a denial. */
function PendAction({
  id,
  resolution,
  read,
}: {
  readonly id: string
  readonly resolution: 'release' | 'deny'
  readonly read: boolean
}) {
  const { t } = useTranslation('plan')
  const [finding, setFinding] = useState<(typeof findings)[number] | null>(null)
  return (
    <ConfirmAction
      operation="receivedClaim.resolvePend"
      input={(reason) => ({ receivedClaimId: id, resolution, reason, finding: read ? finding : null })}
      title={t(`claim.${resolution}Title`)}
      confirm={t(`claim.${resolution}`)}
      danger={resolution === 'deny'}
      reasonLabel={t('claim.pendReason')}
      button={(open) => (
        <Button variant={resolution === 'deny' ? 'default' : 'filled'} onClick={open}>
          {t(`claim.${resolution}`)}
        </Button>
      )}
    >
      {read && (
        <Radio.Group
          label={t('claim.recordsShow')}
          value={finding ?? 'units'}
          onChange={(chosen) => setFinding(findings.find((one) => one === chosen) ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {(['units', ...findings] as const).map((one) => (
              <Radio key={one} value={one} label={t(`claim.recordsFinding.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </ConfirmAction>
  )
}
