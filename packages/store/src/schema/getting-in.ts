// Rows of what is weighed before a contract: scenarios of cost, rate and cash.
import type { Cents, Day, Scenario } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant, Json } from './columns.ts'

/** Never changes but for being set aside. The figures repeat what the document answers, so that lists need not reckon. */
export interface MoneyScenarioTable {
  organization_id: string
  scenario_id: string
  payer_id: string | null
  plan_name: string
  name: string
  document: Json<Scenario>
  made_on: Day
  answer: 'sign' | 'sign-if' | 'do-not-sign-yet'
  /** Of a unit of the plan's first service. */
  break_even_cents: Cents | null
  /** Of a month of full work. */
  margin_cents: Cents
  lowest_cents: Cents
  lowest_on: Day
  set_aside: Generated<boolean>
  made_by: string | null
  made_by_name: string
  created_at: Instant
}
