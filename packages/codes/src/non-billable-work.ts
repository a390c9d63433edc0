// Work of a peer-run organization that no claim pays for, each with when it can become billable. Naming it is how it gets paid
// by something else.
import { codeSet, type CodeRow } from './code-set.ts'

type NonBillable = CodeRow & {
  /** When it can be billed after all. */
  readonly unless: string
}

// prettier-ignore
export const nonBillableWork = codeSet<NonBillable>('work no claim pays for', false, [
  { code: 'transport', meaning: 'Transport alone', unless: 'A peer service with a goal of the plan takes place on the way and the state allows it.', source: 'Ohio rule 5160-27-14; Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'parties', meaning: 'Parties', unless: 'Never.', source: 'the guide, chapter 3', asOf: '2011', confidence: 'sourced' },
  { code: 'art', meaning: 'Art classes', unless: 'It is a skill group with a goal, a certified leader and a note for each person.', source: 'the guide, chapter 3', asOf: '2011', confidence: 'sourced' },
  { code: 'outings', meaning: 'Social outings', unless: 'A goal of the plan is to take part in the community, and the state allows it.', source: 'the guide, chapter 3', asOf: '2011', confidence: 'sourced' },
  { code: 'notes', meaning: 'Writing notes and keeping records', unless: 'The note is written together with the person, during the visit.', source: 'Virginia 12VAC30-130-5210; Wisconsin employer toolkit', asOf: '2024', confidence: 'sourced' },
  { code: 'volunteers', meaning: 'Time of volunteers', unless: 'Never: there is no cost and no certificate.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'chores', meaning: 'Household tasks, errands, groceries', unless: 'The skill is taught instead of the task done.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'job-training', meaning: 'Training on the job', unless: 'Never.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'case-management', meaning: 'Case management under the peer code', unless: 'It is billed by its own code, if you are enrolled for it.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'outreach', meaning: 'Outreach to people not yet enrolled', unless: 'Some states pay it by a code of its own.', source: 'Virginia 12VAC30-130-5210; an Oregon summary', asOf: '2024-2026', confidence: 'sourced' },
  { code: 'room-board', meaning: 'Room and board', unless: 'Never in Medicaid outside of institutions.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'public-groups', meaning: 'Support groups for the public', unless: 'Those who come are enrolled, with a goal and a note each.', source: 'Virginia 12VAC30-130-5210', asOf: '2024', confidence: 'sourced' },
  { code: 'staff-time', meaning: 'Staff training, supervision, team meetings', unless: 'It is built into the rate: plans do not pay for training.', source: 'Key Assistance Report', asOf: '2011', confidence: 'sourced' },
  { code: 'no-shows', meaning: 'Missed visits, waiting, travel', unless: 'Some states add something for travel.', source: 'from memory', asOf: '2026', confidence: 'unverified' },
  { code: 'warmline', meaning: 'Calls of people who stay unnamed', unless: 'The line is paid as a whole.', source: 'from memory', asOf: '2026', confidence: 'unverified' },
  { code: 'overlap', meaning: 'Time that another billed service holds already', unless: 'The times are apart and nothing is bundled.', source: 'Texas plan alert 2020; Horizon NJ 2020', asOf: '2020', confidence: 'sourced' },
  { code: 'inpatient', meaning: 'Visits during a hospital or jail stay', unless: 'The state covers reaching in before release.', source: 'CMS answers of June 2024', asOf: '2024', confidence: 'sourced' },
  { code: 'advocacy', meaning: 'Advocacy, newsletters, visits to legislators', unless: 'Never: a grant pays for it.', source: 'Key Assistance Report', asOf: '2011', confidence: 'sourced' },
])
