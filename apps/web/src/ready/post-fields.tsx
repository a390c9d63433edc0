// What one post costs and how much of its time is paid: the assumptions of the cost page.
import { useTranslation } from 'react-i18next'
import type { ScenarioPost } from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { MoneyScale, ScaleField, ShareScale } from './scale-field.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export function PostFields({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const { post } = working.scenario
  const set = (part: Partial<ScenarioPost>) => working.change((held) => ({ ...held, post: { ...held.post, ...part } }))
  return (
    <>
      <Card title={t('cost.pay')}>
        <div className={classes['scales']}>
          <MoneyScale
            label={t('figures.wage')}
            hint={t('cost.wageHint')}
            value={post.wageCents}
            onChange={(wageCents) => set({ wageCents })}
            to={80_000}
            step={500}
          />
          <ShareScale
            label={t('figures.fringeShare')}
            value={post.fringe}
            onChange={(fringe) => set({ fringe })}
            to={60}
          />
          <MoneyScale
            label={t('figures.supervisorWage')}
            value={post.supervisorWageCents}
            onChange={(supervisorWageCents) => set({ supervisorWageCents })}
            to={100_000}
            step={500}
          />
          <ScaleField
            label={t('figures.peersPerSupervisor')}
            value={post.peersPerSupervisor}
            onChange={(peersPerSupervisor) => set({ peersPerSupervisor })}
            min={1}
            max={100}
            to={20}
          />
          <MoneyScale
            label={t('figures.mileage')}
            value={post.mileageCents}
            onChange={(mileageCents) => set({ mileageCents })}
            to={10_000}
            step={100}
          />
          <MoneyScale
            label={t('figures.otherDirect')}
            value={post.otherDirectCents}
            onChange={(otherDirectCents) => set({ otherDirectCents })}
            to={10_000}
            step={100}
          />
          <ShareScale
            label={t('figures.overheadShare')}
            value={post.overhead}
            onChange={(overhead) => set({ overhead })}
            to={50}
          />
        </div>
      </Card>
      <Card title={t('cost.time')}>
        <TimeFields working={working} set={set} />
      </Card>
    </>
  )
}

function TimeFields({
  working,
  set,
}: {
  readonly working: Working
  readonly set: (part: Partial<ScenarioPost>) => void
}) {
  const { t } = useTranslation('ready')
  const { post, plans } = working.scenario
  const setPlan = (part: Partial<(typeof plans)[number]>) =>
    working.change((held) => ({ ...held, plans: [{ ...held.plans[0]!, ...part }, ...held.plans.slice(1)] }))
  return (
    <div className={classes['scales']}>
      <ScaleField
        label={t('figures.paidHours')}
        value={post.paidHours}
        onChange={(paidHours) => set({ paidHours, awayHours: Math.min(post.awayHours, paidHours) })}
        min={1}
        max={3_000}
        to={2_080}
        step={10}
      />
      <ScaleField
        label={t('figures.awayHours')}
        hint={t('cost.awayHint')}
        value={post.awayHours}
        onChange={(awayHours) => set({ awayHours })}
        min={0}
        max={Math.min(2_999, post.paidHours)}
        to={Math.min(600, post.paidHours)}
        step={10}
      />
      <ShareScale
        label={t('figures.booked')}
        hint={t('cost.bookedHint')}
        value={post.booked}
        onChange={(booked) => set({ booked })}
      />
      <ShareScale label={t('figures.noShow')} value={post.noShow} onChange={(noShow) => set({ noShow })} to={60} />
      <ShareScale
        label={t('figures.denied')}
        hint={t('cost.deniedHint')}
        value={plans[0]!.denied}
        onChange={(denied) => setPlan({ denied })}
        to={50}
      />
      <ShareScale
        label={t('figures.recovered')}
        value={plans[0]!.recovered}
        onChange={(recovered) => setPlan({ recovered })}
      />
    </div>
  )
}
