// The directory as members find it: each site with the day by which somebody makes sure that it is still true.
import { Button, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Select } from '@mantine/core'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { AddressFields, addressOf, emptyAddress, sayAddress, sayPhone } from '../kit/address-fields.tsx'
import { Empty } from '../kit/empty.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { NetworkTabs } from './network-tabs.tsx'

type Entry = Reply<'directory.list'>['rows'][number]

/** Days before which looking at an entry again is not yet pressing. */
const soon = 14

export default function DirectoryPage() {
  const { t } = useTranslation('network')
  const may = useMay()
  const asked = useAsk('directory.list', {})
  const add = may('plan.network.manage') && <EntryDialog entry={null} />
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        lead={t('directory.lead', { days: asked.data?.everyDays ?? 90 })}
        actions={add}
      />
      <NetworkTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="people" title={t('directory.empty')} action={add || undefined}>
              {t('directory.emptyWords')}
            </Empty>
          ) : (
            <Entries rows={reply.rows} />
          )
        }
      </Asked>
    </>
  )
}

function Entries({ rows }: { readonly rows: readonly Entry[] }) {
  const { t } = useTranslation('network')
  const { day } = useDays()
  const may = useMay()
  return (
    <PlainTable
      label={t('directory.title')}
      rows={rows}
      rowKey={(row) => row.entryId}
      columns={[
        {
          key: 'name',
          header: t('directory.site'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.name} under={row.provider} />,
        },
        {
          key: 'where',
          header: t('directory.where'),
          cell: (row) => (
            <TwoLines
              main={sayAddress(row.address)}
              under={[sayPhone(row.phone), row.hours, row.languages].filter(Boolean).join(' · ')}
            />
          ),
        },
        {
          key: 'new',
          header: t('directory.takesNew'),
          cell: (row) => t(row.takesNew ? 'directory.yes' : 'directory.no'),
        },
        {
          key: 'checked',
          header: t('directory.checked'),
          nowrap: true,
          cell: (row) => <TwoLines main={day(row.checkedOn)} under={row.checkedBy} />,
        },
        {
          key: 'standing',
          header: t('standing'),
          phone: 'corner',
          cell: (row) => (
            <Standing tone={row.daysLeft < 0 ? 'bad' : row.daysLeft <= soon ? 'wait' : 'good'}>
              {row.daysLeft < 0
                ? t('directory.overdue', { count: -row.daysLeft })
                : t('directory.until', { day: day(row.checkBy) })}
            </Standing>
          ),
        },
        ...(may('plan.network.manage')
          ? [
              {
                key: 'look',
                header: t('directory.look'),
                phone: 'bare' as const,
                cell: (row: Entry) => <EntryDialog entry={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function EntryDialog({ entry }: { readonly entry: Entry | null }) {
  const { t } = useTranslation('network')
  const title = entry ? t('directory.look') : t('directory.add')
  return (
    <FormDialog
      title={title}
      button={(open) => (
        <Button {...(entry ? { size: 'compact-sm', variant: 'default' } : {})} onClick={open}>
          {title}
        </Button>
      )}
    >
      {(close) => <EntryForm entry={entry} close={close} />}
    </FormDialog>
  )
}

function EntryForm({ entry, close }: { readonly entry: Entry | null; readonly close: () => void }) {
  const { t } = useTranslation('network')
  const optional = useOptional()
  const providers = useAsk('planProvider.list', {})
  const form = useOperationForm('directory.save', {
    initial: {
      providerId: entry?.providerId ?? '',
      name: entry?.name ?? '',
      address: emptyAddress(entry?.address ?? null),
      phone: entry?.phone ?? '',
      hours: entry?.hours ?? '',
      languages: entry?.languages ?? '',
      takesNew: entry?.takesNew ?? true,
      ended: false,
    },
    toInput: (values) => ({
      ...values,
      entryId: entry?.entryId ?? null,
      address: addressOf(values.address) ?? emptyAddress(null),
      phone: values.phone.replace(/\D/g, ''),
    }),
    onDone: () => {
      close()
      notifyDone(t('directory.kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      {entry === null && (
        <Select
          label={t('directory.provider')}
          searchable
          data={(providers.data?.rows ?? []).map((row) => ({ value: row.providerId, label: row.name }))}
          {...form.getInputProps('providerId')}
        />
      )}
      <TextInput label={t('directory.site')} data-autofocus {...form.getInputProps('name')} />
      <AddressFields form={form} path="address" />
      <TextInput label={optional(t('directory.phone'))} inputMode="tel" {...form.getInputProps('phone')} />
      <TextInput label={optional(t('directory.hours'))} {...form.getInputProps('hours')} />
      <TextInput label={optional(t('directory.languages'))} {...form.getInputProps('languages')} />
      <Switch label={t('directory.takesNew')} {...form.getInputProps('takesNew', { type: 'checkbox' })} />
      {entry !== null && <Switch label={t('directory.ended')} {...form.getInputProps('ended', { type: 'checkbox' })} />}
    </DialogForm>
  )
}
