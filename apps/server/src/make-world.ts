// What a world that was just made is filled with: a real one with nothing but its mark, a demo with a world from a seed.
import { declareInstallation, keepPersonas, type Persona, type Secrets } from '@throughline/application'
import type { Store } from '@throughline/store'
import * as simulator from '@throughline/simulator'
import { makeBareDemo } from './bare-demo.ts'

export type MakeWorld = (db: Store, made: { secrets: Secrets; exchangeFolders: readonly string[] }) => Promise<void>

/** What the simulator offers: a whole world in an empty store, and who may be played in it. */
type CreateDemoWorld = (asked: {
  readonly store: Store
  readonly secrets: Secrets
  readonly exchangeFolders: readonly string[]
  readonly seed: number
  /** The world ends here: what happens next happens to people. */
  readonly until: string
  readonly onProgress: (sentence: string) => void
}) => Promise<{ readonly personas: readonly Persona[] }>

const bare: CreateDemoWorld = async ({ store }) => ({ personas: await makeBareDemo(store) })

export const makeRealWorld: MakeWorld = (db) => declareInstallation(db, false)

export function makeDemoWorld(seed: number, onProgress: (sentence: string) => void): MakeWorld {
  return async (store, made) => {
    await declareInstallation(store, true)
    const { createDemoWorld = bare } = simulator as { readonly createDemoWorld?: CreateDemoWorld }
    const until = new Date().toISOString()
    const { personas } = await createDemoWorld({ store, ...made, seed, until, onProgress })
    await keepPersonas(store, personas)
  }
}
