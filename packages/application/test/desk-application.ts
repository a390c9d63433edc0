// The application at a desk of a test: clock standing still, ids and randomness from a seed. Imports little, so that a process
// that a test starts and kills is there quickly.
import { createHash } from 'node:crypto'
import type { Store } from '@throughline/store'
import { createApplication, idsFrom, type Application, type Binding } from '../src/core/index.ts'

/** SHA-256 of a seed and a running number: the same ids in every run. */
export function seededBytes(seed: string): (count: number) => Uint8Array {
  let block = 0
  return (count) => {
    const parts: Buffer[] = []
    for (let made = 0; made < count; made += 32) parts.push(createHash('sha256').update(`${seed} ${block++}`).digest())
    return new Uint8Array(Buffer.concat(parts).subarray(0, count))
  }
}

export const deskNow = '2026-03-02T15:00:00.000Z'

/** An application on a store with its clock standing still and its randomness from a seed. */
export function deskApplication(store: Store, seed: string, bindings: readonly Binding[]): Application {
  const random = seededBytes(seed)
  return createApplication({
    store,
    clock: () => deskNow,
    ids: idsFrom(() => deskNow, random),
    random,
    secrets: { installationKey: new Uint8Array(32).fill(1), auditKey: new Uint8Array(32).fill(2) },
    bindings,
    onFault: (fault) => {
      throw new Error('the application met a fault', { cause: fault })
    },
  })
}
