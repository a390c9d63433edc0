// Enrolling a member, and what the plan learns of one on some days.
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { memberFactKinds } from '@throughline/operations'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { today } from '../words/days.ts'

export function MemberForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const purchasers = useAsk('purchaser.list', {})
  const form = useOperationForm('member.save', {
    initial: {
      name: { given: '', family: '' },
      birthDate: '',
      sex: 'U' as 'F' | 'M' | 'U',
      address: emptyAddress(null),
      language: 'en' as 'en' | 'es',
      memberNumber: '',
      purchaserId: '',
      starts: today() as string,
      ends: '',
    },
    toInput: (values) => ({
      ...values,
      personId: null,
      address: addressOf(values.address),
      ends: values.ends === '' ? null : values.ends,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('network.given')} data-autofocus {...form.getInputProps('name.given')} />
        <TextInput label={t('network.family')} {...form.getInputProps('name.family')} />
        <DayField label={t('members.birthDate')} {...form.getInputProps('birthDate')} />
        <Select
          label={t('members.sex')}
          data={(['F', 'M', 'U'] as const).map((value) => ({ value, label: t(`members.sexes.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('sex')}
        />
        <Select
          label={t('members.language')}
          data={(['en', 'es'] as const).map((value) => ({ value, label: t(`notice.languages.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <TextInput label={t('members.number')} maxLength={30} {...form.getInputProps('memberNumber')} />
        <Select
          label={t('members.purchaser')}
          data={(purchasers.data?.rows ?? []).map((row) => ({ value: row.purchaserId, label: row.name }))}
          allowDeselect={false}
          {...form.getInputProps('purchaserId')}
        />
        <DayField label={t('members.from')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('members.until'))} {...form.getInputProps('ends')} />
      </SimpleGrid>
      <AddressFields form={form} path="address" />
    </DialogForm>
  )
}

type FactKind = (typeof memberFactKinds)[number]

export function FactForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const form = useOperationForm('memberFact.record', {
    initial: {
      kind: 'referral' as FactKind,
      starts: today() as string,
      ends: '',
      code: '',
      cents: null as number | null,
      payer: { name: '', identifier: '', certainty: 'known' as 'known' | 'verify' },
      facility: '',
    },
    toInput: ({ kind, starts, ends, code, cents, payer, facility }) => ({
      personId,
      kind,
      starts,
      ends: ends === '' || isMonthly(kind) ? null : ends,
      code: kind === 'referral' && code.trim() !== '' ? code.trim().toUpperCase() : null,
      cents: isMonthly(kind) ? cents : null,
      payer: kind === 'other-coverage' ? payer : null,
      facility: kind === 'inpatient' ? facility : null,
    }),
    onDone: onClose,
  })
  const { kind } = form.values
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Select
        label={t('member.what')}
        data={memberFactKinds.map((value) => ({ value, label: t(`member.kinds.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t(isMonthly(kind) ? 'member.month' : 'members.from')} {...form.getInputProps('starts')} />
        {!isMonthly(kind) && <DayField label={optional(t('members.until'))} {...form.getInputProps('ends')} />}
        {isMonthly(kind) && <MoneyField label={t('member.amount')} {...form.getInputProps('cents')} />}
        {kind === 'referral' && (
          <TextInput label={optional(t('member.code'))} maxLength={5} {...form.getInputProps('code')} />
        )}
        {kind === 'inpatient' && <TextInput label={t('member.facility')} {...form.getInputProps('facility')} />}
        {kind === 'other-coverage' && (
          <>
            <TextInput label={t('member.payerName')} {...form.getInputProps('payer.name')} />
            <TextInput label={t('member.payerNumber')} {...form.getInputProps('payer.identifier')} />
            <Select
              label={t('member.certainty')}
              data={(['known', 'verify'] as const).map((value) => ({ value, label: t(`member.certain.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('payer.certainty')}
            />
          </>
        )}
      </SimpleGrid>
    </DialogForm>
  )
}

function isMonthly(kind: FactKind): boolean {
  return kind === 'spend-down' || kind === 'liability'
}
