// What the plan knows of who bills and who delivers, as spans of days: enrollment, network, credentials, exclusions.
import type { Certificate, Day, PersonName, Span } from '@throughline/domain'

export type ProviderEnrollment = {
  readonly providerId: string
  readonly name: string
  readonly npi: string
  readonly ein: string | null
  /** Taxonomy codes of the enrollment record. */
  readonly taxonomies: readonly string[]
  /** The plan's word for its kind, for example 'peer-run organization'. */
  readonly providerType: string
  readonly network: readonly Span[]
  readonly stateEnrolled: readonly Span[]
  readonly credentialed: readonly Span[]
  /** When a credentialing application is being worked on. */
  readonly credentialingOpenSince: Day | null
  readonly excluded: readonly Span[]
  /** The day by which the state asked for revalidation; null when none is due. */
  readonly revalidationDue: Day | null
  readonly taxFormOnFile: boolean
  /** Days for which claims wait because of an integrity review. */
  readonly integrityHolds: readonly Span[]
}

/** A practitioner of the provider as the plan has them on its roster. */
export type RosteredPractitioner = {
  readonly npi: string
  readonly name: PersonName
  readonly taxonomies: readonly string[]
  readonly affiliated: readonly Span[]
  readonly certificates: readonly Certificate[]
  readonly excluded: readonly Span[]
}
