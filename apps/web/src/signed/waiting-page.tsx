// Who waits for a place under a contract, the first to come first.
import { Button, Group, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { today, useDays } from '../words/days.ts'

type Row = Reply<'waiting.list'>['rows'][number]

export default function WaitingPage() {
  const { t } = useTranslation('signed')
  const { contractId } = useParams({ strict: false }) as { contractId: string }
  const asked = useAsk('waiting.list', { contractId })
  const add = (
    <FormDialog
      title={t('waiting.add')}
      size="md"
      button={(open) => <Button onClick={open}>{t('waiting.add')}</Button>}
    >
      {(close) => <AddForm contractId={contractId} close={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader
        back={{ to: `/signed/${contractId}`, label: t('title') }}
        title={t('waiting.title')}
        lead={asked.data ? t('waiting.places', { count: asked.data.places }) : t('waiting.lead')}
        actions={add}
      />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="people" title={t('waiting.empty')} action={add}>
              {t('waiting.emptyWords')}
            </Empty>
          ) : (
            <Rows rows={reply.rows} />
          )
        }
      </Asked>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const settle = useCommand('waiting.settle', { onDone: () => notifyDone(t('kept')) })
  return (
    <PlainTable
      label={t('waiting.title')}
      rows={rows}
      rowKey={(row) => row.waitingId}
      columns={[
        {
          key: 'name',
          header: t('waiting.name'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.name} under={row.reachAt} />,
        },
        { key: 'by', header: t('waiting.referredBy'), cell: (row) => row.referredBy },
        { key: 'on', header: t('waiting.referredOn'), nowrap: true, cell: (row) => day(row.referredOn) },
        {
          key: 'days',
          header: t('waiting.waits'),
          phone: 'corner',
          cell: (row) => t('waiting.days', { count: row.days }),
        },
        {
          key: 'settle',
          header: t('change'),
          phone: 'bare',
          cell: (row) => (
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => settle.mutate({ waitingId: row.waitingId, status: 'started', reason: '' })}
              >
                {t('waiting.started')}
              </Button>
              <FormDialog
                title={t('waiting.close')}
                size="md"
                button={(open) => (
                  <Button size="compact-sm" variant="subtle" onClick={open}>
                    {t('waiting.close')}
                  </Button>
                )}
              >
                {(close) => <CloseForm row={row} close={close} />}
              </FormDialog>
            </Group>
          ),
        },
      ]}
    />
  )
}

function AddForm({ contractId, close }: { readonly contractId: string; readonly close: () => void }) {
  const { t } = useTranslation('signed')
  const optional = useOptional()
  const form = useOperationForm('waiting.add', {
    initial: { name: '', reachAt: '', referredBy: '', referredOn: today() as string },
    toInput: (values) => ({ ...values, contractId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('waiting.name')} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={optional(t('waiting.reachAt'))} {...form.getInputProps('reachAt')} />
      <TextInput label={t('waiting.referredBy')} {...form.getInputProps('referredBy')} />
      <DayField label={t('waiting.referredOn')} maxDate={today()} {...form.getInputProps('referredOn')} />
    </DialogForm>
  )
}

function CloseForm({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { t } = useTranslation('signed')
  const form = useOperationForm('waiting.settle', {
    initial: { reason: '' },
    toInput: ({ reason }) => ({ waitingId: row.waitingId, status: 'closed', reason }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('waiting.reason')} data-autofocus {...form.getInputProps('reason')} />
    </DialogForm>
  )
}
