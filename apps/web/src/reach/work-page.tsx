// People at work: each in a job named by what it does, with supervision and training of late, and the wage with its full cost.
import { Autocomplete, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import type { Cents } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { RecordSupervision } from './log-forms.tsx'
import { ReachTabs } from './reach-tabs.tsx'

type Work = Reply<'atWork.list'>
type Row = Work['rows'][number]

export default function WorkPage() {
  const { t } = useTranslation('reach')
  const asked = useAsk('atWork.list', {})
  return (
    <>
      <PageHeader title={t('work.title')} lead={t('work.lead')} />
      <ReachTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="people" title={t('work.empty')}>
              {t('work.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              <People work={reply} />
              <Card title={t('work.wagesTitle')}>
                <Facts
                  columns={2}
                  facts={reply.wages.map(({ who, cents, yearCostCents }) => [
                    t(`work.wages.${who}`),
                    <TwoLines
                      key={who}
                      main={<Money cents={cents} />}
                      under={
                        <>
                          {t('work.fullCost')} <Money cents={yearCostCents} />
                        </>
                      }
                    />,
                  ])}
                />
                <Text mt="md" maw={760} c="dimmed">
                  {t('work.wageWords')}
                </Text>
              </Card>
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function People({ work }: { readonly work: Work }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  const wages = may('workers.manage')
  return (
    <PlainTable
      label={t('work.title')}
      rows={work.rows}
      rowKey={(row) => row.workerId}
      rowTo={(row) => `/at-work/${row.workerId}`}
      columns={[
        {
          key: 'name',
          header: t('work.who'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.name} under={row.job} />,
        },
        ...(work.rows.some((row) => row.vague)
          ? [
              {
                key: 'job',
                header: t('work.job'),
                phone: 'corner' as const,
                cell: (row: Row) => row.vague && <Standing tone="wait">{t('work.vague')}</Standing>,
              },
            ]
          : []),
        {
          key: 'supervision',
          header: t('work.supervision', { days: work.days }),
          cell: (row) => (
            <TwoLines
              main={
                row.lastSupervised
                  ? t('work.minutes', { count: row.supervisedMinutes, day: day(row.lastSupervised) })
                  : t('work.none')
              }
              under={row.supervisor ?? t('work.noSupervisor')}
            />
          ),
        },
        {
          key: 'training',
          header: t('work.training', { days: work.days }),
          cell: (row) =>
            row.lastTraining ? t('work.trained', { count: row.trainings, day: day(row.lastTraining) }) : t('work.none'),
        },
        ...(wages
          ? [
              {
                key: 'wage',
                header: t('work.wage'),
                align: 'end' as const,
                cell: (row: Row) => <Wage row={row} />,
              },
              {
                key: 'cost',
                header: t('work.fullCostShort'),
                align: 'end' as const,
                cell: (row: Row) => (row.yearCostCents === null ? '—' : <Money cents={row.yearCostCents} />),
              },
            ]
          : []),
        ...(may('services.record')
          ? [
              {
                key: 'change',
                header: t('change'),
                phone: 'bare' as const,
                cell: (row: Row) => <Actions row={row} work={work} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The wage of a full week, and what these hours come to. */
function Wage({ row: { wageCents, paidCents, hoursAWeek } }: { readonly row: Row }) {
  const { t } = useTranslation('reach')
  if (wageCents === null || paidCents === null) return '—'
  return (
    <TwoLines
      main={<Money cents={wageCents} />}
      under={
        paidCents === wageCents ? (
          t('work.fullTime')
        ) : (
          <>
            {t('work.partTime', { hours: hoursAWeek })} <Money cents={paidCents} />
          </>
        )
      }
    />
  )
}

function Actions({ row, work }: { readonly row: Row; readonly work: Work }) {
  const { t } = useTranslation('reach')
  const may = useMay()
  return (
    <Group gap="xs">
      <RecordSupervision worker={row} size="compact-sm" />
      {may('workers.manage') && (
        <FormDialog
          title={`${t('work.post')}: ${row.name}`}
          size="md"
          button={(open) => (
            <Button size="compact-sm" variant="subtle" onClick={open}>
              {t('work.post')}
            </Button>
          )}
        >
          {(close) => <PostForm row={row} roles={work.roles} close={close} />}
        </FormDialog>
      )}
    </Group>
  )
}

function PostForm({
  row,
  roles,
  close,
}: {
  readonly row: Row
  readonly roles: readonly string[]
  readonly close: () => void
}) {
  const { t } = useTranslation('reach')
  const form = useOperationForm('atWork.savePost', {
    initial: { job: row.job, wageCents: row.wageCents as number | null, hoursAWeek: (row.hoursAWeek ?? 40) as number },
    toInput: (values) => ({ ...values, workerId: row.workerId, wageCents: values.wageCents ?? 0 }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <Autocomplete
        label={t('work.jobName')}
        description={t('work.jobHint')}
        data={[...roles]}
        data-autofocus
        {...form.getInputProps('job')}
      />
      <MoneyField
        label={t('work.wageYear')}
        value={form.values.wageCents as Cents | null}
        error={form.errors['wageCents']}
        onChange={(cents: Cents | null) => form.setFieldValue('wageCents', cents as never)}
      />
      <NumberInput
        label={t('work.hours')}
        min={1}
        max={60}
        allowDecimal={false}
        {...form.getInputProps('hoursAWeek')}
      />
    </DialogForm>
  )
}
