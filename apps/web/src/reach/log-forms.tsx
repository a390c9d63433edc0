// What is written into a worker's logs: a supervision that was held, a training that was attended.
import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { trainingKinds } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { today } from '../words/days.ts'

type Worker = { readonly workerId: string; readonly name: string }
type Size = 'sm' | 'compact-sm'

export function RecordSupervision({ worker, size }: { readonly worker: Worker; readonly size: Size }) {
  const { t } = useTranslation('reach')
  return (
    <FormDialog
      title={`${t('work.log')}: ${worker.name}`}
      size="md"
      button={(open) => (
        <Button size={size} variant="default" onClick={open}>
          {t('work.log')}
        </Button>
      )}
    >
      {(close) => <SupervisionForm worker={worker} close={close} />}
    </FormDialog>
  )
}

export function RecordTraining({ worker, size }: { readonly worker: Worker; readonly size: Size }) {
  const { t } = useTranslation('reach')
  return (
    <FormDialog
      title={`${t('work.logTraining')}: ${worker.name}`}
      size="md"
      button={(open) => (
        <Button size={size} variant="default" onClick={open}>
          {t('work.logTraining')}
        </Button>
      )}
    >
      {(close) => <TrainingForm worker={worker} close={close} />}
    </FormDialog>
  )
}

function SupervisionForm({ worker, close }: { readonly worker: Worker; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('atWork.logSupervision', {
    initial: { on: today() as string, minutes: 60 as number | string, form: 'one-to-one', words: '' },
    toInput: (values) => ({ ...values, workerId: worker.workerId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <DayField label={t('on')} maxDate={today()} {...form.getInputProps('on')} />
      <NumberInput label={t('work.minutesHeld')} min={1} allowDecimal={false} {...form.getInputProps('minutes')} />
      <Select
        label={t('work.form')}
        allowDeselect={false}
        data={(['one-to-one', 'group', 'observed'] as const).map((value) => ({
          value,
          label: t(`work.forms.${value}`),
        }))}
        {...form.getInputProps('form')}
      />
      <TextInput label={optional(t('work.about'))} {...form.getInputProps('words')} />
    </DialogForm>
  )
}

function TrainingForm({ worker, close }: { readonly worker: Worker; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('atWork.logTraining', {
    initial: { on: today() as string, topic: 'ethics', hours: '' as number | string, what: '' },
    toInput: (values) => ({ ...values, workerId: worker.workerId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  const what = t('work.what')
  return (
    <DialogForm form={form} onCancel={close}>
      <Select
        label={t('work.topic')}
        description={t('work.topicHint')}
        allowDeselect={false}
        data={trainingKinds.map((value) => ({ value, label: t(`work.topics.${value}`) }))}
        {...form.getInputProps('topic')}
      />
      <TextInput label={form.values.topic === 'other' ? what : optional(what)} {...form.getInputProps('what')} />
      <Group grow align="start">
        <DayField label={t('on')} maxDate={today()} {...form.getInputProps('on')} />
        <NumberInput
          label={optional(t('work.hoursHeld'))}
          min={1}
          allowDecimal={false}
          {...form.getInputProps('hours')}
        />
      </Group>
    </DialogForm>
  )
}
