// How far people chosen for a bad year get better by chance alone; and how many hospital days an episode of support must save to
// pay for itself, as a point to break even at and no promise.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cents, type Cents } from '@throughline/domain'
import { breakEvenDays, fallWithoutHelp, hospitalDay } from '@throughline/provider/outcomes'
import { Card, Facts } from '../kit/card.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { MoneyScale, ScaleField } from '../ready/scale-field.tsx'
import { OutcomesTabs } from './outcomes-tabs.tsx'
import classes from '../desk/desk.module.css'

const number = (value: number, most = 2): string => value.toLocaleString('en-US', { maximumFractionDigits: most })

export default function ChancePage() {
  const { t } = useTranslation('outcomes')
  return (
    <>
      <PageHeader title={t('tabs.chance')} lead={t('chance.lead')} />
      <OutcomesTabs />
      <div className={classes['stack']}>
        <Chance />
        <BreakEven />
      </div>
    </>
  )
}

function Chance() {
  const { t } = useTranslation('outcomes')
  const [mean, setMean] = useState(0.6)
  const [shape, setShape] = useState(0.5)
  const [least, setLeast] = useState(2)
  const { chosen, before, after, fall } = fallWithoutHelp(mean, shape, least)
  const most = Math.max(before, after)
  return (
    <Card title={t('chance.title')}>
      <p className={classes['hint']}>{t('chance.words')}</p>
      <div className={classes['scales']}>
        <ScaleField
          label={t('chance.mean')}
          value={mean}
          onChange={setMean}
          min={0.1}
          max={5}
          to={3}
          step={0.1}
          decimals={1}
        />
        <ScaleField
          label={t('chance.shape')}
          hint={t('chance.shapeHint')}
          value={shape}
          onChange={setShape}
          min={0.1}
          max={10}
          to={5}
          step={0.1}
          decimals={1}
        />
        <ScaleField label={t('chance.least')} value={least} onChange={setLeast} min={1} max={5} />
      </div>
      <figure className={classes['bars']}>
        {(
          [
            ['year', before],
            ['next', after],
          ] as const
        ).map(([year, value]) => (
          <div key={year}>
            <span>{t(`chance.${year}`)}</span>
            <span className={classes['bar']} style={{ width: `${(value / most) * 100}%` }} data-year={year} />
            <strong>{number(value)}</strong>
          </div>
        ))}
        <figcaption role="status">
          {t('chance.told', {
            chosen: number(chosen * 100, 0),
            before: number(before),
            after: number(after),
            fall: number(fall * 100, 0),
          })}
        </figcaption>
      </figure>
    </Card>
  )
}

function BreakEven() {
  const { t } = useTranslation('outcomes')
  const [months, setMonths] = useState(9)
  const [hours, setHours] = useState(4)
  const [hourCost, setHourCost] = useState<Cents>(cents(76_68))
  const [dayCost, setDayCost] = useState<Cents>(hospitalDay)
  const days = breakEvenDays(months, hours, hourCost, dayCost)
  return (
    <Card title={t('even.title')}>
      <p className={classes['hint']}>{t('even.words')}</p>
      <div className={classes['scales']}>
        <ScaleField label={t('even.months')} value={months} onChange={setMonths} min={1} max={36} />
        <ScaleField
          label={t('even.hours')}
          value={hours}
          onChange={setHours}
          min={0.5}
          max={80}
          to={20}
          step={0.5}
          decimals={1}
        />
        <MoneyScale label={t('even.hourCost')} value={hourCost} onChange={setHourCost} to={200} />
        <MoneyScale label={t('even.dayCost')} value={dayCost} onChange={setDayCost} to={3_000} step={50} />
      </div>
      <Facts
        facts={[
          [t('even.costs'), <Money key="costs" cents={Math.round(months * hours * hourCost)} strong />],
          [
            t('even.days'),
            <strong key="days">{days === null ? '—' : t('even.daysOf', { days: number(days, 1) })}</strong>,
          ],
        ]}
      />
      <p className={classes['quiet']}>{t('even.caution')}</p>
    </Card>
  )
}
