// Today: what needs a person now, most urgent first, each with its one action.
import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { pathOfPage } from '../places.ts'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { addressOf } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import classes from './today-list.module.css'

export function TodayList() {
  const { t } = useTranslation('home')
  const { countdown } = useDays()
  const asked = useAsk('home.today', {})
  return (
    <Card title={t('today.title')}>
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !asked.data ? (
        <Coming>
          <RowsSkeleton rows={4} />
        </Coming>
      ) : asked.data.rows.length === 0 ? (
        <Empty icon="check" title={t('today.none')}>
          {t('today.noneWords')}
        </Empty>
      ) : (
        <>
          <ol className={classes['list']}>
            {asked.data.rows.map((row, index) => {
              const path = pathOfPage(row.action.page, row.action.id)
              return (
                <li key={index}>
                  <div className={classes['words']}>
                    <Text fw={600}>{row.title}</Text>
                    <Text c="dimmed">{row.text}</Text>
                    <div className={classes['marks']}>
                      {row.daysLeft !== null && (
                        <Standing tone={row.daysLeft <= 0 ? 'bad' : row.daysLeft <= 14 ? 'wait' : 'quiet'}>
                          {countdown(row.daysLeft, row.dueOn)}
                        </Standing>
                      )}
                      {row.cents !== null && <Money cents={row.cents} />}
                    </div>
                  </div>
                  {path && (
                    <Button component={Link} {...addressOf(path)} variant="default" size="sm">
                      {row.action.label}
                    </Button>
                  )}
                </li>
              )
            })}
          </ol>
          {asked.data.more > 0 && (
            <Text size="sm" c="dimmed" mt="md">
              {t('today.more', { count: asked.data.more })}
            </Text>
          )}
        </>
      )}
    </Card>
  )
}
