// Procedure modifiers that peer services meet. Order and allowed combinations are payer data; state-defined ones mean
// what the state says.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

export type ModifierKind =
  'population' | 'program' | 'education' | 'delivery' | 'state' | 'telehealth' | 'separate' | 'repeat'

export type Modifier = CodeRow & { readonly kind: ModifierKind; readonly note: string | null }

const publicLists: Provenance = {
  source: 'OMOP/HCPCS lists in public repositories, undated',
  asOf: 'undated',
  confidence: 'sourced',
}
const delaware: Provenance = {
  source: 'Delaware DMMA 2019; OMOP/HCPCS lists in public repositories, undated',
  asOf: 'undated',
  confidence: 'sourced',
}
const oregon: Provenance = { source: 'Oregon Erratics summary, Feb 2026', asOf: 'Feb 2026', confidence: 'sourced' }
const georgia: Provenance = { source: 'Georgia DBHDD COVID FAQ, Mar 2020', asOf: 'Mar 2020', confidence: 'sourced' }

function modifier(
  code: string,
  kind: ModifierKind,
  meaning: string,
  read: Provenance,
  note: string | null = null,
): Modifier {
  return { code, meaning, kind, note, ...read }
}

export const modifiers = codeSet<Modifier>('procedure modifiers', false, [
  modifier('HA', 'population', 'Child or adolescent program', publicLists),
  modifier('HB', 'population', 'Adult program, not geriatric', publicLists),
  modifier('HC', 'population', 'Geriatric adult program', publicLists),
  modifier('HD', 'population', 'Program for pregnant or parenting women', publicLists),
  modifier('HE', 'program', 'Mental health program', publicLists),
  modifier('HF', 'program', 'Substance use program', publicLists, 'Required on H0038 by Horizon NJ Health, 1 Jul 2020'),
  modifier('HG', 'program', 'Opioid treatment program', publicLists),
  modifier('HH', 'program', 'Integrated mental health and substance use program', publicLists),
  modifier('HI', 'program', 'Integrated mental health and IDD program', publicLists),
  modifier('HJ', 'program', 'Employee assistance program', publicLists),
  modifier(
    'HK',
    'program',
    'Specialized mental health program for high-risk people',
    publicLists,
    'Oregon: H0038 with HK needs prior authorization (Feb 2026 summary)',
  ),
  modifier('HL', 'education', 'Intern', publicLists),
  modifier(
    'HM',
    'education',
    "Below bachelor's level",
    publicLists,
    'Wording changed in newer sets to highest attainment',
  ),
  modifier('HN', 'education', "Bachelor's level", publicLists),
  modifier('HO', 'education', "Master's level", publicLists),
  modifier('HP', 'education', 'Doctoral level', fromMemory),
  modifier('HQ', 'delivery', 'Group setting', publicLists),
  modifier('HR', 'delivery', 'Family or couple, person present', delaware),
  modifier(
    'HS',
    'delivery',
    'Family or couple, person absent',
    delaware,
    'Check state rule before billing collateral time',
  ),
  modifier('HT', 'delivery', 'Multidisciplinary team', fromMemory),
  modifier('U1', 'state', 'Defined by the state, 1', publicLists),
  modifier('U2', 'state', 'Defined by the state, 2', publicLists),
  modifier('U3', 'state', 'Defined by the state, 3', publicLists),
  modifier('U4', 'state', 'Defined by the state, 4', publicLists),
  modifier('U5', 'state', 'Defined by the state, 5', publicLists),
  modifier('U6', 'state', 'Defined by the state, 6', publicLists),
  modifier('U7', 'state', 'Defined by the state, 7', publicLists),
  modifier('U8', 'state', 'Defined by the state, 8', publicLists),
  modifier('U9', 'state', 'Defined by the state, 9', publicLists),
  modifier('UA', 'state', 'Defined by the state, 10', publicLists),
  modifier('UB', 'state', 'Defined by the state, 11', publicLists),
  modifier('UC', 'state', 'Defined by the state, 12', publicLists),
  modifier('UD', 'state', 'Defined by the state, 13', publicLists),
  modifier(
    'GT',
    'telehealth',
    'Live audio-video telehealth',
    publicLists,
    'Georgia DBHDD 2020 FAQ: GT accepted, 95 not recognized',
  ),
  modifier(
    '95',
    'telehealth',
    'Synchronous telemedicine',
    publicLists,
    'Rejected by some Medicaid systems (Georgia DBHDD 2020)',
  ),
  modifier('FQ', 'telehealth', 'Audio-only telehealth', fromMemory, 'CMS 2022 behavioral modifier'),
  modifier('93', 'telehealth', 'Audio-only telemedicine', fromMemory, 'CPT 2022'),
  modifier('GQ', 'telehealth', 'Store-and-forward telehealth', publicLists),
  modifier(
    'TN',
    'state',
    "Rural / outside provider's usual service area",
    oregon,
    '127% of base in Oregon per that summary',
  ),
  modifier(
    'UK',
    'state',
    'On behalf of someone other than the client (collateral)',
    georgia,
    'Georgia used it for telephonic contact',
  ),
  modifier('25', 'separate', 'A separate evaluation on the same day', fromMemory),
  modifier('59', 'separate', 'A separate service on the same day', fromMemory),
  modifier('XE', 'separate', 'Separate because it was another encounter', fromMemory),
  modifier('XP', 'separate', 'Separate because another practitioner gave it', fromMemory),
  modifier('XS', 'separate', 'Separate because it concerned another structure', fromMemory),
  modifier('XU', 'separate', 'Separate because it does not overlap', fromMemory),
  modifier('76', 'repeat', 'Repeated by the same practitioner', fromMemory),
  modifier('77', 'repeat', 'Repeated by another practitioner', fromMemory),
  modifier('GD', 'repeat', 'Units above the usual maximum, with reason', fromMemory),
])
