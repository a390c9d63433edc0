// Provider taxonomy codes that peer workers, their supervisors and peer-run agencies enroll under. The set belongs to
// NUCC; only the few used here stand here, in our own words.
import { codeSet, fromMemory, type CodeRow } from './code-set.ts'

export type Taxonomy = CodeRow & { readonly entity: 'person' | 'organization'; readonly use: string }

export const taxonomies = codeSet<Taxonomy>('provider taxonomy codes', false, [
  {
    code: '175T00000X',
    meaning: 'Peer specialist',
    entity: 'person',
    use: 'individual peer',
    source: 'HL7 US Core provider role list',
    asOf: 'undated',
    confidence: 'sourced',
  },
  {
    code: '251S00000X',
    meaning: 'Community / behavioral health agency',
    entity: 'organization',
    use: 'default for peer-run agency',
    ...fromMemory,
  },
  { code: '251B00000X', meaning: 'Case management agency', entity: 'organization', use: 'TCM', ...fromMemory },
  {
    code: '251V00000X',
    meaning: 'Voluntary or charitable agency',
    entity: 'organization',
    use: 'non-billing',
    ...fromMemory,
  },
  {
    code: '251X00000X',
    meaning: 'Supports brokerage agency',
    entity: 'organization',
    use: 'self-direction',
    ...fromMemory,
  },
  {
    code: '253Z00000X',
    meaning: 'In-home supportive care agency',
    entity: 'organization',
    use: 'respite',
    ...fromMemory,
  },
  {
    code: '261QM0801X',
    meaning: 'Clinic, mental health incl. CMHC',
    entity: 'organization',
    use: 'only if licensed clinic',
    ...fromMemory,
  },
  {
    code: '261QM0850X',
    meaning: 'Clinic, adult mental health',
    entity: 'organization',
    use: 'licensed clinic',
    ...fromMemory,
  },
  {
    code: '261QM0855X',
    meaning: 'Clinic, child and adolescent mental health',
    entity: 'organization',
    use: 'licensed clinic',
    ...fromMemory,
  },
  {
    code: '261QR0405X',
    meaning: 'Clinic, substance use rehabilitation',
    entity: 'organization',
    use: 'SUD program',
    ...fromMemory,
  },
  {
    code: '324500000X',
    meaning: 'Substance use rehabilitation facility',
    entity: 'organization',
    use: 'residential SUD',
    ...fromMemory,
  },
  {
    code: '320800000X',
    meaning: 'Community residential, mental illness',
    entity: 'organization',
    use: 'crisis residential',
    ...fromMemory,
  },
  { code: '385H00000X', meaning: 'Respite care', entity: 'organization', use: 'respite', ...fromMemory },
  {
    code: '171M00000X',
    meaning: 'Case manager / care coordinator',
    entity: 'person',
    use: 'TCM worker',
    ...fromMemory,
  },
  { code: '172V00000X', meaning: 'Community health worker', entity: 'person', use: 'CHW dual role', ...fromMemory },
  {
    code: '171400000X',
    meaning: 'Health and wellness coach',
    entity: 'person',
    use: 'whole-health coach',
    ...fromMemory,
  },
  { code: '101YA0400X', meaning: 'Counselor, addiction', entity: 'person', use: 'supervisor', ...fromMemory },
  { code: '101YM0800X', meaning: 'Counselor, mental health', entity: 'person', use: 'supervisor', ...fromMemory },
  { code: '1041C0700X', meaning: 'Clinical social worker', entity: 'person', use: 'supervisor / LPHA', ...fromMemory },
  { code: '225C00000X', meaning: 'Rehabilitation counselor', entity: 'person', use: 'employment', ...fromMemory },
])

/** Ten characters ending in X: the shape of every taxonomy code. */
export function isTaxonomyShape(text: string): boolean {
  return /^[0-9A-Z]{9}X$/.test(text)
}
