// The plan's payment policy: what is in force today, every row with where it was read, and the versions before and to come.
import { Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './plan.module.css'

type Version = Reply<'planPolicy.list'>['rows'][number]

export default function PolicyPage() {
  const { t } = useTranslation('plan')
  const may = useMay()
  const asked = useAsk('planPolicy.list', {})
  const write = may('plan.policy.manage') && (
    <Button component={Link} to="/policy/text" variant="default">
      {t('policy.write')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('policy.title')} lead={t('policy.lead')} actions={write} />
      <Asked of={asked} coming={<RowsSkeleton rows={6} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="contract" title={t('policy.empty')} action={write}>
              {t('policy.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              {reply.rows.map((version) => (
                <PolicyVersion key={version.version} version={version} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function PolicyVersion({ version }: { readonly version: Version }) {
  const { t } = useTranslation('plan')
  const { day, span } = useDays()
  return (
    <Card
      title={t('policy.version', { version: version.version })}
      aside={
        version.inForce ? (
          <Standing tone="good">{t('policy.inForce')}</Standing>
        ) : (
          <Text c="dimmed">{t('policy.starts', { day: day(version.starts) })}</Text>
        )
      }
    >
      <Stack>
        <Facts
          columns={3}
          facts={[
            [t('policy.since'), day(version.starts)],
            [t('policy.highDollar'), <Money key="high" cents={version.highDollarAboveCents} />],
            [t('policy.workerDay'), t('policy.minutes', { count: version.workerMinutesPerDay })],
            [t('policy.secondary'), t(`policy.secondaries.${version.secondaryPayment}`)],
            [t('policy.unknown'), t(`policy.unknowns.${version.unknownMember}`)],
          ]}
        />
        {version.rows.length > 0 && (
          <PlainTable
            label={version.name}
            rows={version.rows}
            rowKey={(row) => `${row.kind} ${row.subject} ${row.value} ${row.span.starts}`}
            columns={[
              {
                key: 'what',
                header: t('policy.what'),
                phone: 'title',
                cell: (row) => t(`policy.kinds.${row.kind}`, { subject: row.subject, value: row.value }),
              },
              { key: 'span', header: t('policy.days'), nowrap: true, cell: (row) => span(row.span) },
              { key: 'source', header: t('policy.source'), phone: 'under', cell: (row) => row.source },
            ]}
          />
        )}
        {version.text !== null && (
          <details className={classes['more']}>
            <summary>{t('policy.text')}</summary>
            <pre className={classes['text']}>{version.text}</pre>
          </details>
        )}
      </Stack>
    </Card>
  )
}
