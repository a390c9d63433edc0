// One worker's logs: every supervision and every training, the latest first, with who recorded it.
import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { RecordSupervision, RecordTraining } from './log-forms.tsx'

type Log = Reply<'atWork.log'>

export default function LogPage() {
  const { t } = useTranslation('reach')
  const { workerId } = useParams({ strict: false }) as { workerId: string }
  const asked = useAsk('atWork.log', { workerId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const log = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/at-work', label: t('work.title') }}
        title={log.name}
        lead={`${log.job} · ${log.supervisor === null ? t('work.noSupervisor') : t('work.supervisedBy', { name: log.supervisor })}`}
      />
      <Stack gap="lg">
        <Supervision log={log} />
        <Trainings log={log} />
      </Stack>
    </>
  )
}

function Supervision({ log }: { readonly log: Log }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('work.supervisionLog')}
      aside={may('services.record') && <RecordSupervision worker={log} size="sm" />}
    >
      {log.supervision.length === 0 ? (
        <Text c="dimmed">{t('work.noSupervision')}</Text>
      ) : (
        <PlainTable
          label={t('work.supervisionLog')}
          rows={log.supervision}
          rowKey={(row) => row.supervisionId}
          columns={[
            { key: 'on', header: t('on'), phone: 'title', nowrap: true, cell: (row) => day(row.on) },
            { key: 'minutes', header: t('work.minutesHeld'), align: 'end', cell: (row) => row.minutes },
            { key: 'form', header: t('work.form'), cell: (row) => t(`work.forms.${row.form}`) },
            { key: 'about', header: t('work.about'), cell: (row) => row.words ?? '—' },
            { key: 'by', header: t('work.by'), cell: (row) => row.by },
          ]}
        />
      )}
    </Card>
  )
}

function Trainings({ log }: { readonly log: Log }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card title={t('work.trainingLog')} aside={may('services.record') && <RecordTraining worker={log} size="sm" />}>
      {log.trainings.length === 0 ? (
        <Text c="dimmed">{t('work.noTraining')}</Text>
      ) : (
        <PlainTable
          label={t('work.trainingLog')}
          rows={log.trainings}
          rowKey={(row) => `${row.topic} ${row.on} ${row.what ?? ''}`}
          columns={[
            { key: 'on', header: t('on'), phone: 'title', nowrap: true, cell: (row) => day(row.on) },
            {
              key: 'topic',
              header: t('work.topic'),
              cell: (row) =>
                row.what === null ? (
                  t(`work.topics.${row.topic}`)
                ) : (
                  <TwoLines main={t(`work.topics.${row.topic}`)} under={row.what} />
                ),
            },
            { key: 'hours', header: t('work.hoursHeld'), align: 'end', cell: (row) => row.hours ?? '—' },
            { key: 'by', header: t('work.by'), cell: (row) => row.by ?? t('work.byFile') },
          ]}
        />
      )}
    </Card>
  )
}
