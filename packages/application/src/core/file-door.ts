// Bytes in and out of an organization by a door: receiving an upload, opening a kept file. Both ask for permission and leave
// an audit row, like operations; they are not operations, because a stream is neither an input nor a reply.
import { inOrganization, readFile, recordAudit, storeFile, type StoreTransaction } from '@throughline/store'
import type { Permission } from '@throughline/operations'
import { sql } from 'kysely'
import { organizationOf, standingOf, type Standing } from './access.ts'
import { largestOf, mediaTypeOf, type FileKind } from './file-kind.ts'
import type { Engine } from './engine.ts'
import { refusedBy, type Outcome } from './outcome.ts'
import { notFound, Refusal, refuse } from './refusal.ts'
import type { Session } from './session.ts'

/** Each of these brings files in by a page of its own. */
const mayReceive: readonly Permission[] = [
  'files.receive',
  'services.import',
  'contracts.manage',
  'workers.manage',
  'plan.network.manage',
]

export type Upload = {
  readonly name: string
  readonly kind: FileKind
  readonly content: AsyncIterable<Uint8Array>
}

export type Received = {
  readonly fileId: string
  readonly sha256: string
  readonly bytes: number
  readonly known: boolean
}

export type OpenedFile = {
  readonly name: string
  readonly kind: string
  readonly mediaType: string | null
  readonly bytes: number
  /** Read in short transactions, so a slow reader holds none open. Its hash is checked at the end. */
  readonly content: AsyncIterable<Uint8Array>
}

async function refusing<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, reply: await work(), repeated: false }
  } catch (error) {
    if (error instanceof Refusal) return refusedBy(error)
    throw error
  }
}

function assertComplete(session: Session | null): asserts session is Session {
  if (session === null) refuse('signed-out', 'Sign in first.')
  if (!session.complete) refuse('second-factor', 'Finish signing in with your second factor first.')
}

const lacking = 'Your role here does not allow this. Ask an administrator of your organization.'

/** Whether this session may bring a file in: asked before a byte of it is read. */
export function mayUpload(engine: Engine, session: Session | null): Promise<Outcome<true>> {
  return refusing(async () => {
    assertComplete(session)
    return inOrganization(engine.store, organizationOf(session), async (db) => {
      assertMayReceive(await standingOf(db, session, engine.clock()))
      return true as const
    })
  })
}

function assertMayReceive(standing: Standing): void {
  if (!mayReceive.some((permission) => standing.grants[permission] !== undefined)) refuse('not-allowed', lacking)
}

/** Keeps an upload as received. The same bytes again are the same file. */
export function receiveFile(
  engine: Engine,
  session: Session | null,
  upload: Upload,
  requestId: string,
): Promise<Outcome<Received>> {
  return refusing(async () => {
    assertComplete(session)
    const organizationId = organizationOf(session)
    const now = engine.clock()
    const received = await inOrganization(engine.store, organizationId, async (db) => {
      assertMayReceive(await standingOf(db, session, now))
      const limit = largestOf(upload.kind)
      const row = {
        organizationId,
        fileId: engine.ids(),
        direction: 'in' as const,
        kind: upload.kind,
        name: upload.name,
        mediaType: mediaTypeOf[upload.kind],
        sender: null,
        receivedAt: now,
      }
      const kept = await storeFile(db, row, upload.content, limit)
      if (!kept.ok) refuse('file-too-large', `A file of this kind may have ${limit} bytes. Split it.`)
      const { fileId, sha256, bytes, known } = kept
      await audit(db, session, {
        organizationId,
        now,
        command: 'file.upload',
        fileId,
        requestId,
        detail: { bytes, known },
      })
      return { fileId, sha256, bytes, known }
    })
    engine.onCommit(organizationId)
    return received
  })
}

/** A kept file to read. Who made it may open it for a day; else `files.read` is asked for. */
export function openFile(
  engine: Engine,
  session: Session | null,
  fileId: string,
  requestId: string,
): Promise<Outcome<OpenedFile>> {
  return refusing(async () => {
    assertComplete(session)
    const organizationId = organizationOf(session)
    const now = engine.clock()
    const file = await inOrganization(engine.store, organizationId, async (db) => {
      const standing = await standingOf(db, session, now)
      if (
        standing.grants['files.read'] === undefined &&
        !(await madeBy(db, organizationId, session.userId, fileId, now))
      )
        refuse('not-allowed', lacking)
      const row = await db
        .selectFrom('file')
        .select(['name', 'kind', 'media_type', 'bytes'])
        .where('organization_id', '=', organizationId)
        .where('file_id', '=', fileId)
        .executeTakeFirst()
      if (row === undefined) notFound()
      await audit(db, session, {
        organizationId,
        now,
        command: 'file.open',
        fileId,
        requestId,
        detail: { kind: row.kind },
      })
      return row
    })
    engine.onCommit(organizationId)
    const content = readFile((work) => inOrganization(engine.store, organizationId, work), organizationId, fileId)
    return { name: file.name, kind: file.kind, mediaType: file.media_type, bytes: file.bytes, content }
  })
}

/** Whether one of this user's own commands of the last day kept this file. */
async function madeBy(
  db: StoreTransaction,
  organizationId: string,
  userId: string,
  fileId: string,
  now: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('at', '>', new Date(Date.parse(now) - 86_400_000).toISOString())
    .where(sql<boolean>`detail -> 'files' ? ${fileId}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Event = {
  readonly organizationId: string
  readonly now: string
  readonly command: string
  readonly fileId: string
  readonly requestId: string
  readonly detail: Readonly<Record<string, unknown>>
}

async function audit(db: StoreTransaction, session: Session, event: Event): Promise<void> {
  await recordAudit(db, {
    organizationId: event.organizationId,
    at: event.now,
    userId: session.userId,
    command: event.command,
    outcome: 'done',
    personIds: [],
    subjectKind: 'file',
    subjectId: event.fileId,
    requestId: event.requestId,
    detail: event.detail,
  })
}
