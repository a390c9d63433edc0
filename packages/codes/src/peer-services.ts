// The services that peer-run organizations offer plans, each with the codes it is usually billed by, what of it can be billed and
// what cannot. No list of this kind is law: every state and plan decides for itself, so a row is a place to begin asking.
// long because: it is a table
import { codeSet, type CodeRow } from './code-set.ts'

export type PeerService = CodeRow & {
  /** What happens in it, in a sentence. `meaning` is its name. */
  readonly does: string
  /** Codes it is billed by somewhere; the payer's own contract decides. */
  readonly codes: readonly string[]
  readonly modifiers: readonly string[]
  readonly billable: string
  readonly notBillable: string
  /** A level of care whose price holds peer work already: a claim beside it would be an overlap. */
  readonly stepUp: boolean
  /** Parts of this row that rest on memory alone, in words; empty when none does. */
  readonly fromMemory: string
}

// prettier-ignore
export const peerServices = codeSet<PeerService>('services of peer-run organizations', false, [
  {
    code: 'PEER_IND', meaning: 'Peer support, one to one',
    does: 'Somebody with lived experience goes along with a person on goals the person sets.',
    codes: ['H0038'], modifiers: ['HE', 'HF', 'HH', 'HM'],
    billable: 'Direct time with the person on a goal of their plan.',
    notBillable: 'Travel, notes written alone, missed visits, chores, outreach before enrollment.',
    stepUp: false, fromMemory: 'modifiers', source: 'Horizon NJ 2020; Alliance NC 2019; Ohio rule 5160-27-14; Virginia 12VAC30-130-5210', asOf: '2019-2024', confidence: 'sourced',
  },
  {
    code: 'PEER_GRP', meaning: 'Peer support group',
    does: 'People support each other in a group a peer leads, each toward their own plan.',
    codes: ['H0038'], modifiers: ['HQ'],
    billable: 'A structured group, with a note in each person’s record.',
    notBillable: 'Open mutual-aid meetings and support groups for the public.',
    stepUp: false, fromMemory: '', source: 'Alliance NC 2019; Virginia 12VAC30-130-5210; Delaware DMMA 2019', asOf: '2019-2024', confidence: 'sourced',
  },
  {
    code: 'PSR', meaning: 'Psychiatric rehabilitation',
    does: 'Skills for home, work, school and getting along, learned step by step.',
    codes: ['H2017', 'H2018', 'H2014'], modifiers: ['HE', 'HM', 'HN', 'HQ'],
    billable: 'Practicing a skill that stands in the plan, with what came of it.',
    notBillable: 'Recreation without a skill as its goal, paid work tasks.',
    stepUp: false, fromMemory: 'limits worker supervision', source: 'public HCPCS lists; Delaware DMMA 2019', asOf: 'undated', confidence: 'sourced',
  },
  {
    code: 'DROPIN', meaning: 'Peer-run drop-in center',
    does: 'A place members run; some of its hours are structured and can be billed.',
    codes: ['H0038', 'H2017'], modifiers: ['HQ'],
    billable: 'Structured sessions: WRAP, BRIDGES, daily-living teaching.',
    notBillable: 'Parties, art classes, outings, the open hours themselves.',
    stepUp: false, fromMemory: 'codes', source: 'the guide, chapter 3; a Washington contract clause', asOf: '2011; undated', confidence: 'sourced',
  },
  {
    code: 'CLUBHOUSE', meaning: 'Clubhouse',
    does: 'Members and staff share the work of the house through the day.',
    codes: ['H2030', 'H2031'], modifiers: [],
    billable: 'Hours of the work-ordered day.',
    notBillable: 'Evening and weekend social programs.',
    stepUp: false, fromMemory: 'all but codes', source: 'a public code page; the rest from memory', asOf: 'undated', confidence: 'unverified',
  },
  {
    code: 'BRIDGER', meaning: 'Peer bridger',
    does: 'A peer meets a person before they leave the hospital and stays beside them at home for weeks to months.',
    codes: ['H0038', 'H2015', 'T1016'], modifiers: ['HK', 'HE'],
    billable: 'Contact after discharge; in the hospital where the state allows it.',
    notBillable: 'In-hospital time where it is not allowed, travel.',
    stepUp: false, fromMemory: 'codes', source: 'the guide, chapter 3; Westat 2015; CMS answers of June 2024', asOf: '2011-2024', confidence: 'sourced',
  },
  {
    code: 'EMPLOY', meaning: 'Supported employment',
    does: 'Help to choose, get and keep work.',
    codes: ['H2023', 'H2025'], modifiers: [],
    billable: 'Coaching, and finding a job together with the person.',
    notBillable: 'Wages, payments to employers, ordinary skills classes.',
    stepUp: false, fromMemory: 'limits worker preconditions', source: 'the guide, chapter 3; public HCPCS lists; the rest from memory', asOf: 'undated', confidence: 'unverified',
  },
  {
    code: 'HOUSING', meaning: 'Supported housing',
    does: 'Finding a home and keeping it.',
    codes: ['H0043', 'H0044', 'T1016'], modifiers: [],
    billable: 'Help with a tenancy: search, papers, landlord, staying.',
    notBillable: 'Rent, room and board, furniture.',
    stepUp: false, fromMemory: 'most', source: 'the guide, chapter 3; public HCPCS lists; the rest from memory', asOf: 'undated', confidence: 'unverified',
  },
  {
    code: 'RESPITE_IN', meaning: 'Respite by the hour',
    does: 'A short relief for a person or their family.',
    codes: ['T1005', 'S5150'], modifiers: [],
    billable: 'Planned relief time.',
    notBillable: 'Child care while a parent works, in some states.',
    stepUp: false, fromMemory: 'most', source: 'public HCPCS lists; the rest from memory', asOf: 'undated', confidence: 'unverified',
  },
  {
    code: 'PEER_RESPITE', meaning: 'Peer crisis respite',
    does: 'A voluntary short stay in a home staffed by peers, before things break down.',
    codes: ['H0045', 'S5151'], modifiers: ['HK'],
    billable: 'Support during the stay, where it is covered.',
    notBillable: 'Room and board.',
    stepUp: false, fromMemory: 'all but purpose', source: 'the guide, chapter 3; Key Assistance Report; practice from memory', asOf: '2011', confidence: 'unverified',
  },
  {
    code: 'WARMLINE', meaning: 'Warmline',
    does: 'A peer answers the phone before it becomes a crisis.',
    codes: ['H0030'], modifiers: [],
    billable: 'Seldom by claim; plans and counties pay for the line as a whole.',
    notBillable: 'Calls of people who stay unnamed.',
    stepUp: false, fromMemory: 'code limits', source: 'Key Assistance Report; the rest from memory', asOf: '2011', confidence: 'unverified',
  },
  {
    code: 'WELLNESS', meaning: 'Wellness coaching',
    does: 'Goals for sleep, food, movement, smoking and living with a long illness.',
    codes: ['H0038', 'S9445', 'S9446'], modifiers: ['HQ'],
    billable: 'Coaching on a goal of the plan.',
    notBillable: 'Gym fees and groceries.',
    stepUp: false, fromMemory: 'codes', source: 'the guide, chapter 3; Key Assistance Report; codes from memory', asOf: '2011', confidence: 'unverified',
  },
  {
    code: 'RECCOACH', meaning: 'Recovery coaching',
    does: 'Peer support in recovery from alcohol and drugs.',
    codes: ['H0038', 'T1012'], modifiers: ['HF'],
    billable: 'Direct time with the person.',
    notBillable: 'Going to a twelve-step meeting as such.',
    stepUp: false, fromMemory: 'T1012', source: 'Horizon NJ 2020; Key Assistance Report', asOf: '2020', confidence: 'sourced',
  },
  {
    code: 'SDC', meaning: 'Self-directed care brokerage',
    does: 'A coach helps a person plan and spend a budget of their own.',
    codes: ['T2041', 'T2040'], modifiers: [],
    billable: 'Time of the coach or broker.',
    notBillable: 'Medication, crisis and inpatient care lie outside the budget.',
    stepUp: false, fromMemory: 'codes', source: 'Texas trial; Delaware County reports 2010-11', asOf: '2010-2019', confidence: 'sourced',
  },
  {
    code: 'FAMILY', meaning: 'Family peer support',
    does: 'A parent or caregiver supports another family.',
    codes: ['H0038', 'H2014'], modifiers: ['HA', 'HR', 'HS', 'HQ'],
    billable: 'Work toward the enrolled child’s plan.',
    notBillable: 'Care for brothers and sisters, the family’s own therapy.',
    stepUp: false, fromMemory: 'codes limits', source: 'a state review of 2019; CHCS 2014', asOf: '2014-2019', confidence: 'sourced',
  },
  {
    code: 'YOUTH', meaning: 'Youth peer support',
    does: 'A peer near in age goes along with a young person.',
    codes: ['H0038'], modifiers: ['HA', 'HB'],
    billable: 'Direct time with the young person.',
    notBillable: 'Outings without a goal of the plan.',
    stepUp: false, fromMemory: 'modifiers', source: 'Casey Family Programs, count of April 2020', asOf: '2020', confidence: 'sourced',
  },
  {
    code: 'SPECGRP', meaning: 'Curriculum groups',
    does: 'WRAP, BRIDGES, illness self-management or double recovery, taught as a course.',
    codes: ['H0038', 'H2027'], modifiers: ['HQ'],
    billable: 'A session of the course that serves each person’s plan.',
    notBillable: 'Self-help meetings that nobody leads as a service.',
    stepUp: false, fromMemory: 'codes', source: 'the guide, chapter 3; public HCPCS lists', asOf: 'undated', confidence: 'sourced',
  },
  {
    code: 'TCM', meaning: 'Targeted case management',
    does: 'Assessing, planning, linking and keeping an eye on it.',
    codes: ['T1017', 'T1016'], modifiers: [],
    billable: 'Linking and monitoring.',
    notBillable: 'Doing the linked service itself, transport.',
    stepUp: false, fromMemory: 'worker supervision', source: 'the guide, chapter 4; Ohio rule 5160-43-08 of 2025', asOf: '2025', confidence: 'sourced',
  },
  {
    code: 'CRISIS', meaning: 'Mobile crisis',
    does: 'Coming when somebody is in a crisis, with a clinician on the team.',
    codes: ['H2011'], modifiers: ['HK'],
    billable: 'The response, face to face.',
    notBillable: 'Waiting and transport.',
    stepUp: false, fromMemory: 'S-codes', source: 'Resources for Integrated Care brief; public HCPCS lists', asOf: 'undated', confidence: 'sourced',
  },
  {
    code: 'ACT', meaning: 'Assertive community treatment',
    does: 'A team that comes to people with the highest needs; a peer belongs to it.',
    codes: ['H0039', 'H0040'], modifiers: [],
    billable: 'The team’s contacts, in one price.',
    notBillable: 'A separate peer claim on the same day.',
    stepUp: true, fromMemory: 'ratio codes', source: 'Minnesota manual, March 2016; the rest from memory', asOf: '2016', confidence: 'unverified',
  },
  {
    code: 'IOP', meaning: 'Intensive outpatient',
    does: 'A program of some hours on several days a week.',
    codes: ['S9480', 'H0015'], modifiers: [],
    billable: 'The program day, in one price.',
    notBillable: 'A separate peer claim where it is bundled.',
    stepUp: true, fromMemory: 'S9480', source: 'code text of 2008; the rest from memory', asOf: '2008', confidence: 'unverified',
  },
  {
    code: 'PHP', meaning: 'Partial hospital',
    does: 'A program of nearly every day, instead of a ward.',
    codes: ['H0035'], modifiers: [],
    billable: 'The program day, in one price.',
    notBillable: 'A separate peer claim where it is bundled.',
    stepUp: true, fromMemory: 'all', source: 'from memory', asOf: '2026', confidence: 'unverified',
  },
  {
    code: 'DETOX', meaning: 'Withdrawal management',
    does: 'Medical watch while alcohol or drugs leave the body.',
    codes: ['H0010', 'H0012'], modifiers: ['HF'],
    billable: 'The facility day, in one price.',
    notBillable: 'A peer claim where it is bundled.',
    stepUp: true, fromMemory: 'all', source: 'from memory', asOf: '2026', confidence: 'unverified',
  },
  {
    code: 'PINPS', meaning: 'Peer navigation under Medicare',
    does: 'A peer guides a person for a month at a time; a practitioner bills and pays you.',
    codes: ['G0140', 'G0146'], modifiers: [],
    billable: 'Minutes under the plan, summed over the calendar month.',
    notBillable: 'Time that is not under the practitioner’s plan.',
    stepUp: false, fromMemory: '', source: 'public pages on the 2024 fee schedule', asOf: '2024', confidence: 'sourced',
  },
])
