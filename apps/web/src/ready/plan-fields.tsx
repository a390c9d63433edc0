// What is assumed of one plan's payments: when it starts, how full the work is, how late it pays, an advance, a trial.
import { Button, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cents, type PlanOffer } from '@throughline/domain'
import { useAsk } from '../api/hooks.ts'
import { MoneyScale, ScaleField, ShareScale } from './scale-field.tsx'
import { knownPlan, type Working } from './working-scenario.ts'
import classes from './ready.module.css'

/** As many even steps as months until the work is full. */
export function evenRamp(months: number): number[] {
  return Array.from({ length: months }, (_, at) => Math.round(((at + 1) * 10_000) / months))
}

export function PlanFields({ working, plan: at }: { readonly working: Working; readonly plan: number }) {
  const { t } = useTranslation('ready')
  const plan = working.scenario.plans[at]!
  const set = (part: Partial<PlanOffer>) =>
    working.change((held) => ({
      ...held,
      plans: held.plans.map((each, index) => (index === at ? { ...each, ...part } : each)),
    }))
  return (
    <div className={classes['scales']}>
      <ScaleField
        label={t('figures.posts')}
        value={plan.posts / 100}
        onChange={(posts) => set({ posts: Math.max(1, Math.round(posts * 100)) })}
        min={0.01}
        max={100}
        from={0.25}
        to={10}
        step={0.25}
        decimals={2}
      />
      <ScaleField
        label={t('cash.startsAfter')}
        value={plan.startsAfterMonths}
        onChange={(startsAfterMonths) => set({ startsAfterMonths })}
        min={0}
        max={35}
        to={24}
      />
      <ScaleField
        label={t('figures.rampMonths')}
        hint={t('cash.rampHint')}
        value={plan.ramp.length}
        onChange={(months) => set({ ramp: evenRamp(months) })}
        min={1}
        max={24}
        to={12}
      />
      <ScaleField
        label={t('figures.lag')}
        hint={t(plan.lagFrom === 'measured' ? 'cash.lagMeasured' : 'cash.lagAssumed')}
        value={plan.lagMonths}
        onChange={(lagMonths) => set({ lagMonths, lagFrom: 'assumed' })}
        min={0}
        max={24}
        to={12}
      />
      <MeasuredLag plan={plan} set={set} />
      <ShareScale label={t('figures.denied')} value={plan.denied} onChange={(denied) => set({ denied })} to={50} />
      <ShareScale label={t('figures.recovered')} value={plan.recovered} onChange={(recovered) => set({ recovered })} />
      {plan.recovered > 0 && (
        <ScaleField
          label={t('cash.recoveryMonths')}
          value={plan.recoveryMonths}
          onChange={(recoveryMonths) => set({ recoveryMonths })}
          min={0}
          max={24}
          to={12}
        />
      )}
      <AdvanceFields plan={plan} set={set} />
      <Switch
        label={t('cash.trial')}
        checked={plan.trialMonths !== null}
        onChange={(event) => set({ trialMonths: event.currentTarget.checked ? 12 : null })}
      />
      {plan.trialMonths !== null && (
        <ScaleField
          label={t('cash.trialMonths')}
          hint={t('cash.trialHint')}
          value={plan.trialMonths}
          onChange={(trialMonths) => set({ trialMonths })}
          min={1}
          max={36}
          to={24}
        />
      )}
    </div>
  )
}

/** Once a plan has paid, what it took is known: one press takes it over. */
function MeasuredLag({ plan, set }: { readonly plan: PlanOffer; readonly set: (part: Partial<PlanOffer>) => void }) {
  const { t } = useTranslation('ready')
  const known = useAsk('scenario.known', {})
  const paying = known.data && plan.payerId !== null ? knownPlan(known.data, plan.payerId) : null
  const measured = paying?.lagMonths ?? null
  if (measured === null || (plan.lagFrom === 'measured' && plan.lagMonths === measured)) return null
  return (
    <div>
      <Button size="sm" variant="default" onClick={() => set({ lagMonths: measured, lagFrom: 'measured' })}>
        {t('cash.takeMeasured', { count: measured })}
      </Button>
    </div>
  )
}

function AdvanceFields({ plan, set }: { readonly plan: PlanOffer; readonly set: (part: Partial<PlanOffer>) => void }) {
  const { t } = useTranslation('ready')
  const { advance } = plan
  return (
    <>
      <Switch
        label={t('cash.advance')}
        checked={advance !== null}
        onChange={(event) =>
          set({
            advance: event.currentTarget.checked ? { cents: cents(45_000_00), repay: 1_000, waitMonths: 0 } : null,
          })
        }
      />
      {advance !== null && (
        <>
          <MoneyScale
            label={t('cash.advanceCents')}
            value={advance.cents}
            onChange={(amount) => set({ advance: { ...advance, cents: amount } })}
            to={150_000}
            step={1_000}
          />
          <ShareScale
            label={t('figures.repayShare')}
            hint={t('cash.repayHint')}
            value={advance.repay}
            onChange={(repay) => set({ advance: { ...advance, repay } })}
          />
          <ScaleField
            label={t('cash.waitMonths')}
            value={advance.waitMonths}
            onChange={(waitMonths) => set({ advance: { ...advance, waitMonths } })}
            min={0}
            max={36}
            to={24}
          />
        </>
      )}
    </>
  )
}
