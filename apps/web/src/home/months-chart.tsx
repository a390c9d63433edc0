// Billed, paid and denied by month, as bars; the same figures stand in a table for those who read instead of look.
import { Text, VisuallyHidden } from '@mantine/core'
import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { useTranslation } from 'react-i18next'
import { formatMoney, type Cents } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useDays } from '../words/days.ts'

type Month = Reply<'home.cycle'>['months'][number]

/** "$14k": on the axis only, where a whole amount would not fit. */
function short(cents: number): string {
  const dollars = Math.round(cents / 100)
  return dollars >= 10_000 ? `$${Math.round(dollars / 1000)}k` : `$${dollars.toLocaleString('en-US')}`
}

export default function MonthsChart({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation('home')
  const { month } = useDays()
  const shown = months.slice(-6)
  return (
    <figure aria-label={t('months.asTable')} style={{ margin: 0 }}>
      <div aria-hidden="true">
        <BarChart
          h={230}
          data={shown.map((row) => ({
            month: month(row.month).slice(0, 3),
            billed: row.billedCents,
            paid: row.paidCents,
            denied: row.deniedCents,
          }))}
          dataKey="month"
          series={[
            { name: 'billed', label: t('months.billed'), color: 'var(--mantine-color-gray-4)' },
            { name: 'paid', label: t('months.paid'), color: 'pine.6' },
            { name: 'denied', label: t('months.denied'), color: 'ochre.4' },
          ]}
          valueFormatter={(value) => formatMoney(value as Cents)}
          yAxisProps={{ tickFormatter: short, width: 48 }}
          withLegend
          legendProps={{ verticalAlign: 'bottom', height: 32, itemSorter: null }}
          gridAxis="x"
          tickLine="none"
          barProps={{ radius: 3, isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
          maxBarWidth={18}
        />
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {t('months.lag')}
      </Text>
      <VisuallyHidden>
        <table>
          <caption>{t('months.asTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('months.month')}</th>
              <th scope="col">{t('months.billed')}</th>
              <th scope="col">{t('months.paid')}</th>
              <th scope="col">{t('months.denied')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.month}>
                <th scope="row">{month(row.month)}</th>
                <td>{formatMoney(row.billedCents)}</td>
                <td>{formatMoney(row.paidCents)}</td>
                <td>{formatMoney(row.deniedCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  )
}
