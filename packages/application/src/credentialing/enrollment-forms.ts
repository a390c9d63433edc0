// Worksheets for government forms, filled in with what is known. Lines for a social security number, which is never kept, and for
// a birth date are left for a hand.
// @source CMS-10114 (NPI application), as its fields were read in public copies; 42 CFR 455 subparts B and E for Medicaid
import { taxonomies } from '@throughline/codes'
import type { Address } from '@throughline/domain'
import { addressLines, phoneText, plainSheet, type SheetPart } from '@throughline/documents'
import { sayIn, type Language, type Say } from '@throughline/spanish'
import { bind, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { loadProfile, loadSites, organizationRow } from './load-packet.ts'

const oneLine = (address: Address | null): string | null => (address === null ? null : addressLines(address).join(', '))

const spoken = (phone: string | null | undefined): string | null => (phone ? phoneText(phone) : null)

/** The official forms are in English: a reader of Spanish gets our words, and beside each field what the form calls it. */
type Reader = { readonly say: Say; readonly field: (label: string, onForm?: string) => string }

const readerOf = (language: Language, say: Say): Reader => ({
  say,
  field: (label, onForm = label) => (language === 'en' ? label : `${say(label)} (${onForm})`),
})

/** A field of the form: our label, what is known, and the form's own name for it where ours says more. */
type Row = readonly [label: string, value: string | null, onForm?: string]

/** What is known as a fact, what is not as a line to write on. */
function filled({ say, field }: Reader, title: string, rows: readonly Row[]): SheetPart {
  return {
    title: say(title),
    facts: rows.flatMap(([label, value, onForm]) =>
      value === null || value === '' ? [] : [{ label: field(label, onForm), value }],
    ),
    blanks: rows.flatMap(([label, value, onForm]) => (value === null || value === '' ? [field(label, onForm)] : [])),
  }
}

const kindWords = {
  nonprofit: 'nonprofit',
  'for-profit': 'for profit',
  public: 'public',
  'sole-proprietor': 'of one owner',
} as const

async function known(context: Context) {
  const organization = await organizationRow(context)
  return {
    organization,
    address: organization.address as Address | null,
    profile: await loadProfile(context),
    sites: await loadSites(context),
    ein: organization.ein === null ? null : `${organization.ein.slice(0, 2)}-${organization.ein.slice(2)}`,
  }
}
type Known = Awaited<ReturnType<typeof known>>

function npiParts(reader: Reader, { organization, profile, address, sites, ein }: Known): SheetPart[] {
  const { say } = reader
  const { official, contact } = profile
  return [
    {
      paragraphs: [
        say(
          'Take the facts below over into the NPI application (form CMS-10114, or its online twin). An organization fills in sections 1, 2B, 3, 4B and 5, and gets a number of type 2; a worker’s own number is of type 1 and never stands for the organization.',
        ),
        say('Name and address must stand here as on the letter of the tax authority and on every later paper.'),
      ],
    },
    filled(reader, 'Section 1: why it is sent', [
      [
        'Reason',
        say(organization.npi === null ? 'first application' : `change of ${organization.npi}`),
        'Reason for Submittal of this Form',
      ],
      ['Entity type', say('2, organization'), 'Entity Type'],
      [
        'Is the organization a subpart of another? If so, its legal name and EIN',
        null,
        'Is the organization a subpart?',
      ],
    ]),
    filled(reader, 'Section 2B: the organization', [
      ['Legal business name, as on the IRS letter', profile.legalName ?? organization.name, 'Legal Business Name'],
      ['EIN', ein, 'Employer Identification Number'],
      ['Other name (trade name, former name)', profile.doingBusinessAs, 'Other Name'],
    ]),
    filled(reader, 'Section 3: addresses, other numbers, taxonomy', [
      ['Mailing address', oneLine(profile.mailingAddress ?? address), 'Business Mailing Address'],
      ['Practice address (no post box)', oneLine(sites[0]?.address ?? address), 'Business Practice Location'],
      ['Phone', spoken(organization.phone), 'Telephone Number'],
      ['Fax', null, 'Fax Number'],
      [
        'Other payers’ numbers',
        [
          profile.medicaidNumber && `Medicaid ${profile.medicaidState ?? ''} ${profile.medicaidNumber}`,
          profile.medicareNumber && `Medicare ${profile.medicareNumber}`,
        ]
          .filter(Boolean)
          .join('; ') || say('none yet'),
        'Other Provider Identification Numbers',
      ],
      [
        'Primary taxonomy',
        organization.taxonomy === null
          ? null
          : `${organization.taxonomy} ${say(taxonomies.find(organization.taxonomy)?.meaning ?? '')} ${say('(confirm with NUCC)')}`,
        'Primary Provider Taxonomy Code',
      ],
      ['License number and state, where the taxonomy asks for one', profile.service.license, 'License Number'],
    ]),
    filled(reader, 'Section 4B: authorized official', [
      ['Name and title', official === null ? null : `${official.name}, ${official.title}`, 'Name, Title/Position'],
      ['Phone', spoken(official?.phone), 'Telephone Number'],
      ['Signature and date, by hand', null, 'Signature, Date'],
    ]),
    filled(reader, 'Section 5: contact', [
      ['Name', contact?.name ?? null, 'Contact Person'],
      ['Phone', spoken(contact?.phone), 'Telephone Number'],
      ['E-mail', contact?.email ?? null, 'E-mail Address'],
    ]),
  ]
}

function medicaidParts(reader: Reader, { organization, profile, address, sites, ein }: Known): SheetPart[] {
  const { say, field } = reader
  return [
    {
      paragraphs: [
        say(
          'States have forms of their own; these are the facts that federal rules make every one of them ask for. Ask your state for its provider type and its risk level: moderate and high bring an unannounced visit, high also fingerprints.',
        ),
        say(
          'Before you ask anybody for a birth date or a social security number: the disclosure of ownership and control (42 CFR 455.104) reaches the board members of a nonprofit and its managing employees, not only owners. Tell them what it is for. Both are written by hand on the state’s own form. The number is never kept in this program; a birth date only of somebody who is screened against the exclusion lists, encrypted.',
        ),
      ],
    },
    filled(reader, 'Numbers', [
      ['NPI (type 2)', organization.npi],
      ['EIN, with the IRS letter', ein],
      ['Enrollment type', say('billing provider')],
      ['State provider type and specialty', null],
    ]),
    filled(reader, 'The organization', [
      ['Legal name, the same as at the IRS and in NPPES', profile.legalName ?? organization.name, 'Legal name'],
      ['Trade name', profile.doingBusinessAs ?? say('none'), 'Doing Business As (DBA)'],
      [
        'Kind, with the nonprofit letter where it applies',
        profile.kind === null ? null : say(kindWords[profile.kind]),
        'Ownership type',
      ],
      ['Mailing address', oneLine(profile.mailingAddress ?? address)],
      ['Phone', spoken(organization.phone)],
    ]),
    {
      title: say('Places of service'),
      points: sites.map((site) => {
        const hours = profile.siteHours.find((one) => one.siteId === site.id)?.hours
        return [site.name, oneLine(site.address), hours ?? say('hours: ________'), profile.languages ?? '']
          .filter(Boolean)
          .join('; ')
      }),
      ...(sites.length === 0
        ? { blanks: [field('Address, phone, hours, languages, access', 'Service location')] }
        : {}),
    },
    {
      title: say('Ownership and control, by hand'),
      blanks: [
        field('Each person or entity with 5% or more: name, address', 'Ownership interest of 5% or more'),
        say('Their birth date and number: on the state’s form only'),
        field('Each board member: name, address', 'Board members, control interest'),
        field('Managing employees and agents', 'Managing employees'),
        field('Who of them is related to whom', 'Relationships'),
        field('Convictions related to programs (455.106), or “none”', 'Criminal offenses'),
      ],
    },
    {
      title: say('With it go'),
      points: [
        say('License, certificate or accreditation, each in force'),
        say('The signed provider agreement (42 CFR 431.107)'),
        say('Form for electronic payment, and a W-9'),
        say('Revalidation comes every five years (from memory: ask your state)'),
      ],
    },
  ]
}

const forms = {
  npi: { title: 'Worksheet for the NPI application', name: 'npi-worksheet', parts: npiParts },
  medicaid: { title: 'Worksheet for Medicaid provider enrollment', name: 'medicaid-worksheet', parts: medicaidParts },
} as const

const enrollmentPrint = bind('enrollment.print', async (context, { form }) => {
  const facts = await known(context)
  if (form === 'medicaid' && facts.organization.npi === null)
    refuse(
      'npi-first',
      'Medicaid’s application asks for the NPI. Apply for the NPI first; its worksheet is beside this one.',
    )
  const { language } = context
  const say = await sayIn(language)
  const { name, parts, ...sheet } = forms[form]
  const title = say(sheet.title)
  context.subject('organization', context.organization.id)
  return keepPaper(context, `${name}.pdf`, () =>
    plainSheet({
      from: { name: facts.organization.name, address: facts.address },
      title,
      writtenOn: context.today,
      parts: parts(readerOf(language, say), facts),
      foot: `${facts.organization.name} · ${title}`,
      language,
    }),
  )
})

export const enrollmentFormBindings = [enrollmentPrint] as const
