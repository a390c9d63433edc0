// Purchasers and what they bought.
import { Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './plan.module.css'

const kinds = ['state', 'county', 'employer', 'federal', 'other'] as const

type Purchaser = Reply<'purchaser.list'>['rows'][number]

export default function PurchasersPage() {
  const { t } = useTranslation('plan')
  const may = useMay()
  const asked = useAsk('purchaser.list', {})
  const add = may('plan.purchasers.manage') && (
    <FormDialog
      title={t('purchasers.add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('purchasers.add')}
        </Button>
      )}
    >
      {(close) => <PurchaserForm onClose={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('purchasers.title')} lead={t('purchasers.lead')} actions={add} />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="purchaser" title={t('purchasers.empty')} action={add}>
              {t('purchasers.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              {reply.rows.map((purchaser) => (
                <PurchaserCard key={purchaser.purchaserId} purchaser={purchaser} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function PurchaserCard({ purchaser }: { readonly purchaser: Purchaser }) {
  const { t } = useTranslation('plan')
  const may = useMay()
  return (
    <Card
      title={purchaser.name}
      aside={
        <Text c="dimmed">
          {t(`purchasers.kinds.${purchaser.kind}`, { defaultValue: purchaser.kind })} ·{' '}
          {t('purchasers.members', { count: purchaser.members })}
        </Text>
      }
    >
      <Stack>
        {may('plan.purchasers.manage') && (
          <PageLink to={`/purchasers/${purchaser.purchaserId}/benefit`}>
            {t(purchaser.benefits.length === 0 ? 'purchasers.firstBenefit' : 'purchasers.nextBenefit')}
          </PageLink>
        )}
        {purchaser.benefits.map((benefit) => (
          <BenefitVersion key={`${benefit.benefitId} ${benefit.version}`} benefit={benefit} />
        ))}
      </Stack>
    </Card>
  )
}

function BenefitVersion({ benefit }: { readonly benefit: Purchaser['benefits'][number] }) {
  const { t } = useTranslation('plan')
  const { span, sentence } = useDays()
  return (
    <div>
      <Text fw={600}>
        {benefit.name}, {t('purchasers.version', { version: benefit.version })}
      </Text>
      <Text c="dimmed" size="sm">
        {span(benefit.span)}
      </Text>
      <PlainTable
        label={benefit.name}
        rows={benefit.covers}
        rowKey={(row) => String(benefit.covers.indexOf(row))}
        columns={[
          { key: 'code', header: 'HCPCS', phone: 'title', cell: (row) => <code>{row.code}</code> },
          {
            key: 'covered',
            header: t('purchasers.covered'),
            phone: 'corner',
            cell: (row) => (
              <Standing tone={row.covered ? 'good' : 'quiet'}>
                {t(row.covered ? 'purchasers.covered' : 'purchasers.notCovered')}
              </Standing>
            ),
          },
          {
            key: 'limits',
            header: t('purchasers.limits'),
            phone: 'bare',
            cell: (row) => row.limits.map(sentence).join('; '),
          },
        ]}
      />
      <details className={classes['more']}>
        <summary>{t('purchasers.text')}</summary>
        <pre className={classes['text']}>{benefit.text}</pre>
      </details>
    </div>
  )
}

function PurchaserForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const form = useOperationForm('purchaser.save', {
    initial: { purchaserId: null as string | null, name: '', kind: 'state' as (typeof kinds)[number] },
    toInput: (values) => values,
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <TextInput label={t('purchasers.name')} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('purchasers.kind')}
        data={kinds.map((value) => ({ value, label: t(`purchasers.kinds.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
    </DialogForm>
  )
}
