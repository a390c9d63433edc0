// Money for a provider beside any claim: what waits for its next payment, what was paid, and the form that puts some there.
import { Button, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Cents } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './plan.module.css'

type Dues = Reply<'providerDue.list'>

export function ProviderDues({ providerId, name }: { readonly providerId: string; readonly name: string }) {
  const { t } = useTranslation('plan')
  const { instant } = useDays()
  const may = useMay()
  const asked = useAsk('providerDue.list', { providerId }, { enabled: may('plan.payments.read') })
  if (!may('plan.payments.read')) return null
  if (asked.isError) return <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return null
  return (
    <section aria-label={t('dues.of', { name })}>
      <div className={classes['duesHead']}>
        <Text component="h3" fw={600}>
          {t('dues.title')}
        </Text>
        {may('plan.payments.run') && (
          <FormDialog
            title={t('dues.addTo', { name })}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open} aria-label={`${t('dues.add')}: ${name}`}>
                {t('dues.add')}
              </Button>
            )}
          >
            {(close) => <DueForm providerId={providerId} dues={asked.data} onClose={close} />}
          </FormDialog>
        )}
      </div>
      {asked.data.rows.length === 0 ? (
        <Text c="dimmed">{t('dues.none')}</Text>
      ) : (
        <PlainTable
          label={t('dues.of', { name })}
          rows={asked.data.rows}
          rowKey={(row) => row.dueId}
          columns={[
            {
              key: 'what',
              header: t('dues.what'),
              phone: 'title',
              cell: (row) => (
                <TwoLines main={t(`dues.kinds.${row.kind}`, { defaultValue: row.kind })} under={row.reference} />
              ),
            },
            { key: 'at', header: t('dues.at'), nowrap: true, cell: (row) => instant(row.at) },
            {
              key: 'standing',
              header: t('dues.standing'),
              phone: 'bare',
              cell: (row) =>
                row.payment ? <ThingLink thing={row.payment} /> : <Standing tone="wait">{t('dues.waits')}</Standing>,
            },
            {
              key: 'cents',
              header: t('dues.amount'),
              align: 'end',
              phone: 'corner',
              cell: (row) => <Money cents={row.cents} />,
            },
          ]}
        />
      )}
    </section>
  )
}

const kinds = ['advance', 'withhold-release', 'bonus'] as const

function DueForm({
  providerId,
  dues,
  onClose,
}: {
  readonly providerId: string
  readonly dues: Dues
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const form = useOperationForm('providerDue.record', {
    initial: { kind: 'bonus' as (typeof kinds)[number], cents: null as Cents | null, reference: '', reason: '' },
    toInput: (values) => ({ ...values, providerId }),
    onDone: onClose,
  })
  const left =
    form.values.kind === 'advance'
      ? dues.advanceLeftCents
      : form.values.kind === 'withhold-release'
        ? dues.withheldCents
        : undefined
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('dues.put')}>
      <Text>{t('dues.words')}</Text>
      <Select
        label={t('dues.what')}
        data={kinds.map((value) => ({ value, label: t(`dues.kinds.${value}`) }))}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('kind')}
      />
      {left === null ? (
        <Text>{t('dues.noAdvance')}</Text>
      ) : (
        left !== undefined && (
          <Text>
            {t('dues.left')} <Money cents={left} strong />
          </Text>
        )
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MoneyField label={t('dues.amount')} {...form.getInputProps('cents')} />
        <TextInput
          label={t('dues.reference')}
          description={t('dues.referenceHint')}
          maxLength={30}
          {...form.getInputProps('reference')}
        />
      </SimpleGrid>
      <Textarea label={t('dues.reason')} maxLength={500} {...form.getInputProps('reason')} />
    </DialogForm>
  )
}
