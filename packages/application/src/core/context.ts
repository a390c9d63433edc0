// What a running operation is given: its transaction, who acts, the moment, and the few ways it may reach outside. Every
// operation of an organization gets a `Context`; those of the installation (signing in, first run) an `InstallationContext`.
import type { Day } from '@throughline/domain'
import type { Grants, OperationName, Operations, Reach } from '@throughline/operations'
import type { Language } from '@throughline/spanish'
import type { AuditVerdict, Store, StoreTransaction } from '@throughline/store'
import type { z } from 'zod'
import type { ReadingLimits } from './reading-limits.ts'
import type { IssuedSession, Origin, Session, SessionLimits } from './session.ts'

/** A moment as ISO text in UTC, `2026-03-02T15:04:05.000Z`. */
export type Instant = string

export type Organization = {
  readonly id: string
  readonly kind: 'provider' | 'plan'
  readonly name: string
  readonly npi: string | null
  readonly timeZone: string
}

export type Actor = {
  /** Null when the installation acts by itself: a file was delivered, a job runs. */
  readonly userId: string | null
  readonly displayName: string
  readonly role: string
  /** The worker this user is, if any: what `own` and `team` reach from. */
  readonly workerId: string | null
  /** How far this role's grant of the operation's permission goes. */
  readonly reach: Reach
  /** Everything the role may do, for what an operation tells of besides its own permission. */
  readonly grants: Grants
}

export type JobRequest = {
  /** The name of a bound job: `job('outbox.deliver', …)`. */
  readonly job: string
  /** The id of what it is about; never a name or a number of a person. */
  readonly subject: string
  /** Not before this moment; now when absent. */
  readonly runAfter?: Instant
}

export type FileToStore = {
  readonly direction: 'in' | 'out'
  /** As `file.list` names kinds: '837P', '835', '999', 'TA1', '277CA', 'csv', 'pdf', 'other'. */
  readonly kind: string
  readonly name: string
  readonly mediaType: string
  readonly sender?: string | null
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
}

export type StoredFile = {
  readonly fileId: string
  readonly sha256: string
  readonly bytes: number
  /** The same bytes had come in (or gone out) before: this is that file. */
  readonly known: boolean
}

export type FileContent = {
  readonly fileId: string
  readonly direction: 'in' | 'out'
  readonly kind: string
  readonly name: string
  readonly mediaType: string | null
  readonly sha256: string
  readonly bytes: number
  readonly receivedAt: Instant
  /** The bytes as kept, in order, from the transaction that is running. */
  readonly content: AsyncIterable<Uint8Array>
}

export type Context = {
  /** The one transaction of this operation. Row-level security shows this organization's rows only. */
  readonly db: StoreTransaction
  readonly organization: Organization
  readonly actor: Actor
  readonly now: Instant
  /** The day it is now by the organization's clock. */
  readonly today: Day
  /** What the reader reads, for paper that is made for them. */
  readonly language: Language
  newId(): string
  randomBytes(count: number): Uint8Array
  /** Hides a small value under the installation's key, bound to the place it stands in: `worker_birth.sealed/…`. */
  seal(place: string, value: string): Buffer
  /** What was hidden at this place; null when it was hidden elsewhere or changed since. */
  unseal(place: string, sealed: Uint8Array): string | null
  /** Names persons served whose record was read or written: each stands in the audit row. Call it for every row shown. */
  touch(personIds: string | null | Iterable<string | null>): void
  /** What the operation was about, for the audit row. */
  subject(kind: string, id: string): void
  /** Facts for the audit row beside the names: counts, cents, reasons. Never a name, a note's text or a diagnosis. */
  detail(facts: Readonly<Record<string, string | number | boolean | null>>): void
  /** Runs a job after this transaction commits, and not if it does not. */
  enqueue(request: JobRequest): Promise<void>
  storeFile(file: FileToStore): Promise<StoredFile>
  /** The file as it was kept; `notFound` when this organization has none of that id. */
  readFile(fileId: string): Promise<FileContent>
  /** The whole file in memory, refused above `atMost` bytes. */
  readFileBytes(fileId: string, atMost: number): Promise<Uint8Array>
  /** What reading one file from outside may take of this machine. */
  readonly readingLimits: ReadingLimits
  /** Walks this organization's audit chain with the installation's key. */
  verifyAudit(): Promise<AuditVerdict>
}

/** What a job is given: an operation's context whose actor is the installation, and the way to another organization. */
export type JobContext = Context & {
  /** Runs a bound operation in this transaction, as the installation: what was delivered is taken as if somebody had. */
  run<const N extends OperationName>(
    name: N,
    input: z.input<Operations[N]['input']>,
  ): Promise<z.output<Operations[N]['reply']>>
  readonly exchangeFolders: readonly string[]
  /** Runs work as the installation in another organization of this installation, in a transaction of its own. */
  inOrganization<T>(organizationId: string, work: (context: Context) => Promise<T>): Promise<T>
}

/** What an operation of the installation is given. It opens its own short transactions: hashing a password holds none. */
export type InstallationContext = {
  readonly store: Store
  readonly session: Session | null
  readonly now: Instant
  readonly requestId: string
  readonly origin: Origin
  newId(): string
  randomBytes(count: number): Uint8Array
  /** A key of 32 bytes for one purpose, derived from the installation's key. */
  keyFor(purpose: string): Uint8Array
  readonly sessionLimits: SessionLimits
  /** Says that an audit row was committed for this organization, so that it is chained soon. */
  audited(organizationId: string): void
  /** Hands a new session to the door, or says that the present one is over. */
  answerWith(session: IssuedSession | 'ended'): void
}
