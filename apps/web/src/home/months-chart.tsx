// Billed, paid and denied by month, as bars; the same figures stand in a table for those who read instead of look.
import { Text, VisuallyHidden } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useDays } from '../words/days.ts'
import { scaleLines, shortAmount } from './month-bars.ts'
import classes from './months-chart.module.css'

type Month = Reply<'home.cycle'>['months'][number]
const bars = ['billed', 'paid', 'denied'] as const
const monthsShown = 6

const centsOf = (month: Month, bar: (typeof bars)[number]) => month[`${bar}Cents`]
const style = (values: Readonly<Record<`--${string}`, string | number>>) => values as CSSProperties

export function MonthsChart({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation('home')
  const { month } = useDays()
  const shown = months.slice(-monthsShown)
  const lines = scaleLines(Math.max(...shown.flatMap((row) => bars.map((bar) => centsOf(row, bar)))))
  const top = lines.at(-1)!
  const share = (cents: number) => `${(100 * cents) / top}%`
  return (
    <figure aria-label={t('months.asTable')} style={{ margin: 0 }}>
      <div aria-hidden="true">
        <div className={classes['chart']} style={style({ '--months': shown.length })}>
          <div className={classes['scale']}>
            {lines.map((line) => (
              <span key={line} className="figures" style={style({ '--at': share(line) })}>
                {shortAmount(line)}
              </span>
            ))}
          </div>
          <div className={classes['plot']}>
            {lines.map((line) => (
              <i key={line} style={style({ '--at': share(line) })} />
            ))}
            <div className={classes['months']}>
              {shown.map((row) => (
                <div key={row.month} className={classes['month']}>
                  {bars.map((bar) => (
                    <b
                      key={bar}
                      className={classes[bar]}
                      style={style({ '--high': share(centsOf(row, bar)) })}
                      title={`${t(`months.${bar}`)}: ${formatMoney(centsOf(row, bar))}`}
                    />
                  ))}
                </div>
              ))}
            </div>
          </div>
          <div className={classes['names']}>
            {shown.map((row) => (
              <span key={row.month}>{month(row.month).slice(0, 3)}</span>
            ))}
          </div>
        </div>
        <ul className={classes['key']}>
          {bars.map((bar) => (
            <li key={bar} className={classes[bar]}>
              {t(`months.${bar}`)}
            </li>
          ))}
        </ul>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {t('months.lag')}
      </Text>
      <AsTable months={shown} />
    </figure>
  )
}

function AsTable({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation('home')
  const { month } = useDays()
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('months.asTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            {bars.map((bar) => (
              <th key={bar} scope="col">
                {t(`months.${bar}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{month(row.month)}</th>
              {bars.map((bar) => (
                <td key={bar}>{formatMoney(centsOf(row, bar))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
