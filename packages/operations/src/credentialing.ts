// Getting into a plan's network, on the organization's side: what it says of itself once, its papers, a file for each plan
// from the first thought to the first claim paid, workers' files, and screening against the exclusion lists.
// long because: it is a list of declarations
import { z } from 'zod'
import {
  credentialingStates,
  officeResources,
  organizationProfileSchema,
  packetItems,
  paperItems,
  workerFileSchema,
} from '@throughline/domain'
import { operation } from './define.ts'
import {
  address,
  centsField,
  givenCents,
  created,
  dayField,
  done,
  ein,
  id,
  nothing,
  npi,
  producedFile,
  reason,
  shortText,
} from './fields.ts'

const item = z.enum(packetItems)
const paperItem = z.enum(paperItems)
const state = z.enum(credentialingStates)
const stage = z.enum(['open-ended', 'fine', 'within-120', 'within-60', 'within-30', 'expired'])
const shortOrNull = z.string().trim().max(200).nullable()

const limitCents = givenCents.refine((value) => value >= 0, 'A limit cannot be below zero.')
const asks = z.strictObject({
  generalPerOccurrence: limitCents,
  generalAggregate: limitCents,
  professionalPerOccurrence: limitCents,
  professionalAggregate: limitCents,
  references: z.int().min(0, 'Write a number from 0 to 10.').max(10, 'Write a number from 0 to 10.'),
  signatureDays: z
    .int('Write a whole number.')
    .min(1, 'Write a number from 1 to 1000.')
    .max(1000, 'Write a number from 1 to 1000.'),
  source: shortText,
  confirmed: z.boolean(),
})
const paper = z.strictObject({
  paperId: id,
  fileId: id,
  item,
  onlyFor: id.nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  issued: z.string().nullable(),
  expires: z.string().nullable(),
  nameOnPaper: z.string().nullable(),
  addressOnPaper: address.nullable(),
  perOccurrenceCents: centsField.nullable(),
  aggregateCents: centsField.nullable(),
  addedBy: z.string(),
  addedOn: z.string(),
})
const numberFinding = z.strictObject({
  number: z.enum(['ein', 'npi', 'taxonomy', 'medicaid', 'medicare']),
  severity: z.enum(['stop', 'warn']),
  text: z.string(),
})
const step = z.strictObject({
  step: z.string(),
  standing: z.enum(['done', 'now', 'later', 'stopped']),
  doneOn: z.string().nullable(),
  turn: z.enum(['us', 'plan', 'office']),
  usual: z
    .strictObject({ fromDays: z.int(), throughDays: z.int(), confidence: z.enum(['sourced', 'memory']) })
    .nullable(),
  waitsFor: z.string().nullable(),
  owner: z.string().nullable(),
})
const fileRow = z.strictObject({
  credentialingId: id.nullable(),
  payerId: id,
  plan: z.string(),
  state: state.nullable(),
  ready: z.int(),
  of: z.int(),
  stepsDone: z.int(),
  steps: z.int(),
  next: z.string().nullable(),
  turn: z.enum(['us', 'plan', 'office']).nullable(),
  effectiveOn: z.string().nullable(),
  /** A signed contract that is in force without a file here: visits are billed by it. */
  contracted: z.boolean(),
})
const workerStanding = z.strictObject({
  workerId: id,
  name: z.string(),
  role: z.string(),
  /** Works here from this day. */
  starts: z.string(),
  document: workerFileSchema,
  expires: z.string().nullable(),
  daysLeft: z.int().nullable(),
  stage: z.enum(['none', 'open-ended', 'fine', 'within-120', 'within-60', 'within-30', 'expired']),
  rule: z
    .strictObject({
      state: z.string(),
      body: z.string(),
      credentials: z.string(),
      condition: z.string(),
      renewalYears: z.string(),
      notes: z.string(),
      source: z.string(),
      address: z.string(),
      asOf: z.string(),
      trust: z.enum(['high', 'medium', 'low']),
    })
    .nullable(),
  lines: z.array(
    z.strictObject({
      what: z.enum(['training', 'exam', 'work', 'supervision', 'continuing']),
      asked: z.string(),
      has: z.int().nullable(),
      standing: z.enum(['met', 'below', 'open', 'ask']),
      fromMemory: z.boolean(),
    }),
  ),
  gaps: z.array(z.string()),
  /** When the worker's CAQH profile is to be confirmed again; null for those who have none. Without a source the days are a
   * figure from memory. */
  caqh: z
    .strictObject({ dueOn: z.string(), daysLeft: z.int(), days: z.int(), source: z.string().nullable() })
    .nullable(),
})
const screening = z.strictObject({
  screeningId: id,
  source: z.enum(['LEIE', 'SAM']),
  fileId: id,
  listDated: z.string(),
  screenedOn: z.string(),
  rowsRead: z.int(),
  rowsUnread: z.int(),
  names: z.int(),
  hits: z.int(),
  undecided: z.int(),
  by: z.string(),
})

const read = { side: 'provider', audit: 'none', repeat: 'natural', kind: 'query', touches: 'organization' } as const
const change = { side: 'provider', audit: 'write', kind: 'command', touches: 'organization' } as const

export const credentialingOperations = [
  operation({
    ...read,
    name: 'profile.get',
    permission: 'organization.read',
    summary: 'What the organization tells every plan about itself, with its numbers and what is wrong with them.',
    input: nothing,
    reply: z.strictObject({
      document: organizationProfileSchema,
      name: z.string(),
      ein: z.string().nullable(),
      npi: z.string().nullable(),
      taxonomy: z.string().nullable(),
      phone: z.string().nullable(),
      address: address.nullable(),
      sites: z.array(z.strictObject({ siteId: id, name: z.string() })),
      numbers: z.array(numberFinding),
    }),
  }),
  operation({
    ...change,
    name: 'profile.save',
    permission: 'organization.manage',
    repeat: 'natural',
    summary:
      'Keeps what the organization tells plans, as far as it is filled in; a later number before an earlier one is stopped.',
    input: z.strictObject({ document: organizationProfileSchema }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'numbers.save',
    permission: 'organization.manage',
    repeat: 'natural',
    summary:
      'Keeps EIN, NPI, taxonomy, Medicaid and Medicare numbers; one that cannot be had before another is stopped.',
    input: z.strictObject({
      ein: ein.nullable(),
      npi: npi.nullable(),
      taxonomy: z
        .string()
        .regex(/^[0-9A-Z]{10}$/, 'A taxonomy code has ten characters.')
        .nullable(),
      medicaidNumber: z.string().trim().max(20).nullable(),
      medicaidState: z
        .string()
        .regex(/^[A-Z]{2}$/, 'Write the two letters of the state.')
        .nullable(),
      medicaidAppliedOn: dayField.nullable(),
      medicareNumber: z.string().trim().max(20).nullable(),
    }),
    reply: z.strictObject({ ok: z.literal(true), warnings: z.array(z.string()) }),
  }),
  operation({
    ...change,
    name: 'paper.keep',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Keeps an uploaded PDF as the proof of one thing in the packet; what is expired or no PDF is refused.',
    input: z.strictObject({
      fileId: id,
      item: paperItem,
      payerId: id.nullable(),
      title: shortText,
      issuer: shortOrNull,
      number: shortOrNull,
      issued: dayField.nullable(),
      expires: dayField.nullable(),
      nameOnPaper: shortOrNull,
      addressOnPaper: address.nullable(),
      perOccurrenceCents: givenCents.refine((cents) => cents >= 0, 'Write an amount above zero.').nullable(),
      aggregateCents: givenCents.refine((cents) => cents >= 0, 'Write an amount above zero.').nullable(),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'paper.setAside',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Takes a paper out of the packets; the file itself stays.',
    input: z.strictObject({ paperId: id }),
    reply: done,
  }),
  operation({
    ...read,
    name: 'credentialing.list',
    permission: 'contracts.read',
    summary: 'Every plan with where the organization stands on the way into its network.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(fileRow),
      /** The way of the plan whose file is farthest; what is the same for every plan while no file is begun. */
      farthest: z.strictObject({ credentialingId: id.nullable(), steps: z.array(step) }),
    }),
  }),
  operation({
    ...change,
    name: 'credentialing.open',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Begins a file for a plan. From then on visits are billed to it only once it is loaded and effective.',
    input: z.strictObject({
      payerId: id,
      /** The plan pays already: its system holds the organization since this day. */
      loaded: z
        .strictObject({ effectiveOn: dayField, toldBy: shortText, reference: z.string().trim().max(80).nullable() })
        .nullable(),
    }),
    reply: created,
  }),
  operation({
    ...read,
    name: 'credentialing.get',
    permission: 'contracts.read',
    summary: 'One plan’s file: the path, the packet with every gap, papers side by side, deficiencies, what happened.',
    input: z.strictObject({ credentialingId: id }),
    reply: z.strictObject({
      credentialingId: id,
      payerId: id,
      plan: z.string(),
      state,
      movesTo: z.array(state),
      effectiveOn: z.string().nullable(),
      reapplyOn: z.string().nullable(),
      contactedOn: z.string().nullable(),
      contact: z.string().nullable(),
      asks,
      ready: z.int(),
      of: z.int(),
      maySend: z.boolean(),
      steps: z.array(step),
      items: z.array(
        z.strictObject({
          item,
          standing: z.enum(['ready', 'gap', 'later']),
          gaps: z.array(z.string()),
          papers: z.array(paper),
          expires: z.string().nullable(),
          daysLeft: z.int().nullable(),
          stage,
          owner: z.string().nullable(),
        }),
      ),
      consistency: z.array(
        z.strictObject({
          where: z.string(),
          expires: z.string().nullable(),
          name: z.string().nullable(),
          address: z.string().nullable(),
          agrees: z.boolean(),
        }),
      ),
      deficiencies: z.array(
        z.strictObject({
          deficiencyId: id,
          item,
          words: z.string(),
          toldOn: z.string(),
          cureBy: z.string().nullable(),
          daysLeft: z.int().nullable(),
          curedOn: z.string().nullable(),
          curedWords: z.string().nullable(),
        }),
      ),
      events: z.array(
        z.strictObject({
          eventId: id,
          state,
          on: z.string(),
          words: z.string(),
          toldBy: z.string().nullable(),
          reference: z.string().nullable(),
          by: z.string(),
        }),
      ),
      /** For forms: what stands on most papers. */
      name: z.string(),
      address: address.nullable(),
    }),
  }),
  operation({
    ...change,
    name: 'credentialing.move',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary:
      'Records the next state of a plan’s file. Loaded wants the day it counts from and who said so; a rejection wants why.',
    input: z.strictObject({
      credentialingId: id,
      to: state,
      on: dayField,
      words: z.string().trim().max(500, 'Keep this under 500 characters.'),
      toldBy: shortOrNull,
      reference: z.string().trim().max(80).nullable(),
      effectiveOn: dayField.nullable(),
      reapplyOn: dayField.nullable(),
    }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'credentialing.ask',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Keeps what a plan asks for (limits, references), and whom we spoke with there.',
    input: z.strictObject({ credentialingId: id, asks, contactedOn: dayField.nullable(), contact: shortOrNull }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'credentialing.own',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Says who looks after a thing in the packet.',
    input: z.strictObject({ item, owner: z.string().trim().max(80).nullable() }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'deficiency.add',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Logs what a plan says is missing, and by when it wants it.',
    input: z.strictObject({ credentialingId: id, item, words: reason, toldOn: dayField, cureBy: dayField.nullable() }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'deficiency.cure',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Records that something missing was sent, and how.',
    input: z.strictObject({ deficiencyId: id, curedOn: dayField, words: reason }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'packet.print',
    permission: 'contracts.manage',
    repeat: 'natural',
    audit: 'export',
    slow: true,
    summary: 'The packet as one PDF: cover, what is ready, who the organization is, its people, then every paper.',
    input: z.strictObject({ credentialingId: id }),
    reply: producedFile,
  }),
  operation({
    ...change,
    name: 'packet.export',
    permission: 'contracts.manage',
    repeat: 'natural',
    audit: 'export',
    slow: true,
    summary: 'The packet as one JSON file with its papers inside, which a plan’s reviewer opens.',
    input: z.strictObject({ credentialingId: id }),
    reply: producedFile,
  }),
  operation({
    ...change,
    name: 'roster.export',
    permission: 'workers.read',
    touches: 'worker',
    repeat: 'natural',
    audit: 'export',
    summary: 'The staff roster a plan loads, as CSV.',
    input: nothing,
    reply: producedFile,
  }),
  operation({
    ...change,
    name: 'enrollment.print',
    permission: 'organization.manage',
    repeat: 'natural',
    audit: 'export',
    summary:
      'A worksheet for a government form, filled in with what is known: the NPI form, or Medicaid provider enrollment.',
    input: z.strictObject({ form: z.enum(['npi', 'medicaid']) }),
    reply: producedFile,
  }),
  operation({
    ...read,
    name: 'workerFile.list',
    permission: 'workers.read',
    touches: 'worker',
    audit: 'read',
    summary: 'Workers’ files under their state’s rule, with what is missing and when certificates run out.',
    input: nothing,
    reply: z.strictObject({ rows: z.array(workerStanding) }),
  }),
  operation({
    ...change,
    name: 'workerFile.save',
    permission: 'workers.manage',
    touches: 'worker',
    repeat: 'natural',
    summary: 'Keeps a worker’s file: history, background outcome, trainings, hours. A record itself is never kept.',
    input: z.strictObject({ workerId: id, document: workerFileSchema }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'siteScore.save',
    permission: 'organization.manage',
    repeat: 'by-key',
    summary: 'Keeps how a site did when it was looked at with a plan’s eyes.',
    input: z.strictObject({
      siteId: id,
      lookedOn: dayField,
      answers: z.record(z.string().max(60), z.enum(['yes', 'no', 'not-ours'])),
    }),
    reply: created,
  }),
  operation({
    ...read,
    name: 'siteScore.list',
    permission: 'organization.read',
    summary: 'Every site with its newest look: the share of yes, and what was answered no.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          siteId: id,
          name: z.string(),
          lookedOn: z.string().nullable(),
          by: z.string().nullable(),
          answers: z.record(z.string(), z.enum(['yes', 'no', 'not-ours'])),
          share: z.int(),
          band: z.enum(['pass', 'conditional', 'fail', 'open']),
          no: z.array(z.string()),
        }),
      ),
      questions: z.array(z.string()),
      resources: z.array(z.enum(officeResources)),
    }),
  }),
  operation({
    ...read,
    name: 'screening.list',
    permission: 'workers.read',
    touches: 'worker',
    audit: 'read',
    summary: 'Screenings against the exclusion lists, the newest first, and what each still has to be decided.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(screening),
      hits: z.array(
        z.strictObject({
          hitId: id,
          screeningId: id,
          source: z.enum(['LEIE', 'SAM']),
          workerId: id,
          worker: z.string(),
          rule: z.enum(['number', 'name', 'near']),
          row: z.int(),
          listed: z.strictObject({
            family: z.string(),
            given: z.string(),
            middle: z.string(),
            npi: z.string(),
            /** A day where the list's text is one; otherwise the text as it stands. */
            born: z.string(),
            place: z.string(),
            excluded: z.string(),
            kind: z.string(),
          }),
          /** Beside the worker's own birth date, where compliance keeps one: the day itself is not told here. */
          birth: z.enum(['same', 'other', 'unknown']),
          decision: z.enum(['same-person', 'other-person']).nullable(),
          decidedOn: z.string().nullable(),
          decidedBy: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
      /** Workers nobody screened against a list within the month. */
      due: z.array(z.strictObject({ workerId: id, name: z.string(), checkedOn: z.string().nullable() })),
    }),
  }),
  operation({
    ...read,
    name: 'screening.births',
    permission: 'workers.births',
    touches: 'worker',
    audit: 'read',
    summary: 'Birth dates of the workers who are screened, kept encrypted, for telling them from a name on a list.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(z.strictObject({ workerId: id, name: z.string(), bornOn: z.string().nullable() })),
    }),
  }),
  operation({
    ...change,
    name: 'screening.keepBirth',
    permission: 'workers.births',
    touches: 'worker',
    repeat: 'natural',
    summary: 'Keeps the birth date of a worker who is screened, encrypted; without a day it is taken out.',
    input: z.strictObject({ workerId: id, bornOn: dayField.nullable() }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'screening.run',
    permission: 'workers.manage',
    touches: 'worker',
    repeat: 'by-key',
    slow: true,
    summary: 'Screens every worker against an exclusion list that was uploaded, and keeps the proof.',
    input: z.strictObject({ fileId: id, source: z.enum(['LEIE', 'SAM']), listDated: dayField }),
    reply: z.strictObject({ screeningId: id, rowsRead: z.int(), rowsUnread: z.int(), names: z.int(), hits: z.int() }),
  }),
  operation({
    ...change,
    name: 'screening.decide',
    permission: 'workers.manage',
    touches: 'worker',
    repeat: 'natural',
    summary: 'Decides whether a row of a list is our worker, with the reason.',
    input: z.strictObject({ hitId: id, decision: z.enum(['same-person', 'other-person']), reason }),
    reply: done,
  }),
] as const
