// Forms about who refers people: a source, people it sent, what was shown there.
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PickPayer } from '../kit/pick.tsx'
import { today } from '../words/days.ts'

const kinds = ['hospital', 'clinic', 'call-center', 'court', 'shelter', 'self', 'other'] as const
const outreachKinds = ['handout', 'seminar', 'call-center-training', 'visit'] as const

export function SourceForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('reach.saveSource', {
    initial: { kind: 'hospital', name: '', contact: '', payerId: '' },
    toInput: (values) => ({ ...values, sourceId: null, payerId: values.payerId || null, ended: false }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('sources.name')} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('sources.kind')}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={optional(t('sources.contact'))} {...form.getInputProps('contact')} />
      {form.values.kind === 'call-center' && (
        <PickPayer label={optional(t('plans.plan'))} {...form.getInputProps('payerId')} />
      )}
    </DialogForm>
  )
}

export function ReferralForm({ sourceId, close }: { readonly sourceId: string; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const form = useOperationForm('reach.recordReferral', {
    initial: { on: today() as string, people: 1 as number | string },
    toInput: (values) => ({ ...values, sourceId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <DayField label={t('on')} maxDate={today()} {...form.getInputProps('on')} />
      <NumberInput
        label={t('referral.people')}
        description={t('referral.words')}
        min={1}
        allowDecimal={false}
        {...form.getInputProps('people')}
      />
    </DialogForm>
  )
}

export function OutreachForm({ sourceId, close }: { readonly sourceId: string; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('reach.recordOutreach', {
    initial: { kind: 'handout', on: today() as string, staff: '', people: '' as number | string, words: '' },
    toInput: (values) => ({ ...values, sourceId, people: values.people === '' ? null : values.people }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <Select
        label={t('outreach.what')}
        allowDeselect={false}
        data={outreachKinds.map((value) => ({ value, label: t(`outreach.kinds.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <DayField label={t('on')} maxDate={today()} {...form.getInputProps('on')} />
      <TextInput label={t('outreach.staff')} description={t('outreach.staffHint')} {...form.getInputProps('staff')} />
      <NumberInput
        label={optional(t('outreach.people'))}
        min={1}
        allowDecimal={false}
        {...form.getInputProps('people')}
      />
      <TextInput label={optional(t('outreach.words'))} {...form.getInputProps('words')} />
    </DialogForm>
  )
}
