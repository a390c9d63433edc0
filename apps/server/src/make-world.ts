// What a world that was just made is filled with: a real one with nothing but its mark, a demo with a world from a seed.
import { declareInstallation, keepPersonas, type Secrets } from '@throughline/application'
import type { Store } from '@throughline/store'
import { createDemoWorld } from '@throughline/simulator'

export type MakeWorld = (db: Store, made: { secrets: Secrets; exchangeFolders: readonly string[] }) => Promise<void>

export const makeRealWorld: MakeWorld = (db) => declareInstallation(db, false)

/** The demo ends now: what happens next happens to people. */
export function makeDemoWorld(seed: number, onProgress: (sentence: string) => void): MakeWorld {
  return async (store, made) => {
    await declareInstallation(store, true)
    const until = new Date().toISOString()
    const { personas } = await createDemoWorld({ store, ...made, seed, until, onProgress })
    await keepPersonas(store, personas)
  }
}
