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
export function Clocks({
  clocks,
  decideWithin,
  signatureGood,
}: Pick<Reply<'application.get'>, 'clocks' | 'decideWithin' | 'signatureGood'>) {
  const { t } = useTranslation('path')
  const settable: Readonly<Partial<Record<Clock['clock'], typeof decideWithin>>> = {
    decide: decideWithin,
    signature: signatureGood,
  }
  const written = (clock: Clock['clock']): string => {
    const own = settable[clock]
    if (own === undefined) return t(`clocks.sources.${clock}`)
    const { days, source } = own
    return source === null
      ? t(`clocks.sources.${clock}FromMemory`, { count: days })
      : t(`clocks.sources.${clock}`, { count: days, source })
  }
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
