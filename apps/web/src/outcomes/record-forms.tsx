// Recording outcomes: what a person says of six areas of life, and a stay in a hospital or an emergency room.
import { NumberInput, Radio, Select, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lifeAreas } from '@throughline/provider/outcomes'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PickPeople } from '../kit/pick.tsx'
import { today } from '../words/days.ts'

export function AreasForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('outcomes')
  const unanswered = { work: '', housing: '', community: '', income: '', satisfaction: '', wellness: '' }
  const form = useOperationForm('outcome.recordAreas', {
    initial: { personId: [] as string[], askedOn: today() as string, saidBy: 'person', ...unanswered },
    toInput: ({ personId, askedOn, saidBy, ...said }) => ({
      personId: personId[0] ?? '',
      askedOn,
      saidBy,
      ...Object.fromEntries(Object.entries(said).map(([area, value]) => [area, value === '' ? null : Number(value)])),
    }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <PickPeople label={t('person')} maxValues={1} {...form.getInputProps('personId')} />
      <DayField label={t('askedOn')} maxDate={today()} {...form.getInputProps('askedOn')} />
      <Select
        label={t('saidBy')}
        allowDeselect={false}
        data={(['person', 'together'] as const).map((one) => ({ value: one, label: t(`saidByWho.${one}`) }))}
        {...form.getInputProps('saidBy')}
      />
      {lifeAreas.map((area) => (
        <Radio.Group
          key={area}
          label={t(`areas.asks.${area}`)}
          description={t('areas.scale')}
          {...form.getInputProps(area)}
        >
          <Group mt="xs" gap="md">
            {[1, 2, 3, 4, 5].map((value) => (
              <Radio key={value} value={String(value)} label={String(value)} />
            ))}
          </Group>
        </Radio.Group>
      ))}
    </DialogForm>
  )
}

export function StayForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('outcomes')
  const form = useOperationForm('outcome.recordStay', {
    initial: { personId: [] as string[], kind: 'hospital', starts: '', days: 1 as number | string, toldBy: 'person' },
    toInput: ({ personId, ...rest }) => ({ ...rest, personId: personId[0] ?? '' }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <PickPeople label={t('person')} maxValues={1} {...form.getInputProps('personId')} />
      <Select
        label={t('stay.kind')}
        allowDeselect={false}
        data={(['hospital', 'emergency'] as const).map((one) => ({ value: one, label: t(`stay.kinds.${one}`) }))}
        {...form.getInputProps('kind')}
      />
      <DayField label={t('stay.starts')} maxDate={today()} {...form.getInputProps('starts')} />
      <NumberInput label={t('stay.days')} min={1} max={3650} allowDecimal={false} {...form.getInputProps('days')} />
      <Select
        label={t('stay.toldBy')}
        allowDeselect={false}
        data={(['person', 'paper', 'plan'] as const).map((one) => ({ value: one, label: t(`stay.told.${one}`) }))}
        {...form.getInputProps('toldBy')}
      />
    </DialogForm>
  )
}
