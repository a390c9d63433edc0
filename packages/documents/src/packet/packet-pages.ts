// The packet's own pages: what is ready and what is not, who the organization is, its service, its sites and its people. The
// papers themselves are bound behind them.
import {
  certificateWords,
  formatDay,
  officeResourceWords,
  trainingTopicWords,
  type Packet,
  type PacketItem,
} from '@throughline/domain'
import type { Fact } from '../paper/letterhead.ts'
import { addressLines, phoneText } from '../paper/postal-address.ts'
import { plainSheet, sheetWidth, type SheetPart } from '../sheet/plain-sheet.ts'

/** What each of the nineteen things is called on paper. */
export const itemTitles: Readonly<Record<PacketItem, string>> = {
  'tax-id': 'Tax number and W-9',
  npi: 'National provider number',
  'medicaid-number': 'Medicaid number',
  locations: 'Locations, hours, after hours',
  program: 'Description of the service',
  license: 'License or certification',
  'general-liability': 'General liability insurance',
  'professional-liability': 'Professional liability insurance',
  resources: 'Office and equipment',
  policies: 'Policies',
  ownership: 'Ownership and control disclosure',
  references: 'References',
  roster: 'Staff roster with certificates',
  'work-histories': 'Work histories',
  background: 'Background checks',
  exclusions: 'Exclusion screening',
  training: 'Trainings',
  application: 'Application, signed',
  acceptance: 'Letter of acceptance',
}

/** Words that records keep with hyphens. */
const inWords = (kept: string): string => kept.replaceAll('-', ' ')

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const standings = { ready: 'ready', gap: 'open', later: 'comes from the plan' } as const

export function packetPages(packet: Packet): Promise<Uint8Array> {
  const { organization } = packet
  const ready = packet.items.filter((item) => item.standing === 'ready').length
  return plainSheet({
    from: {
      name: organization.name,
      address: organization.address,
      lines: [
        ...(organization.npi ? [`NPI ${organization.npi}`] : []),
        ...(organization.phone ? [`Phone ${phoneText(organization.phone)}`] : []),
      ],
    },
    title: `Credentialing packet for ${packet.plan}`,
    writtenOn: packet.madeOn,
    foot: `${organization.name} · packet of ${formatDay(packet.madeOn)}`,
    parts: [
      {
        paragraphs: [
          `${ready} of ${packet.items.length} things are ready. Each paper named below follows behind these pages.`,
        ],
        table: {
          columns: [
            { title: 'What', width: 170 },
            { title: 'Standing', width: 84 },
            { title: 'Good until', width: 70 },
            { title: 'Papers, or what is open', width: sheetWidth - 324 },
          ],
          rows: packet.items.map((item) => [
            itemTitles[item.item],
            standings[item.standing],
            item.expires ? formatDay(item.expires) : '',
            item.standing === 'ready'
              ? packet.papers
                  .filter((paper) => paper.item === item.item)
                  .map((paper) => paper.title)
                  .join('; ')
              : item.gaps.join(' '),
          ]),
        },
      },
      organizationPart(packet),
      ...(packet.service.length > 0
        ? [
            { title: 'The service' },
            ...packet.service.map((one): SheetPart => ({ paragraphs: [`${one.question}. ${one.answer}`] })),
          ]
        : []),
      sitesPart(packet),
      ...referencesPart(packet),
      ...staffParts(packet),
      papersPart(packet),
    ],
  })
}

function organizationPart({ organization }: Packet): SheetPart {
  const rows: (readonly [string, string | null])[] = [
    ['Name on claims', organization.name],
    ['Legal name', organization.legalName],
    ['Trade name', organization.doingBusinessAs],
    ['EIN', organization.ein === null ? null : `${organization.ein.slice(0, 2)}-${organization.ein.slice(2)}`],
    ['NPI (organization)', organization.npi],
    ['Taxonomy', organization.taxonomy],
    [
      'Medicaid number',
      organization.medicaidNumber !== null && organization.medicaidState !== null
        ? `${organization.medicaidNumber} (${organization.medicaidState})`
        : organization.medicaidNumber,
    ],
    ['Medicare number', organization.medicareNumber],
    ['Mailing address', organization.mailingAddress ? addressLines(organization.mailingAddress).join(', ') : null],
    [
      'Authorized official',
      organization.official
        ? `${organization.official.name}, ${organization.official.title}, ${phoneText(organization.official.phone)}`
        : null,
    ],
    [
      'Contact',
      organization.contact
        ? `${organization.contact.name}, ${phoneText(organization.contact.phone)}, ${organization.contact.email}`
        : null,
    ],
    ['Languages', organization.languages],
  ]
  return {
    title: 'The organization',
    facts: rows.flatMap(([label, value]): Fact[] => (value === null ? [] : [{ label, value }])),
  }
}

function sitesPart(packet: Packet): SheetPart {
  return {
    title: 'Where and when',
    facts: [
      ...packet.sites.map((site) => ({
        label: site.name,
        value: [addressLines(site.address).join(', '), site.hours ?? 'hours not given'].join('; '),
      })),
      ...(packet.afterHours ? [{ label: 'After hours', value: packet.afterHours }] : []),
      ...(packet.resources.length > 0
        ? [{ label: 'What is there', value: packet.resources.map((one) => officeResourceWords[one]).join(', ') }]
        : []),
    ],
  }
}

function referencesPart(packet: Packet): SheetPart[] {
  if (packet.references.length === 0) return []
  return [
    {
      title: 'References',
      points: packet.references.map((one) => `${one.name}, ${one.organization}, ${phoneText(one.phone)}`),
    },
  ]
}

function staffParts(packet: Packet): SheetPart[] {
  if (packet.staff.length === 0) return []
  return [
    {
      title: 'The people who serve',
      table: {
        columns: [
          { title: 'Name', width: 110 },
          { title: 'Role', width: 100 },
          { title: 'NPI', width: 70 },
          { title: 'Certificate', width: 130 },
          { title: 'Until', width: sheetWidth - 410 },
        ],
        rows: packet.staff.map((worker) => [
          worker.name,
          worker.role,
          worker.npi ?? '',
          worker.certificate
            ? `${capital(certificateWords(worker.certificate.kind))} ${worker.certificate.number} (${worker.certificate.state})`
            : 'none on file',
          worker.certificate?.expires ? formatDay(worker.certificate.expires) : '',
        ]),
      },
    },
    { title: 'Their histories, checks and trainings', points: packet.staff.map(historyOf) },
  ]
}

function historyOf(worker: Packet['staff'][number]): string {
  return [
    `${worker.name}.`,
    ...worker.history.map(
      (one) =>
        `${one.gapExplained ? `(before: ${one.gapExplained}) ` : ''}${formatDay(one.starts)} to ${one.ends ? formatDay(one.ends) : 'today'}: ${one.what}.`,
    ),
    ...(worker.supervisor ? [`Supervised by ${worker.supervisor}.`] : []),
    worker.background
      ? `Background check of ${formatDay(worker.background.checkedOn)}: ${inWords(worker.background.outcome)}.`
      : 'No background check told.',
    worker.exclusion
      ? `Exclusion lists on ${formatDay(worker.exclusion.checkedOn)}: ${inWords(worker.exclusion.outcome)}.`
      : 'Not screened.',
    worker.trainings.length > 0
      ? `Trainings: ${worker.trainings.map(({ topic, on }) => `${trainingTopicWords[topic]} (${formatDay(on)})`).join(', ')}.`
      : 'No training told.',
  ].join(' ')
}

function papersPart(packet: Packet): SheetPart {
  return {
    title: 'Papers that follow',
    points:
      packet.papers.length === 0
        ? ['None.']
        : packet.papers.map((paper) =>
            [
              `${itemTitles[paper.item]}: ${paper.title}`,
              paper.issuer ? `by ${paper.issuer}` : '',
              paper.number ? `no. ${paper.number}` : '',
              paper.expires ? `good until ${formatDay(paper.expires)}` : '',
              `SHA-256 ${paper.sha256.slice(0, 16)}…`,
            ]
              .filter(Boolean)
              .join(', '),
          ),
  }
}
