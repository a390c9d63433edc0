// One service judged: role, people, code and authority, five scores with what each number means, hours, and the work no claim
// pays for.
import {
  Autocomplete,
  Button,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core'
import { nonBillableWork, peerServices } from '@throughline/codes'
import { emptyServiceFit, judgedScores, planMeasures, type ServiceFit } from '@throughline/domain'
import { scoreWords } from '@throughline/provider/worksheets'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { useDays } from '../words/days.ts'
import type { FitRow } from './services-page.tsx'
import classes from './worksheets.module.css'

const text = (value: string | number | null): string => (value === null ? '' : String(value))
const ownWork = 'own'

function initialOf(fit: ServiceFit) {
  return {
    role: text(fit.role),
    who: text(fit.who),
    code: text(fit.code),
    modifiers: fit.modifiers.join(' '),
    authority: text(fit.authority),
    scores: Object.fromEntries(judgedScores.map((score) => [score, text(fit.scores[score])])) as Record<string, string>,
    billableHours: (fit.billableHours ?? '') as number | string,
    notBillable: fit.notBillable.map((one) => ({
      work: one.work ?? ownWork,
      words: text(one.words),
      hours: one.hours as number | string,
      paidBy: text(one.paidBy),
    })),
    measures: [...fit.measures] as string[],
    evidence: text(fit.evidence),
  }
}

const documentOf = (values: ReturnType<typeof initialOf>) => ({
  ...values,
  code: values.code.trim().toUpperCase(),
  modifiers: values.modifiers
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean),
  scores: Object.fromEntries(
    Object.entries(values.scores).map(([score, value]) => [score, value === '' ? null : Number(value)]),
  ),
  notBillable: values.notBillable.map((one) => ({ ...one, work: one.work === ownWork ? null : one.work })),
})

export function ServiceForm({
  service,
  row,
  close,
}: {
  readonly service: string
  readonly row: FitRow | null
  readonly close: () => void
}) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const optional = useOptional()
  const known = peerServices.find(service)!
  const form = useOperationForm('serviceFit.save', {
    initial: initialOf(row?.document ?? emptyServiceFit),
    toInput: (values) => ({ service, document: documentOf(values) }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
    draftOf: service,
  })
  const at = (field: string) => form.getInputProps(field as never)
  return (
    <DialogForm form={form} onCancel={close}>
      <Text c="dimmed">{sentence(known.does)}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('services.role')} description={t('services.roleHint')} maxLength={80} {...at('role')} />
        <TextInput label={t('services.who')} description={t('services.whoHint')} maxLength={160} {...at('who')} />
        <Autocomplete
          label={t('services.code')}
          description={t('services.codeHint', { codes: known.codes.join(', ') })}
          data={[...known.codes]}
          maxLength={5}
          {...at('code')}
        />
        <TextInput
          label={optional(t('services.modifiers'))}
          description={t('services.modifiersHint', { modifiers: known.modifiers.join(', ') || '—' })}
          {...at('modifiers')}
          error={Object.entries(form.errors).find(([key]) => key.includes('modifiers'))?.[1]}
        />
      </SimpleGrid>
      <TextInput
        label={t('services.authority')}
        description={t('services.authorityHint')}
        maxLength={300}
        {...at('authority')}
      />
      <Scores form={form} />
      <Text size="sm" c="dimmed">
        {t('services.marginHint')}
      </Text>
      <NumberInput
        label={optional(t('services.billableHours'))}
        description={
          row?.measured
            ? t('services.billableMeasured', { hours: row.measured.billable })
            : t('services.billableHoursHint')
        }
        min={0}
        allowDecimal={false}
        {...at('billableHours')}
      />
      <Work form={form} />
      <MultiSelect
        label={optional(t('services.measures'))}
        data={planMeasures.map((one) => ({ value: one, label: t(`measures.${one}`) }))}
        {...at('measures')}
      />
      <Textarea
        label={optional(t('services.evidence'))}
        description={t('services.evidenceHint')}
        autosize
        minRows={2}
        maxLength={600}
        {...at('evidence')}
      />
    </DialogForm>
  )
}

type Form = {
  readonly values: ReturnType<typeof initialOf>
  readonly getInputProps: (field: never) => object
  readonly setFieldValue: (field: never, value: never) => void
}

function Scores({ form }: { readonly form: Form }) {
  const { sentence } = useDays()
  return (
    <>
      {judgedScores.map((score) => (
        <Select
          key={score}
          label={sentence(scoreWords[score].asks)}
          clearable
          data={scoreWords[score].steps.map((step, value) => ({
            value: String(value),
            label: `${value} · ${sentence(step)}`,
          }))}
          {...form.getInputProps(`scores.${score}` as never)}
          value={form.values.scores[score] || null}
          onChange={(value) =>
            form.setFieldValue('scores' as never, { ...form.values.scores, [score]: value ?? '' } as never)
          }
        />
      ))}
    </>
  )
}

/** Work that no claim pays for, each with its hours and with what pays for it. */
function Work({ form }: { readonly form: Form }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const optional = useOptional()
  const lines = form.values.notBillable
  const put = (next: typeof lines) => form.setFieldValue('notBillable' as never, next as never)
  return (
    <div>
      <Text fw={600}>{t('services.work')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('services.workHint')}
      </Text>
      {lines.map((line, index) => (
        <div key={index} className={classes['work']}>
          <Select
            label={t('services.workKind', { number: index + 1 })}
            data={[
              ...nonBillableWork.rows.map((one) => ({ value: one.code, label: sentence(one.meaning) })),
              { value: ownWork, label: t('services.ownWork') },
            ]}
            allowDeselect={false}
            {...form.getInputProps(`notBillable.${index}.work` as never)}
          />
          {line.work === ownWork && (
            <TextInput
              label={t('services.workWords', { number: index + 1 })}
              maxLength={120}
              {...form.getInputProps(`notBillable.${index}.words` as never)}
            />
          )}
          <NumberInput
            label={t('services.workHours', { number: index + 1 })}
            min={0}
            allowDecimal={false}
            {...form.getInputProps(`notBillable.${index}.hours` as never)}
          />
          <TextInput
            label={optional(t('services.workPaidBy', { number: index + 1 }))}
            maxLength={80}
            {...form.getInputProps(`notBillable.${index}.paidBy` as never)}
          />
          <Button
            variant="subtle"
            aria-label={t('services.dropWorkOf', { number: index + 1 })}
            onClick={() => put(lines.filter((_, other) => other !== index))}
          >
            {t('services.dropWork')}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        mt="xs"
        disabled={lines.length >= nonBillableWork.rows.length}
        onClick={() => put([...lines, { work: nonBillableWork.rows[0]!.code, words: '', hours: '', paidBy: '' }])}
      >
        {t('services.addWork')}
      </Button>
    </div>
  )
}
