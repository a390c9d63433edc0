// Cash at the end of each month as a line, the lowest month marked; the same figures stand in the table below it.
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import type { CashForecast } from '@throughline/provider/getting-in'
import { useDays } from '../words/days.ts'
import { LineChart } from './line-chart.tsx'
import classes from './ready.module.css'

export function CashChart({ forecast }: { readonly forecast: CashForecast }) {
  const { t } = useTranslation('ready')
  const { day, month } = useDays()
  const { lowest, months } = forecast
  return (
    <figure className={classes['chart']}>
      <LineChart
        lines={[{ name: 'cash', label: t('cash.line'), values: months.map((row) => row.balance) }]}
        first={month(months[0]!.ends.slice(0, 7))}
        last={month(months.at(-1)!.ends.slice(0, 7))}
        mark={{ at: lowest.month - 1, value: lowest.cents }}
      />
      <figcaption className={classes['hint']}>
        {t('cash.caption', { cents: formatMoney(lowest.cents), day: day(lowest.on) })}
      </figcaption>
    </figure>
  )
}
