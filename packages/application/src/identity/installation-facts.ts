// Facts about the installation itself: whether it is a demo and with which personas, and the code of the first setup.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readAsTyped } from './readable-code.ts'
import { inScope, json, type Store, type StoreTransaction } from '@throughline/store'

/** Somebody to sign in as with one click in a demo. */
export type Persona = { readonly userId: string; readonly about: string }

async function readFact(trx: StoreTransaction, key: string): Promise<unknown> {
  const row = await trx.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

async function keepFact(trx: StoreTransaction, key: string, value: unknown): Promise<void> {
  await trx
    .insertInto('installation')
    .values({ key, value: json(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json(value) }))
    .execute()
}

export async function readDemo(trx: StoreTransaction): Promise<boolean> {
  return (await readFact(trx, 'demo')) === true
}

export async function readPersonas(trx: StoreTransaction): Promise<readonly Persona[]> {
  return ((await readFact(trx, 'personas')) ?? []) as readonly Persona[]
}

/**
 * Says what this installation is, once, before it holds anything. A demo cannot be made of an installation that has an
 * organization, and what was made real stays real.
 */
export async function declareInstallation(store: Store, demo: boolean): Promise<void> {
  const begun = await inScope(store, 'identity', async (trx) => ({
    organizations: await trx.selectFrom('organization').select('organization_id').limit(1).execute(),
    demo: await readFact(trx, 'demo'),
  }))
  if (begun.demo === demo) return
  if (begun.demo !== null || begun.organizations.length > 0)
    throw new Error(
      demo
        ? 'This folder already holds real records; a demo needs a folder of its own.'
        : 'This folder holds a demo; real records need a folder of their own.',
    )
  await inScope(store, 'installation', (trx) => keepFact(trx, 'demo', demo))
}

/** Keeps who may be signed in as with one click. Only a demo has any. */
export async function keepPersonas(store: Store, personas: readonly Persona[]): Promise<void> {
  await inScope(store, 'installation', async (trx) => {
    if (!(await readDemo(trx))) throw new Error('only a demo has personas')
    await keepFact(trx, 'personas', personas)
  })
}

const codeHash = (key: Uint8Array, code: string): string =>
  createHmac('sha256', key).update(readAsTyped(code)).digest('hex')

/** Makes the setup code good that the door prints; the one before is good no more. */
export async function keepSetupCode(store: Store, key: Uint8Array, code: string): Promise<void> {
  await inScope(store, 'installation', (trx) => keepFact(trx, 'setup-code', codeHash(key, code)))
}

/** Uses the setup code up, in a transaction of the installation's scope. Says whether it was the right one. */
export async function takeSetupCode(trx: StoreTransaction, key: Uint8Array, code: string): Promise<boolean> {
  const row = await trx
    .selectFrom('installation')
    .select('value')
    .where('key', '=', 'setup-code')
    .forUpdate()
    .executeTakeFirst()
  if (typeof row?.value !== 'string') return false
  const right = timingSafeEqual(Buffer.from(codeHash(key, code), 'hex'), Buffer.from(row.value, 'hex'))
  if (right) await keepFact(trx, 'setup-code', null)
  return right
}
