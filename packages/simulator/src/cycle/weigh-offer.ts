// The director weighs the plan's offer for more posts: a scenario filled with what the system knows by then, an advance that
// is taken back too fast, and the mission questions answered but for a doubt about the paperwork.
import { addMonths, cents, type Day, type Scenario } from '@throughline/domain'
import { firstScenario } from '@throughline/provider'
import type { World } from '../stage/world.ts'

/** The first day of the month after the world's last. */
const nextMonth = (through: Day): Day => addMonths(`${through.slice(0, 7)}-01` as Day, 1)

export async function weighOffer({ provider, cast }: World): Promise<void> {
  const { director } = provider
  const known = await director.do('scenario.known', {})
  const plan = known.plans.find((one) => one.payerId === provider.payerId)
  if (!plan) throw new Error('the plan is not among the payers')
  const lagMonths = plan.paidAfterDays === null ? null : Math.ceil(plan.paidAfterDays / 30)
  const begun = firstScenario({ ...plan, lagMonths }, nextMonth(cast.through), known.demandUnits)
  const [offer] = begun.plans
  const document: Scenario = {
    ...begun,
    plans: [
      {
        ...offer!,
        posts: 200,
        recovered: plan.recovered ?? 0,
        advance: { cents: cents(30_000_00), repay: 5_000, waitMonths: 0 },
        trialMonths: 12,
      },
    ],
    cash: { ...begun.cash, months: 24, openingCents: cents(40_000_00) },
    mission: { fit: 'yes', burden: 'partly', learning: 'yes', advocates: 'yes', recovery: 'yes', terms: 'yes' },
    caseRate: { ...begun.caseRate, from: 'own' },
  }
  await director.do('scenario.save', { name: 'Two more posts, as offered', document })
}
