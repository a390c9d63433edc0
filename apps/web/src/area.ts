// What an area of the product declares about itself: its words, its places in the navigation, its pages, and where its
// things open. `areas.ts` is the one list of them.
import type { ComponentType } from 'react'
import type { Permission } from '@throughline/operations'
import type { IconName } from './kit/icon.tsx'
import type { AreaWords } from './words/words.ts'

export type Side = 'provider' | 'plan' | 'both'

export type NavigationEntry = {
  readonly to: string
  readonly label: { readonly en: string; readonly es: string }
  readonly icon: IconName
  readonly side: Side
  /** Shown when the session holds any of these; an empty list is for everybody signed in. */
  readonly needs: readonly Permission[]
  /** Where in the list: Home is 0, Settings 90. */
  readonly order: number
  /** Pages reached from here that the search should find by name, with their own label. */
  readonly pages?: readonly {
    readonly to: string
    readonly label: { readonly en: string; readonly es: string }
    readonly needs: readonly Permission[]
  }[]
}

export type AreaRoute = {
  /** A path with `$name` for parameters, which are only ever opaque ids. */
  readonly path: string
  readonly side: Side
  readonly needs: readonly Permission[]
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export type Area = {
  /** The folder's name, and the namespace of its words. */
  readonly name: string
  readonly words: AreaWords
  readonly navigation: readonly NavigationEntry[]
  readonly routes: readonly AreaRoute[]
  /** Where a link of this kind opens: `{ person: '/people/$id' }`. */
  readonly opens?: Readonly<Record<string, string>>
}
