// HCPCS Level II codes that peer-run organizations bill or meet on the same day as their own, with the unit each counts.
// Meanings are ours. No CPT code stands here: those are not ours to print.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

export type ProcedureUnit =
  'quarter-hour' | 'hour' | 'day' | 'month' | 'minutes-in-month' | 'session' | 'service' | 'trip' | 'mile' | 'payer-set'

export type Procedure = CodeRow & {
  readonly unit: ProcedureUnit
  /** Minutes in one unit, where time counts. */
  readonly unitMinutes: number | null
  /** "Up to 15 minutes": a started unit counts as one. */
  readonly startedUnitCounts: boolean
  readonly family: string
}

const horizon: Provenance = {
  source: 'Horizon NJ Health billing policy, 1 Jul 2020; Alliance Health notice, 1 Nov 2019',
  asOf: '2019',
  confidence: 'sourced',
}
const publicLists: Provenance = {
  source: 'HCPCS Level II wording as carried in public code lists (undated copies; confirm against the CMS file)',
  asOf: 'undated',
  confidence: 'sourced',
}
const oregon: Provenance = {
  source: 'Oregon Erratics summary of OHA schedule, Feb 2026',
  asOf: 'Feb 2026',
  confidence: 'sourced',
}
const codingHealth: Provenance = {
  source: 'coding.health H2018 page, undated (secondary)',
  asOf: 'undated',
  confidence: 'sourced',
}
const openPayer: Provenance = {
  source: 'openpayer.com H2030 page, undated (secondary)',
  asOf: 'undated',
  confidence: 'sourced',
}
const delaware: Provenance = { source: 'Delaware DMMA service codes 2019 copy', asOf: '2019', confidence: 'sourced' }
const ohio: Provenance = {
  source: 'OAC 5160-43-08, updated 22 Aug 2025 ($27.54)',
  asOf: '22 Aug 2025',
  confidence: 'sourced',
}
const billingThread: Provenance = {
  source: 'medicalbillinglive.com thread, 25 Apr 2008 (secondary)',
  asOf: '25 Apr 2008',
  confidence: 'sourced',
}
const billingThreadUnits: Provenance = {
  source: 'medicalbillinglive.com thread, 25 Apr 2008 (unit only, secondary)',
  asOf: '25 Apr 2008',
  confidence: 'sourced',
}
const navigation: Provenance = {
  source: 'AAFP; RHIhub; CodingIntel pages on CY2024 physician fee schedule',
  asOf: 'CY2024',
  confidence: 'sourced',
}

function billed(
  code: string,
  meaning: string,
  unit: ProcedureUnit,
  family: string,
  read: Provenance,
  extra: { readonly unitMinutes?: number; readonly startedUnitCounts?: true } = {},
): Procedure {
  const unitMinutes = extra.unitMinutes ?? (unit === 'quarter-hour' ? 15 : unit === 'hour' ? 60 : null)
  return { code, meaning, unit, unitMinutes, startedUnitCounts: extra.startedUnitCounts ?? false, family, ...read }
}

export const procedures = codeSet<Procedure>('procedure codes', false, [
  billed('A0080', 'Non-emergency transport, volunteer vehicle', 'mile', 'transport', fromMemory),
  billed(
    'G0140',
    'Medicare principal illness navigation, peer support',
    'minutes-in-month',
    'Medicare PIN-PS',
    navigation,
    { unitMinutes: 60 },
  ),
  billed(
    'G0146',
    'Medicare principal illness navigation, peer support, further time',
    'minutes-in-month',
    'Medicare PIN-PS',
    navigation,
    { unitMinutes: 30 },
  ),
  billed('H0008', 'Sub-acute detox, hospital inpatient', 'day', 'detox', fromMemory),
  billed('H0009', 'Acute detox, hospital inpatient', 'day', 'detox', fromMemory),
  billed('H0010', 'Sub-acute detox, residential', 'day', 'detox', billingThreadUnits),
  billed('H0011', 'Acute detox, residential', 'day', 'detox', billingThreadUnits),
  billed('H0012', 'Sub-acute detox, residential, outpatient-based', 'day', 'detox', fromMemory),
  billed('H0013', 'Acute detox, residential, outpatient-based', 'day', 'detox', fromMemory),
  billed('H0014', 'Ambulatory detox', 'payer-set', 'detox', fromMemory),
  billed(
    'H0015',
    'Intensive outpatient, substance use (at least 3 h/day, 3 days/week)',
    'payer-set',
    'IOP',
    billingThread,
  ),
  billed('H0018', 'Short-term residential, non-hospital, no room and board', 'day', 'crisis residential', fromMemory),
  billed('H0023', 'Behavioral health outreach', 'payer-set', 'outreach', oregon),
  billed('H0025', 'Behavioral health prevention education', 'payer-set', 'education', publicLists),
  billed('H0030', 'Behavioral health hotline', 'payer-set', 'warmline', fromMemory),
  billed('H0034', 'Medication training and support', 'quarter-hour', 'wellness', fromMemory),
  billed('H0035', 'Partial hospitalization, mental health, under 24 h', 'day', 'PHP', fromMemory),
  billed('H0036', 'Community psychiatric supportive treatment', 'quarter-hour', 'psych rehab', delaware),
  billed('H0038', 'Self-help and peer services', 'quarter-hour', 'peer', horizon),
  billed('H0039', 'Assertive community treatment', 'quarter-hour', 'ACT', fromMemory),
  billed('H0040', 'Assertive community treatment program', 'day', 'ACT', fromMemory),
  billed('H0043', 'Supported housing', 'day', 'housing', publicLists),
  billed('H0044', 'Supported housing', 'month', 'housing', fromMemory),
  billed('H0045', 'Respite, out of home', 'day', 'respite', publicLists),
  billed('H2011', 'Crisis intervention', 'quarter-hour', 'crisis', publicLists),
  billed('H2014', 'Skills training and development', 'quarter-hour', 'psych rehab', publicLists),
  billed('H2015', 'Comprehensive community support', 'quarter-hour', 'psych rehab', publicLists),
  billed('H2016', 'Comprehensive community support', 'day', 'psych rehab', publicLists),
  billed('H2017', 'Psychosocial rehabilitation', 'quarter-hour', 'psych rehab', publicLists),
  billed('H2018', 'Psychosocial rehabilitation', 'day', 'psych rehab', codingHealth),
  billed('H2019', 'Therapeutic behavioral services', 'quarter-hour', 'family/youth', fromMemory),
  billed('H2023', 'Supported employment', 'quarter-hour', 'employment', publicLists),
  billed('H2024', 'Supported employment', 'day', 'employment', fromMemory),
  billed('H2025', 'Ongoing support to keep a job', 'quarter-hour', 'employment', publicLists),
  billed('H2026', 'Ongoing support to keep a job', 'day', 'employment', fromMemory),
  billed('H2027', 'Psychoeducation', 'quarter-hour', 'education', publicLists),
  billed('H2030', 'Mental health clubhouse', 'quarter-hour', 'clubhouse', openPayer),
  billed('H2031', 'Mental health clubhouse', 'day', 'clubhouse', fromMemory),
  billed('S5150', 'Unskilled respite, not hospice', 'quarter-hour', 'respite', fromMemory),
  billed('S5151', 'Unskilled respite', 'day', 'respite', publicLists),
  billed('S9445', 'Patient education, non-physician, individual', 'session', 'education', fromMemory),
  billed('S9446', 'Patient education, non-physician, group', 'session', 'education', fromMemory),
  billed('S9480', 'Intensive outpatient, psychiatric', 'day', 'IOP', fromMemory),
  billed('S9484', 'Crisis intervention, mental health', 'hour', 'crisis', fromMemory),
  billed('S9485', 'Crisis intervention, mental health', 'day', 'crisis', fromMemory),
  billed('T1005', 'Respite', 'quarter-hour', 'respite', publicLists, { startedUnitCounts: true }),
  billed('T1012', 'Alcohol/substance use skills development', 'payer-set', 'recovery coaching', fromMemory),
  billed('T1016', 'Case management', 'quarter-hour', 'case management', ohio),
  billed('T1017', 'Targeted case management', 'quarter-hour', 'case management', publicLists),
  billed('T2003', 'Non-emergency transport', 'trip', 'transport', fromMemory),
  billed('T2022', 'Case management', 'month', 'case management', fromMemory),
  billed('T2023', 'Targeted case management', 'month', 'case management', fromMemory),
  billed('T2038', 'Community transition, waiver', 'service', 'transition / self-direction', fromMemory),
  billed('T2040', 'Financial management, self-directed, waiver', 'quarter-hour', 'self-direction', fromMemory),
  billed('T2041', 'Supports brokerage, self-directed, waiver', 'quarter-hour', 'self-direction', fromMemory),
])

/** Whether a text has the shape of an HCPCS Level II code: a letter and four digits. Shape is not existence. */
export function isHcpcsShape(text: string): boolean {
  return /^[A-V]\d{4}$/.test(text)
}
