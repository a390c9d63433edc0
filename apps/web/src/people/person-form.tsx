// Adding or changing a person.
import { Fieldset, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { PickWorker } from '../kit/pick.tsx'
import { useMay } from '../session.tsx'

type Person = Reply<'person.get'>['person']

export function PersonForm({
  person,
  onDone,
  onCancel,
}: {
  readonly person?: Person
  readonly onDone: (personId: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('people')
  const optional = useOptional()
  const may = useMay()
  const form = useOperationForm('person.save', {
    initial: {
      name: { given: person?.name.given ?? '', family: person?.name.family ?? '', middle: person?.name.middle ?? '' },
      preferredName: person?.preferredName ?? '',
      birthDate: person?.birthDate ?? '',
      sex: person?.sex ?? 'U',
      phone: person?.phone ?? '',
      language: person?.language ?? '',
      recordNumber: person?.recordNumber ?? '',
      primaryWorkerId: person?.worker?.id ?? '',
      address: emptyAddress(person?.address ?? null),
    },
    toInput: (values) => ({
      ...values,
      personId: person?.personId ?? null,
      phone: values.phone.replace(/[^\d]/g, ''),
      address: addressOf(values.address),
    }),
    onDone: (reply) => {
      onCancel()
      onDone(reply.id)
    },
  })
  return (
    <DialogForm form={form} onCancel={onCancel}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('form.given')} data-autofocus {...form.getInputProps('name.given')} />
        <TextInput label={t('form.family')} {...form.getInputProps('name.family')} />
        <TextInput label={optional(t('form.preferred'))} {...form.getInputProps('preferredName')} />
        <DayField label={t('form.birth')} {...form.getInputProps('birthDate')} />
        <Select
          label={t('form.sex')}
          data={(['F', 'M', 'U'] as const).map((value) => ({ value, label: t(`form.sexes.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('sex')}
        />
        <TextInput label={t('form.record')} {...form.getInputProps('recordNumber')} />
        <TextInput
          label={optional(t('form.phone'))}
          description={t('form.phoneHint')}
          inputMode="tel"
          {...form.getInputProps('phone')}
        />
        <TextInput label={optional(t('form.language'))} {...form.getInputProps('language')} />
        {may('workers.read') && (
          <PickWorker label={optional(t('form.worker'))} clearable {...form.getInputProps('primaryWorkerId')} />
        )}
      </SimpleGrid>
      <Fieldset legend={optional(t('person.address'))} variant="unstyled">
        <Text c="dimmed" size="sm" mb="xs">
          {t('form.addressHint')}
        </Text>
        <AddressFields form={form} path="address" />
      </Fieldset>
    </DialogForm>
  )
}
