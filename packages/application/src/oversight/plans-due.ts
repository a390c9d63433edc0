// What the plans and whoever sends people want of a person today: reports a signed contract owes, a trial
// to decide, and referrals that dry up.
import { daysBetween } from '@throughline/domain'
import { overdueObligations } from '../after-signing/signed.ts'
import { trialsDue } from '../after-signing/trial.ts'
import type { Context } from '../core/index.ts'
import { droughtNow } from '../reach/sources.ts'
import { firstShown, todayRow, type TodayRow } from './home-rows.ts'

export async function plansDue(context: Context): Promise<TodayRow[]> {
  return [...(await owedLate(context)), ...(await trialsToDecide(context)), ...(await referralsDry(context))]
}

async function owedLate(context: Context): Promise<TodayRow[]> {
  const owed = await overdueObligations(context)
  const first = owed.slice(0, firstShown).map((one) => ({ ...one, count: owed.length, sum: null }))
  return todayRow('owed-late', '/signed', first, (one) => ({
    label: `${one.title} · ${one.payer}`,
    text: null,
    dueOn: one.dueOn,
    daysLeft: daysBetween(context.today, one.dueOn),
    cents: null,
    page: '/signed',
    id: one.contractId,
  }))
}

async function trialsToDecide(context: Context): Promise<TodayRow[]> {
  const trials = await trialsDue(context)
  const first = trials.slice(0, firstShown).map((one) => ({ ...one, count: trials.length, sum: null }))
  return todayRow('trial-decides', '/signed', first, (one) => ({
    label: `${one.name} · ${one.payer}`,
    text: null,
    dueOn: one.dueOn,
    daysLeft: one.daysLeft,
    cents: null,
    page: '/signed',
    id: one.contractId,
  }))
}

async function referralsDry(context: Context): Promise<TodayRow[]> {
  const drought = await droughtNow(context)
  if (drought.standing !== 'dry') return []
  const asked = drought.causes.map((cause) => ('plan' in cause ? cause.plan : 'source' in cause ? cause.source : '—'))
  const first = (asked.length === 0 ? ['—'] : asked).slice(0, firstShown)
  return todayRow(
    'referrals-dry',
    '/reach',
    first.map((who) => ({ who, count: drought.lately, sum: null })),
    ({ who }) => ({
      label: who,
      text: null,
      dueOn: null,
      daysLeft: null,
      cents: null,
      page: '/reach',
      id: null,
    }),
  )
}
