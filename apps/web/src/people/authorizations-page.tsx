// All authorizations, the first to run out on top.
import { useState } from 'react'
import { Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { codeOf } from '../kit/names.ts'
import { useDays } from '../words/days.ts'
import { authorizationTones, runOutTone } from '../kit/authorization-tones.ts'
import { PeopleTabs } from './people-tabs.tsx'

export default function AuthorizationsPage() {
  const { t } = useTranslation('people')
  const { span, countdown } = useDays()
  const [past, setPast] = useState(false)
  return (
    <>
      <PageHeader title={t('tabs.authorizations')} lead={t('authorizationsLead')} />
      <PeopleTabs />
      <ServerTable
        operation="authorization.list"
        label={t('tabs.authorizations')}
        searchLabel={t('authorization.search')}
        first={{ sort: 'ends' }}
        fixed={past ? {} : { running: true }}
        aside={
          <Switch label={t('authorization.past')} checked={past} onChange={(on) => setPast(on.currentTarget.checked)} />
        }
        filters={[
          {
            kind: 'choice',
            key: 'status',
            label: t('authorization.status'),
            options: (['approved', 'requested', 'denied', 'ended'] as const).map((value) => ({
              value,
              label: t(`authorization.states.${value}`),
            })),
          },
        ]}
        columns={[
          { key: 'person', header: t('authorization.person'), phone: 'title', cell: (row) => row.person.label },
          { key: 'number', header: t('authorization.number'), sort: 'number', nowrap: true, cell: (row) => row.number },
          {
            key: 'lines',
            header: t('authorization.left'),
            align: 'end',
            cell: (row) =>
              row.lines.map((line) => (
                <div key={line.line} className="figures">
                  {row.lines.length > 1 && (
                    <Text component="span" size="sm" c="dimmed">
                      <code>{codeOf(line.code, line.modifiers)}</code>{' '}
                    </Text>
                  )}
                  <strong>{line.unitsLeft}</strong> / {line.unitsAuthorized}
                </div>
              )),
          },
          {
            key: 'ends',
            header: t('authorization.ends'),
            sort: 'ends',
            phone: 'bare',
            cell: (row) =>
              row.daysLeft === null || row.daysLeft < 0 ? (
                span(row.span)
              ) : (
                <Standing tone={runOutTone(row.daysLeft)}>{countdown(row.daysLeft, row.span.ends)}</Standing>
              ),
          },
          {
            key: 'status',
            header: t('authorization.status'),
            phone: 'corner',
            cell: (row) => {
              // What was approved and has run out is over, not late: the next one stands beside it.
              const status = row.status === 'approved' && (row.daysLeft ?? 0) < 0 ? 'ended' : row.status
              return <Standing tone={authorizationTones[status]}>{t(`authorization.states.${status}`)}</Standing>
            },
          },
        ]}
        rowKey={(row) => row.authorizationId}
        rowTo={(row) => `/people/${row.person.id}`}
        empty={
          <Empty icon="check" title={t('authorization.empty')}>
            {t('authorization.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
