// Members against providers, place by place: where the network lacks somebody.
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'

/** More members for one worker than this deserve a look; a planning figure of ours. */
const manyMembers = 100

export function Need() {
  const { t } = useTranslation('path')
  const asked = useAsk('networkNeed.list', {})
  if (asked.isError) return <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data || asked.data.rows.length === 0) return null
  return (
    <Card title={t('need.title')} flush>
      <PlainTable
        label={t('need.title')}
        rows={asked.data.rows}
        rowKey={(row) => row.place}
        columns={[
          { key: 'place', header: t('need.place'), phone: 'title', cell: (row) => row.place },
          {
            key: 'members',
            header: t('need.members'),
            align: 'end',
            cell: (row) => <span className="figures">{row.members}</span>,
          },
          {
            key: 'providers',
            header: t('need.providers'),
            align: 'end',
            cell: (row) => <span className="figures">{row.providers}</span>,
          },
          {
            key: 'workers',
            header: t('need.workers'),
            align: 'end',
            cell: (row) => <span className="figures">{row.practitioners}</span>,
          },
          {
            key: 'ratio',
            header: t('need.ratio'),
            phone: 'corner',
            cell: (row) => (
              <Standing
                tone={row.membersPerPractitioner === null || row.membersPerPractitioner > manyMembers ? 'wait' : 'good'}
              >
                {row.membersPerPractitioner === null
                  ? t('need.nobody')
                  : t('need.per', { count: row.membersPerPractitioner })}
              </Standing>
            ),
          },
        ]}
      />
    </Card>
  )
}
