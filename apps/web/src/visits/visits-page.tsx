// The list of visits, with what each waits for.
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { NoteStanding, VisitWords } from './visit-words.tsx'

export default function VisitsPage() {
  const { t } = useTranslation(['visits', 'shared'])
  const may = useMay()
  const record = may('services.record') && (
    <Button component={Link} to="/visits/record" leftSection={<Icon name="plus" size={18} />}>
      {t('record')}
    </Button>
  )
  const take = may('services.import') && (
    <Button component={Link} to="/visits/import" variant="default" leftSection={<Icon name="upload" size={18} />}>
      {t('import')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {take}
            {record}
          </>
        }
      />
      <Visits record={record} />
    </>
  )
}

function Visits({ record }: { readonly record: ReactNode }) {
  const { t } = useTranslation(['visits', 'shared'])
  const { day, times } = useDays()
  return (
    <ServerTable
      operation="service.list"
      label={t('title')}
      searchLabel={t('search')}
      first={{ sort: 'servedOn', descending: true }}
      filters={[
        {
          kind: 'choice',
          key: 'note',
          label: t('note'),
          options: (['missing', 'draft', 'signed'] as const).map((value) => ({
            value,
            label: t(`shared:noteStates.${value}`),
          })),
        },
        {
          kind: 'choice',
          key: 'status',
          label: t('status'),
          options: (['booked', 'delivered', 'cancelled', 'no-show'] as const).map((value) => ({
            value,
            label: t(`states.${value}`),
          })),
        },
        { kind: 'toggle', key: 'unclaimed', label: t('unclaimed') },
      ]}
      columns={[
        {
          key: 'person',
          header: t('person'),
          sort: 'person',
          phone: 'title',
          cell: (row) => <TwoLines main={row.person.label} under={<VisitWords visit={row} />} />,
        },
        {
          key: 'when',
          header: t('when'),
          sort: 'servedOn',
          nowrap: true,
          cell: (row) => <TwoLines main={day(row.servedOn)} under={times(row.starts, row.ends)} />,
        },
        { key: 'worker', header: t('worker'), sort: 'worker', cell: (row) => row.worker.label },
        { key: 'note', header: t('note'), phone: 'corner', cell: (row) => <NoteStanding visit={row} /> },
        {
          key: 'worth',
          header: t('worth'),
          align: 'end',
          cell: (row) =>
            row.fund === 'plan' ? <Money cents={row.expectedCents} /> : <span>{t(`funds.${row.fund}`)}</span>,
        },
        {
          key: 'next',
          header: t('next'),
          cell: (row) =>
            row.claim ? (
              <ThingLink thing={{ ...row.claim, label: t('onClaim', { claim: row.claim.label }) }} />
            ) : (
              <Sentence of={row.waitsFor ?? '—'} />
            ),
        },
      ]}
      rowKey={(row) => row.serviceId}
      rowTo={(row) => `/visits/${row.serviceId}`}
      empty={
        <Empty icon="visit" title={t('empty')} action={record}>
          {t('emptyWords')}
        </Empty>
      }
    />
  )
}
