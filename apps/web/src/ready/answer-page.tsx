// The answer to an offer: sign, sign if, do not sign yet; why; the figures it stands on, each opening to its inputs; and the
// six mission questions, which weigh as much as the money.
import { useMemo } from 'react'
import { Radio, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney, missionQuestions, type Cents } from '@throughline/domain'
import {
  answerOffer,
  negotiableGap,
  openBalance,
  openBreakEven,
  openHourBrings,
  openMargin,
  openReason,
  type Figure,
  type Reason,
} from '@throughline/provider/getting-in'
import { Card } from '../kit/card.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { useDays } from '../words/days.ts'
import { usePercent } from '../words/percent.ts'
import { OpenedFigure } from './opened-figure.tsx'
import { ScenarioFrame } from './scenario-frame.tsx'
import { answerTones } from './scenarios-page.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export default function AnswerPage() {
  const { t } = useTranslation('ready')
  return (
    <ScenarioFrame title={t('tabs.answer')} lead={t('answerLead')}>
      {(working) => <Answer working={working} />}
    </ScenarioFrame>
  )
}

function Answer({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { scenario } = working
  const { answer, reasons, forecast } = useMemo(() => answerOffer(scenario), [scenario])
  const plan = scenario.plans[0]!
  return (
    <div className={classes['stack']}>
      <section className={classes['verdict']} data-tone={answerTones[answer]} aria-labelledby="verdict" role="status">
        <h2 id="verdict">{t(`answers.${answer}`)}</h2>
        <p>{t(`answerWords.${answer}`)}</p>
      </section>
      <Card title={t('why')}>
        <ul className={classes['reasons']}>
          {reasons.map((reason, at) => (
            <ReasonLine key={`${reason.id} ${at}`} reason={reason} figures={openReason(scenario, forecast, reason)} />
          ))}
        </ul>
      </Card>
      <Card title={t('standsOn')}>
        <p className={classes['hint']}>{t('opens')}</p>
        <div className={classes['figures']}>
          <OpenedFigure strong figure={openBreakEven(scenario.post, plan, plan.services[0]!.unitMinutes)} />
          <OpenedFigure strong figure={openHourBrings(scenario)} />
          <OpenedFigure strong figure={openBreakEven(scenario.post, plan, 60)} />
          <OpenedFigure strong figure={openMargin(scenario, forecast)} />
          <OpenedFigure strong figure={{ ...openBalance(scenario, forecast, forecast.lowest.month), id: 'lowest' }} />
        </div>
      </Card>
      <Card title={t('missionTitle')}>
        <p className={classes['hint']}>{t('missionWords')}</p>
        <Questions working={working} />
      </Card>
    </div>
  )
}

const shapes: Readonly<Record<Reason['weight'], IconName>> = {
  stops: 'warning',
  condition: 'clock',
  note: 'info',
  fine: 'check',
}

function ReasonLine({ reason, figures }: { readonly reason: Reason; readonly figures: readonly Figure[] }) {
  const { t } = useTranslation('ready')
  return (
    <li data-weight={reason.weight}>
      <Icon name={shapes[reason.weight]} size={18} />
      <div>
        <p>
          <strong>{t(`weights.${reason.weight}`)}</strong> <ReasonWords reason={reason} />
        </p>
        {figures.map((figure) => (
          <OpenedFigure key={figure.id} figure={figure} />
        ))}
      </div>
    </li>
  )
}

function ReasonWords({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation('ready')
  const { day } = useDays()
  const { percent } = usePercent()
  // Amounts, shares and days become text; names stay as they are.
  const values: Record<string, string> = { gap: percent(negotiableGap) }
  for (const [key, value] of Object.entries(reason))
    if (typeof value === 'number')
      values[key] = ['raise', 'share', 'safe'].includes(key) ? percent(value) : formatMoney(value as Cents)
    else if (key === 'on' || key === 'by') values[key] = day(value)
    else if (key === 'question') values[key] = t(`mission.${value}`)
    else values[key] = value
  const nothingLeft = reason.id === 'repays-too-fast' && reason.safe === 0
  return <>{t(`reasons.${nothingLeft ? 'repays-nothing' : reason.id}`, values)}</>
}

function Questions({ working: { scenario, change } }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  return (
    <div className={classes['questions']}>
      {missionQuestions.map((question) => (
        <Radio.Group
          key={question}
          label={t(`mission.${question}`)}
          value={scenario.mission[question] ?? ''}
          onChange={(value) =>
            change((held) => ({ ...held, mission: { ...held.mission, [question]: value as 'yes' | 'partly' | 'no' } }))
          }
        >
          <Group mt="xs" gap="lg">
            {(['yes', 'partly', 'no'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`said.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
      ))}
    </div>
  )
}
