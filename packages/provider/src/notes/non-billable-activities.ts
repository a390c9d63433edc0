// Activities that make no claim, each with when it can become billable after all. A worker who chooses one signs the
// note for the record; it never reaches a plan.
import type { Citation } from '@throughline/domain'
import { day } from '@throughline/domain'

export type NonBillableActivity = {
  readonly id: string
  /** As it stands in a sentence. */
  readonly name: string
  /** Null when it never can. */
  readonly billableWhen: string | null
  readonly citation: Citation
}

const read = day('2026-11-21')
const sourced = (source: string): Citation => ({ source, read, confidence: 'sourced' })
const unverified = (source: string): Citation => ({ source, read, confidence: 'unverified' })
const virginia = '12VAC30-130-5210'

export const nonBillableActivities: readonly NonBillableActivity[] = [
  {
    id: 'transport',
    name: 'transport alone',
    billableWhen: 'a peer service with a plan goal happens during the ride and the state allows it',
    citation: sourced(`OAC 5160-27-14; ${virginia}`),
  },
  {
    id: 'party',
    name: 'a party',
    billableWhen: null,
    citation: sourced('Guide for consumer-run organizations, document 000'),
  },
  {
    id: 'art-class',
    name: 'an art class',
    billableWhen: 'it is a skill group with a plan goal, a certified leader and a note for each person',
    citation: sourced('Document 000'),
  },
  {
    id: 'outing',
    name: 'a social outing',
    billableWhen: 'community integration is a goal of the plan and the state allows it',
    citation: sourced('Document 000'),
  },
  {
    id: 'record-keeping',
    name: 'writing notes',
    billableWhen: 'the note is written together with the person during the visit',
    citation: sourced(virginia),
  },
  { id: 'volunteering', name: 'volunteer time', billableWhen: null, citation: sourced(virginia) },
  {
    id: 'chores',
    name: 'household tasks',
    billableWhen: 'the skill is taught, not the task done',
    citation: sourced(virginia),
  },
  { id: 'job-training', name: 'training on the job', billableWhen: null, citation: sourced(virginia) },
  {
    id: 'case-management',
    name: 'case management',
    billableWhen: 'the organization is enrolled for it and bills its own code',
    citation: sourced(virginia),
  },
  {
    id: 'outreach',
    name: 'outreach to people not yet enrolled',
    billableWhen: 'the state pays outreach under a code of its own',
    citation: sourced(virginia),
  },
  { id: 'room-and-board', name: 'room and board', billableWhen: null, citation: sourced(virginia) },
  {
    id: 'public-group',
    name: 'a group open to the public',
    billableWhen: 'those attending are enrolled, have a plan goal, and each has a note',
    citation: sourced(virginia),
  },
  {
    id: 'staff-time',
    name: 'training, supervision or a team meeting',
    billableWhen: null,
    citation: sourced('Document 001'),
  },
  {
    id: 'no-show',
    name: 'a missed visit, waiting or travel',
    billableWhen: 'the state has a travel add-on',
    citation: unverified('from memory'),
  },
  { id: 'warmline', name: 'an anonymous warmline call', billableWhen: null, citation: unverified('from memory') },
  {
    id: 'overlap',
    name: 'a service during another billed service',
    billableWhen: 'the times are separate and no bundle holds both',
    citation: sourced("Texas Children's 2020; Horizon NJ Health 2020"),
  },
  {
    id: 'inpatient-or-jail',
    name: 'a visit during a hospital or jail stay',
    billableWhen: 'the state covers in-reach',
    citation: sourced('CMS FAQ, 5 Jun 2024'),
  },
  { id: 'advocacy', name: 'advocacy or a newsletter', billableWhen: null, citation: sourced('Document 001') },
]
