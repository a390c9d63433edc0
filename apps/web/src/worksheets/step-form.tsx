// A next step written down or changed: what, who, until when, where it is done, what it waits for.
import { Autocomplete, Select, TextInput } from '@mantine/core'
import { addDays, day as dayOf, worksheetPlaces, type WorksheetPlace } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { today } from '../words/days.ts'

export type Step = Reply<'nextStep.list'>['rows'][number]

export function StepForm({
  step,
  begin,
  others,
  close,
}: {
  readonly step?: Step
  readonly begin?: {
    readonly title: string
    readonly place: WorksheetPlace | null
    readonly closesCheck: string | null
    readonly owner: string
    readonly days: number
  }
  /** Open steps it may wait for. */
  readonly others: readonly Step[]
  readonly close: () => void
}) {
  const { t } = useTranslation('worksheets')
  const optional = useOptional()
  const people = useAsk('nextStep.list', {}).data?.people ?? []
  const form = useOperationForm('nextStep.save', {
    initial: {
      title: step?.title ?? begin?.title ?? '',
      owner: step?.owner ?? begin?.owner ?? '',
      dueOn: step?.dueOn ?? addDays(dayOf(today()), begin?.days ?? 14),
      place: (step?.place ?? begin?.place ?? '') as string,
      waitsFor: step?.waitsFor?.stepId ?? '',
    },
    toInput: (values) => ({
      ...values,
      stepId: step?.stepId ?? null,
      closesCheck: step?.closesCheck ?? begin?.closesCheck ?? null,
    }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
    draftOf: step?.stepId ?? begin?.closesCheck ?? '',
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('step.title')} maxLength={200} data-autofocus {...form.getInputProps('title')} />
      <Autocomplete
        label={t('step.owner')}
        description={t('step.ownerHint')}
        data={people}
        {...form.getInputProps('owner')}
      />
      <DayField label={t('step.dueOn')} {...form.getInputProps('dueOn')} />
      <Select
        label={optional(t('step.place'))}
        clearable
        data={worksheetPlaces.map((place) => ({ value: place, label: t(`places.${place}`) }))}
        {...form.getInputProps('place')}
        value={form.values.place || null}
        onChange={(place) => form.setFieldValue('place', place ?? '')}
      />
      {others.length > 0 && (
        <Select
          label={optional(t('step.waitsFor'))}
          clearable
          data={others.map((one) => ({ value: one.stepId, label: one.title }))}
          {...form.getInputProps('waitsFor')}
          value={form.values.waitsFor || null}
          onChange={(id) => form.setFieldValue('waitsFor', id ?? '')}
        />
      )}
    </DialogForm>
  )
}
