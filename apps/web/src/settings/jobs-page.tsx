// Work the program was to do by itself and gave up: what it was, why it failed, and trying it again.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { SettingsTabs } from './settings-tabs.tsx'

type Failed = Reply<'job.list'>['rows'][number]

export default function JobsPage() {
  const { t } = useTranslation('settings')
  const { instant, sentence } = useDays()
  const may = useMay()
  const asked = useAsk('job.list', {})
  const why = (row: Failed) =>
    row.failure.startsWith('refused: ')
      ? t(`jobs.refused.${row.failure.slice(9)}`, {
          defaultValue: t('jobs.refusedPlain', { why: row.failure.slice(9) }),
        })
      : sentence(row.failure)
  return (
    <>
      <PageHeader title={t('tabs.jobs')} lead={t('jobs.lead')} />
      <SettingsTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="check" title={t('jobs.none')}>
              {t('jobs.noneWords', { count: reply.waiting })}
            </Empty>
          ) : (
            <PlainTable
              label={t('tabs.jobs')}
              rows={reply.rows}
              rowKey={(row) => row.jobId}
              columns={[
                {
                  key: 'what',
                  header: t('jobs.what'),
                  phone: 'title',
                  cell: (row) => (
                    <TwoLines
                      main={t(`jobs.names.${row.command.replace('.', '-')}`, { defaultValue: row.command })}
                      under={
                        row.about &&
                        (may('files.read') ? (
                          <FileLink fileId={row.about.id}>{row.about.label}</FileLink>
                        ) : (
                          row.about.label
                        ))
                      }
                    />
                  ),
                },
                { key: 'why', header: t('jobs.why'), phone: 'bare', cell: (row) => why(row) },
                {
                  key: 'when',
                  header: t('jobs.when'),
                  cell: (row) => (
                    <TwoLines main={instant(row.diedAt)} under={t('jobs.attempts', { count: row.attempts })} />
                  ),
                },
                { key: 'act', header: t('jobs.act'), phone: 'bare', cell: (row) => <TryAgain row={row} /> },
              ]}
            />
          )
        }
      </Asked>
    </>
  )
}

function TryAgain({ row }: { readonly row: Failed }) {
  const { t } = useTranslation('settings')
  const command = useCommand('job.retry', { onDone: () => notifyDone(t('jobs.again')) })
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="refresh" size={16} />}
        loading={command.isPending}
        onClick={() => command.mutate({ jobId: row.jobId })}
      >
        {t('jobs.retry')}
      </Button>
      <RefusalNote error={command.error} />
    </>
  )
}
