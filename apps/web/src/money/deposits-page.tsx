// Bank deposits: recorded, and matched to the remittances they are.
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Cents } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Empty } from '../kit/empty.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { MoneyTabs } from './money-tabs.tsx'

type Row = Reply<'deposit.list'>['rows'][number]

export default function DepositsPage() {
  const { t } = useTranslation('money')
  const { day } = useDays()
  const may = useMay()
  const add = may('money.post') && (
    <FormDialog
      title={t('deposits.add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('deposits.add')}
        </Button>
      )}
    >
      {(close) => <DepositForm onClose={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('tabs.deposits')} lead={t('deposits.lead')} actions={add} />
      <MoneyTabs />
      <ServerTable
        operation="deposit.list"
        label={t('tabs.deposits')}
        first={{ sort: 'depositedOn', descending: true }}
        filters={[{ kind: 'toggle', key: 'matched', label: t('deposits.onlyMatched') }]}
        columns={[
          {
            key: 'on',
            header: t('deposits.on'),
            sort: 'depositedOn',
            phone: 'title',
            nowrap: true,
            cell: (row) => <TwoLines main={day(row.depositedOn)} under={row.payer ?? row.trace ?? ''} />,
          },
          {
            key: 'is',
            header: t('deposits.is'),
            phone: 'bare',
            cell: (row) => <MatchedTo row={row} />,
          },
          {
            key: 'state',
            header: t('columns.status'),
            cell: (row) => <DepositStanding row={row} />,
          },
          {
            key: 'amount',
            header: t('suspense.amount'),
            sort: 'amount',
            align: 'end',
            phone: 'corner',
            cell: (row) => <Money cents={row.cents} />,
          },
          { key: 'do', header: t('suspense.do'), phone: 'bare', cell: (row) => <TakeBack row={row} /> },
        ]}
        rowKey={(row) => row.depositId}
        empty={
          <Empty icon="money" title={t('empty.deposits')} action={add}>
            {t('empty.depositsWords')}
          </Empty>
        }
      />
    </>
  )
}

function MatchedTo({ row }: { readonly row: Row }) {
  return row.takenBack !== null ? (
    <Text c="dimmed">{row.takenBack.reason}</Text>
  ) : row.remittances.length === 0 ? (
    <Suggestions row={row} />
  ) : (
    <Stack gap={4}>
      {row.remittances.map((remittance) => (
        <Group key={remittance.id} gap={6}>
          <ThingLink thing={remittance} />
          <Unmatch row={row} remittance={remittance} />
        </Group>
      ))}
    </Stack>
  )
}

function DepositStanding({ row }: { readonly row: Row }) {
  const { t } = useTranslation('money')
  const { day } = useDays()
  return row.takenBack !== null ? (
    <Standing tone="quiet">{t('deposits.takenBack', { day: day(row.takenBack.at.slice(0, 10)) })}</Standing>
  ) : row.unexplainedCents === 0 ? (
    <Standing tone="good">{t('deposits.explained')}</Standing>
  ) : (
    <Standing tone="wait">
      {t('deposits.unexplained')} <Money cents={row.unexplainedCents} />
    </Standing>
  )
}

function Suggestions({ row }: { readonly row: Row }) {
  const { t } = useTranslation('money')
  const may = useMay()
  if (!may('money.post') || row.suggestions.length === 0) return <Text c="dimmed">{t('deposits.noMatch')}</Text>
  return (
    <Stack gap={6}>
      {row.suggestions.slice(0, 3).map((suggestion) => (
        <ConfirmAction
          key={suggestion.remittance.id}
          operation="deposit.match"
          input={() => ({ depositId: row.depositId, remittanceId: suggestion.remittance.id })}
          title={t('deposits.matchTitle', { remittance: suggestion.remittance.label })}
          confirm={t('deposits.match')}
          button={(open) => (
            <Button variant="default" size="compact-md" onClick={open}>
              <Sentence of={suggestion.remittance.label} />: <Money cents={suggestion.cents} />
            </Button>
          )}
        >
          <Text>{suggestion.why}</Text>
        </ConfirmAction>
      ))}
    </Stack>
  )
}

type Matched = Row['remittances'][number]

function Unmatch({ row, remittance }: { readonly row: Row; readonly remittance: Matched }) {
  const { t } = useTranslation('money')
  const may = useMay()
  if (!may('money.post')) return null
  return (
    <ConfirmAction
      operation="deposit.unmatch"
      input={(reason) => ({ depositId: row.depositId, remittanceId: remittance.id, reason })}
      title={t('deposits.unmatchTitle', { remittance: remittance.label })}
      confirm={t('deposits.unmatch')}
      danger
      reasonLabel={t('deposits.unmatchReason')}
      button={(open) => (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={open}
          aria-label={t('deposits.unmatchOf', { remittance: remittance.label })}
        >
          {t('deposits.unmatch')}
        </Button>
      )}
    >
      <Text>{t('deposits.unmatchWords')}</Text>
    </ConfirmAction>
  )
}

function TakeBack({ row }: { readonly row: Row }) {
  const { t } = useTranslation('money')
  const { day } = useDays()
  const may = useMay()
  if (!may('money.post') || row.takenBack !== null) return null
  return (
    <ConfirmAction
      operation="deposit.takeBack"
      input={(reason) => ({ depositId: row.depositId, reason })}
      title={t('deposits.takeBackTitle', { day: day(row.depositedOn) })}
      confirm={t('deposits.takeBack')}
      danger
      reasonLabel={t('deposits.takeBackReason')}
      button={(open) => (
        <Button variant="subtle" color="red" size="compact-sm" onClick={open}>
          {t('deposits.takeBack')}
        </Button>
      )}
    >
      <Text>{t('deposits.takeBackWords')}</Text>
    </ConfirmAction>
  )
}

function DepositForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('money')
  const optional = useOptional()
  const form = useOperationForm('deposit.record', {
    initial: { depositedOn: '', cents: null as Cents | null, trace: '', payer: '' },
    toInput: (values) => ({ ...values, cents: (values.cents ?? 0) as Cents }),
    onDone: (reply) => {
      onClose()
      notifyDone(reply.text)
    },
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('deposits.on')} {...form.getInputProps('depositedOn')} />
        <MoneyField label={t('suspense.amount')} data-autofocus {...form.getInputProps('cents')} />
        <TextInput
          label={optional(t('deposits.trace'))}
          description={t('deposits.traceHint')}
          {...form.getInputProps('trace')}
        />
        <TextInput label={optional(t('columns.payer'))} {...form.getInputProps('payer')} />
      </SimpleGrid>
    </DialogForm>
  )
}
