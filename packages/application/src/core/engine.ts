// What the application is made of, passed inside: the store, chance, secrets, and the bindings by name.
import { hkdfSync } from 'node:crypto'
import { operationNamed, type OperationName } from '@throughline/operations'
import type { Store } from '@throughline/store'
import type { Binding, JobBinding } from './bind.ts'
import type { Clock, NewId, RandomBytes } from './chance.ts'
import type { ReadingLimits } from './reading-limits.ts'
import type { SessionLimits } from './session.ts'

export type Secrets = {
  /** 32 bytes or more, kept beside the data and never in the database. Every other key is derived from it. */
  readonly installationKey: Uint8Array
  /** The key of the audit chain. */
  readonly auditKey: Uint8Array
}

/** Something went wrong that is ours: told to the door's log, never to the person. It carries no data of a record. */
export type Fault = { readonly where: string; readonly requestId: string; readonly error: unknown }

export type Engine = {
  readonly store: Store
  readonly clock: Clock
  readonly ids: NewId
  readonly random: RandomBytes
  readonly sessionLimits: SessionLimits
  readonly readingLimits: ReadingLimits
  readonly bindings: ReadonlyMap<OperationName, Binding>
  readonly jobs: ReadonlyMap<string, JobBinding>
  readonly auditKey: Uint8Array
  /** Folders under which a trading partner's folder may lie; a relative one is taken from the first. */
  readonly exchangeFolders: readonly string[]
  readonly keyFor: (purpose: string) => Uint8Array
  readonly onFault: (fault: Fault) => void
  /** Tells that a transaction of this organization committed: an audit row waits for the sealer, perhaps a job too. */
  readonly onCommit: (organizationId: string) => void
  /** Who wants to be told. */
  readonly commits: Set<(organizationId: string) => void>
}

/** A key of 32 bytes for one purpose (HKDF with SHA-256, RFC 5869). */
export function keyDeriver(secrets: Secrets): (purpose: string) => Uint8Array {
  if (secrets.installationKey.length < 32) throw new RangeError('the installation key has at least 32 bytes')
  return (purpose) =>
    new Uint8Array(hkdfSync('sha256', secrets.installationKey, new Uint8Array(0), `throughline ${purpose}`, 32))
}

/** The bindings by name. Two of one name, one of a name nobody declared, or one on the wrong side is our bug. */
export function bindingTable(bindings: readonly Binding[]): ReadonlyMap<OperationName, Binding> {
  const table = new Map<OperationName, Binding>()
  for (const binding of bindings) {
    const declared = operationNamed(binding.name)
    if (declared === undefined) throw new Error(`${binding.name} is bound and not declared`)
    if ((declared.side === 'installation') !== (binding.of === 'installation'))
      throw new Error(`${binding.name} is bound to the wrong context for its side`)
    if (table.has(binding.name)) throw new Error(`${binding.name} is bound twice`)
    table.set(binding.name, binding)
  }
  return table
}

export function jobTable(jobs: readonly JobBinding[]): ReadonlyMap<string, JobBinding> {
  const table = new Map<string, JobBinding>()
  for (const bound of jobs) {
    if (table.has(bound.job)) throw new Error(`the job ${bound.job} is bound twice`)
    table.set(bound.job, bound)
  }
  return table
}
