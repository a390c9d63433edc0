// The ledger: accounts with balances, and every movement with its source.
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'
import { MoneyTabs } from './money-tabs.tsx'

export default function LedgerPage() {
  const { t } = useTranslation('money')
  const { accountId } = useSearch({ strict: false }) as { accountId?: string }
  return (
    <>
      <PageHeader title={t('tabs.ledger')} lead={t('ledger.lead')} />
      <MoneyTabs />
      {!accountId && <Accounts />}
      <Movements />
    </>
  )
}

function Accounts() {
  const { t } = useTranslation('money')
  const accounts = useAsk('ledger.accounts', {})
  return (
    <Card title={t('ledger.accounts')} flush>
      <Asked of={accounts} coming={<RowsSkeleton rows={6} />}>
        {(reply) => (
          <PlainTable
            label={t('ledger.accounts')}
            rows={reply.rows}
            rowKey={(row) => row.accountId}
            rowTo={(row) => `/money/ledger?accountId=${row.accountId}`}
            columns={[
              {
                key: 'title',
                header: t('ledger.account'),
                phone: 'title',
                cell: (row) => <TwoLines main={<Sentence of={row.title} />} under={row.subject ?? ''} />,
              },
              {
                key: 'debit',
                header: t('ledger.debit'),
                align: 'end',
                cell: (row) => <Money cents={row.debitCents} />,
              },
              {
                key: 'credit',
                header: t('ledger.credit'),
                align: 'end',
                cell: (row) => <Money cents={row.creditCents} />,
              },
              {
                key: 'balance',
                header: t('ledger.balance'),
                align: 'end',
                phone: 'corner',
                cell: (row) => <Money cents={row.balanceCents} strong />,
              },
            ]}
          />
        )}
      </Asked>
    </Card>
  )
}

/** Of all accounts, or of the one the address names. */
function Movements() {
  const { t } = useTranslation('money')
  const { day } = useDays()
  return (
    <ServerTable
      operation="ledger.transfers"
      label={t('ledger.movements')}
      first={{ sort: 'postedOn', descending: true }}
      filters={[{ kind: 'given', key: 'accountId', label: t('ledger.oneAccount') }]}
      columns={[
        {
          key: 'on',
          header: t('ledger.on'),
          sort: 'postedOn',
          phone: 'title',
          nowrap: true,
          cell: (row) => day(row.postedOn),
        },
        {
          key: 'what',
          header: t('ledger.what'),
          phone: 'bare',
          cell: (row) => (
            <TwoLines
              main={
                <>
                  <Sentence of={row.credit} /> → <Sentence of={row.debit} />
                  {row.code && <code> {row.code}</code>}
                </>
              }
              under={<Sentence of={row.source} />}
            />
          ),
        },
        {
          key: 'about',
          header: t('ledger.about'),
          cell: (row) => <ThingLink thing={row.claim ?? row.remittance ?? row.deposit} />,
        },
        {
          key: 'amount',
          header: t('suspense.amount'),
          sort: 'amount',
          align: 'end',
          phone: 'corner',
          cell: (row) => <Money cents={row.cents} />,
        },
      ]}
      rowKey={(row) => row.transferId}
      empty={
        <Empty icon="copy" title={t('empty.ledger')}>
          {t('empty.ledgerWords')}
        </Empty>
      }
    />
  )
}
