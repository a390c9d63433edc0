// Adding a paper: the file first, then what stands on it. Name and address are filled in as the organization writes them,
// so that only what differs is typed.
import { useState } from 'react'
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { runsOut, type Cents, type PaperItem } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { UploadDrop } from '../kit/upload-drop.tsx'
import type { PlanFile } from './plan-file-page.tsx'

export function PaperForm({ file, item }: { readonly file: PlanFile; readonly item: PaperItem }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('paper.title', { item: t(`items.${item}`) })}
      button={(open) => (
        <Button
          size="compact-sm"
          variant="default"
          onClick={open}
          leftSection={<Icon name="upload" size={16} />}
          aria-label={`${t('paper.button')}: ${t(`items.${item}`)}`}
        >
          {t('paper.button')}
        </Button>
      )}
    >
      {(close) => <Form file={file} item={item} onClose={close} />}
    </FormDialog>
  )
}

function Form({
  file,
  item,
  onClose,
}: {
  readonly file: PlanFile
  readonly item: PaperItem
  readonly onClose: () => void
}) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const [kept, setKept] = useState<{ fileId: string; name: string } | null>(null)
  const insured = item === 'general-liability' || item === 'professional-liability'
  const form = useOperationForm('paper.keep', {
    initial: {
      title: t(`items.${item}`) as string,
      issuer: '',
      number: '',
      issued: '',
      expires: '',
      nameOnPaper: file.name,
      addressOnPaper: emptyAddress(file.address),
      perOccurrenceCents: null as Cents | null,
      aggregateCents: null as Cents | null,
    },
    toInput: (values) => ({
      ...values,
      fileId: kept?.fileId ?? '',
      item,
      payerId: file.payerId,
      addressOnPaper: addressOf(values.addressOnPaper),
    }),
    onDone: onClose,
    draftOf: `${file.credentialingId} ${item}`,
  })
  if (kept === null) return <UploadDrop label={t('paper.drop')} hint={t('paper.hint')} onUploaded={setKept} />
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Group gap="sm">
        <Icon name="check" size={18} />
        <Text>{kept.name}</Text>
        <Button size="compact-sm" variant="subtle" onClick={() => setKept(null)}>
          {t('paper.other')}
        </Button>
      </Group>
      <TextInput label={t('paper.called')} {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={optional(t('paper.issued'))} {...form.getInputProps('issued')} />
        <DayField
          label={runsOut.has(item) ? t('paper.expires') : optional(t('paper.expires'))}
          {...form.getInputProps('expires')}
        />
        <TextInput label={optional(t('paper.issuer'))} {...form.getInputProps('issuer')} />
        <TextInput label={optional(t('paper.number'))} {...form.getInputProps('number')} />
        {insured && (
          <>
            <MoneyField label={t('paper.perOccurrence')} {...form.getInputProps('perOccurrenceCents')} />
            <MoneyField label={t('paper.aggregate')} {...form.getInputProps('aggregateCents')} />
          </>
        )}
      </SimpleGrid>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('paper.asPrinted')}
        </Text>
        <TextInput label={optional(t('fields.nameOnPaper'))} {...form.getInputProps('nameOnPaper')} />
        <AddressFields form={form} path="addressOnPaper" />
      </Stack>
    </DialogForm>
  )
}
