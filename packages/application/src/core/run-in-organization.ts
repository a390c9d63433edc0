// Runs one operation of an organization: one transaction from the check of who asks to the audit row.
import type { OperationDeclaration } from '@throughline/operations'
import { inOrganization, recordAudit, type StoreTransaction } from '@throughline/store'
import { assertFreshFactor, organizationOf, reachFor, standingOf } from './access.ts'
import { detailOf, gathering, type Gathered } from './audit-row.ts'
import type { Binding } from './bind.ts'
import { keepReply, takeKey, type CommandKey } from './command-key.ts'
import type { Instant } from './context.ts'
import type { Engine } from './engine.ts'
import { makeContext } from './make-context.ts'
import type { ExecuteOptions, Outcome } from './outcome.ts'
import { parseInput, parseReply } from './parse.ts'
import { notHere, refuse, Refusal } from './refusal.ts'
import type { Session } from './session.ts'

export type Asked = {
  readonly declared: OperationDeclaration
  readonly binding: Extract<Binding, { of: 'organization' }>
  readonly session: Session
  readonly input: unknown
  readonly options: ExecuteOptions
  readonly requestId: string
  readonly now: Instant
}

/**
 * Transactions that PostgreSQL ended for its own reasons (deadlock, serialization) are run again, this often at most; so are
 * those that wrote what another wrote in the same moment, which they find the second time and answer in their own words.
 */
const attemptsAllowed = 3

export async function runInOrganization(engine: Engine, asked: Asked): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(engine, asked)
    } catch (error) {
      if (!mayRunAgain(error)) throw error
      if (attempt < attemptsAllowed) continue
      if (sqlState(error) !== uniqueViolation) throw error
      // Found by nobody but the database: the log names the constraint.
      engine.onFault({ where: asked.declared.name, requestId: asked.requestId, error })
      refuse('stands-already', 'The same stands here already. Look at the list, then change what differs.')
    }
  }
}

const uniqueViolation = '23505'

const sqlState = (error: unknown): unknown => (error as { code?: unknown } | null)?.code

function mayRunAgain(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40P01' || code === '40001' || code === uniqueViolation
}

async function once(engine: Engine, asked: Asked): Promise<Outcome> {
  const organizationId = organizationOf(asked.session)
  const { gathered, gather } = gathering()
  try {
    const outcome = await inOrganization(engine.store, organizationId, async (db): Promise<Outcome> => {
      const standing = await standingOf(db, asked.session, asked.now)
      const actor = { ...standing.user, reach: reachFor(asked.declared, standing), grants: standing.grants }
      assertFreshFactor(asked.declared, asked.session, standing, asked.now)
      const input = parseInput(asked.declared, asked.input)
      const key = keyOf(asked, organizationId, input)
      const first = key && (await takeKey(engine, db, key))
      if (first) {
        await audit(engine, db, asked, gathered, 'repeated')
        return { ok: true, reply: first.reply, repeated: true }
      }
      const language = asked.options.language ?? 'en'
      const context = makeContext(engine, db, { ...standing, actor, now: asked.now, language }, gather, gathered)
      const reply = parseReply(asked.declared, await asked.binding.run(context, input as never))
      if (key) await keepReply(engine, db, key, reply)
      await audit(engine, db, asked, gathered, 'done')
      return { ok: true, reply, repeated: false }
    })
    engine.onCommit(organizationId)
    return outcome
  } catch (thrown) {
    const error = asRefusal(thrown)
    if (!mayRunAgain(error)) await auditUndone(engine, asked, organizationId, gathered, error)
    throw error
  }
}

/**
 * An id of the input that nothing here has. Foreign keys carry the organization, so it is the same for another one's id; a
 * binding need not look up every id it only stores.
 */
function asRefusal(error: unknown): unknown {
  const foreignKeyViolation = '23503'
  return sqlState(error) === foreignKeyViolation ? notHere() : error
}

function keyOf(asked: Asked, organizationId: string, input: unknown): CommandKey | null {
  const key = asked.options.idempotencyKey
  if (key === undefined || asked.declared.kind === 'query' || asked.declared.repeat === 'never') return null
  return { organizationId, key, command: asked.declared.name, userId: asked.session.userId, input, now: asked.now }
}

async function audit(
  engine: Engine,
  db: StoreTransaction,
  asked: Asked,
  gathered: Gathered,
  outcome: string,
): Promise<void> {
  // Where the declaration says that nobody is named, a person touched all the same still gets a row.
  if (asked.declared.audit === 'none' && gathered.persons.size === 0) return
  await recordAudit(db, {
    organizationId: organizationOf(asked.session),
    at: asked.now,
    userId: asked.session.userId,
    command: asked.declared.name,
    outcome,
    personIds: [...gathered.persons],
    subjectKind: gathered.subject?.kind ?? null,
    subjectId: gathered.subject?.id ?? null,
    requestId: asked.requestId,
    detail: detailOf(gathered),
  })
}

/**
 * What was refused is told too, with whom it had touched by then: in a transaction of its own, since the first is undone. A
 * form filled in wrongly read nothing and is not worth a row.
 */
async function auditUndone(
  engine: Engine,
  asked: Asked,
  organizationId: string,
  gathered: Gathered,
  error: unknown,
): Promise<void> {
  const code = error instanceof Refusal ? error.code : 'failed'
  if (code === 'invalid') return
  const outcome = error instanceof Refusal ? `refused: ${code}` : 'failed'
  try {
    await inOrganization(engine.store, organizationId, (db) => audit(engine, db, asked, gathered, outcome))
    engine.onCommit(organizationId)
  } catch (second) {
    engine.onFault({ where: 'audit of a refusal', requestId: asked.requestId, error: second })
  }
}
