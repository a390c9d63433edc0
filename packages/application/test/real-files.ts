// Takes files from outside as a customer would, each in an organization of its own, and tells in a table what became of
// them. The organization knows the claims an 835 names, as if it had sent them; the plan knows the members and providers an
// 837P names, and answers to the payer's number in it. So what stands in the table is about the file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemittanceClaim } from '@throughline/domain'
import type { Operations } from '@throughline/operations'
import { inOrganization, insertRows, json, personNameKey, type Store } from '@throughline/store'
import { readClaims, readRemittances } from '@throughline/wire'
import { sql } from 'kysely'
import type { z } from 'zod'
import { openDesk, type ClaimSpec, type Desk } from './posting-desk.ts'

export type Outcome = z.output<Operations['file.take']['reply']>
export type TakenSample = {
  /** `835/valid/name.edi` */
  readonly path: string
  readonly outcome: Outcome
  /** What a person's answer “it is ours” came to, for each remittance that was asked about. */
  readonly answered: readonly string[]
  readonly desk: Desk
}

/** Where samples lie: named by the environment, or beside the checkout. Null when there are none. */
export function samplesFolder(environment: NodeJS.ProcessEnv = process.env): string | null {
  const folder = environment.THROUGHLINE_X12_SAMPLES ?? join(import.meta.dirname, '../../../../shared/x12-samples')
  return existsSync(join(folder, '835')) && existsSync(join(folder, '837P')) ? folder : null
}

export function samplesOf(folder: string, kind: '835' | '837P'): string[] {
  return readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.edi'))
    .map((name) => `${kind}/${name.replaceAll('\\', '/')}`)
    .sort()
}

/** Takes one sample. `knowing`: whether the organization knows what the file names. */
export async function takeSample(store: Store, folder: string, path: string, knowing = true): Promise<TakenSample> {
  const bytes = new Uint8Array(readFileSync(join(folder, path)))
  const plan = path.startsWith('837P/')
  const desk = await openDesk({ store, seed: `${path} ${knowing}`, kind: plan ? 'plan' : 'provider' })
  if (knowing) await (plan ? knowMembers(desk, bytes) : desk.addClaims(...(await claimsNamed(bytes))))
  const outcome = await desk.take(bytes, path.split('/').at(-1))
  return { path, outcome, answered: [], desk }
}

/** A person says of every remittance that was asked about: it is ours. */
export async function answerOurs(sample: TakenSample): Promise<TakenSample> {
  const answered: string[] = []
  for (const one of sample.outcome.transactions) {
    if (one.outcome !== 'questioned' || one.remittanceId === null) continue
    const reason = 'Taken as ours, to see what posting gives'
    answered.push((await sample.desk.run('remittance.release', { remittanceId: one.remittanceId, reason })).text)
  }
  return { ...sample, answered }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const claimsAtMost = 5_000

/** One claim of ours for each number that an 835 names in a decision: its lines as they were billed. */
async function claimsNamed(bytes: Uint8Array): Promise<ClaimSpec[]> {
  const claims = new Map<string, ClaimSpec>()
  for await (const events of readRemittances(once(bytes)))
    for (const event of events) if (event.kind === 'claim' && claims.size < claimsAtMost) addClaim(claims, event.claim)
  return [...claims.values()]
}

function addClaim(claims: Map<string, ClaimSpec>, claim: RemittanceClaim): void {
  const control = claim.patientControl.trim()
  if (control === '' || claim.charge <= 0 || claims.has(control)) return
  const lines = claim.lines.map((line) => ({
    charge: Math.abs(line.charge) / 100,
    code: line.billedCode ?? line.code,
    modifiers: line.modifiers,
  }))
  const whole = [{ charge: claim.charge / 100, code: 'H0038', modifiers: [] }]
  const add = (total: number, line: { charge: number }) => total + Math.round(line.charge * 100)
  const fits = lines.length > 0 && lines.reduce(add, 0) === claim.charge
  claims.set(control, {
    control,
    lines: fits ? lines : whole,
    ...(claim.servedOn === null ? {} : { servedOn: claim.servedOn }),
  })
}

/** Billing providers and members that an 837P names, as the plan's own. */
async function knowMembers(desk: Desk, bytes: Uint8Array): Promise<void> {
  const organization_id = desk.organizationId
  const providers = new Map<string, string>()
  const payers = new Set<string>()
  const members = new Map<string, { given: string; family: string; birthDate: string }>()
  for await (const events of readClaims(once(bytes)))
    for (const event of events) {
      if (event.kind !== 'claim' || event.claim === null || members.size >= claimsAtMost) continue
      const { billing, subscriber, patient, payer } = event.claim
      payers.add(payer.identifier)
      if (billing.npi) providers.set(billing.npi, billing.name)
      if (!subscriber.memberNumber) continue
      const { name, birthDate } = patient?.insured ?? subscriber
      members.set(subscriber.memberNumber, { ...name, birthDate: birthDate ?? '1980-01-01' })
    }
  await inOrganization(desk.store, organization_id, async (trx) => {
    await sql`insert into plan_policy (organization_id, version, starts, document, created_at)
      values (${organization_id}, 1, '2000-01-01', ${json({ identifiers: [...payers] })}, now())`.execute(trx)
    for (const [npi, name] of providers)
      await sql`insert into plan_provider (organization_id, provider_id, name, npi, status, starts)
        values (${organization_id}, gen_random_uuid(), ${name}, ${npi}, 'active', '2000-01-01')`.execute(trx)
    for (const [number, { given, family, birthDate }] of members) {
      const personId = desk.newId()
      await insertRows(trx, 'person', [
        {
          organization_id,
          person_id: personId,
          given_name: given,
          family_name: family,
          name_key: personNameKey(family, given),
          birth_date: birthDate as never,
          created_at: '2026-03-02T15:00:00.000Z',
        } as never,
      ])
      await sql`insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts)
        values (${organization_id}, gen_random_uuid(), ${personId}, ${desk.payerId}, ${number}, '2000-01-01')`.execute(
        trx,
      )
    }
  })
}

/** What a biller reads first of an outcome. */
export function wordsOf(outcome: Outcome): string[] {
  const told = outcome.transactions.map((one) => one.text)
  const words = ['posted', 'accepted'].includes(outcome.outcome) ? [...told, ...outcome.reasons] : outcome.reasons
  return [...new Set(words.length > 0 ? words : told)]
}

const wordsShown = 3

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('~', '\\~').replace(/\s+/g, ' ').trim()
}

/** The whole report, as it stands in docs/real-files.md. */
export function reportOf(taken: readonly Pick<TakenSample, 'path' | 'outcome' | 'answered'>[]): string {
  const rows = (kind: '835' | '837P') =>
    taken
      .filter((one) => one.path.startsWith(`${kind}/`))
      .map(({ path, outcome, answered }) => {
        const shown = [wordsOf(outcome), answered.map((words) => `*It is ours:* ${words}`)].map((words) => {
          const more = words.length > wordsShown ? [`… and ${words.length - wordsShown} more`] : []
          return [...words.slice(0, wordsShown), ...more]
        })
        const text = shown.flat().map(cell).join('<br>')
        return `| ${cell(path.slice(kind.length + 1))} | ${outcome.outcome} | ${text} |`
      })
  const counts = (kind: '835' | '837P') => {
    const found = new Map<string, number>()
    for (const { path, outcome } of taken)
      if (path.startsWith(`${kind}/`)) found.set(outcome.outcome, (found.get(outcome.outcome) ?? 0) + 1)
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([outcome, count]) => `${count} ${outcome}`)
  }
  const table = (kind: '835' | '837P', title: string, about: string) => [
    `## ${title}`,
    '',
    about,
    '',
    `${counts(kind).join(', ')}.`,
    '',
    '| File | Outcome | What it says |',
    '| --- | --- | --- |',
    ...rows(kind),
    '',
  ]
  return [
    '# Real files, taken as they came',
    '',
    'Files of other programs and people, most of them from public test suites, some broken on purpose. Each was uploaded and taken in by `file.take`, in an organization of its own; nothing was corrected beforehand. `npx tsx tools/real-files.ts` writes this page anew, and a test compares it.',
    '',
    ...table(
      '835',
      'Remittances (835)',
      'The organization knows the claims that each file names, as if it had sent them. A file posts whole or not at all: *posted* to the cent, *quarantined* with the reason, or *questioned*: it adds up, and is made out to somebody else or is a test, as files from outside are, so a person is asked whether it is theirs. Of those, the second sentence is what posting gave after a person said *It is ours*.',
    ),
    ...table(
      '837P',
      'Claims (837P)',
      'The plan knows the members and the billing providers that each file names. *Accepted* files have claims waiting for a decision; of *rejected* ones the sender gets a TA1, 999 or 277CA that says the same.',
    ),
  ].join('\n')
}
