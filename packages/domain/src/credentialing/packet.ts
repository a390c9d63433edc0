// The packet: what an organization sends a plan to be let in, as one document with its papers inside. It is the only thing
// that passes from one side to the other, so the receiving side checks every field of it.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { einField, npiField } from '../people/provider-numbers.ts'
import { officeResources, packetItems, trainingTopics } from './packet-items.ts'

/** Papers of one packet together; a plan's mailbox takes no more either. */
export const packetBytesAtMost = 24 * 1024 * 1024
export const packetPapersAtMost = 120
export const packetStaffAtMost = 500

const onDay = z
  .string()
  .refine(isDay)
  .transform((text) => text as Day)
const words = (most: number) => z.string().max(most)
const address = z.strictObject({
  line1: words(55),
  line2: words(55).optional(),
  city: words(30),
  state: words(2),
  zip: words(9),
})

const staff = z.strictObject({
  name: words(140),
  role: words(200),
  credential: words(60).nullable(),
  npi: npiField.nullable(),
  taxonomy: words(10).nullable(),
  supervisor: words(140).nullable(),
  certificate: z
    .strictObject({ kind: words(200), number: words(200), state: words(2), issued: onDay, expires: onDay.nullable() })
    .nullable(),
  history: z
    .array(
      z.strictObject({ starts: onDay, ends: onDay.nullable(), what: words(200), gapExplained: words(300).nullable() }),
    )
    .max(40),
  background: z.strictObject({ checkedOn: onDay, outcome: words(40) }).nullable(),
  exclusion: z.strictObject({ checkedOn: onDay, outcome: z.enum(['clear', 'match', 'possible-match']) }).nullable(),
  trainings: z.array(z.strictObject({ topic: z.enum(trainingTopics), on: onDay })).max(100),
})

const paper = z.strictObject({
  paperId: z.uuid(),
  item: z.enum(packetItems),
  title: words(200),
  issuer: words(200).nullable(),
  number: words(80).nullable(),
  issued: onDay.nullable(),
  expires: onDay.nullable(),
  nameOnPaper: words(200).nullable(),
  addressOnPaper: address.nullable(),
  perOccurrenceCents: z.int().nullable(),
  aggregateCents: z.int().nullable(),
  fileName: words(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  /** The document itself, base64. */
  content: z.string(),
})

export const packetSchema = z.strictObject({
  format: z.literal('throughline-packet'),
  version: z.literal(1),
  madeOn: onDay,
  plan: words(200),
  organization: z.strictObject({
    name: words(200),
    legalName: words(200).nullable(),
    doingBusinessAs: words(200).nullable(),
    kind: words(40).nullable(),
    npi: npiField.nullable(),
    ein: einField.nullable(),
    taxonomy: words(10).nullable(),
    medicaidNumber: words(20).nullable(),
    medicaidState: words(2).nullable(),
    medicareNumber: words(20).nullable(),
    phone: words(10).nullable(),
    address: address.nullable(),
    mailingAddress: address.nullable(),
    official: z.strictObject({ name: words(120), title: words(80), phone: words(10) }).nullable(),
    contact: z.strictObject({ name: words(120), phone: words(10), email: words(254) }).nullable(),
    languages: words(120).nullable(),
  }),
  sites: z.array(z.strictObject({ name: words(200), address, hours: words(200).nullable() })).max(100),
  afterHours: words(300).nullable(),
  resources: z.array(z.enum(officeResources)).max(officeResources.length),
  references: z.array(z.strictObject({ name: words(120), organization: words(120), phone: words(10) })).max(10),
  service: z.array(z.strictObject({ question: words(200), answer: words(4_000) })).max(20),
  items: z
    .array(
      z.strictObject({
        item: z.enum(packetItems),
        standing: z.enum(['ready', 'gap', 'later']),
        gaps: z.array(words(1_000)).max(60),
        expires: onDay.nullable(),
      }),
    )
    .max(packetItems.length),
  staff: z.array(staff).max(packetStaffAtMost),
  papers: z.array(paper).max(packetPapersAtMost),
})
export type Packet = z.output<typeof packetSchema>
export type PacketPaper = Packet['papers'][number]
