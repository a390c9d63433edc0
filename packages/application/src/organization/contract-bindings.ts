// Contracts: read from text with every problem named, kept as versions, shown term by term.
import { limitText, parseContract, rateOn, versionConflicts } from '@throughline/domain'
import type { Contract, ContractService, Day } from '@throughline/domain'
import { json } from '@throughline/store'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { interestText, unitRuleText } from './term-words.ts'

type ContractRow = {
  contract_id: string
  version: number
  payer_id: string | null
  provider_id: string | null
  name: string
  document: Contract
  starts: Day
  ends: Day | null
  status: 'draft' | 'signed' | 'ended'
  payer_name: string | null
  provider_name: string | null
}

function contractRows(context: Context) {
  return context.db
    .selectFrom('contract as c')
    .leftJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .leftJoin('plan_provider as v', (join) =>
      join.onRef('v.organization_id', '=', 'c.organization_id').onRef('v.provider_id', '=', 'c.provider_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .selectAll('c')
    .select(['p.name as payer_name', 'v.name as provider_name'])
}

function shown(row: ContractRow) {
  return {
    contractId: row.contract_id,
    code: row.document.contract,
    name: row.name,
    version: row.version,
    payer:
      row.payer_id === null
        ? null
        : { kind: 'payer', id: row.payer_id, label: row.payer_name ?? row.document.payer.name },
    provider:
      row.provider_id === null
        ? null
        : { kind: 'provider', id: row.provider_id, label: row.provider_name ?? row.document.provider.name },
    span: { starts: row.starts, ends: row.ends },
    status: row.status,
    services: row.document.services.length,
    route: row.document.billing.route,
  }
}

function termShown(term: ContractService, today: Day) {
  const { authorization } = term
  return {
    term: term.term,
    title: term.title,
    kind: term.kind,
    code: term.code,
    modifiers: term.modifiers,
    unit: unitRuleText(term.unit),
    rateCents: rateOn(term, today)?.amount ?? null,
    rates: term.rates.map((rate) => ({ starts: rate.starts, ends: rate.ends, cents: rate.amount })),
    authorization: !authorization.required
      ? 'Not needed'
      : authorization.freeUnits === 0
        ? 'Needed from the first unit'
        : `Needed after ${authorization.freeUnits} units`,
    limits: term.limits.map(limitText),
    places: term.places,
    group: term.group === null ? null : `Up to ${term.group.people} people`,
  }
}

const contractList = bind('contract.list', async (context) => {
  const rows = await contractRows(context).orderBy('c.name').orderBy('c.version', 'desc').limit(500).execute()
  return { rows: rows.map((row) => shown(row)) }
})

const contractGet = bind('contract.get', async (context, input) => {
  const row = found(
    await contractRows(context)
      .where('c.contract_id', '=', input.contractId)
      .orderBy('c.version', 'desc')
      .executeTakeFirst(),
  )
  const reading = parseContract(row.source_text)
  const { filing, sources, interest } = row.document
  return {
    row: shown(row),
    text: row.source_text,
    warnings: problemsShown(reading.ok ? reading.warnings : reading.problems, 'warning'),
    interest: interestText(interest),
    filing: `${filing.days} days from the service to the plan; corrections within ${filing.correctedDays} days; appeals within ${filing.appealDays} days.`,
    sources: sources.map(
      (note) =>
        `${note.about}: ${note.source}, read ${note.asOf}${note.confidence === 'unverified' ? ' (not verified)' : ''}`,
    ),
    terms: row.document.services.map((term) => termShown(term, context.today)),
  }
})

type Problem = { line: number | null; column: number | null; path: string; message: string; fix: string }

function problemsShown(problems: readonly Problem[], severity: 'error' | 'warning') {
  return problems.map(({ line, column, path, message, fix }) => ({ line, column, path, message, fix, severity }))
}

/** Versions that contradict each other are kept as they were signed; the next one has to put it right. */
function asProblem(message: string): Problem {
  return { line: null, column: null, path: 'version', message, fix: 'Put it right in the next version of the text.' }
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a text is about somebody else than who was chosen for it: neither the number nor the name agrees. */
async function partnerProblems(context: Context, contract: Contract, partnerId: string | null): Promise<Problem[]> {
  if (partnerId === null) return []
  const isProvider = context.organization.kind === 'provider'
  const chosen = isProvider ? await payerNumber(context, partnerId) : await providerNumber(context, partnerId)
  const named = isProvider
    ? { name: contract.payer.name, number: contract.payer.identifier }
    : { name: contract.provider.name, number: contract.provider.npi }
  if (!chosen || chosen.number === named.number || plainName(chosen.name) === plainName(named.name)) return []
  return [
    {
      line: null,
      column: null,
      path: isProvider ? 'payer' : 'provider',
      message: `The text is about "${named.name} (${named.number})", and "${chosen.name} (${chosen.number})" is chosen.`,
      fix: 'Choose whom the text names, or correct it in the text.',
    },
  ]
}

const payerNumber = ({ db, organization }: Context, payerId: string) =>
  db
    .selectFrom('payer')
    .select(['name', 'payer_identifier as number'])
    .where('organization_id', '=', organization.id)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()

const providerNumber = ({ db, organization }: Context, providerId: string) =>
  db
    .selectFrom('plan_provider')
    .select(['name', 'npi as number'])
    .where('organization_id', '=', organization.id)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()

const contractCheck = bind('contract.check', async (context, input) => {
  const reading = parseContract(input.text)
  return reading.ok
    ? {
        ok: true,
        problems: problemsShown(
          [...(await partnerProblems(context, reading.contract, input.partnerId)), ...reading.warnings],
          'warning',
        ),
        name: reading.contract.name,
        services: reading.contract.services.length,
      }
    : { ok: false, problems: problemsShown(reading.problems, 'error'), name: null, services: 0 }
})

export type ContractToKeep = {
  readonly text: string
  readonly payerId: string | null
  readonly providerId: string | null
  readonly signedOn: Day | null
}

export type KeptContract =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: true; readonly contractId: string; readonly version: number; readonly warnings: readonly Problem[] }

/** Keeps a contract's text as its next version. The one way in: for what somebody writes, and for an offer that is signed. */
export async function keepContract(context: Context, input: ContractToKeep): Promise<KeptContract> {
  const reading = parseContract(input.text)
  if (!reading.ok) return { ok: false, problems: reading.problems }
  const { contract } = reading
  const provider = context.organization.kind === 'provider'
  if (provider && (input.payerId === null || input.providerId !== null))
    refuse('payer-missing', 'Choose the payer whose contract this is.', { payerId: 'Choose a payer.' })
  if (!provider && (input.providerId === null || input.payerId !== null))
    refuse('provider-missing', 'Choose the provider whose contract this is.', { providerId: 'Choose a provider.' })
  const versions = await versionsOf(context, input, contract.contract)
  if (versions.some((row) => row.version === contract.version))
    refuse(
      'version-known',
      `Version ${contract.version} of ${contract.contract} is kept already and never changes. Raise "version" in the text and save again.`,
    )
  const contractId = versions[0]?.contract_id ?? context.newId()
  const signedOn = input.signedOn ?? contract.signed
  await context.db
    .insertInto('contract')
    .values({
      organization_id: context.organization.id,
      contract_id: contractId,
      version: contract.version,
      payer_id: input.payerId,
      provider_id: input.providerId,
      name: contract.name,
      document: json(contract),
      source_text: input.text,
      starts: contract.starts,
      ends: contract.ends,
      status: signedOn === null ? 'draft' : 'signed',
      signed_on: signedOn,
      created_at: context.now,
    })
    .execute()
  context.subject('contract', contractId)
  const against = versionConflicts([...versions.map((row) => row.document), contract])
  return {
    ok: true,
    contractId,
    version: contract.version,
    warnings: [
      ...(await partnerProblems(context, contract, input.payerId ?? input.providerId)),
      ...reading.warnings,
      ...against.map(asProblem),
    ],
  }
}

/** The versions of one contract that are kept with this partner. */
export async function versionsOf(
  context: Context,
  { payerId, providerId }: Pick<ContractToKeep, 'payerId' | 'providerId'>,
  code: string,
) {
  const provider = context.organization.kind === 'provider'
  const rows = await context.db
    .selectFrom('contract')
    .select(['contract_id', 'version', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where(provider ? 'payer_id' : 'provider_id', '=', provider ? payerId : providerId)
    .execute()
  return rows.filter((row) => row.document.contract === code)
}

const contractSave = bind('contract.save', async (context, input) => {
  const kept = await keepContract(context, input)
  return kept.ok
    ? { ok: true, contractId: kept.contractId, problems: problemsShown(kept.warnings, 'warning') }
    : { ok: false, contractId: null, problems: problemsShown(kept.problems, 'error') }
})

export const contractBindings = [contractList, contractGet, contractCheck, contractSave] as const
