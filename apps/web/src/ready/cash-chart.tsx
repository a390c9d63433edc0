// Cash at the end of each month as a line, the lowest month marked; the same figures stand in the table below it.
import { useTranslation } from 'react-i18next'
import { LineChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { ReferenceDot } from 'recharts'
import { formatMoney, type Cents } from '@throughline/domain'
import type { CashForecast } from '@throughline/provider/getting-in'
import { useDays } from '../words/days.ts'
import { shortMoney } from './short-money.ts'
import classes from './ready.module.css'

export default function CashChart({ forecast }: { readonly forecast: CashForecast }) {
  const { t } = useTranslation('ready')
  const { day, month } = useDays()
  const { lowest } = forecast
  const rows = forecast.months.map((row) => ({ on: row.ends, cash: row.balance }))
  return (
    <figure className={classes['chart']}>
      <div aria-hidden="true">
        <LineChart
          h={260}
          data={rows}
          dataKey="on"
          series={[{ name: 'cash', label: t('cash.line'), color: 'pine.7' }]}
          curveType="monotone"
          withDots={false}
          valueFormatter={(value) => formatMoney(value as Cents)}
          xAxisProps={{ tickFormatter: (on: string) => month(on.slice(0, 7)), minTickGap: 24 }}
          yAxisProps={{ tickFormatter: shortMoney, width: 58 }}
          referenceLines={[{ y: 0, color: 'gray.6' }]}
          lineProps={{ isAnimationActive: false }}
          lineChartProps={{ accessibilityLayer: false }}
          tickLine="none"
        >
          <ReferenceDot
            x={lowest.on}
            y={lowest.cents}
            r={6}
            fill="var(--tl-wait)"
            stroke="var(--tl-card)"
            strokeWidth={2}
          />
        </LineChart>
      </div>
      <figcaption className={classes['hint']}>
        {t('cash.caption', { cents: formatMoney(lowest.cents), day: day(lowest.on) })}
      </figcaption>
    </figure>
  )
}
