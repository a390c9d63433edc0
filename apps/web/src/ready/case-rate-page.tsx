// A case-rate offer tried on people: ten thousand years, what came of them, and the rate that would make it safe.
import { Alert, Button, Progress, SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cents, formatMoney, type CaseRateOffer } from '@throughline/domain'
import {
  breakEven,
  hoursBought,
  mayTry,
  openBreakEven,
  paidShare,
  type CaseRateQuestion,
} from '@throughline/provider/getting-in'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Icon } from '../kit/icon.tsx'
import { Money } from '../kit/money.tsx'
import { usePercent } from '../words/percent.ts'
import { CaseRateCharts } from './case-rate-charts.tsx'
import { OpenedFigure } from './opened-figure.tsx'
import { MoneyScale, ScaleField, ShareScale } from './scale-field.tsx'
import { Beside, ScenarioFrame } from './scenario-frame.tsx'
import { useCaseRate, type Played } from './use-case-rate.ts'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

const runs = 10_000
/** Always the same, so that two offers meet the same years. */
const seed = 20_260_101

export default function CaseRatePage() {
  const { t } = useTranslation('ready')
  return (
    <ScenarioFrame title={t('tabs.caseRate')} lead={t('caseRate.lead')}>
      {(working) => <CaseRate working={working} />}
    </ScenarioFrame>
  )
}

function CaseRate({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { scenario, change } = working
  const offer = scenario.caseRate
  const plan = scenario.plans[0]!
  const hours = useAsk('scenario.hours', {}, { staleTime: Infinity })
  const played = useCaseRate()
  const set = (part: Partial<CaseRateOffer>) => change((held) => ({ ...held, caseRate: { ...held.caseRate, ...part } }))
  const hourCents = breakEven(scenario.post, paidShare(plan), 60)
  const histories = hours.data?.histories ?? []
  if (hourCents === null)
    return (
      <Alert color="ochre" variant="light" icon={<Icon name="warning" />}>
        {t('caseRate.noHour')}
      </Alert>
    )
  const question: CaseRateQuestion = { offer, hourCents, histories, seed }
  const bought = hoursBought(offer, hourCents)
  return (
    <Beside
      fields={
        <>
          <OfferFields offer={offer} set={set} />
          <PeopleFields offer={offer} set={set} known={histories.length} />
        </>
      }
      results={
        <>
          <Card title={t('caseRate.buys')}>
            <p style={{ margin: 0 }}>
              {t('caseRate.buysWords', {
                month: formatMoney(bought.monthCents),
                hour: formatMoney(hourCents),
                hours: bought.hours.toFixed(1),
                each: bought.hoursEach.toFixed(1),
              })}
            </p>
            <div className={classes['figures']} style={{ marginTop: '0.75rem' }}>
              <OpenedFigure figure={openBreakEven(scenario.post, plan, 60)} />
            </div>
          </Card>
          <Try question={question} played={played} />
        </>
      }
    />
  )
}

type Fields = { readonly offer: CaseRateOffer; readonly set: (part: Partial<CaseRateOffer>) => void }

function OfferFields({ offer, set }: Fields) {
  const { t } = useTranslation('ready')
  return (
    <Card title={t('caseRate.offer')}>
      <div className={classes['scales']}>
        <MoneyScale
          label={t('caseRate.rate')}
          value={offer.rateCents}
          onChange={(rateCents) => set({ rateCents })}
          to={1_500}
          step={5}
        />
        <ScaleField
          label={t('caseRate.people')}
          value={offer.people}
          onChange={(people) => set({ people })}
          min={1}
          max={2_000}
          to={300}
        />
        <ShareScale
          label={t('caseRate.lossBorne')}
          hint={t('caseRate.lossHint')}
          value={offer.lossBorne}
          onChange={(lossBorne) => set({ lossBorne })}
          to={50}
        />
        <Switch
          label={t('caseRate.carveOut')}
          checked={offer.carveOutHours !== null}
          onChange={(event) =>
            set(
              event.currentTarget.checked
                ? { carveOutHours: 12, carveOutRateCents: cents(88_00) }
                : { carveOutHours: null },
            )
          }
        />
        {offer.carveOutHours !== null && (
          <>
            <ScaleField
              label={t('caseRate.carveHours')}
              value={offer.carveOutHours}
              onChange={(carveOutHours) => set({ carveOutHours })}
              min={1}
              max={500}
              to={60}
            />
            <MoneyScale
              label={t('caseRate.carveRate')}
              value={offer.carveOutRateCents}
              onChange={(carveOutRateCents) => set({ carveOutRateCents })}
              to={200}
            />
          </>
        )}
      </div>
    </Card>
  )
}

function PeopleFields({ offer, set, known }: Fields & { readonly known: number }) {
  const { t } = useTranslation('ready')
  return (
    <Card title={t('caseRate.who')}>
      <div className={classes['scales']}>
        <SegmentedControl
          aria-label={t('caseRate.who')}
          value={offer.from}
          onChange={(from) => set({ from: from as CaseRateOffer['from'] })}
          data={[
            { value: 'own', label: t('caseRate.own') },
            { value: 'assumed', label: t('caseRate.assumed') },
          ]}
        />
        <p className={classes['hint']}>
          {offer.from === 'own' ? t('caseRate.ownHint', { count: known }) : t('caseRate.assumedHint')}
        </p>
        {offer.from === 'assumed' && (
          <>
            <ScaleField
              label={t('caseRate.usual')}
              value={offer.usualTenths / 10}
              onChange={(hours) => set({ usualTenths: Math.round(hours * 10) })}
              min={0}
              max={100}
              to={30}
              step={0.5}
              decimals={1}
            />
            <ScaleField
              label={t('caseRate.alike')}
              hint={t('caseRate.alikeHint')}
              value={offer.alike / 100}
              onChange={(shape) => set({ alike: Math.round(shape * 100) })}
              min={0.05}
              max={20}
              from={0.25}
              to={5}
              step={0.25}
              decimals={2}
            />
            <ShareScale
              label={t('caseRate.crisis')}
              value={offer.crisis}
              onChange={(crisis) => set({ crisis })}
              to={50}
            />
            <ScaleField
              label={t('caseRate.crisisHours')}
              value={offer.crisisTenths / 10}
              onChange={(hours) => set({ crisisTenths: Math.round(hours * 10) })}
              min={0}
              max={500}
              to={60}
              decimals={1}
            />
          </>
        )}
        <ShareScale
          label={t('caseRate.differs')}
          hint={t('caseRate.differsHint')}
          value={offer.differs}
          onChange={(differs) => set({ differs })}
          to={60}
        />
      </div>
    </Card>
  )
}

function Try({ question, played }: { readonly question: CaseRateQuestion; readonly played: Played }) {
  const { t } = useTranslation('ready')
  const { progress, outcome, play } = played
  const possible = mayTry(question)
  const stale = outcome !== null && JSON.stringify(outcome.question.offer) !== JSON.stringify(question.offer)
  return (
    <Card title={t('caseRate.try')}>
      <div className={classes['stack']}>
        <p className={classes['hint']}>{t('caseRate.tryHint', { runs: runs.toLocaleString('en-US') })}</p>
        {!possible && <p style={{ margin: 0 }}>{t('caseRate.nobody')}</p>}
        <div>
          <Button onClick={() => play(question, runs)} disabled={!possible || progress !== null}>
            {t(outcome ? 'caseRate.again' : 'caseRate.go')}
          </Button>
        </div>
        {progress !== null && <Progress value={progress} aria-label={t('caseRate.progress')} />}
        {stale && progress === null && <p style={{ margin: 0 }}>{t('caseRate.stale')}</p>}
        {outcome && <Outcome outcome={outcome} />}
      </div>
    </Card>
  )
}

function Outcome({ outcome: { question, result } }: { readonly outcome: NonNullable<Played['outcome']> }) {
  const { t } = useTranslation('ready')
  const share = result.losses / result.runs
  const safe = question.offer.rateCents >= result.floorCents
  const { percent } = usePercent()
  const borne = percent(question.offer.lossBorne, 2)
  return (
    <>
      <section className={classes['verdict']} data-tone={safe ? 'good' : 'bad'} aria-labelledby="tried" role="status">
        <h2 id="tried">{t(safe ? 'caseRate.safe' : 'caseRate.unsafe')}</h2>
        <p>
          {t('caseRate.outcome', {
            share: percent(share * 10_000),
            rate: formatMoney(question.offer.rateCents),
            floor: formatMoney(result.floorCents),
            borne,
          })}
        </p>
      </section>
      <Facts
        facts={[
          [t('caseRate.p5'), <Money key="p5" cents={result.year.p5} strong />],
          [t('caseRate.p50'), <Money key="p50" cents={result.year.p50} strong />],
          [t('caseRate.p95'), <Money key="p95" cents={result.year.p95} strong />],
          [t('caseRate.deepest'), <Money key="deepest" cents={result.deepest.p5} strong />],
        ]}
      />
      <CaseRateCharts result={result} />
      <p className={classes['hint']}>
        {t(question.offer.from === 'own' ? 'caseRate.drawnFromOwn' : 'caseRate.drawnFromFigures')}{' '}
        {t('caseRate.method', { seed: String(result.seed) })}
      </p>
    </>
  )
}
