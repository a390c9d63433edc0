// What a plan asks for and whom we spoke with; what it said is missing, and what was done about it.
import { Button, NumberInput, Select, SimpleGrid, Switch, Text, TextInput, Textarea } from '@mantine/core'
import { packetItems, type Cents } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import type { PlanFile } from './plan-file-page.tsx'

export function AskForm({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('asks.title')}
      button={(open) => (
        <Button variant="default" size="sm" onClick={open}>
          {t('change')}
        </Button>
      )}
    >
      {(close) => <Asks file={file} onClose={close} />}
    </FormDialog>
  )
}

function Asks({ file, onClose }: { readonly file: PlanFile; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const form = useOperationForm('credentialing.ask', {
    initial: { asks: { ...file.asks }, contactedOn: file.contactedOn ?? '', contact: file.contact ?? '' },
    toInput: (values) => ({ ...values, credentialingId: file.credentialingId }),
    onDone: onClose,
  })
  const money = (
    field: 'generalPerOccurrence' | 'generalAggregate' | 'professionalPerOccurrence' | 'professionalAggregate',
  ) => ({
    label: t(`asks.${field}`),
    value: form.values.asks[field] as Cents,
    onChange: (cents: Cents | null) => form.setFieldValue(`asks.${field}`, (cents ?? 0) as never),
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <TextInput label={optional(t('asks.contact'))} {...form.getInputProps('contact')} />
      <DayField label={optional(t('asks.contactedOn'))} {...form.getInputProps('contactedOn')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MoneyField {...money('generalPerOccurrence')} />
        <MoneyField {...money('generalAggregate')} />
        <MoneyField {...money('professionalPerOccurrence')} />
        <MoneyField {...money('professionalAggregate')} />
      </SimpleGrid>
      <NumberInput label={t('asks.references')} min={0} max={10} {...form.getInputProps('asks.references')} />
      <NumberInput label={t('asks.signatureDays')} min={1} max={1000} {...form.getInputProps('asks.signatureDays')} />
      <TextInput label={t('asks.source')} {...form.getInputProps('asks.source')} />
      <Switch
        label={t('asks.isConfirmed')}
        checked={form.values.asks.confirmed}
        onChange={(event) => form.setFieldValue('asks.confirmed', event.currentTarget.checked as never)}
      />
    </DialogForm>
  )
}

export function DeficiencyCard({ file }: { readonly file: PlanFile }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('deficiencies.title')}
      flush={file.deficiencies.length > 0}
      aside={
        may('contracts.manage') && (
          <FormDialog
            title={t('deficiencies.add')}
            button={(open) => (
              <Button variant="default" size="sm" onClick={open}>
                {t('deficiencies.add')}
              </Button>
            )}
          >
            {(close) => <AddDeficiency file={file} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {file.deficiencies.length === 0 ? (
        <Text c="dimmed">{t('deficiencies.none')}</Text>
      ) : (
        <PlainTable
          label={t('deficiencies.title')}
          rows={file.deficiencies}
          rowKey={(row) => row.deficiencyId}
          columns={[
            {
              key: 'item',
              header: t('deficiencies.what'),
              phone: 'title',
              cell: (row) => <TwoLines main={t(`items.${row.item}`)} under={row.words} />,
            },
            { key: 'told', header: t('deficiencies.toldOn'), nowrap: true, cell: (row) => day(row.toldOn) },
            {
              key: 'cure',
              header: t('deficiencies.cureBy'),
              nowrap: true,
              cell: (row) => (row.cureBy ? day(row.cureBy) : '—'),
            },
            {
              key: 'standing',
              header: t('standing'),
              phone: 'corner',
              cell: (row) =>
                row.curedOn ? (
                  <Standing tone="good">{t('deficiencies.cured', { day: day(row.curedOn) })}</Standing>
                ) : (
                  <Standing tone={(row.daysLeft ?? 0) < 0 ? 'bad' : 'wait'}>
                    {row.daysLeft === null
                      ? t('deficiencies.open')
                      : row.daysLeft < 0
                        ? t('clocks.standings.late', { count: -row.daysLeft })
                        : t('daysLeft', { count: row.daysLeft })}
                  </Standing>
                ),
            },
            {
              key: 'mended',
              header: t('deficiencies.mended'),
              phone: 'bare',
              cell: (row) =>
                row.curedOn ? row.curedWords : may('contracts.manage') && <Cure deficiencyId={row.deficiencyId} />,
            },
          ]}
        />
      )}
    </Card>
  )
}

function AddDeficiency({ file, onClose }: { readonly file: PlanFile; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const form = useOperationForm('deficiency.add', {
    initial: { item: 'application' as string, words: '', toldOn: today() as string, cureBy: '' },
    toInput: (values) => ({ ...values, credentialingId: file.credentialingId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Select
        label={t('deficiencies.what')}
        data={packetItems.map((item) => ({ value: item, label: t(`items.${item}`) }))}
        allowDeselect={false}
        {...form.getInputProps('item')}
      />
      <Textarea label={t('deficiencies.words')} autosize minRows={2} {...form.getInputProps('words')} />
      <DayField label={t('deficiencies.toldOn')} {...form.getInputProps('toldOn')} />
      <DayField label={optional(t('deficiencies.cureBy'))} {...form.getInputProps('cureBy')} />
    </DialogForm>
  )
}

function Cure({ deficiencyId }: { readonly deficiencyId: string }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('deficiencies.cureTitle')}
      button={(open) => (
        <Button size="compact-sm" variant="default" onClick={open}>
          {t('deficiencies.mend')}
        </Button>
      )}
    >
      {(close) => <CureForm deficiencyId={deficiencyId} onClose={close} />}
    </FormDialog>
  )
}

function CureForm({ deficiencyId, onClose }: { readonly deficiencyId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const form = useOperationForm('deficiency.cure', {
    initial: { curedOn: today() as string, words: '' },
    toInput: (values) => ({ ...values, deficiencyId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <DayField label={t('fields.on')} {...form.getInputProps('curedOn')} />
      <Textarea label={t('deficiencies.how')} autosize minRows={2} {...form.getInputProps('words')} />
    </DialogForm>
  )
}
