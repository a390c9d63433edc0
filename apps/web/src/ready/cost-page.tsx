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
import { Card } from '../kit/card.tsx'
import { Money } from '../kit/money.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
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
      <Card title={t('cost.against')} flush>
        <PlainTable
          label={t('cost.against')}
          rows={standings.map((standing, at) => ({ ...standing, at }))}
          rowKey={(row) => String(row.at)}
          columns={[
            {
              key: 'service',
              header: t('cost.serviceColumn'),
              phone: 'title',
              cell: (row) => (
                <TwoLines
                  main={row.service.title}
                  under={t('cost.atRate', { rate: formatMoney(row.service.rateCents), count: row.service.people })}
                />
              ),
            },
            { key: 'floor', header: t('cost.floor'), align: 'end', cell: (row) => <Money cents={row.breakEven} /> },
            {
              key: 'people',
              header: t('cost.peopleNeeded'),
              align: 'end',
              cell: (row) => (row.peopleNeeded === null ? t('none') : row.peopleNeeded.toLocaleString('en-US')),
            },
            {
              key: 'year',
              header: t('cost.yearAlone'),
              align: 'end',
              cell: (row) => <Money cents={row.yearAlone} strong />,
            },
            {
              key: 'stands',
              header: t('cost.stands'),
              phone: 'corner',
              cell: (row) => (
                <Standing tone={row.yearAlone >= 0 ? 'good' : 'bad'}>
                  {t(row.yearAlone >= 0 ? 'cost.carries' : 'cost.loses')}
                </Standing>
              ),
            },
          ]}
        />
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
