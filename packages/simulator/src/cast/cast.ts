// Who and what a world is made of, before anything happens: organizations, people who work there, people served, their
// words, goals and weeks. Everything is invented.
import type { Address, Day, PersonName, Sex, TimeOfDay } from '@throughline/domain'

export type Language = 'en' | 'es'

export type CastUser = {
  readonly role: string
  readonly name: string
  readonly email: string
  /** One sentence: what to try as this person. */
  readonly about: string
}

export type CastWorker = {
  readonly key: string
  readonly name: PersonName
  readonly roleTitle: string
  readonly credential: string
  readonly certificateKind: string
  readonly taxonomy: string
  readonly languages: readonly Language[]
  readonly about: string
}

/** What a goal is about: notes about it are composed from situations of the same theme. */
export type Theme =
  'bus' | 'home' | 'family' | 'sleep' | 'work' | 'crowds' | 'food' | 'voices' | 'learning' | 'health' | 'money' | 'art'

export type CastGoal = { readonly words: string; readonly need: string; readonly theme: Theme }

export type CastPerson = {
  readonly key: string
  readonly name: PersonName
  readonly preferredName: string | null
  /** Years before the world's first day, so that a world of any year is peopled by the same ages. */
  readonly age: number
  readonly birthday: string
  readonly sex: Sex
  readonly pronoun: 'she' | 'he' | 'they'
  readonly language: Language
  readonly address: Address
  readonly phone: string
  readonly purchaser: 'state' | 'county'
  /** Who pays before the plan, where somebody does: an employer's plan with a contract, or Medicare. */
  readonly paidFirstBy?: 'employer' | 'medicare'
  readonly diagnoses: readonly string[]
  readonly worker: string
  readonly vision: string
  readonly goals: readonly CastGoal[]
  /** Visits of an ordinary week. */
  readonly week: readonly {
    readonly weekday: 1 | 2 | 3 | 4 | 5
    readonly at: TimeOfDay
    readonly minutes: number
    readonly place: '11' | '12' | '53' | '99' | '04' | '10'
    readonly kind: 'peer-support' | 'bridger'
  }[]
}

export type CastGroup = {
  readonly title: string
  readonly worker: string
  readonly weekday: 1 | 2 | 3 | 4 | 5
  readonly at: TimeOfDay
  readonly minutes: number
  readonly people: readonly string[]
  readonly topics: readonly string[]
}

export type CastOrganization = {
  readonly name: string
  readonly npi: string
  readonly ein: string
  readonly taxonomy: string | null
  readonly address: Address
  readonly phone: string
  readonly users: readonly CastUser[]
}

export type Cast = {
  readonly timeZone: string
  readonly from: Day
  readonly through: Day
  readonly provider: CastOrganization & {
    readonly sites: readonly { readonly name: string; readonly placeOfService: string; readonly address: Address }[]
  }
  readonly plan: CastOrganization
  readonly supervisor: CastWorker
  readonly peers: readonly CastWorker[]
  readonly people: readonly CastPerson[]
  readonly groups: readonly CastGroup[]
}
