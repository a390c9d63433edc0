// One plan from the first thought to the first claim paid: the path with what each step decides, the packet with every gap,
// names side by side, what the plan said is missing, and what happened.
import { Group, List, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Figures } from '../kit/figures.tsx'
import { PageLink } from '../kit/link.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { Glossary } from './glossary.tsx'
import { AskForm, DeficiencyCard } from './file-forms.tsx'
import { MoveForm } from './move-form.tsx'
import { PacketItems } from './packet-items.tsx'
import { stateTone, stepPlaces, stepTones } from './standings.ts'
import { usePlace } from '../worksheets/sheet-places.ts'
import classes from './path.module.css'

export type PlanFile = Reply<'credentialing.get'>

export default function PlanFilePage() {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const { credentialingId } = useParams({ strict: false }) as { credentialingId: string }
  const asked = useAsk('credentialing.get', { credentialingId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const file = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/getting-in', label: t('title') }}
        title={file.plan}
        standing={<Standing tone={stateTone(file.state)}>{t(`states.${file.state}`)}</Standing>}
        lead={
          file.state === 'rejected' && file.reapplyOn !== null
            ? t('reapplyLead', { day: day(file.reapplyOn) })
            : t('fileLead')
        }
        actions={
          <>
            <Glossary />
            {may('contracts.manage') && <MoveForm file={file} />}
          </>
        }
      />
      <Stack gap="lg">
        <Overview file={file} />
        <Steps file={file} />
        <Card
          title={t('packetTitle', { ready: file.ready, of: file.of })}
          aside={
            may('contracts.manage') && (
              <Group gap="xs">
                <ProduceFile operation="packet.print" input={{ credentialingId }} size="sm">
                  {t('print')}
                </ProduceFile>
                <ProduceFile operation="packet.export" input={{ credentialingId }} size="sm">
                  {t('export')}
                </ProduceFile>
              </Group>
            )
          }
        >
          <PacketItems file={file} />
        </Card>
        <Consistency file={file} />
        <DeficiencyCard file={file} />
        <Card title={t('events')}>
          <Events file={file} />
        </Card>
      </Stack>
    </>
  )
}

function Overview({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  const { day, row } = useDays()
  const may = useMay()
  const open = file.items.filter((one) => one.standing === 'gap').length
  const soon = file.items.filter((one) => ['within-60', 'within-30', 'expired'].includes(one.stage)).length
  return (
    <>
      <Figures
        label={t('overview')}
        figures={[
          { label: t('packet'), value: t('readyOf', { ready: file.ready, of: file.of }), under: t('readyWords') },
          {
            label: t('gaps'),
            value: String(open),
            under: t(file.maySend ? 'maySend' : 'mayNotSend'),
            ...(open > 0 ? { tone: 'wait' as const } : {}),
          },
          {
            label: t('runOut'),
            value: String(soon),
            under: t('runOutWords'),
            ...(soon > 0 ? { tone: 'wait' as const } : {}),
          },
          {
            label: t('effective'),
            value: file.effectiveOn ? day(file.effectiveOn) : '—',
            under: t(file.effectiveOn ? 'effectiveWords' : 'notLoaded'),
          },
        ]}
      />
      <Card title={t('asks.title')} aside={may('contracts.manage') && <AskForm file={file} />}>
        <Stack gap="sm">
          <Facts
            columns={3}
            facts={[
              [
                t('asks.general'),
                <Limits key="g" per={file.asks.generalPerOccurrence} all={file.asks.generalAggregate} />,
              ],
              [
                t('asks.professional'),
                <Limits key="p" per={file.asks.professionalPerOccurrence} all={file.asks.professionalAggregate} />,
              ],
              [t('asks.references'), String(file.asks.references)],
              [t('asks.signatureDays'), t('asks.days', { count: file.asks.signatureDays })],
              [t('asks.contact'), file.contact ?? '—'],
              [t('asks.contactedOn'), file.contactedOn ? day(file.contactedOn) : '—'],
              [t('asks.source'), file.asks.confirmed ? file.asks.source : row(file.asks.source)],
            ]}
          />
          <Text size="sm" c="dimmed">
            {t(file.asks.confirmed ? 'asks.confirmed' : 'asks.unconfirmed')}
          </Text>
        </Stack>
      </Card>
    </>
  )
}

function Limits({ per, all }: { readonly per: number; readonly all: number }) {
  const whole = (cents: number) => `$${Math.round(cents / 100).toLocaleString('en-US')}`
  return <span className="figures">{`${whole(per)} / ${whole(all)}`}</span>
}

function Steps({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  return (
    <Card title={t('stepsTitle')}>
      <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {file.steps.map((step, at) => (
          <li key={step.step}>
            <Group gap="xs" align="baseline">
              <StepName number={at + 1} step={step.step} />
              <Standing tone={stepTones[step.standing]}>{t(`stepStandings.${step.standing}`)}</Standing>
              <Text size="sm" c="dimmed">
                {[
                  step.doneOn ? day(step.doneOn) : step.standing === 'done' ? null : t(`turns.${step.turn}`),
                  step.owner && step.standing !== 'done' ? t('ownedBy', { who: step.owner }) : null,
                  step.waitsFor ? t('waitsFor', { step: t(`steps.${step.waitsFor}.name`) }) : null,
                  step.usual && step.standing !== 'done'
                    ? t(step.usual.confidence === 'memory' ? 'usualMemory' : 'usual', {
                        from: step.usual.fromDays,
                        count: step.usual.throughDays,
                      })
                    : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Group>
            {step.standing === 'later' ? (
              // What comes later is there to be read, and does not stand in the way of what is due now.
              <details className={classes['later']}>
                <summary>{t('stepWords')}</summary>
                <Text maw={720}>{t(`steps.${step.step}.says`)}</Text>
              </details>
            ) : (
              step.standing !== 'done' && <Text maw={720}>{t(`steps.${step.step}.says`)}</Text>
            )}
          </li>
        ))}
      </Stack>
    </Card>
  )
}

/** A step's name leads to where it is done, for whoever may go there. */
function StepName({ number, step }: { readonly number: number; readonly step: string }) {
  const { t } = useTranslation('path')
  const to = usePlace()(stepPlaces[step] ?? null)
  const name = `${number}. ${t(`steps.${step}.name`)}`
  return to ? (
    <PageLink to={to} fw={600}>
      {name}
    </PageLink>
  ) : (
    <Text fw={600}>{name}</Text>
  )
}

function Consistency({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  if (file.consistency.length < 2) return null
  return (
    <Card title={t('consistency.title')} flush>
      <PlainTable
        label={t('consistency.title')}
        rows={file.consistency.map((row, at) => ({ ...row, key: String(at) }))}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'where',
            header: t('consistency.where'),
            phone: 'title',
            cell: (row) => <Paper row={row} />,
          },
          { key: 'name', header: t('fields.nameOnPaper'), cell: (row) => row.name ?? '—' },
          { key: 'address', header: t('fields.addressOnPaper'), cell: (row) => row.address ?? '—' },
          {
            key: 'agrees',
            header: t('standing'),
            phone: 'corner',
            cell: (row) => (
              <Standing tone={row.agrees ? 'good' : 'bad'}>
                {t(row.agrees ? 'consistency.agrees' : 'consistency.differs')}
              </Standing>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** Which paper, and until when it is good. */
function Paper({ row }: { readonly row: PlanFile['consistency'][number] }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  if (row.where === 'record') return t('consistency.record')
  return row.expires === null ? row.where : `${row.where} (${day(row.expires)})`
}

function Events({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  // The newest stands first, so the last is where the file was begun here.
  const begun = file.events.at(-1)?.on ?? ''
  return (
    <Timeline
      label={t('events')}
      happenings={file.events.map((event) => ({
        key: event.eventId,
        when: t(event.on < begun ? 'eventBeforeFile' : 'eventBy', { day: day(event.on), who: event.by }),
        title: t(`states.${event.state}`),
        detail:
          event.words || event.toldBy || event.reference ? (
            <List listStyleType="none" p={0}>
              {event.words && <List.Item>{event.words}</List.Item>}
              {event.toldBy && <List.Item>{t('toldBy', { who: event.toldBy })}</List.Item>}
              {event.reference && <List.Item>{t('referenceIs', { reference: event.reference })}</List.Item>}
            </List>
          ) : undefined,
      }))}
    />
  )
}
