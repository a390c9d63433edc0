// Enrolling a member, and what the plan learns of one on some days.
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { memberFactKinds } from '@throughline/operations'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { today } from '../words/days.ts'

type Member = Reply<'member.get'>

type Coverage = Pick<Member['coverages'][number], 'memberNumber' | 'purchaserId'> & {
  readonly span: { readonly starts: string; readonly ends: string | null }
}

function initialOf(member: Member | undefined, coverage: Coverage | undefined) {
  return {
    name: member?.name ?? { given: '', family: '' },
    birthDate: (member?.birthDate ?? '') as string,
    sex: member?.sex ?? ('U' as const),
    address: emptyAddress(member?.address ?? null),
    language: member ? (member.language ?? '') : 'en',
    memberNumber: coverage?.memberNumber ?? '',
    purchaserId: coverage?.purchaserId ?? '',
    starts: (coverage?.span.starts ?? today()) as string,
    ends: (coverage?.span.ends ?? '') as string,
  }
}

/** Enrolls a member; or changes the person, one span of coverage, or adds a span to those that are kept. */
export function MemberForm({
  member,
  part,
  coverage,
  onClose,
}: {
  readonly member?: Member
  readonly part?: 'person' | 'span' | 'newSpan'
  readonly coverage?: Member['coverages'][number]
  readonly onClose: () => void
}) {
  const last = member?.coverages[0]
  const begun = part === 'newSpan' ? last && { ...last, span: { starts: today() as string, ends: null } } : coverage
  const form = useOperationForm('member.save', {
    initial: initialOf(member, begun ?? last),
    toInput: (values) => ({
      ...values,
      personId: member?.personId ?? null,
      address: addressOf(values.address),
      language: values.language === '' ? null : values.language,
      ends: values.ends === '' ? null : values.ends,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(part === undefined || part === 'person') && <PersonFields form={form} />}
        {part !== 'person' && <SpanFields form={form} fixed={part === 'span'} />}
      </SimpleGrid>
      {(part === undefined || part === 'person') && <AddressFields form={form} path="address" />}
    </DialogForm>
  )
}

type Fields = { readonly form: { readonly getInputProps: (path: string) => object } }

function PersonFields({ form }: Fields) {
  const { t } = useTranslation('plan')
  return (
    <>
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
    </>
  )
}

/** The first day and the purchaser of a span that is kept say which it is. */
function SpanFields({ form, fixed }: Fields & { readonly fixed: boolean }) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const purchasers = useAsk('purchaser.list', {})
  return (
    <>
      <TextInput label={t('members.number')} maxLength={30} {...form.getInputProps('memberNumber')} />
      <Select
        label={t('members.purchaser')}
        data={(purchasers.data?.rows ?? []).map((row) => ({ value: row.purchaserId, label: row.name }))}
        allowDeselect={false}
        disabled={fixed}
        {...form.getInputProps('purchaserId')}
      />
      <DayField label={t('members.from')} disabled={fixed} {...form.getInputProps('starts')} />
      <DayField label={optional(t('members.until'))} {...form.getInputProps('ends')} />
    </>
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
