// Worksheets for government forms, filled in with what is known. A social security number or a
// birth date is never kept here: such lines are left for a hand.
// @source CMS-10114 (NPI application), as its fields were read in public copies; 42 CFR 455 subparts B and E for Medicaid
import { taxonomies } from '@throughline/codes'
import type { Address } from '@throughline/domain'
import { addressLines, phoneText, plainSheet, type SheetPart } from '@throughline/documents'
import { bind, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { loadProfile, loadSites, organizationRow } from './load-packet.ts'

const oneLine = (address: Address | null): string | null => (address === null ? null : addressLines(address).join(', '))

const spoken = (phone: string | null | undefined): string | null => (phone ? phoneText(phone) : null)

/** What is known as a fact, what is not as a line to write on. */
function filled(title: string, rows: readonly (readonly [label: string, value: string | null])[]): SheetPart {
  return {
    title,
    facts: rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
    blanks: rows.flatMap(([label, value]) => (value === null || value === '' ? [label] : [])),
  }
}

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

function npiParts({ organization, profile, address, sites, ein }: Known): SheetPart[] {
  const { official, contact } = profile
  return [
    {
      paragraphs: [
        'Take the facts below over into the NPI application (form CMS-10114, or its online twin). An organization fills in sections 1, 2B, 3, 4B and 5, and gets a number of type 2; a worker’s own number is of type 1 and never stands for the organization.',
        'Name and address must stand here as on the letter of the tax authority and on every later paper.',
      ],
    },
    filled('Section 1: why it is sent', [
      ['Reason', organization.npi === null ? 'first application' : `change of ${organization.npi}`],
      ['Entity type', '2, organization'],
      ['Is the organization a subpart of another? If so, its legal name and EIN', null],
    ]),
    filled('Section 2B: the organization', [
      ['Legal business name, as on the IRS letter', profile.legalName ?? organization.name],
      ['EIN', ein],
      ['Other name (trade name, former name)', profile.doingBusinessAs],
    ]),
    filled('Section 3: addresses, other numbers, taxonomy', [
      ['Mailing address', oneLine(profile.mailingAddress ?? address)],
      ['Practice address (no post box)', oneLine(sites[0]?.address ?? address)],
      ['Phone', spoken(organization.phone)],
      ['Fax', null],
      [
        'Other payers’ numbers',
        [
          profile.medicaidNumber && `Medicaid ${profile.medicaidState ?? ''} ${profile.medicaidNumber}`,
          profile.medicareNumber && `Medicare ${profile.medicareNumber}`,
        ]
          .filter(Boolean)
          .join('; ') || 'none yet',
      ],
      [
        'Primary taxonomy',
        organization.taxonomy === null
          ? null
          : `${organization.taxonomy} ${taxonomies.find(organization.taxonomy)?.meaning ?? ''} (confirm with NUCC)`,
      ],
      ['License number and state, where the taxonomy asks for one', profile.service.license],
    ]),
    filled('Section 4B: authorized official', [
      ['Name and title', official === null ? null : `${official.name}, ${official.title}`],
      ['Phone', spoken(official?.phone)],
      ['Signature and date, by hand', null],
    ]),
    filled('Section 5: contact', [
      ['Name', contact?.name ?? null],
      ['Phone', spoken(contact?.phone)],
      ['E-mail', contact?.email ?? null],
    ]),
  ]
}

function medicaidParts({ organization, profile, address, sites, ein }: Known): SheetPart[] {
  return [
    {
      paragraphs: [
        'States have forms of their own; these are the facts that federal rules make every one of them ask for. Ask your state for its provider type and its risk level: moderate and high bring an unannounced visit, high also fingerprints.',
        'Before you ask anybody for a birth date or a social security number: the disclosure of ownership and control (42 CFR 455.104) reaches the board members of a nonprofit and its managing employees, not only owners. Tell them what it is for. Those numbers are written by hand on the state’s own form and are never kept in this program.',
      ],
    },
    filled('Numbers', [
      ['NPI (type 2)', organization.npi],
      ['EIN, with the IRS letter', ein],
      ['Enrollment type', 'billing provider'],
      ['State provider type and specialty', null],
    ]),
    filled('The organization', [
      ['Legal name, the same as at the IRS and in NPPES', profile.legalName ?? organization.name],
      ['Trade name', profile.doingBusinessAs ?? 'none'],
      ['Kind, with the nonprofit letter where it applies', profile.kind],
      ['Mailing address', oneLine(profile.mailingAddress ?? address)],
      ['Phone', spoken(organization.phone)],
    ]),
    {
      title: 'Places of service',
      points: sites.map((site) => {
        const hours = profile.siteHours.find((one) => one.siteId === site.id)?.hours
        return [site.name, oneLine(site.address), hours ?? 'hours: ________', profile.languages ?? '']
          .filter(Boolean)
          .join('; ')
      }),
      ...(sites.length === 0 ? { blanks: ['Address, phone, hours, languages, access'] } : {}),
    },
    {
      title: 'Ownership and control, by hand',
      blanks: [
        'Each person or entity with 5% or more: name, address',
        '   their birth date and number: on the state’s form only',
        'Each board member: name, address',
        'Managing employees and agents',
        'Who of them is related to whom',
        'Convictions related to programs (455.106), or “none”',
      ],
    },
    {
      title: 'With it go',
      points: [
        'License, certificate or accreditation, each in force',
        'The signed provider agreement (42 CFR 431.107)',
        'Form for electronic payment, and a W-9',
        'Revalidation comes every five years (from memory: ask your state)',
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
  const { title, name, parts } = forms[form]
  context.subject('organization', context.organization.id)
  return keepPaper(context, `${name}.pdf`, () =>
    plainSheet({
      from: { name: facts.organization.name, address: facts.address },
      title,
      writtenOn: context.today,
      parts: parts(facts),
      foot: `${facts.organization.name} · ${title}`,
    }),
  )
})

export const enrollmentFormBindings = [enrollmentPrint] as const
