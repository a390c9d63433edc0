// What a plan wants to see before it lets an organization into its network: nineteen things, in the order in which they
// are usually gathered. Both sides speak of them by these names.

/** @source Key Assistance Report companion guide, chapters 5 and 9; 42 CFR 455.104 for ownership; 42 CFR 455.436 for exclusions */
export const packetItems = [
  'tax-id',
  'npi',
  'medicaid-number',
  'locations',
  'program',
  'license',
  'general-liability',
  'professional-liability',
  'resources',
  'policies',
  'ownership',
  'references',
  'roster',
  'work-histories',
  'background',
  'exclusions',
  'training',
  'application',
  'acceptance',
] as const
export type PacketItem = (typeof packetItems)[number]

/** Things that lie on paper: without a document on file they are words. */
export const paperItems = [
  'tax-id',
  'license',
  'general-liability',
  'professional-liability',
  'policies',
  'ownership',
  'application',
  'acceptance',
] as const satisfies readonly PacketItem[]
export type PaperItem = (typeof paperItems)[number]

/** Papers of one plan only; all others serve every plan, so that nobody uploads them twice. */
export const planPapers: ReadonlySet<PacketItem> = new Set<PacketItem>(['application', 'acceptance'])

/** Comes from the plan itself, after the packet was sent. */
export const comesLater: ReadonlySet<PacketItem> = new Set<PacketItem>(['acceptance'])

/** Papers that run out, so that the day is asked for. */
export const runsOut: ReadonlySet<PacketItem> = new Set<PacketItem>([
  'license',
  'general-liability',
  'professional-liability',
])

/**
 * Days a signed application is good for until the plan says its own. One plan's form, from memory and unverified.
 * @source Coordinated Care application, undated
 */
export const usualSignatureDays = 120

export function isPaperItem(item: PacketItem): item is PaperItem {
  return (paperItems as readonly PacketItem[]).includes(item)
}

/** What a training must have been about, and how often it is repeated. @source the guide, chapter 5 */
export const trainingTopics = ['limits', 'treatment-signs', 'case-management', 'ethics', 'privacy'] as const
export type TrainingTopic = (typeof trainingTopics)[number]
/** Topics as they stand within a sentence. */
export const trainingTopicWords: Readonly<Record<TrainingTopic, string>> = {
  limits: 'setting limits',
  'treatment-signs': 'signs that call for treatment',
  'case-management': 'case management',
  ethics: 'code of ethics',
  privacy: 'privacy (HIPAA)',
}

/** What a worker's own log holds: the topics a plan asks for, and whatever else was learned. */
export const trainingKinds = [...trainingTopics, 'other'] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** What an office must have. @source the guide, chapter 5 */
export const officeResources = [
  'office',
  'furnishings',
  'lockedRecords',
  'phone',
  'fax',
  'computer',
  'internet',
] as const
export type OfficeResource = (typeof officeResources)[number]
/** Likewise. */
export const officeResourceWords: Readonly<Record<OfficeResource, string>> = {
  office: 'an office',
  furnishings: 'reasonable furnishings',
  lockedRecords: 'a locked place for records',
  phone: 'a phone',
  fax: 'a fax or secure mail',
  computer: 'a computer',
  internet: 'internet',
}
