// The clocks of an application on the plan's side: what is due by when, and where that is written.
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'

type Clock = Reply<'application.get'>['clocks'][number]

const clockTones: Readonly<Record<Clock['standing'], Tone>> = {
  waiting: 'quiet',
  running: 'wait',
  late: 'bad',
  kept: 'good',
  missed: 'bad',
}

/** What the plan owes by when, each with where that is written. */
export function Clocks({ clocks, decideWithin }: Pick<Reply<'application.get'>, 'clocks' | 'decideWithin'>) {
  const { t } = useTranslation('path')
  const { days, source } = decideWithin
  const written = (clock: Clock['clock']): string =>
    clock !== 'decide'
      ? t(`clocks.sources.${clock}`)
      : source === null
        ? t('clocks.sources.decideFromMemory', { count: days })
        : t('clocks.sources.decide', { count: days, source })
  const { day } = useDays()
  return (
    <Card title={t('clocks.title')} flush>
      <PlainTable
        label={t('clocks.title')}
        rows={clocks}
        rowKey={(row) => row.clock}
        columns={[
          {
            key: 'clock',
            header: t('clocks.what'),
            phone: 'title',
            cell: (row) => <TwoLines main={t(`clocks.names.${row.clock}`)} under={written(row.clock)} />,
          },
          {
            key: 'due',
            header: t('applications.due'),
            nowrap: true,
            cell: (row) => (row.dueOn ? day(row.dueOn) : '—'),
          },
          {
            key: 'standing',
            header: t('standing'),
            phone: 'corner',
            cell: (row) => (
              <Standing tone={clockTones[row.standing]}>
                {t(`clocks.standings.${row.standing}`, { count: Math.abs(row.daysLeft ?? 0) })}
              </Standing>
            ),
          },
        ]}
      />
    </Card>
  )
}
