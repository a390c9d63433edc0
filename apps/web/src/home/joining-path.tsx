// What the start page of an organization begins with that no plan pays yet: the way to each plan, and what comes next on it.
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { PageLink } from '../kit/link.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import classes from './home-page.module.css'

type Plan = Reply<'credentialing.list'>['rows'][number]

export function JoiningPath() {
  const { t } = useTranslation('home')
  const asked = useAsk('credentialing.list', {})
  return (
    <Card title={t('joining.title')}>
      <Text>{t('joining.words')}</Text>
      <Asked of={asked} coming={<RowsSkeleton rows={2} />}>
        {({ rows }) => {
          const begun = rows.filter((row) => row.credentialingId !== null)
          return begun.length === 0 ? (
            <Begin />
          ) : (
            <ul className={classes['plans']}>
              {begun.map((row) => (
                <OnePlan key={row.payerId} row={row} />
              ))}
            </ul>
          )
        }}
      </Asked>
    </Card>
  )
}

function Begin() {
  const { t } = useTranslation('home')
  return (
    <Group mt="md">
      <Button component={Link} to="/getting-in">
        {t('joining.begin')}
      </Button>
      <Button component={Link} to="/getting-in/worksheets" variant="default">
        {t('joining.worksheets')}
      </Button>
    </Group>
  )
}

function OnePlan({ row }: { readonly row: Plan }) {
  const { t } = useTranslation('home')
  const turn = row.next === null ? '' : t(`joining.turns.${row.turn ?? 'us'}`)
  return (
    <li>
      <PageLink to={`/getting-in/${row.credentialingId}`}>{row.plan}</PageLink>
      <Text c="dimmed">
        {[
          t('joining.steps', { done: row.stepsDone, of: row.steps }),
          t('joining.ready', { ready: row.ready, of: row.of }),
          turn,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  )
}
