// The gate before the next post: three months of demand that pays for it, and cash that stays above zero after it.
import { useMemo } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney, type ScenarioHire } from '@throughline/domain'
import { gateHire, monthsOfDemand, openPostCost } from '@throughline/provider/getting-in'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Icon } from '../kit/icon.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import { OpenedFigure } from './opened-figure.tsx'
import { MoneyScale, ScaleField } from './scale-field.tsx'
import { Beside, ScenarioFrame } from './scenario-frame.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export default function HirePage() {
  const { t } = useTranslation('ready')
  return (
    <ScenarioFrame title={t('tabs.hire')} lead={t('hire.lead')}>
      {(working) => <Beside fields={<Fields working={working} />} results={<Gate working={working} />} />}
    </ScenarioFrame>
  )
}

function Fields({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { hire } = working.scenario
  const known = useAsk('scenario.known', {})
  const set = (part: Partial<ScenarioHire>) => working.change((held) => ({ ...held, hire: { ...held.hire, ...part } }))
  const demand = Array.from({ length: monthsOfDemand }, (_, at) => hire.demandUnits.at(at - monthsOfDemand) ?? 0)
  return (
    <>
      <Card title={t('hire.demand')}>
        <p className={classes['hint']}>{t('hire.demandHint')}</p>
        <div className={classes['scales']}>
          {demand.map((units, at) => (
            <ScaleField
              key={at}
              label={t('hire.monthsAgo', { count: monthsOfDemand - at })}
              value={units}
              onChange={(next) => set({ demandUnits: demand.map((each, index) => (index === at ? next : each)) })}
              min={0}
              max={1_000_000}
              to={Math.max(2_000, units)}
              step={10}
            />
          ))}
          {known.data && known.data.demandUnits.length > 0 && (
            <div>
              <Button size="sm" variant="default" onClick={() => set({ demandUnits: [...known.data.demandUnits] })}>
                {t('hire.takeMeasured')}
              </Button>
            </div>
          )}
        </div>
      </Card>
      <Card title={t('hire.post')}>
        <div className={classes['scales']}>
          <ScaleField
            label={t('hire.afterMonths')}
            value={hire.afterMonths}
            onChange={(afterMonths) => set({ afterMonths })}
            min={0}
            max={35}
            to={24}
          />
          <ScaleField
            label={t('figures.posts')}
            value={hire.posts / 100}
            onChange={(posts) => set({ posts: Math.max(1, Math.round(posts * 100)) })}
            min={0.01}
            max={100}
            from={0.25}
            to={4}
            step={0.25}
            decimals={2}
          />
          <MoneyScale
            label={t('figures.setUp')}
            value={hire.setUpCents}
            onChange={(setUpCents) => set({ setUpCents })}
            to={20_000}
            step={100}
          />
        </div>
      </Card>
    </>
  )
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 })

function Gate({ working: { scenario } }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { day } = useDays()
  const gate = useMemo(() => gateHire(scenario), [scenario])
  const { demand, cash } = gate
  const passes = (yes: boolean) => (
    <Standing tone={yes ? 'good' : 'bad'}>{t(yes ? 'hire.passes' : 'hire.fails')}</Standing>
  )
  const lag = scenario.plans[0]!
  return (
    <>
      <section
        className={classes['verdict']}
        data-tone={gate.opens ? 'good' : 'bad'}
        aria-labelledby="gate"
        role="status"
      >
        <h2 id="gate">{t(gate.opens ? 'hire.opens' : 'hire.shut')}</h2>
        <p>{t(gate.opens ? 'hire.opensWords' : 'hire.shutWords')}</p>
      </section>
      <Card title={t('hire.demandGate')} aside={passes(demand.passes)}>
        <Facts
          facts={[
            [t('hire.served'), number(demand.unitsServed)],
            [
              t('hire.needed'),
              demand.unitsNeeded === null
                ? t('hire.neverPays')
                : t('hire.neededOf', {
                    units: number(demand.unitsNeeded),
                    most: number(demand.unitsOfPost),
                  }),
            ],
          ]}
        />
        <ul className={classes['reasons']} style={{ marginTop: '1rem' }}>
          {demand.months.map((month, at) => (
            <li key={at} data-weight={month.covers ? 'fine' : 'stops'}>
              <Icon name={month.covers ? 'check' : 'warning'} size={18} />
              <p>
                {t(month.covers ? 'hire.monthCovers' : 'hire.monthShort', {
                  ago: t('hire.monthsAgo', { count: demand.months.length - at }),
                  units: number(month.units),
                  beyond: number(month.beyond),
                })}
              </p>
            </li>
          ))}
        </ul>
        {demand.months.length < monthsOfDemand && <p className={classes['hint']}>{t('hire.tooFew')}</p>}
      </Card>
      <Card title={t('hire.cashGate')} aside={passes(cash.passes)}>
        <p className={classes['hint']}>
          {t(lag.lagFrom === 'measured' ? 'hire.lagMeasured' : 'hire.lagAssumed', { count: lag.lagMonths })}
        </p>
        <Facts
          facts={[
            [t('hire.before'), t('hire.lowestOn', { cents: formatMoney(cash.before.cents), day: day(cash.before.on) })],
            [t('hire.after'), t('hire.lowestOn', { cents: formatMoney(cash.after.cents), day: day(cash.after.on) })],
            [
              t('hire.earliest'),
              cash.earliest === null ? t('hire.earliestNone') : t('hire.earliestMonth', { month: cash.earliest + 1 }),
            ],
            [t('hire.costs'), formatMoney(gate.monthlyCost)],
          ]}
        />
        <div className={classes['figures']} style={{ marginTop: '1rem' }}>
          <OpenedFigure figure={openPostCost(scenario.post)} />
        </div>
      </Card>
    </>
  )
}
