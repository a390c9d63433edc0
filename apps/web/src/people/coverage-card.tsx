// Who covers a person and when, and the form for it.
import { Button, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { ThingLink } from '../kit/link.tsx'
import { PickPayer } from '../kit/pick.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './person-page.module.css'

type Coverage = Reply<'person.get'>['coverages'][number]

export function CoverageCard({
  personId,
  name,
  coverages,
}: {
  readonly personId: string
  readonly name: string
  readonly coverages: readonly Coverage[]
}) {
  const { t } = useTranslation(['people', 'shared'])
  const { span } = useDays()
  const may = useMay()
  const form = (coverage?: Coverage) => (close: () => void) => (
    <CoverageForm personId={personId} {...(coverage ? { coverage } : {})} onClose={close} />
  )
  return (
    <Card
      title={t('coverageCard.title')}
      aside={
        may('people.manage') && (
          <FormDialog
            title={t('coverageCard.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('coverageCard.add')}
              </Button>
            )}
          >
            {form()}
          </FormDialog>
        )
      }
    >
      {coverages.length === 0 && (
        <div>
          <Text fw={600}>{t('coverageCard.none', { name })}</Text>
          <Text c="dimmed">{t('coverageCard.noneWords')}</Text>
        </div>
      )}
      <ul className={classes['entries']}>
        {coverages.map((coverage) => (
          <li key={coverage.coverageId}>
            <div className={classes['entryHead']}>
              <Text fw={600}>
                <ThingLink thing={coverage.payer ?? coverage.purchaser} c="inherit" underline="hover" />
              </Text>
              <Standing tone={coverage.today ? 'good' : 'quiet'}>
                {coverage.today ? t('coverageCard.today') : t('coverageCard.notToday')}
              </Standing>
            </div>
            <Text c="dimmed">
              {t('coverageCard.member', { number: coverage.memberNumber })} ·{' '}
              {t(`coverageCard.priority.${coverage.priority}`)}
            </Text>
            <div className={classes['entryFoot']}>
              <Text c="dimmed">{span(coverage.span)}</Text>
              {may('people.manage') && (
                <FormDialog
                  title={t('coverageCard.change')}
                  button={(open) => (
                    <Button variant="subtle" size="compact-sm" onClick={open}>
                      {t('shared:edit')}
                    </Button>
                  )}
                >
                  {form(coverage)}
                </FormDialog>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CoverageForm({
  personId,
  coverage,
  onClose,
}: {
  readonly personId: string
  readonly coverage?: Coverage
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['people', 'shared'])
  const optional = useOptional()
  const form = useOperationForm('coverage.save', {
    initial: {
      payerId: coverage?.payer?.id ?? '',
      memberNumber: coverage?.memberNumber ?? '',
      priority: coverage?.priority ?? 'P',
      filingIndicator: coverage?.filingIndicator ?? 'MC',
      starts: coverage?.span.starts ?? '',
      ends: coverage?.span.ends ?? '',
    },
    toInput: (values) => ({ ...values, personId, coverageId: coverage?.coverageId ?? null }),
    onDone: onClose,
  })
  const kinds = ['MC', 'MB', 'HM', 'CI', 'BL', '11', 'ZZ'] as const
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PickPayer label={t('coverageCard.payer')} {...form.getInputProps('payerId')} />
        <TextInput label={t('coverageCard.memberNumber')} autoComplete="off" {...form.getInputProps('memberNumber')} />
        <Select
          label={t('coverageCard.order')}
          data={(['P', 'S', 'T'] as const).map((value) => ({ value, label: t(`coverageCard.priority.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('priority')}
        />
        <Select
          label={t('coverageCard.kind')}
          data={kinds.map((value) => ({ value, label: t(`shared:insurance.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('filingIndicator')}
        />
        <DayField label={t('coverageCard.starts')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('coverageCard.ends'))} {...form.getInputProps('ends')} />
      </SimpleGrid>
    </DialogForm>
  )
}
