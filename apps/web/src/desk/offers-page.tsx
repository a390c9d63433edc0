// The offered contracts, each with what it costs, its red flags and where the talks stand; and where a new one begins.
import { useState } from 'react'
import { Button, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPayer } from '../kit/pick.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { offerTones } from './offer-frame.tsx'

type Row = Reply<'offer.list'>['rows'][number]

export default function OffersPage() {
  const { t } = useTranslation('desk')
  const may = useMay()
  const [setAside, setSetAside] = useState(false)
  const asked = useAsk('offer.list', { setAside })
  const begin = may('contracts.manage') && (
    <FormDialog
      title={t('begin.title')}
      size="md"
      button={(open) => (
        <Button onClick={open} leftSection={<Icon name="plus" size={18} />}>
          {t('begin.button')}
        </Button>
      )}
    >
      {(close) => <Begin close={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button component={Link} variant="default" to="/desk/compare">
              {t('compare.title')}
            </Button>
            {begin}
          </>
        }
      />
      <Stack gap="lg">
        <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
          {(reply) =>
            reply.rows.length === 0 ? (
              <Empty icon="pen" title={t(setAside ? 'noneAside' : 'empty')} action={setAside ? null : begin}>
                {setAside ? null : t('emptyWords')}
              </Empty>
            ) : (
              <Rows rows={reply.rows} />
            )
          }
        </Asked>
        <Switch
          label={t('showAside')}
          checked={setAside}
          onChange={(event) => setSetAside(event.currentTarget.checked)}
        />
      </Stack>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  const may = useMay()
  const put = useCommand('offer.setAside')
  return (
    <PlainTable
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.offerId}
      rowTo={(row) => `/desk/${row.offerId}`}
      columns={[
        {
          key: 'name',
          header: t('name'),
          phone: 'title',
          cell: (row) => (
            <TwoLines
              main={row.name}
              under={[
                row.plan,
                t('versionOf', { version: row.version, day: day(row.madeOn) }),
                `${t('goodTerms')}: ${t('ofTwenty', { count: row.goodTerms })}`,
              ].join(' · ')}
            />
          ),
        },
        { key: 'year', header: t('costsYear'), align: 'end', cell: (row) => <Money cents={row.yearCents} /> },
        { key: 'once', header: t('couldCost'), align: 'end', cell: (row) => <Money cents={row.onceCents} /> },
        {
          key: 'flags',
          header: t('flags.title'),
          align: 'end',
          cell: (row) => <span className="figures">{row.flags}</span>,
        },
        {
          key: 'talks',
          header: t('tabs.rounds'),
          cell: (row) => (
            <TwoLines
              main={t('rounds.count', { count: row.rounds })}
              under={row.answerDue === null ? '' : t('rounds.dueBy', { day: day(row.answerDue) })}
            />
          ),
        },
        {
          key: 'status',
          header: t('status'),
          phone: 'corner',
          cell: (row) => <Standing tone={offerTones[row.status]}>{t(`states.${row.status}`)}</Standing>,
        },
        ...(may('contracts.manage')
          ? [
              {
                key: 'aside',
                header: t('aside'),
                phone: 'bare' as const,
                cell: (row: Row) =>
                  row.status !== 'signed' && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      style={{ position: 'relative', zIndex: 1 }}
                      onClick={() => put.mutate({ offerId: row.offerId, setAside: row.status === 'open' })}
                    >
                      {t(row.status === 'open' ? 'putAside' : 'takeBack')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Begin({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const optional = useOptional()
  const contracts = useAsk('contract.list', {})
  const form = useOperationForm('offer.begin', {
    initial: { name: '', payerId: '', planName: '', renews: '' },
    onDone: ({ id }) => void navigate({ to: `/desk/${id}/text` }),
  })
  const { payerId } = form.values
  const renewable = [
    ...new Map(
      (contracts.data?.rows ?? [])
        .filter((row) => row.payer?.id === payerId)
        .map((row) => [row.contractId, { value: row.contractId, label: row.name }]),
    ).values(),
  ]
  return (
    <DialogForm form={form} onCancel={close} submit={t('begin.go')}>
      <Text>{t('begin.words')}</Text>
      <TextInput label={t('begin.name')} data-autofocus maxLength={120} {...form.getInputProps('name')} />
      <PickPayer label={optional(t('begin.payer'))} clearable {...form.getInputProps('payerId')} />
      {payerId === '' ? (
        <TextInput label={t('begin.plan')} maxLength={120} {...form.getInputProps('planName')} />
      ) : (
        renewable.length > 0 && (
          <Select
            label={optional(t('begin.renews'))}
            description={t('begin.renewsHint')}
            data={renewable}
            clearable
            value={form.values.renews === '' ? null : form.values.renews}
            onChange={(value) => form.setFieldValue('renews', value ?? '')}
          />
        )
      )}
    </DialogForm>
  )
}
