// The years that were played, drawn: money left month by month as percentiles, and how many years ended where. The same
// figures stand beside them as a table.
import { useTranslation } from 'react-i18next'
import { Table } from '@mantine/core'
import { BarChart, LineChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { formatMoney, type Cents } from '@throughline/domain'
import type { CaseRateResult } from '@throughline/provider/getting-in'
import { shortMoney } from './short-money.ts'
import classes from './ready.module.css'

const bands = ['p95', 'p75', 'p50', 'p25', 'p5'] as const
const colours = {
  p95: 'pine.4',
  p75: 'pine.5',
  p50: 'pine.8',
  p25: 'ochre.4',
  p5: 'ochre.6',
} as const

export default function CaseRateCharts({ result }: { readonly result: CaseRateResult }) {
  const { t } = useTranslation('ready')
  return (
    <div className={classes['stack']}>
      <figure className={classes['chart']}>
        <figcaption className={classes['hint']}>{t('caseRate.byMonth')}</figcaption>
        <div aria-hidden="true">
          <LineChart
            h={260}
            data={result.byMonth.map((row, at) => ({ month: String(at + 1), ...row }))}
            dataKey="month"
            series={bands.map((name) => ({ name, label: t(`caseRate.${name}`), color: colours[name] }))}
            withDots={false}
            withLegend
            legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
            valueFormatter={(value) => formatMoney(value as Cents)}
            yAxisProps={{ tickFormatter: shortMoney, width: 58 }}
            referenceLines={[{ y: 0, color: 'gray.6' }]}
            lineProps={{ isAnimationActive: false }}
            lineChartProps={{ accessibilityLayer: false }}
            tickLine="none"
          />
        </div>
        <Table.ScrollContainer
          minWidth={560}
          className={classes['months']!}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('caseRate.byMonth') } }}
        >
          <table aria-label={t('caseRate.byMonth')}>
            <thead>
              <tr>
                <th scope="col">{t('cash.month')}</th>
                {bands.map((band) => (
                  <th scope="col" key={band}>
                    {t(`caseRate.${band}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[2, 5, 8, 11].map((at) => (
                <tr key={at}>
                  <th scope="row">{at + 1}</th>
                  {bands.map((band) => (
                    <td key={band}>{formatMoney(result.byMonth[at]![band])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Table.ScrollContainer>
      </figure>
      <figure className={classes['chart']}>
        <figcaption className={classes['hint']}>{t('caseRate.histogram')}</figcaption>
        <div aria-hidden="true">
          <BarChart
            h={200}
            data={result.histogram.map((bar) => ({ from: bar.from, years: bar.years }))}
            dataKey="from"
            series={[{ name: 'years', label: t('caseRate.years'), color: 'pine.6' }]}
            xAxisProps={{ tickFormatter: shortMoney, minTickGap: 30 }}
            yAxisProps={{ width: 48 }}
            barProps={{ isAnimationActive: false }}
            barChartProps={{ accessibilityLayer: false }}
            tickLine="none"
          />
        </div>
      </figure>
    </div>
  )
}
