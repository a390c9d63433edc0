// The worksheets as steps before a plan: how each stands, what is next, who looks after it, how long it usually takes.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { PageLink } from '../kit/link.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PathTabs } from '../path/path-tabs.tsx'
import { useDays } from '../words/days.ts'
import classes from './worksheets.module.css'

type Row = Reply<'worksheet.path'>['sheets'][number]

const tones: Readonly<Record<Row['standing'], Tone>> = { done: 'good', now: 'going', later: 'quiet' }

export default function SheetsPage() {
  const { t } = useTranslation('worksheets')
  const asked = useAsk('worksheet.path', {})
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PathTabs />
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !asked.data ? (
        <Coming>
          <RowsSkeleton rows={5} />
        </Coming>
      ) : (
        <div className={classes['stack']}>
          <Card title={t('steps')}>
            <ol className={classes['list']}>
              {asked.data.sheets.map((row, at) => (
                <li key={row.sheet}>
                  <OneSheet row={row} number={at + 1} />
                </li>
              ))}
            </ol>
          </Card>
          <Card title={t('why.title')}>
            <div className={classes['list']}>
              {(['own', 'count', 'slow', 'owed'] as const).map((key) => (
                <Text key={key} maw={760}>
                  {t(`why.${key}`)}
                </Text>
              ))}
            </div>
          </Card>
        </div>
      )}
    </>
  )
}

/** What the sheet itself says, in a sentence: the first of these that is true. */
function saysOf({ sheet, standing, counts: c }: Row): string {
  const n = (key: string) => c[key] ?? 0
  switch (sheet) {
    case 'services':
      return n('offer') > 0 ? 'offer' : n('prepare') + n('open') > 0 ? 'prepare' : 'none'
    case 'overview':
      return standing === 'done' ? 'ready' : n('answered') === n('of') ? 'long' : 'open'
    case 'readiness':
      return n('uncovered') > 0 ? 'uncovered' : n('open') > 0 ? 'covered' : 'proved'
    case 'weighing':
      return standing === 'done' ? 'signed' : n('days') < 0 ? 'again' : 'never'
    case 'steps':
      return n('late') > 0 ? 'late' : n('open') > 0 ? 'open' : n('ended') > 0 ? 'ended' : 'none'
  }
}

function OneSheet({ row, number }: { readonly row: Row; readonly number: number }) {
  const { t } = useTranslation('worksheets')
  const { day } = useDays()
  return (
    <>
      <div className={classes['line']}>
        <PageLink to={`/getting-in/worksheets/${row.sheet}`} fw={600}>
          {`${number}. ${t(`sheets.${row.sheet}.name`)}`}
        </PageLink>
        <Standing tone={tones[row.standing]}>{t(`standings.${row.standing}`)}</Standing>
      </div>
      <p className={classes['says']}>{t(`sheets.${row.sheet}.says.${saysOf(row)}`, { ...row.counts })}</p>
      <p className={classes['quiet']}>
        {[
          row.doneOn ? t('doneOn', { day: day(row.doneOn) }) : null,
          row.owner ? t('ownedBy', { who: row.owner }) : t('ownedByNobody'),
          row.usual ? t('usual', { from: row.usual.fromDays, through: row.usual.throughDays }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
