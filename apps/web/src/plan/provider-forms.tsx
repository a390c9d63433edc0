// Keeping the network: a provider with what the state and the plan have on file, and the people on its roster.
import { Autocomplete, Checkbox, Fieldset, SimpleGrid, TextInput } from '@mantine/core'
import { usualCertificates } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { useCertificates } from '../kit/names.ts'
import { today } from '../words/days.ts'

export type NetworkProvider = Reply<'planProvider.list'>['rows'][number]
export type Practitioner = NetworkProvider['practitioners'][number]

type DaysTyped = { starts: string; ends: string }
const typed = (span: { starts: string; ends: string | null } | null | undefined): DaysTyped => ({
  starts: span?.starts ?? '',
  ends: span?.ends ?? '',
})
const day = (text: string) => (text === '' ? null : text)
/** Null when no first day was written. */
const spanOf = ({ starts, ends }: DaysTyped) => (starts === '' ? null : { starts, ends: day(ends) })

function initialOf(provider: NetworkProvider | undefined) {
  const standing = provider?.standing
  return {
    name: provider?.name ?? '',
    npi: provider?.npi ?? '',
    ein: provider?.ein ?? '',
    taxonomy: provider?.taxonomy ?? '',
    address: emptyAddress(provider?.address ?? null),
    starts: provider?.span.starts ?? (today() as string),
    ends: provider?.span.ends ?? '',
    excludedFrom: provider?.excludedFrom ?? '',
    standing: {
      providerType: standing?.providerType ?? 'peer-run organization',
      stateEnrolled: typed(standing?.stateEnrolled),
      credentialed: typed(standing?.credentialed),
      credentialingOpenSince: standing?.credentialingOpenSince ?? '',
      revalidationDue: standing?.revalidationDue ?? '',
      taxFormOnFile: standing?.taxFormOnFile ?? true,
      integrityHold: typed(standing?.integrityHold),
    },
  }
}

export function ProviderForm({
  provider,
  onClose,
}: {
  readonly provider?: NetworkProvider
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const form = useOperationForm('planProvider.save', {
    initial: initialOf(provider),
    toInput: (values) => ({
      ...values,
      providerId: provider?.providerId ?? null,
      taxonomy: values.taxonomy.trim() === '' ? null : values.taxonomy.trim(),
      address: addressOf(values.address),
      ends: day(values.ends),
      excludedFrom: day(values.excludedFrom),
      standing: {
        ...values.standing,
        stateEnrolled: spanOf(values.standing.stateEnrolled) ?? { starts: values.starts, ends: day(values.ends) },
        credentialed: spanOf(values.standing.credentialed),
        credentialingOpenSince: day(values.standing.credentialingOpenSince),
        revalidationDue: day(values.standing.revalidationDue),
        integrityHold: spanOf(values.standing.integrityHold),
      },
    }),
    onDone: onClose,
  })
  const days = (path: string, from: string, until: string) => (
    <>
      <DayField label={optional(t(from))} {...form.getInputProps(`standing.${path}.starts`)} />
      <DayField label={optional(t(until))} {...form.getInputProps(`standing.${path}.ends`)} />
    </>
  )
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('network.name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('network.type')} {...form.getInputProps('standing.providerType')} />
        <TextInput label={t('network.npi')} inputMode="numeric" maxLength={10} {...form.getInputProps('npi')} />
        <TextInput label={t('network.ein')} inputMode="numeric" maxLength={10} {...form.getInputProps('ein')} />
        <TextInput label={optional(t('network.taxonomy'))} maxLength={10} {...form.getInputProps('taxonomy')} />
        <span />
        <DayField label={t('network.starts')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('network.ends'))} {...form.getInputProps('ends')} />
      </SimpleGrid>
      <AddressFields form={form} path="address" />
      <Fieldset legend={t('network.onFile')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {days('stateEnrolled', 'network.stateFrom', 'network.stateUntil')}
          {days('credentialed', 'network.credentialedFrom', 'network.credentialedUntil')}
          <DayField
            label={optional(t('network.credentialingSince'))}
            {...form.getInputProps('standing.credentialingOpenSince')}
          />
          <DayField label={optional(t('network.revalidation'))} {...form.getInputProps('standing.revalidationDue')} />
          {days('integrityHold', 'network.holdFrom', 'network.holdUntil')}
          <DayField label={optional(t('network.excludedFrom'))} {...form.getInputProps('excludedFrom')} />
        </SimpleGrid>
        <Checkbox
          mt="md"
          label={t('network.taxForm')}
          {...form.getInputProps('standing.taxFormOnFile', { type: 'checkbox' })}
        />
      </Fieldset>
    </DialogForm>
  )
}

export function PractitionerForm({
  providerId,
  practitioner,
  onClose,
}: {
  readonly providerId: string
  readonly practitioner?: Practitioner
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const { say, usual, kindOf } = useCertificates()
  const at = practitioner?.name.lastIndexOf(' ') ?? -1
  const form = useOperationForm('practitioner.save', {
    initial: {
      name: {
        given: practitioner?.name.slice(0, Math.max(0, at)) ?? '',
        family: practitioner?.name.slice(at + 1) ?? '',
      },
      npi: practitioner?.npi ?? '',
      credential: say(practitioner?.credential ?? usualCertificates[0]),
      credentialExpires: practitioner?.credentialExpires ?? '',
      starts: practitioner?.span.starts ?? (today() as string),
      ends: practitioner?.span.ends ?? '',
      excludedFrom: practitioner?.excludedFrom ?? '',
    },
    toInput: (values) => ({
      ...values,
      credential: kindOf(values.credential),
      practitionerId: practitioner?.practitionerId ?? null,
      providerId,
      credentialExpires: day(values.credentialExpires),
      ends: day(values.ends),
      excludedFrom: day(values.excludedFrom),
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('network.given')} data-autofocus {...form.getInputProps('name.given')} />
        <TextInput label={t('network.family')} {...form.getInputProps('name.family')} />
        <TextInput label={t('network.npi')} inputMode="numeric" maxLength={10} {...form.getInputProps('npi')} />
        <Autocomplete label={t('network.credential')} data={usual} {...form.getInputProps('credential')} />
        <DayField label={optional(t('network.expires'))} {...form.getInputProps('credentialExpires')} />
        <DayField label={optional(t('network.excludedFrom'))} {...form.getInputProps('excludedFrom')} />
        <DayField label={t('network.rosterFrom')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('network.rosterUntil'))} {...form.getInputProps('ends')} />
      </SimpleGrid>
    </DialogForm>
  )
}
