// Cash month by month, by plan: what is spent at once against what is paid months later, with the lowest balance and its day.
import { useMemo } from 'react'
import { Alert, Button, Table, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney, isDay, mostPlans, scenarioMonths, type PlanOffer, type ScenarioCash } from '@throughline/domain'
import { forecastCash, openBalance, openMargin, type CashForecast } from '@throughline/provider/getting-in'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { Icon } from '../kit/icon.tsx'
import { useDays } from '../words/days.ts'
import { usePercent } from '../words/percent.ts'
import { CashChart } from './cash-chart.tsx'
import { OpenedFigure } from './opened-figure.tsx'
import { PlanFields } from './plan-fields.tsx'
import { MoneyScale, ScaleField } from './scale-field.tsx'
import { Beside, ScenarioFrame } from './scenario-frame.tsx'
import { ServiceFields } from './service-fields.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export default function CashPage() {
  const { t } = useTranslation('ready')
  return (
    <ScenarioFrame title={t('tabs.cash')} lead={t('cash.lead')}>
      {(working) => <Cash working={working} />}
    </ScenarioFrame>
  )
}

function Cash({ working }: { readonly working: Working }) {
  const { scenario } = working
  const forecast = useMemo(() => forecastCash(scenario), [scenario])
  return (
    <div className={classes['stack']}>
      <Beside
        fields={
          <>
            <CashFields working={working} />
            <Plans working={working} />
          </>
        }
        results={<Results working={working} forecast={forecast} />}
      />
      <Months working={working} forecast={forecast} />
    </div>
  )
}

function CashFields({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { cash } = working.scenario
  const set = (part: Partial<ScenarioCash>) => working.change((held) => ({ ...held, cash: { ...held.cash, ...part } }))
  return (
    <Card title={t('cash.money')}>
      <div className={classes['scales']}>
        <DayField
          size="sm"
          label={t('cash.starts')}
          value={cash.starts}
          onChange={(starts) => isDay(starts) && set({ starts })}
        />
        <ScaleField
          label={t('cash.months')}
          value={cash.months}
          onChange={(months) => set({ months })}
          min={scenarioMonths.least}
          max={scenarioMonths.most}
        />
        <MoneyScale
          label={t('figures.opening')}
          hint={t('cash.openingHint')}
          value={cash.openingCents}
          onChange={(openingCents) => set({ openingCents })}
          to={200_000}
          step={1_000}
        />
        <MoneyScale
          label={t('figures.setUp')}
          value={cash.setUpCents}
          onChange={(setUpCents) => set({ setUpCents })}
          to={50_000}
          step={500}
        />
        <MoneyScale
          label={t('figures.otherIncome')}
          value={cash.otherIncomeCents}
          onChange={(otherIncomeCents) => set({ otherIncomeCents })}
          to={20_000}
          step={100}
        />
        <MoneyScale
          label={t('figures.otherCost')}
          value={cash.otherCostCents}
          onChange={(otherCostCents) => set({ otherCostCents })}
          to={20_000}
          step={100}
        />
      </div>
    </Card>
  )
}

function Plans({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { plans } = working.scenario
  const put = (next: readonly PlanOffer[]) => working.change((held) => ({ ...held, plans: [...next] }))
  const another = () =>
    put([
      ...plans,
      {
        ...plans[0]!,
        name: t('cash.anotherName', { number: plans.length + 1 }),
        payerId: null,
        advance: null,
        trialMonths: null,
      },
    ])
  return (
    <>
      {plans.map((plan, at) => (
        <Card
          key={at}
          title={plan.name.trim() || t('newPlan')}
          aside={
            at > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('cost.removeOf', { title: plan.name })}
                onClick={() => put(plans.filter((_, each) => each !== at))}
              >
                {t('remove')}
              </Button>
            )
          }
        >
          <div className={classes['scales']}>
            <TextInput
              size="sm"
              label={t('cash.planName')}
              value={plan.name}
              maxLength={120}
              error={plan.name.trim() === '' ? t('cost.titleNeeded') : null}
              onChange={(event) => {
                const name = event.currentTarget.value
                put(plans.map((each, index) => (index === at ? { ...each, name } : each)))
              }}
            />
            <PlanFields working={working} plan={at} />
            {at > 0 && <ServiceFields working={working} plan={at} />}
          </div>
        </Card>
      ))}
      {plans.length < mostPlans && (
        <div>
          <Button variant="default" size="sm" leftSection={<Icon name="plus" size={16} />} onClick={another}>
            {t('cash.addPlan')}
          </Button>
        </div>
      )}
    </>
  )
}

function repayWords({ exceeds, safeShare }: CashForecast['repayments'][number]): string {
  if (!exceeds) return 'repaySafeWords'
  return safeShare === 0 ? 'repayNothingWords' : 'repayTooFastWords'
}

function Results({ working, forecast }: { readonly working: Working; readonly forecast: CashForecast }) {
  const { t } = useTranslation('ready')
  const { day } = useDays()
  const { percent } = usePercent()
  const { lowest, firstBelowZero, last } = forecast
  return (
    <>
      <Card title={t('cash.result')}>
        <CashChart forecast={forecast} />
        <p role="status">
          {firstBelowZero === null
            ? t('cash.holds')
            : t('cash.below', {
                day: day(firstBelowZero.on),
                missing: formatMoney(-lowest.cents as typeof lowest.cents),
              })}
        </p>
        <div className={classes['figures']}>
          <OpenedFigure
            strong
            figure={{ ...openBalance(working.scenario, forecast, lowest.month), id: 'lowest', of: day(lowest.on) }}
          />
          <OpenedFigure
            strong
            figure={{ ...openBalance(working.scenario, forecast, last.month), id: 'last', of: day(last.on) }}
          />
          <OpenedFigure strong figure={openMargin(working.scenario, forecast)} />
        </div>
      </Card>
      {forecast.repayments.map((check) => (
        <Alert
          key={check.plan}
          color={check.exceeds ? 'ochre' : 'pine'}
          variant="light"
          icon={<Icon name={check.exceeds ? 'warning' : 'check'} />}
          title={t(check.exceeds ? 'cash.repayTooFast' : 'cash.repaySafe')}
        >
          {t(`cash.${repayWords(check)}`, {
            plan: check.plan,
            share: percent(check.share),
            safe: percent(check.safeShare),
            owed: formatMoney(check.owedAtEnd),
          })}
        </Alert>
      ))}
      {forecast.trials.map((trial) => (
        <Alert
          key={trial.plan}
          color="gray"
          variant="light"
          icon={<Icon name="calendar" />}
          title={t('cash.trialEnds')}
        >
          {t('cash.trialWords', {
            plan: trial.plan,
            day: day(trial.on),
            balance: formatMoney(trial.balance),
            unpaid: formatMoney(trial.onItsWay),
            owed: formatMoney(trial.owed),
          })}
        </Alert>
      ))}
    </>
  )
}

function Months({ working, forecast }: { readonly working: Working; readonly forecast: CashForecast }) {
  const { t } = useTranslation('ready')
  const { month } = useDays()
  const { plans } = working.scenario
  const advance = plans.some((plan) => plan.advance !== null)
  return (
    <Card title={t('cash.table')}>
      <Table.ScrollContainer
        minWidth={620}
        className={classes['months']!}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('cash.table') } }}
      >
        <table aria-label={t('cash.table')}>
          <thead>
            <tr>
              <th scope="col">{t('cash.month')}</th>
              {plans.map((plan, at) => (
                <th scope="col" key={at}>
                  {t('cash.paidBy', { plan: plan.name })}
                </th>
              ))}
              {advance && <th scope="col">{t('figures.kept')}</th>}
              <th scope="col">{t('cash.comesIn')}</th>
              <th scope="col">{t('cash.goesOut')}</th>
              <th scope="col">{t('cash.balance')}</th>
              {advance && <th scope="col">{t('cash.owed')}</th>}
            </tr>
          </thead>
          <tbody>
            {forecast.months.map((row) => (
              <tr key={row.month} data-lowest={row.month === forecast.lowest.month || undefined}>
                <th scope="row">
                  {month(row.ends.slice(0, 7))}
                  {row.month === forecast.lowest.month && <small>{t('lowest')}</small>}
                </th>
                {row.plans.map((plan, at) => (
                  <td key={at}>{formatMoney(plan.paid)}</td>
                ))}
                {advance && (
                  <td>{formatMoney(row.plans.reduce((sum, plan) => sum + plan.kept, 0) as typeof row.balance)}</td>
                )}
                <td>{formatMoney(row.comesIn)}</td>
                <td>{formatMoney(row.goesOut)}</td>
                <td>{formatMoney(row.balance)}</td>
                {advance && (
                  <td>{formatMoney(row.plans.reduce((sum, plan) => sum + plan.owed, 0) as typeof row.balance)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Table.ScrollContainer>
    </Card>
  )
}
