// What a post costs, what each unit must bring in, and which assumption moves that most. Every move of a slider is answered
// at once, in the browser.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import {
  breakEven,
  openBreakEven,
  openHourBrings,
  openPostCost,
  paidShare,
  sensitivity,
  serviceStandings,
} from '@throughline/provider/getting-in'
import { Card, Facts } from '../kit/card.tsx'
import { Money } from '../kit/money.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { OpenedFigure } from './opened-figure.tsx'
import { PostFields } from './post-fields.tsx'
import { Beside, ScenarioFrame } from './scenario-frame.tsx'
import { ServiceFields } from './service-fields.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export default function CostPage() {
  const { t } = useTranslation('ready')
  return (
    <ScenarioFrame title={t('tabs.cost')} lead={t('cost.lead')}>
      {(working) => (
        <Beside
          fields={
            <>
              <PostFields working={working} />
              <Card title={t('cost.services')}>
                <p className={classes['hint']}>{t('cost.servicesHint')}</p>
                <ServiceFields working={working} plan={0} />
              </Card>
            </>
          }
          results={<Results working={working} />}
        />
      )}
    </ScenarioFrame>
  )
}

function Results({ working: { scenario } }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { post } = scenario
  const plan = scenario.plans[0]!
  const { unitMinutes } = plan.services[0]!
  const standings = useMemo(() => serviceStandings(post, plan), [post, plan])
  return (
    <>
      <Card title={t('cost.result')}>
        <div className={classes['figures']}>
          <OpenedFigure strong figure={openBreakEven(post, plan, unitMinutes)} />
          {unitMinutes !== 60 && <OpenedFigure strong figure={openBreakEven(post, plan, 60)} />}
          <OpenedFigure strong figure={openHourBrings(scenario)} />
          <OpenedFigure strong figure={openPostCost(post)} />
        </div>
      </Card>
      <Card title={t('cost.against')}>
        <ul className={classes['standings']}>
          {standings.map(({ service, breakEven: floor, peopleNeeded, yearAlone }, at) => (
            <li key={at}>
              <div className={classes['line']}>
                <TwoLines
                  main={<strong>{service.title}</strong>}
                  under={t('cost.atRate', { rate: formatMoney(service.rateCents), count: service.people })}
                />
                <Standing tone={yearAlone >= 0 ? 'good' : 'bad'}>
                  {t(yearAlone >= 0 ? 'cost.carries' : 'cost.loses')}
                </Standing>
              </div>
              <Facts
                columns={3}
                facts={[
                  [t('cost.floor'), <Money key="floor" cents={floor} />],
                  [t('cost.peopleNeeded'), peopleNeeded === null ? t('none') : peopleNeeded.toLocaleString('en-US')],
                  [t('cost.yearAlone'), <Money key="year" cents={yearAlone} strong />],
                ]}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Swings working={scenario} unitMinutes={unitMinutes} />
    </>
  )
}

function Swings({ working, unitMinutes }: { readonly working: Working['scenario']; readonly unitMinutes: number }) {
  const { t } = useTranslation('ready')
  const paid = paidShare(working.plans[0]!)
  const swings = sensitivity(working.post, paid, unitMinutes)
  const now = breakEven(working.post, paid, unitMinutes)
  const least = Math.min(...swings.map((swing) => swing.low))
  const most = Math.max(...swings.map((swing) => swing.high))
  const at = (amount: number) => (most === least ? 0 : ((amount - least) / (most - least)) * 100)
  return (
    <Card title={t('cost.moves')}>
      <p className={classes['hint']}>{t('cost.movesHint')}</p>
      <ul className={classes['swings']}>
        {swings.map((swing) => (
          <li key={swing.lever}>
            <span className={classes['line']}>
              <span>{t(`levers.${swing.lever}`)}</span>
              <span className={classes['amount']}>
                {formatMoney(swing.low)} – {formatMoney(swing.high)}
              </span>
            </span>
            <span className={classes['track']} aria-hidden="true">
              <span style={{ left: `${at(swing.low)}%`, width: `${Math.max(0.5, at(swing.high) - at(swing.low))}%` }} />
              {now !== null && <i style={{ left: `${at(now)}%` }} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
