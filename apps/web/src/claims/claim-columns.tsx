// The columns that lists of claims share.
import { useTranslation } from 'react-i18next'
import { ClaimStanding } from '../kit/claim-standing.tsx'
import { Money } from '../kit/money.tsx'
import type { Column, Row } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'

export type ClaimRow = Row<'claim.list'>

export function useClaimColumns(): Readonly<
  Record<'person' | 'status' | 'charge' | 'expected' | 'paid' | 'open' | 'deadline', Column<ClaimRow>>
> {
  const { t } = useTranslation(['claims', 'shared'])
  const { day, countdown } = useDays()
  return {
    person: {
      key: 'person',
      header: t('columns.person'),
      sort: 'servedOn',
      phone: 'title',
      cell: (row) => (
        <TwoLines
          main={row.person.label}
          under={`${row.controlNumber} · ${day(row.firstServedOn)} · ${t('shared:units', { count: row.units })} · ${row.payer.label}`}
        />
      ),
    },
    status: {
      key: 'status',
      header: t('columns.status'),
      phone: 'corner',
      cell: (row) => <ClaimStanding status={row.status} />,
    },
    charge: {
      key: 'charge',
      header: t('columns.charge'),
      sort: 'charge',
      align: 'end',
      cell: (row) => <Money cents={row.chargeCents} />,
    },
    expected: {
      key: 'expected',
      header: t('claim.expected'),
      align: 'end',
      cell: (row) => <Money cents={row.expectedCents} />,
    },
    paid: {
      key: 'paid',
      header: t('claim.paid'),
      align: 'end',
      cell: (row) => <Money cents={row.paidCents} />,
    },
    open: {
      key: 'open',
      header: t('columns.open'),
      align: 'end',
      cell: (row) => <Money cents={row.openCents} />,
    },
    deadline: {
      key: 'deadline',
      header: t('columns.deadline'),
      sort: 'filingDeadline',
      cell: (row) =>
        row.daysToFile === null ? (
          <span className="figures">{day(row.filingDeadline)}</span>
        ) : (
          <Standing tone={row.daysToFile < 0 ? 'bad' : row.daysToFile <= 21 ? 'wait' : 'quiet'}>
            {countdown(row.daysToFile, row.filingDeadline)}
          </Standing>
        ),
    },
  }
}
