// The years that were played, drawn: money left month by month as percentiles, and how many years ended where. The same
// figures stand beside them as a table.
import { useTranslation } from 'react-i18next'
import { Table } from '@mantine/core'
import { formatMoney } from '@throughline/domain'
import type { CaseRateResult } from '@throughline/provider/getting-in'
import { BarChart, LineChart } from './line-chart.tsx'
import classes from './ready.module.css'

const bands = ['p95', 'p75', 'p50', 'p25', 'p5'] as const
/** Months of the year that the table tells. */
const monthsShown = [4, 8, 12] as const

export function CaseRateCharts({ result }: { readonly result: CaseRateResult }) {
  const { t } = useTranslation('ready')
  return (
    <div className={classes['stack']}>
      <figure className={classes['chart']}>
        <figcaption className={classes['hint']}>{t('caseRate.byMonth')}</figcaption>
        <LineChart
          lines={bands.map((name) => ({
            name,
            label: t(`caseRate.${name}`),
            values: result.byMonth.map((row) => row[name]),
          }))}
          first="1"
          last={String(result.byMonth.length)}
        />
        <Table.ScrollContainer
          minWidth={440}
          className={classes['months']!}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('caseRate.byMonth') } }}
        >
          <table aria-label={t('caseRate.byMonth')}>
            <thead>
              <tr>
                <th scope="col">{t('cash.month')}</th>
                {monthsShown.map((at) => (
                  <th scope="col" key={at}>
                    {at}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bands.map((band) => (
                <tr key={band}>
                  <th scope="row" style={{ whiteSpace: 'normal' }}>
                    {t(`caseRate.${band}`)}
                  </th>
                  {monthsShown.map((at) => (
                    <td key={at}>{formatMoney(result.byMonth[at - 1]![band])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Table.ScrollContainer>
      </figure>
      <figure className={classes['chart']}>
        <figcaption className={classes['hint']}>{t('caseRate.histogram')}</figcaption>
        <BarChart bars={result.histogram.map((bar) => ({ from: bar.from, count: bar.years }))} />
      </figure>
    </div>
  )
}
