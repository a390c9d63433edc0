// A command sent twice with one key runs once. The key's row is inserted before the command runs and in its transaction:
// whoever comes second waits for the first to commit, then gets the same answer; if the first failed, the second runs.
// Answers are kept encrypted: one may hold what is shown once, like an invitation's link.
import { createHash } from 'node:crypto'
import { json, type StoreTransaction } from '@throughline/store'
import type { Instant } from './context.ts'
import type { Engine } from './engine.ts'
import { refuse } from './refusal.ts'
import { seal, unseal } from './seal.ts'

/** Longest key taken; the table holds it to 200. */
const longestKey = 200

/** JSON with its keys in order, so that the same body is the same text however it was written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`
}

export type CommandKey = {
  readonly organizationId: string
  readonly key: string
  readonly command: string
  /** Who sends it: another person's key is another request. */
  readonly userId: string | null
  readonly input: unknown
  readonly now: Instant
}

const keyPurpose = 'command replies'
const place = (asked: CommandKey): string => `command_key.reply/${asked.organizationId}/${asked.key}`

/** Takes the key for this command, or gives back what the first sending of it answered. */
export async function takeKey(
  engine: Engine,
  db: StoreTransaction,
  asked: CommandKey,
): Promise<{ reply: unknown } | null> {
  if (asked.key.length < 1 || asked.key.length > longestKey)
    refuse('invalid', `An idempotency key has 1 to ${longestKey} characters.`)
  const sha = createHash('sha256')
    .update(canonicalJson([asked.command, asked.userId, asked.input]))
    .digest('hex')
  const taken = await db
    .insertInto('command_key')
    .values({
      organization_id: asked.organizationId,
      key: asked.key,
      command: asked.command,
      request_sha: sha,
      reply: null,
      created_at: asked.now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken !== undefined) return null
  const first = await db
    .selectFrom('command_key')
    .select(['request_sha', 'reply'])
    .where('organization_id', '=', asked.organizationId)
    .where('key', '=', asked.key)
    .executeTakeFirstOrThrow()
  if (first.request_sha !== sha)
    refuse('key-reused', 'This key was used for another request. Send the new request with a new key.')
  const text = unseal(engine.keyFor(keyPurpose), place(asked), Buffer.from(String(first.reply), 'base64'))
  if (text === null)
    refuse(
      'key-reused',
      'This was done before, and its answer cannot be read any more. Look at what stands, or use a new key.',
    )
  return { reply: JSON.parse(text.toString('utf8')) as unknown }
}

/** Keeps the answer beside its key. */
export async function keepReply(
  engine: Engine,
  db: StoreTransaction,
  asked: CommandKey,
  reply: unknown,
): Promise<void> {
  const sealed = seal(engine.keyFor(keyPurpose), place(asked), Buffer.from(JSON.stringify(reply)), engine.random)
  await db
    .updateTable('command_key')
    .set({ reply: json(sealed.toString('base64')) })
    .where('organization_id', '=', asked.organizationId)
    .where('key', '=', asked.key)
    .execute()
}
