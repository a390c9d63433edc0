// The register of what a contract owes: each thing with its day, who, the proof of its delivery, and how many came on time.
import { Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import classes from '../desk/desk.module.css'

type Signed = Reply<'signed.get'>

const dueTones: Readonly<Record<Signed['dues'][number]['standing'], Tone>> = {
  'on-time': 'good',
  late: 'wait',
  overdue: 'bad',
  soon: 'wait',
  open: 'quiet',
}
/** What is still to be delivered, the longest due first; then what was, the latest first. */
function inOrderOfWork(dues: Signed['dues']): Signed['dues'] {
  const delivered = dues.filter((due) => due.deliveredOn !== null)
  return [...dues.filter((due) => due.deliveredOn === null), ...delivered.toReversed()]
}

export function Owed({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('owed.title')}
      flush
      aside={
        may('contracts.manage') && (
          <FormDialog
            title={t('owed.add')}
            size="md"
            button={(open) => (
              <Button size="compact-md" variant="default" onClick={open}>
                {t('owed.add')}
              </Button>
            )}
          >
            {(close) => <ObligationForm contractId={signed.contractId} close={close} />}
          </FormDialog>
        )
      }
    >
      <p className={classes['hint']} style={{ padding: '0 1.5rem' }}>
        {signed.onTime.of === 0
          ? t('owed.noneYet')
          : t('owed.onTime', { count: signed.onTime.onTime, of: signed.onTime.of })}{' '}
        {t('owed.words')}
      </p>
      <PlainTable
        label={t('owed.title')}
        rows={inOrderOfWork(signed.dues)}
        rowKey={(due) => `${due.obligation} ${due.dueOn}`}
        columns={[
          { key: 'title', header: t('owed.what'), phone: 'title', cell: (due) => <strong>{due.title}</strong> },
          { key: 'owner', header: t('owner'), cell: (due) => due.owner || '—' },
          { key: 'due', header: t('dueOn'), nowrap: true, cell: (due) => day(due.dueOn) },
          {
            key: 'proof',
            header: t('proof'),
            cell: (due) =>
              due.deliveredOn === null
                ? may('contracts.manage') && <Deliver contractId={signed.contractId} due={due} />
                : `${day(due.deliveredOn)} · ${due.proof}`,
          },
          {
            key: 'standing',
            header: t('standing'),
            phone: 'corner',
            cell: (due) => <Standing tone={dueTones[due.standing]}>{t(`owed.standings.${due.standing}`)}</Standing>,
          },
        ]}
      />
    </Card>
  )
}

function Deliver({ contractId, due }: { readonly contractId: string; readonly due: Signed['dues'][number] }) {
  const { t } = useTranslation('signed')
  return (
    <FormDialog
      title={`${t('owed.deliver')}: ${due.title}`}
      size="md"
      button={(open) => (
        <Button size="compact-sm" variant="subtle" onClick={open}>
          {t('owed.deliver')}
        </Button>
      )}
    >
      {(close) => <DeliverForm contractId={contractId} due={due} close={close} />}
    </FormDialog>
  )
}

function DeliverForm({
  contractId,
  due,
  close,
}: {
  readonly contractId: string
  readonly due: Signed['dues'][number]
  readonly close: () => void
}) {
  const { t } = useTranslation('signed')
  const form = useOperationForm('signed.deliver', {
    initial: { deliveredOn: today() as string, proof: '' },
    toInput: (values) => ({ ...values, contractId, obligation: due.obligation, dueOn: due.dueOn }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close} submit={t('owed.deliver')}>
      <DayField label={t('owed.deliveredOn')} maxDate={today()} {...form.getInputProps('deliveredOn')} />
      <TextInput label={t('proof')} description={t('proofHint')} data-autofocus {...form.getInputProps('proof')} />
    </DialogForm>
  )
}

function ObligationForm({ contractId, close }: { readonly contractId: string; readonly close: () => void }) {
  const { t } = useTranslation('signed')
  const optional = useOptional()
  const form = useOperationForm('signed.addObligation', {
    initial: { title: '', owner: '', every: 'quarter', firstDue: '', ends: '' },
    toInput: (values) => ({ ...values, contractId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('owed.what')} data-autofocus {...form.getInputProps('title')} />
      <TextInput label={t('owner')} {...form.getInputProps('owner')} />
      <Select
        label={t('owed.every')}
        allowDeselect={false}
        data={(['once', 'month', 'quarter', 'year'] as const).map((one) => ({
          value: one,
          label: t(`owed.periods.${one}`),
        }))}
        {...form.getInputProps('every')}
      />
      <DayField label={t('owed.firstDue')} {...form.getInputProps('firstDue')} />
      <DayField label={optional(t('owed.ends'))} {...form.getInputProps('ends')} />
    </DialogForm>
  )
}
