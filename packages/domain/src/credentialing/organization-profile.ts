// What an organization tells every plan about itself, once: numbers, people who sign, hours, resources, its service in
// words. A field that is still empty is null, so that a half-filled profile is kept as it stands.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { officeResources, packetItems, type OfficeResource, type PacketItem } from './packet-items.ts'

const words = (most: number) =>
  z.string().trim().min(1, 'Write something here.').max(most, `Write at most ${most} characters.`)
const line = words(120).nullable()
const paragraph = words(1_200).nullable()
const onDay = z
  .string()
  .refine(isDay, 'Write a day of the calendar as YYYY-MM-DD, for example 2026-02-28.')
  .transform((text) => text as Day)
const phone = z.string().regex(/^\d{10}$/, 'A phone number has ten digits.')
const address = z.strictObject({
  line1: z.string().trim().min(1, 'Write the street address.').max(55),
  line2: z.string().trim().max(55).optional(),
  city: z.string().trim().min(2, 'Write the city.').max(30),
  state: z.string().regex(/^[A-Z]{2}$/, 'Write the two letters of the state.'),
  zip: z.string().regex(/^\d{5}(\d{4})?$/, 'A ZIP code has five or nine digits, without a hyphen.'),
})
const state = z.string().regex(/^[A-Z]{2}$/, 'Write the two letters of the state.')

/** How the service is told to a plan: the guide's five questions. @source the guide, chapter 9 */
const service = z.strictObject({
  description: paragraph,
  recovery: paragraph,
  area: line,
  experience: paragraph,
  outcomes: paragraph,
  hours: line,
  ratio: line,
  ages: line,
  stay: line,
  yearly: z.int('Write a whole number.').min(0, 'Write a number from 0 to 1000000.').max(1_000_000).nullable(),
  referrals: paragraph,
  telling: paragraph,
  license: line,
})

export const organizationProfileSchema = z.strictObject({
  /** As the tax authority's letter has it, where that differs from the name claims carry. */
  legalName: line,
  doingBusinessAs: line,
  kind: z.enum(['nonprofit', 'for-profit', 'public', 'sole-proprietor']).nullable(),
  medicaidNumber: z.string().trim().max(20, 'Write at most 20 characters.').nullable(),
  medicaidState: state.nullable(),
  medicaidAppliedOn: onDay.nullable(),
  medicareNumber: z.string().trim().max(20, 'Write at most 20 characters.').nullable(),
  mailingAddress: address.nullable(),
  official: z.strictObject({ name: words(120), title: words(80), phone }).nullable(),
  contact: z
    .strictObject({ name: words(120), phone, email: z.email('Write an e-mail address, for example ana@example.org.') })
    .nullable(),
  siteHours: z.array(z.strictObject({ siteId: z.uuid(), hours: words(200) })).max(100),
  afterHours: words(300).nullable(),
  languages: line,
  references: z
    .array(z.strictObject({ name: words(120), organization: words(120), phone }))
    .max(10, 'Ten references are the most.'),
  resources: z.array(z.enum(officeResources)).max(officeResources.length),
  service,
  /** After how many days CAQH wants a worker's profile confirmed again, and where that was read; null while nobody looked. */
  caqh: z
    .strictObject({
      days: z
        .int('Write a whole number.')
        .min(1, 'Write a number from 1 to 1000.')
        .max(1000, 'Write a number from 1 to 1000.'),
      source: z.string().trim().min(3, 'Say where this was read.').max(200, 'Write at most 200 characters.'),
    })
    .nullable()
    .default(null),
  /** Who looks after which item; a name, since that person need not be a user here. */
  owners: z.partialRecord(z.enum(packetItems), words(80)),
})
export type OrganizationProfile = {
  readonly legalName: string | null
  readonly doingBusinessAs: string | null
  readonly kind: 'nonprofit' | 'for-profit' | 'public' | 'sole-proprietor' | null
  readonly medicaidNumber: string | null
  readonly medicaidState: string | null
  readonly medicaidAppliedOn: Day | null
  readonly medicareNumber: string | null
  readonly mailingAddress: z.output<typeof address> | null
  readonly official: { readonly name: string; readonly title: string; readonly phone: string } | null
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string } | null
  readonly siteHours: readonly { readonly siteId: string; readonly hours: string }[]
  readonly afterHours: string | null
  readonly languages: string | null
  readonly references: readonly { readonly name: string; readonly organization: string; readonly phone: string }[]
  readonly resources: readonly OfficeResource[]
  readonly service: Readonly<z.output<typeof service>>
  readonly caqh: { readonly days: number; readonly source: string } | null
  readonly owners: Readonly<Partial<Record<PacketItem, string>>>
}
export type ServiceDescription = OrganizationProfile['service']

export const emptyProfile: OrganizationProfile = {
  legalName: null,
  doingBusinessAs: null,
  kind: null,
  medicaidNumber: null,
  medicaidState: null,
  medicaidAppliedOn: null,
  medicareNumber: null,
  mailingAddress: null,
  official: null,
  contact: null,
  siteHours: [],
  afterHours: null,
  languages: null,
  references: [],
  resources: [],
  service: {
    description: null,
    recovery: null,
    area: null,
    experience: null,
    outcomes: null,
    hours: null,
    ratio: null,
    ages: null,
    stay: null,
    yearly: null,
    referrals: null,
    telling: null,
    license: null,
  },
  caqh: null,
  owners: {},
}
