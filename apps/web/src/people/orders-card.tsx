// Orders and recommendations of practitioners, with their diagnoses, and the form for them.
import { Button, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { sayDiagnosis } from '../kit/names.ts'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './person-page.module.css'

type Order = Reply<'person.get'>['recommendations'][number]

export function OrdersCard({ personId, orders }: { readonly personId: string; readonly orders: readonly Order[] }) {
  const { t } = useTranslation(['people', 'shared'])
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('orders.title')}
      aside={
        may('people.manage') && (
          <FormDialog
            title={t('orders.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('orders.add')}
              </Button>
            )}
          >
            {(close) => <OrderForm personId={personId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {orders.length === 0 && <Text c="dimmed">{t('orders.none')}</Text>}
      <ul className={classes['entries']}>
        {orders.map((order) => (
          <li key={order.recommendationId}>
            <Text>{t('orders.by', { name: order.practitioner, day: day(order.givenOn) })}</Text>
            <div className={classes['entryFoot']}>
              <Text c="dimmed">
                {order.diagnoses.map(sayDiagnosis).join(', ')} ·{' '}
                {order.expires ? t('orders.through', { day: day(order.expires) }) : t('orders.open')}
              </Text>
              {may('people.manage') && (
                <FormDialog
                  title={t('orders.change')}
                  button={(open) => (
                    <Button variant="subtle" size="compact-sm" onClick={open}>
                      {t('shared:edit')}
                    </Button>
                  )}
                >
                  {(close) => <OrderForm personId={personId} order={order} onClose={close} />}
                </FormDialog>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OrderForm({
  personId,
  order,
  onClose,
}: {
  readonly personId: string
  readonly order?: Order
  readonly onClose: () => void
}) {
  const { t } = useTranslation('people')
  const optional = useOptional()
  const form = useOperationForm('recommendation.save', {
    initial: {
      practitionerName: order?.practitioner ?? '',
      practitionerNpi: order?.practitionerNpi ?? '',
      givenOn: order?.givenOn ?? '',
      expires: order?.expires ?? '',
      diagnoses: order?.diagnoses.map(sayDiagnosis).join(' ') ?? '',
    },
    toInput: (values) => ({
      ...values,
      personId,
      recommendationId: order?.recommendationId ?? null,
      diagnoses: values.diagnoses
        .toUpperCase()
        .replaceAll('.', '')
        .split(/[\s,]+/)
        .filter(Boolean),
    }),
    onDone: onClose,
  })
  const wrong =
    form.errors['diagnoses'] ?? Object.entries(form.errors).find(([key]) => key.startsWith('diagnoses.'))?.[1]
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('orders.practitioner')} data-autofocus {...form.getInputProps('practitionerName')} />
        <TextInput
          label={optional(t('orders.npi'))}
          inputMode="numeric"
          maxLength={10}
          {...form.getInputProps('practitionerNpi')}
        />
        <DayField label={t('orders.givenOn')} {...form.getInputProps('givenOn')} />
        <DayField label={optional(t('orders.expires'))} {...form.getInputProps('expires')} />
      </SimpleGrid>
      <TextInput
        label={t('orders.diagnoses')}
        description={t('orders.diagnosesHint')}
        {...form.getInputProps('diagnoses')}
        error={wrong}
      />
    </DialogForm>
  )
}
