// Where the organization stands on the way to each plan, and the first page of one that has not joined any yet.
import { useState } from 'react'
import { Button, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { Glossary } from './glossary.tsx'
import { PathTabs } from './path-tabs.tsx'
import { stateTone } from './standings.ts'

type Row = Reply<'credentialing.list'>['rows'][number]

export default function PlansPage() {
  const { t } = useTranslation('path')
  const asked = useAsk('credentialing.list', {})
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Glossary />
            {asked.data && asked.data.rows.length > 0 && <AddPlan />}
          </>
        }
      />
      <PathTabs />
      <Stack gap="lg">
        <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
          {(reply) =>
            reply.rows.length === 0 ? (
              <Empty icon="shield" title={t('empty')} action={<AddPlan />}>
                {t('emptyWords')}
              </Empty>
            ) : (
              <Rows rows={reply.rows} />
            )
          }
        </Asked>
        <Card title={t('how.title')}>
          <Stack gap="sm">
            {(['what', 'players', 'want', 'time', 'honest'] as const).map((key) => (
              <Text key={key}>{t(`how.${key}`)}</Text>
            ))}
          </Stack>
        </Card>
      </Stack>
    </>
  )
}

/** A plan by its name and number; how it is billed otherwise stands under the settings. */
function AddPlan() {
  const { t } = useTranslation('path')
  const may = useMay()
  if (!may('contracts.manage')) return null
  return (
    <FormDialog
      title={t('addPlan.button')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('addPlan.button')}
        </Button>
      )}
    >
      {(close) => <AddForm onClose={close} />}
    </FormDialog>
  )
}

function AddForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const form = useOperationForm('payer.save', {
    initial: { name: '', payerIdentifier: '' },
    toInput: (values) => ({
      ...values,
      payerId: null,
      filingIndicator: 'MC',
      electronic: true,
      route: '837P',
      address: null,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('addPlan.words')}</Text>
      <TextInput label={t('addPlan.name')} data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('addPlan.number')}
        description={t('addPlan.numberHint')}
        {...form.getInputProps('payerIdentifier')}
      />
    </DialogForm>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  return (
    <PlainTable
      label={t('tabs.plans')}
      rows={rows}
      rowKey={(row) => row.payerId}
      rowTo={(row) => (row.credentialingId ? `/getting-in/${row.credentialingId}` : null)}
      columns={[
        {
          key: 'plan',
          header: t('plan'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.plan} under={t('stepsDone', { done: row.stepsDone, of: row.steps })} />,
        },
        {
          key: 'ready',
          header: t('packet'),
          nowrap: true,
          cell: (row) => <span className="figures">{t('readyOf', { ready: row.ready, of: row.of })}</span>,
        },
        {
          key: 'next',
          header: t('next'),
          cell: (row) =>
            row.credentialingId && row.next ? (
              <TwoLines main={t(`steps.${row.next}.name`)} under={t(`turns.${row.turn ?? 'us'}`)} />
            ) : (
              '—'
            ),
        },
        {
          key: 'state',
          header: t('standing'),
          phone: 'corner',
          cell: (row) =>
            row.state ? (
              <TwoLines
                main={<Standing tone={stateTone(row.state)}>{t(`states.${row.state}`)}</Standing>}
                under={row.effectiveOn ? t('since', { day: day(row.effectiveOn) }) : ''}
              />
            ) : row.contracted ? (
              <Standing tone="good">{t('contracted')}</Standing>
            ) : (
              <Standing tone="quiet">{t('notBegun')}</Standing>
            ),
        },
        { key: 'open', header: t('file'), phone: 'bare', cell: (row) => <OpenFile row={row} /> },
      ]}
    />
  )
}

function OpenFile({ row }: { readonly row: Row }) {
  const { t } = useTranslation('path')
  const may = useMay()
  if (row.credentialingId || !may('contracts.manage')) return null
  return (
    <FormDialog
      title={t('open.title', { plan: row.plan })}
      button={(open) => (
        <Button
          size="compact-sm"
          variant="default"
          onClick={open}
          style={{ position: 'relative', zIndex: 1 }}
          aria-label={`${t('open.button')}: ${row.plan}`}
        >
          {t('open.button')}
        </Button>
      )}
    >
      {(close) => <OpenForm row={row} onClose={close} />}
    </FormDialog>
  )
}

function OpenForm({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const navigate = useNavigate()
  const [pays, setPays] = useState(row.contracted)
  const form = useOperationForm('credentialing.open', {
    initial: { loaded: { effectiveOn: '', toldBy: '', reference: '' } },
    toInput: (values) => ({ payerId: row.payerId, loaded: pays ? values.loaded : null }),
    onDone: (reply) => {
      onClose()
      void navigate({ to: `/getting-in/${reply.id}` })
    },
  })
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('open.go')}>
      <Text>{t('open.words')}</Text>
      <Switch label={t('open.pays')} checked={pays} onChange={(event) => setPays(event.currentTarget.checked)} />
      {pays && (
        <>
          <DayField label={t('fields.effectiveOn')} {...form.getInputProps('loaded.effectiveOn')} />
          <TextInput label={t('fields.toldBy')} {...form.getInputProps('loaded.toldBy')} />
          <TextInput label={optional(t('fields.reference'))} {...form.getInputProps('loaded.reference')} />
        </>
      )}
    </DialogForm>
  )
}
