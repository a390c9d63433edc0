// What payers said of a person's coverage, and when somebody asked last: claims warn of a month in which nobody did.
import { Button, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { PickPayer } from '../kit/pick.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import classes from './person-page.module.css'

type Check = Reply<'person.get'>['eligibilityChecks'][number]
const answers = ['covered', 'not-covered'] as const

export function EligibilityCard({
  personId,
  payerId,
  checks,
}: {
  readonly personId: string
  /** Who covers the person, to begin with. */
  readonly payerId: string
  readonly checks: readonly Check[]
}) {
  const { t } = useTranslation('people')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('eligibility.title')}
      aside={
        may('people.manage') && (
          <FormDialog
            title={t('eligibility.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('eligibility.add')}
              </Button>
            )}
          >
            {(close) => <EligibilityForm personId={personId} payerId={payerId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {checks.length === 0 && <Text c="dimmed">{t('eligibility.none')}</Text>}
      <ul className={classes['entries']}>
        {checks.map((check) => (
          <li key={check.checkId}>
            <Text>{t('eligibility.asked', { payer: check.payer.label, day: day(check.checkedOn) })}</Text>
            <div className={classes['entryFoot']}>
              <Text c="dimmed">
                {check.reference
                  ? t('eligibility.byReference', { name: check.recordedBy, reference: check.reference })
                  : check.recordedBy}
              </Text>
              <Standing tone={check.answer === 'covered' ? 'good' : 'bad'}>
                {t(`eligibility.answers.${check.answer}`)}
              </Standing>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function EligibilityForm({
  personId,
  payerId,
  onClose,
}: {
  readonly personId: string
  readonly payerId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('people')
  const optional = useOptional()
  const form = useOperationForm('eligibility.record', {
    initial: { payerId, checkedOn: today() as string, answer: 'covered' as (typeof answers)[number], reference: '' },
    toInput: (values) => ({ ...values, personId, reference: values.reference.trim() || null }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <PickPayer label={t('eligibility.payer')} data-autofocus {...form.getInputProps('payerId')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('eligibility.checkedOn')} {...form.getInputProps('checkedOn')} />
        <Select
          label={t('eligibility.answer')}
          data={answers.map((value) => ({ value, label: t(`eligibility.answers.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('answer')}
        />
      </SimpleGrid>
      <TextInput
        label={optional(t('eligibility.reference'))}
        description={t('eligibility.referenceHint')}
        {...form.getInputProps('reference')}
      />
    </DialogForm>
  )
}
