// Recording what happened with a plan: the next state, its day, and what that state must prove.
import { Button, Select, Text, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { today } from '../words/days.ts'
import type { PlanFile } from './plan-file-page.tsx'

export function MoveForm({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('move.title')}
      button={(open) => (
        <Button onClick={open} leftSection={<Icon name="arrowRight" size={18} />}>
          {t('move.button')}
        </Button>
      )}
    >
      {(close) => <Form file={file} onClose={close} />}
    </FormDialog>
  )
}

function Form({ file, onClose }: { readonly file: PlanFile; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const form = useOperationForm('credentialing.move', {
    initial: {
      to: file.movesTo[0] ?? 'withdrawn',
      on: today() as string,
      words: '',
      toldBy: '',
      reference: '',
      effectiveOn: '',
      reapplyOn: '',
    },
    toInput: (values) => ({ ...values, credentialingId: file.credentialingId }),
    onDone: onClose,
  })
  const to = form.values.to
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Select
        label={t('move.to')}
        data={file.movesTo.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        allowDeselect={false}
        {...form.getInputProps('to')}
      />
      <Text size="sm" c="dimmed">
        {t(`moveWords.${to}`)}
      </Text>
      <DayField label={t('fields.on')} {...form.getInputProps('on')} />
      {to === 'loaded' && <DayField label={t('fields.effectiveOn')} {...form.getInputProps('effectiveOn')} />}
      {to === 'rejected' && <DayField label={t('fields.reapplyOn')} {...form.getInputProps('reapplyOn')} />}
      <TextInput
        label={to === 'loaded' ? t('fields.toldBy') : optional(t('fields.toldBy'))}
        {...form.getInputProps('toldBy')}
      />
      <TextInput label={optional(t('fields.reference'))} {...form.getInputProps('reference')} />
      <Textarea
        label={to === 'rejected' ? t('fields.why') : optional(t('fields.words'))}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('words')}
      />
    </DialogForm>
  )
}
