// All four worksheets as they stand, read once: for their own pages, for the path to a plan, and for what is signed.
import { daysBetween, type Day, type StoodThen } from '@throughline/domain'
import {
  packetReadiness,
  readinessChecks,
  serviceOverview,
  siteScore,
  stepStanding,
  type PathStepName,
  type ReadinessCheck,
  type ReadinessFacts,
  type ServiceOverview,
  type SheetFacts,
} from '@throughline/provider'
import type { Row } from '@throughline/store'
import { mayRead, type Context } from '../core/index.ts'
import { forPlan, type LoadedPacket } from '../credentialing/load-packet.ts'
import { loadFits, newestScenario, signedContracts, type FitRead, type Money } from './load-fits.ts'
import { resultsOnFile } from './results-on-file.ts'

const mostSteps = 500
const mostDecisions = 100

export type StepRow = Row<'next_step'>
export type DecisionRow = Row<'mission_decision'>

export type LoadedSheets = {
  readonly today: Day
  readonly money: Money | null
  readonly showsMoney: boolean
  /** On the sheet; those set aside are not in it. */
  readonly fits: readonly FitRead[]
  readonly fitsAside: readonly FitRead[]
  readonly checks: readonly ReadinessCheck[]
  /** The newest first. */
  readonly decisions: readonly DecisionRow[]
  readonly openSteps: readonly StepRow[]
  readonly endedSteps: number
  readonly overview: ServiceOverview
  readonly itemOwners: Readonly<Record<string, string | undefined>>
}

export async function loadSheets(context: Context, loaded: LoadedPacket): Promise<LoadedSheets> {
  const money = await newestScenario(context)
  const contracts = await signedContracts(context)
  const fits = await loadFits(context, { money, contracts })
  const shown = fits.filter(({ row }) => !row.set_aside)
  const decisions = await decisionRows(context)
  const showsMoney = mayRead(context, 'money.read')
  const { facts } = loaded
  const overview = serviceOverview({
    profile: facts.profile,
    services: shown
      .filter(({ standing }) => standing.verdict === 'offer')
      .map(({ name, row }) => ({ name, fit: row.document })),
    results: await resultsOnFile(context),
  })
  const readiness: ReadinessFacts = {
    today: context.today,
    items: packetReadiness(forPlan(loaded, '')).items,
    ein: facts.organization.ein,
    npi: facts.organization.npi,
    profile: facts.profile,
    staff: facts.staff,
    sites: await lookedAt(context, facts.sites),
    money,
    showsMoney,
    contracts,
    offers: await openOffers(context),
    billers: await billers(context),
    services: shown.map(({ name, standing }) => ({ name, verdict: standing.verdict })),
    decision:
      decisions[0] === undefined
        ? null
        : { decision: decisions[0].decision, on: decisions[0].decided_on, againOn: decisions[0].again_on },
    overview,
  }
  const steps = await openRows(context)
  return {
    today: context.today,
    money,
    showsMoney,
    fits: shown,
    fitsAside: fits.filter(({ row }) => row.set_aside),
    checks: readinessChecks(readiness),
    decisions,
    openSteps: steps,
    endedSteps: await endedSteps(context),
    overview,
    itemOwners: facts.profile.owners,
  }
}

function decisionRows(context: Context): Promise<DecisionRow[]> {
  return context.db
    .selectFrom('mission_decision')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .orderBy('decided_on', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('decision_id')
    .limit(mostDecisions)
    .execute()
}

/** The steps that nobody has ended yet, by their days. */
export function openRows(context: Context): Promise<StepRow[]> {
  return context.db
    .selectFrom('next_step')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('ended_on', 'is', null)
    .orderBy('due_on')
    .orderBy('step_id')
    .limit(mostSteps)
    .execute()
}

async function endedSteps(context: Context): Promise<number> {
  const { count } = await context.db
    .selectFrom('next_step')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('ended_on', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function lookedAt(context: Context, sites: LoadedPacket['facts']['sites']): Promise<ReadinessFacts['sites']> {
  const looks = await context.db
    .selectFrom('site_score')
    .select(['site_id', 'looked_on', 'answers'])
    .where('organization_id', '=', context.organization.id)
    .orderBy('looked_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1_000)
    .execute()
  return sites.map(({ id, name }) => {
    const look = looks.find((one) => one.site_id === id)
    const { band, share, no } = siteScore(look?.answers ?? {})
    return { name, lookedOn: look?.looked_on ?? null, band, share, no: no.length }
  })
}

async function openOffers(context: Context): Promise<number> {
  const { count } = await context.db
    .selectFrom('contract_offer')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function billers(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select('u.display_name')
    .where('m.organization_id', '=', context.organization.id)
    .where('m.role', 'in', ['biller', 'sole'])
    .where('m.status', '=', 'active')
    .orderBy('u.display_name')
    .limit(20)
    .execute()
  return rows.map((row) => row.display_name)
}

/** The check that a step closes, or the page it leads to, tells which part of the path its owner looks after. */
const stepOfCheck: Readonly<Record<string, PathStepName>> = {
  'tax-id': 'ein',
  npi: 'npi',
  'medicaid-number': 'medicaid',
  program: 'describe',
  overview: 'describe',
  services: 'services',
  weighed: 'decide',
  cost: 'weigh',
  cash: 'weigh',
}

/** What the path to a plan asks of the worksheets. A decision about another plan is none about this one. */
export function sheetFacts(sheets: LoadedSheets, payerId: string): SheetFacts {
  const { checks, openSteps: steps, today } = sheets
  const covered = new Set(steps.map((step) => step.closes_check))
  const decision = sheets.decisions.find((one) => one.payer_id === null || one.payer_id === payerId)
  const owners: Partial<Record<PathStepName, string>> = {}
  for (const [item, step] of Object.entries(stepOfCheck)) {
    const owner = sheets.itemOwners[item]
    if (owner !== undefined) owners[step] = owner
  }
  for (const step of steps) {
    const of = step.closes_check === null ? undefined : (stepOfCheck[step.closes_check] ?? 'packet')
    if (of !== undefined) owners[of] = step.owner
  }
  if (steps[0] !== undefined) owners['next-steps'] = steps[0].owner
  return {
    offeredOn:
      sheets.fits
        .filter(({ standing }) => standing.verdict === 'offer')
        .map(({ row }) => row.changed_on)
        .toSorted()[0] ?? null,
    uncovered: checks.filter((check) => check.standing === 'open' && !covered.has(check.id)).length,
    decision: decision === undefined ? null : { on: decision.decided_on, againOn: decision.again_on },
    steps: {
      open: steps.length,
      late: steps.filter((step) => stepStanding({ dueOn: step.due_on, doneOn: null }, today) === 'late').length,
      ended: sheets.endedSteps,
    },
    owners,
  }
}

/** What a signature keeps of the other worksheets. */
export function standsNow(sheets: LoadedSheets): StoodThen {
  const { money } = sheets
  return {
    proved: sheets.checks.filter((check) => check.standing === 'proved').length,
    openChecks: sheets.checks.filter((check) => check.standing === 'open').map((check) => check.title.text),
    services: sheets.fits.map(({ row, standing }) => ({ service: row.service, verdict: standing.verdict })),
    money:
      money === null
        ? null
        : {
            name: money.name,
            madeOn: money.madeOn,
            answer: money.answer,
            marginCents: money.marginCents,
            lowestCents: money.lowestCents,
            lowestOn: money.lowestOn,
          },
  }
}

/** Days until the six questions are asked again; null before they were ever signed. */
export const daysToAsking = (sheets: LoadedSheets): number | null =>
  sheets.decisions[0] === undefined ? null : daysBetween(sheets.today, sheets.decisions[0].again_on)
