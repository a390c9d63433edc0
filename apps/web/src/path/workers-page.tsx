// Workers' files under their state's rule: when certificates run out, what the rule asks and what is on file, and what a plan
// would still miss.
import { Button, Checkbox, Group, List, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { trainingTopics } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay, useSession } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { PathTabs } from './path-tabs.tsx'
import { ruleTones, stageTones } from './standings.ts'

type Worker = Reply<'workerFile.list'>['rows'][number]

export default function WorkersPage() {
  const { t } = useTranslation('path')
  const asked = useAsk('workerFile.list', {})
  return (
    <>
      <PageHeader
        title={t('workers.title')}
        lead={t('workers.lead')}
        actions={
          <ProduceFile operation="roster.export" input={{}}>
            {t('workers.roster')}
          </ProduceFile>
        }
      />
      <PathTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="people" title={t('workers.empty')}>
              {t('workers.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              <Rules workers={reply.rows} />
              {reply.rows.map((worker) => (
                <WorkerCard key={worker.workerId} worker={worker} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function WorkerCard({ worker }: { readonly worker: Worker }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={worker.name}
      aside={
        <Group gap="sm">
          <Standing tone={stageTones[worker.stage] ?? 'quiet'}>
            {worker.expires
              ? t(worker.stage === 'expired' ? 'expiredOn' : 'goodUntil', {
                  day: day(worker.expires),
                  count: worker.daysLeft ?? 0,
                })
              : t(worker.stage === 'none' ? 'workers.noCertificate' : 'workers.openEnded')}
          </Standing>
          {may('workers.manage') && (
            <FormDialog
              title={t('workers.file', { name: worker.name })}
              button={(open) => (
                <Button size="sm" variant="default" onClick={open} aria-label={`${t('change')}: ${worker.name}`}>
                  {t('change')}
                </Button>
              )}
            >
              {(close) => <FileForm worker={worker} onClose={close} />}
            </FormDialog>
          )}
        </Group>
      }
    >
      <Stack gap="sm">
        <Text c="dimmed">{worker.role}</Text>
        <Hours worker={worker} />
        {worker.caqh && <Caqh {...worker.caqh} />}
        {worker.gaps.length > 0 ? (
          <List>
            {worker.gaps.map((gap) => (
              <List.Item key={gap}>
                <Sentence of={gap} />
              </List.Item>
            ))}
          </List>
        ) : (
          <Text>{t('workers.complete')}</Text>
        )}
      </Stack>
    </Card>
  )
}

/** What each state asks for its certificate: said once, however many workers hold it. */
function Rules({ workers }: { readonly workers: readonly Worker[] }) {
  const { t } = useTranslation('path')
  const { row } = useDays()
  const held = new Map(workers.flatMap((worker) => (worker.rule ? [[worker.rule.state, worker] as const] : [])))
  return [...held.values()].map(({ rule, lines }) => (
    <Card key={rule!.state} title={t('workers.rule', { state: row(rule!.state), body: rule!.body })}>
      <Facts
        columns={4}
        facts={lines.map(
          (line) =>
            line.asked !== '' && [
              t(`rule.${line.what}`),
              line.fromMemory ? t('workers.fromMemory', { asked: row(line.asked) }) : row(line.asked),
            ],
        )}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('workers.source', { source: row(rule!.source), asOf: row(rule!.asOf), trust: t(`trust.${rule!.trust}`) })}
      </Text>
    </Card>
  ))
}

/** What this worker has of it, where something is entered or falls short. */
function Hours({ worker }: { readonly worker: Worker }) {
  const { t } = useTranslation('path')
  const { row } = useDays()
  const told = worker.lines.filter((line) => line.asked !== '' && (line.has !== null || line.standing === 'below'))
  if (told.length === 0) return null
  return (
    <Group gap="sm">
      {told.map((line) => (
        <Standing key={line.what} tone={ruleTones[line.standing]}>
          {t('workers.hasOf', { what: t(`rule.${line.what}`), asked: row(line.asked), has: line.has ?? 0 })}
        </Standing>
      ))}
    </Group>
  )
}

function Caqh({ dueOn, daysLeft, days, source }: NonNullable<Worker['caqh']>) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  return (
    <div>
      <Standing tone={daysLeft < 0 ? 'bad' : daysLeft <= 30 ? 'wait' : 'good'}>
        {t(daysLeft < 0 ? 'workers.caqhLate' : 'workers.caqhUntil', { day: day(dueOn), count: daysLeft })}
      </Standing>
      <Text size="sm" c="dimmed">
        {source === null
          ? t('workers.caqhFromMemory', { count: days })
          : t('workers.caqhSource', { count: days, source })}
      </Text>
    </div>
  )
}

type WorkerDocument = Worker['document']

/** A file begins with the work that is known already: what the worker does here, and since when. */
const workHere = ({ role, starts }: Worker, organization: string) => ({
  what: `${role}, ${organization}`,
  starts,
  ends: '',
  gapExplained: '',
})

function typedOf(worker: Worker, organization: string) {
  const { document } = worker
  return {
    history:
      document.history.length === 0
        ? [workHere(worker, organization)]
        : document.history.map((one) => ({ ...one, ends: one.ends ?? '', gapExplained: one.gapExplained ?? '' })),
    background: document.background ?? { checkedOn: '', outcome: '', reviewedBy: '' },
    trained: Object.fromEntries(
      trainingTopics.map((topic) => [
        topic,
        document.trainings
          .filter((one) => one.topic === topic)
          .map((one) => one.on)
          .toSorted()
          .at(-1) ?? '',
      ]),
    ) as Record<string, string>,
    trainingHours: (document.trainingHours ?? '') as number | '',
    examOn: document.examOn ?? '',
    workHours: (document.workHours ?? '') as number | '',
    supervisionHours: (document.supervisionHours ?? '') as number | '',
    continuingHours: (document.continuingHours ?? '') as number | '',
    livedExperience: document.livedExperience,
    caqhAttestedOn: document.caqhAttestedOn ?? '',
  }
}

/** Earlier trainings stay; a day written down is added when it is new. */
const trainingsOf = (document: WorkerDocument, trained: Readonly<Record<string, string>>) => [
  ...document.trainings,
  ...trainingTopics.flatMap((topic) =>
    trained[topic] && !document.trainings.some((one) => one.topic === topic && one.on === trained[topic])
      ? [{ topic, on: trained[topic], hours: null }]
      : [],
  ),
]

/** The day, where all were on one. */
function sameDay(trained: Readonly<Record<string, string>>): string {
  const [first = ''] = Object.values(trained)
  return trainingTopics.every((topic) => trained[topic] === first) ? first : ''
}

/** What counts toward the state's certificate. */
function Toward({ at }: { readonly at: (field: string) => object }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  return (
    <>
      <Text fw={600}>{t('workers.toward')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput label={optional(t('workers.trainingHours'))} min={0} {...at('trainingHours')} />
        <DayField label={optional(t('workers.examOn'))} {...at('examOn')} />
        <NumberInput label={optional(t('workers.workHours'))} min={0} {...at('workHours')} />
        <NumberInput label={optional(t('workers.supervisionHours'))} min={0} {...at('supervisionHours')} />
        <NumberInput label={optional(t('workers.continuingHours'))} min={0} {...at('continuingHours')} />
      </SimpleGrid>
    </>
  )
}

function FileForm({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const { document } = worker
  const { organization } = useSession()
  const form = useOperationForm('workerFile.save', {
    initial: typedOf(worker, organization?.name ?? ''),
    toInput: ({ trained, background, ...values }) => ({
      workerId: worker.workerId,
      document: {
        ...values,
        background: background.checkedOn === '' && background.reviewedBy === '' ? null : background,
        trainings: trainingsOf(document, trained),
      },
    }),
    onDone: onClose,
    draftOf: worker.workerId,
  })
  const at = (field: string) => form.getInputProps(field as never)
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text fw={600}>{t('workers.history')}</Text>
      {form.values.history.map((_, index) => (
        <SimpleGrid key={index} cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('workers.what', { number: index + 1 })} {...at(`history.${index}.what`)} />
          <DayField label={t('workers.from', { number: index + 1 })} {...at(`history.${index}.starts`)} />
          <DayField label={optional(t('workers.until', { number: index + 1 }))} {...at(`history.${index}.ends`)} />
          <TextInput
            label={optional(t('workers.gap', { number: index + 1 }))}
            {...at(`history.${index}.gapExplained`)}
          />
        </SimpleGrid>
      ))}
      <Group>
        <Button
          size="sm"
          variant="default"
          onClick={() => form.insertListItem('history', { starts: '', ends: '', what: '', gapExplained: '' } as never)}
        >
          {t('workers.addHistory')}
        </Button>
      </Group>
      <Text fw={600}>{t('workers.background')}</Text>
      <Text size="sm" c="dimmed">
        {t('workers.backgroundWords')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField label={t('workers.checkedOn')} {...at('background.checkedOn')} />
        <Select
          label={t('workers.outcome')}
          data={(['nothing-found', 'reviewed-and-cleared', 'not-cleared'] as const).map((value) => ({
            value,
            label: t(`outcomes.${value}`),
          }))}
          {...at('background.outcome')}
        />
        <TextInput label={t('workers.reviewedBy')} {...at('background.reviewedBy')} />
      </SimpleGrid>
      <Text fw={600}>{t('workers.trainings')}</Text>
      <DayField
        label={optional(t('workers.trainedOnce'))}
        description={t('workers.trainedOnceHint')}
        value={sameDay(form.values.trained)}
        onChange={(on) =>
          form.setFieldValue('trained', Object.fromEntries(trainingTopics.map((topic) => [topic, on])) as never)
        }
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {trainingTopics.map((topic) => (
          <DayField key={topic} label={optional(t(`topics.${topic}`))} {...at(`trained.${topic}`)} />
        ))}
      </SimpleGrid>
      <Toward at={at} />
      <DayField
        label={optional(t('workers.caqhAttestedOn'))}
        description={t('workers.caqhHint')}
        {...at('caqhAttestedOn')}
      />
      <Checkbox
        label={t('workers.lived')}
        description={t('workers.livedHint')}
        checked={form.values.livedExperience}
        onChange={(event) => form.setFieldValue('livedExperience', event.currentTarget.checked as never)}
      />
    </DialogForm>
  )
}
