// An organization's application to a plan's network, on the plan's side: the packet taken in, reviewed item by item, decided,
// contracted and loaded; and where the network lacks providers.
import { z } from 'zod'
import { officeResources, packetItems, trainingTopics } from '@throughline/domain'
import { operation } from './define.ts'
import { address, created, dayField, done, id, nothing, producedFile, shortText } from './fields.ts'

const item = z.enum(packetItems)
const status = z.enum([
  'received',
  'in-review',
  'complete',
  'committee',
  'approved',
  'denied',
  'contract-sent',
  'executed',
  'loaded',
  'withdrawn',
])
/** A number of days; without a source it is a figure from memory. */
const sourcedDays = z.strictObject({ days: z.int(), source: z.string().nullable() })
const needStanding = z.enum(['nobody', 'short', 'meets', 'no-standard'])
const row = z.strictObject({
  applicationId: id,
  applicant: z.string(),
  npi: z.string().nullable(),
  receivedOn: z.string(),
  status,
  accepted: z.int(),
  deficient: z.int(),
  of: z.int(),
  /** The plan's own clock: when it must have decided or written. */
  dueOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
  effectiveOn: z.string().nullable(),
  recredentialBy: z.string().nullable(),
})
const read = { side: 'plan', audit: 'none', repeat: 'natural', kind: 'query', touches: 'organization' } as const
const change = { side: 'plan', audit: 'write', kind: 'command', touches: 'organization' } as const

export const networkApplicationOperations = [
  operation({
    ...read,
    name: 'application.list',
    permission: 'plan.network.read',
    summary: 'Applications to the network with their standing and clocks, and who is due to be looked at again.',
    input: nothing,
    reply: z.strictObject({ rows: z.array(row) }),
  }),
  operation({
    ...change,
    name: 'application.take',
    permission: 'plan.network.manage',
    repeat: 'natural',
    slow: true,
    summary: 'Takes in an applicant’s packet. A later packet of the same applicant changes only what differs.',
    input: z.strictObject({ fileId: id }),
    reply: z.strictObject({ applicationId: id, known: z.boolean(), changed: z.array(item) }),
  }),
  operation({
    ...read,
    name: 'application.get',
    permission: 'plan.network.read',
    summary: 'One application: the packet as the applicant sent it, each item with what the reviewer said.',
    input: z.strictObject({ applicationId: id }),
    reply: z.strictObject({
      row,
      clocks: z.array(
        z.strictObject({
          clock: z.enum(['decide', 'verification', 'signature', 'watch', 'letter', 'recredential']),
          /** Null while there is nothing to count from. */
          dueOn: z.string().nullable(),
          daysLeft: z.int().nullable(),
          standing: z.enum(['waiting', 'running', 'late', 'kept', 'missed']),
        }),
      ),
      /** Days from the packet to the decision; without a source they are a figure from memory. */
      decideWithin: sourcedDays,
      /** Days the applicant's signature is good; likewise. */
      signatureGood: sourcedDays,
      movesTo: z.array(status),
      madeOn: z.string(),
      fileId: id,
      organization: z.array(z.strictObject({ label: z.string(), value: z.string() })),
      sites: z.array(z.string()),
      service: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
      afterHours: z.string().nullable(),
      resources: z.array(z.enum(officeResources)),
      references: z.array(z.string()),
      staff: z.array(
        z.strictObject({
          name: z.string(),
          role: z.string(),
          npi: z.string().nullable(),
          supervisor: z.string().nullable(),
          history: z.array(
            z.strictObject({
              starts: z.string(),
              ends: z.string().nullable(),
              what: z.string(),
              /** What filled the months before it, where there was a break. */
              gapExplained: z.string().nullable(),
            }),
          ),
          background: z.strictObject({ checkedOn: z.string(), outcome: z.string() }).nullable(),
          trainings: z.array(z.strictObject({ topic: z.enum(trainingTopics), on: z.string() })),
          certificate: z
            .strictObject({
              kind: z.string(),
              number: z.string(),
              state: z.string(),
              issued: z.string(),
              expires: z.string().nullable(),
            })
            .nullable(),
          exclusion: z
            .strictObject({ checkedOn: z.string(), outcome: z.enum(['clear', 'match', 'possible-match']) })
            .nullable(),
        }),
      ),
      items: z.array(
        z.strictObject({
          item,
          said: z.enum(['ready', 'gap', 'later']),
          gaps: z.array(z.string()),
          standing: z.enum(['open', 'accepted', 'deficient']),
          words: z.string().nullable(),
          cureBy: z.string().nullable(),
          verifiedOn: z.string().nullable(),
          /** The verification organization that verified it; null when the plan itself did. */
          verificationOrganization: z.string().nullable(),
          /** Days the verification is still good at a decision today; null when nothing was verified. */
          verificationDaysLeft: z.int().nullable(),
          reviewedBy: z.string().nullable(),
          papers: z.array(z.strictObject({ fileId: id, title: z.string(), expires: z.string().nullable() })),
        }),
      ),
      events: z.array(
        z.strictObject({
          eventId: id,
          status,
          on: z.string(),
          words: z.string(),
          /** What a packet that was sent again changed; null when no packet came. */
          changed: z.array(item).nullable(),
          by: z.string(),
        }),
      ),
      /** What the applicant's sites would change for members who need a service there. */
      need: z.array(
        z.strictObject({
          place: z.string(),
          code: z.string(),
          members: z.int(),
          providers: z.int(),
          milesMedian: z.number().nullable(),
          milesWith: z.number().nullable(),
          standing: needStanding,
        }),
      ),
      decisionReason: z.string().nullable(),
      providerId: id.nullable(),
    }),
  }),
  operation({
    ...change,
    name: 'application.answerItem',
    permission: 'plan.network.manage',
    repeat: 'natural',
    summary: 'Accepts an item, saying who verified it, or says what is missing of it and by when.',
    input: z.strictObject({
      applicationId: id,
      item,
      standing: z.enum(['accepted', 'deficient']),
      words: z.string().trim().max(500, 'Keep this under 500 characters.').nullable(),
      cureBy: dayField.nullable(),
      /** Where a verification organization verified it: who and on which day. Null: the plan itself, today. */
      verification: z.strictObject({ organization: shortText, on: dayField }).nullable().default(null),
    }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'application.move',
    permission: 'plan.network.manage',
    repeat: 'by-key',
    summary: 'Records the next standing of an application: committee, decision, contract sent, executed, loaded.',
    input: z.strictObject({
      applicationId: id,
      to: status,
      on: dayField,
      words: z.string().trim().max(500, 'Keep this under 500 characters.'),
      effectiveOn: dayField.nullable(),
    }),
    reply: z.strictObject({ ok: z.literal(true), providerId: id.nullable() }),
  }),
  operation({
    ...change,
    name: 'application.letter',
    permission: 'plan.network.manage',
    repeat: 'natural',
    audit: 'export',
    summary: 'The letter for where an application stands: what is missing, the decision, or the welcome.',
    input: z.strictObject({ applicationId: id }),
    reply: producedFile,
  }),
  operation({
    ...read,
    name: 'networkNeed.list',
    permission: 'plan.network.read',
    summary:
      'Members for each provider and miles to the nearest site, by county and service: where the network is thin.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          county: z.string(),
          place: z.string(),
          code: z.string(),
          members: z.int(),
          providers: z.int(),
          membersPerProvider: z.int().nullable(),
          /** By road, to the nearest site that offers the service. */
          milesMedian: z.number().nullable(),
          milesFarthest: z.number().nullable(),
          minutesMedian: z.int().nullable(),
          /** Basis points of members within the standard. */
          within: z.int().nullable(),
          standing: needStanding,
        }),
      ),
      standards: z.array(
        z.strictObject({
          code: z.string(),
          membersPerProvider: z.int().nullable(),
          miles: z.int().nullable(),
          minutes: z.int().nullable(),
          share: z.int(),
        }),
      ),
      roadFactor: z.number(),
      milesPerHour: z.number(),
      /** Whose postal code is not known: they are counted nowhere above. */
      unplacedMembers: z.int(),
      unplacedSites: z.int(),
      source: z.string(),
    }),
  }),
  operation({
    ...read,
    name: 'directory.list',
    permission: 'plan.network.read',
    summary: 'The sites members find in the directory, the one longest not looked at first.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          entryId: id,
          providerId: id,
          provider: z.string(),
          name: z.string(),
          address,
          phone: z.string().nullable(),
          hours: z.string().nullable(),
          languages: z.string().nullable(),
          takesNew: z.boolean(),
          listedOn: z.string(),
          checkedOn: z.string(),
          checkedBy: z.string(),
          checkBy: z.string(),
          daysLeft: z.int(),
        }),
      ),
      everyDays: z.int(),
    }),
  }),
  operation({
    ...change,
    name: 'directory.save',
    permission: 'plan.network.manage',
    repeat: 'by-key',
    summary: 'Lists a site, or keeps what was found when it was looked at again; ended takes it out.',
    input: z.strictObject({
      entryId: id.nullable(),
      providerId: id,
      name: shortText,
      address,
      phone: z.string().trim().max(40).nullable(),
      hours: z.string().trim().max(200).nullable(),
      languages: z.string().trim().max(120).nullable(),
      takesNew: z.boolean(),
      ended: z.boolean(),
    }),
    reply: created,
  }),
] as const
