// Today: what needs a person now, one row for each kind of work, most urgent first; each opens to its first few.
import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { pathOfPage } from '../places.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { addressOf, PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import classes from './today-list.module.css'

type Row = Reply<'home.today'>['rows'][number]
type Work = Row['first'][number]

export function TodayList() {
  const { t } = useTranslation('home')
  const asked = useAsk('home.today', {})
  return (
    <Card title={t('today.title')}>
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="check" title={t('today.none')}>
              {t('today.noneWords')}
            </Empty>
          ) : (
            <ol className={classes['list']}>
              {reply.rows.map((row) => (
                <li key={row.kind}>
                  <KindOfWork row={row} />
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </Card>
  )
}

function KindOfWork({ row }: { readonly row: Row }) {
  const { t } = useTranslation('home')
  const [only] = row.first
  // A single thing is opened itself, not the list it stands in.
  const path = row.count === 1 && only ? pathOfPage(only.page, only.id) : pathOfPage(row.page)
  const title = t(`today.kinds.${row.kind}.title`, { count: row.count })
  return (
    <>
      <div className={classes['head']}>
        <div className={classes['words']}>
          <Text fw={600}>{title}</Text>
          <Text c="dimmed">{t(`today.kinds.${row.kind}.words`)}</Text>
          <div className={classes['marks']}>
            <Due of={row} />
          </div>
        </div>
        <div className={classes['end']}>
          {row.cents !== null && <Money cents={row.cents} strong />}
          {path && (
            <Button
              component={Link}
              {...addressOf(path)}
              variant="default"
              size="sm"
              aria-label={`${t(`today.kinds.${row.kind}.action`)}: ${title}`}
            >
              {t(`today.kinds.${row.kind}.action`)}
            </Button>
          )}
        </div>
      </div>
      <details className={classes['first']}>
        <summary>
          {row.count > row.first.length && row.first.length > 1
            ? t('today.firstOf', { count: row.first.length })
            : t('today.which')}
        </summary>
        <ul>
          {row.first.map((work, index) => (
            <li key={index}>
              <OneWork work={work} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function OneWork({ work }: { readonly work: Work }) {
  const { sentence } = useDays()
  const path = pathOfPage(work.page, work.id)
  return (
    <>
      <div className={classes['one']}>
        {path ? <PageLink to={path}>{work.label}</PageLink> : <span>{work.label}</span>}
        {work.cents !== null && <Money cents={work.cents} />}
      </div>
      {work.text && (
        <Text c="dimmed" size="sm">
          {sentence(work.text)}
        </Text>
      )}
      <Due of={work} />
    </>
  )
}

function Due({ of }: { readonly of: { readonly dueOn: string | null; readonly daysLeft: number | null } }) {
  const { countdown } = useDays()
  if (of.daysLeft === null || of.dueOn === null) return null
  return (
    <Standing tone={of.daysLeft <= 0 ? 'bad' : of.daysLeft <= 14 ? 'wait' : 'quiet'}>
      {countdown(of.daysLeft, of.dueOn)}
    </Standing>
  )
}
