// The packet as one document: what the organization says of itself, its people, and every paper that proves it.
import {
  certificateWords,
  formatDay,
  type Packet,
  type PacketPaper,
  type ServiceDescription,
} from '@throughline/domain'
import { fullName } from '../record/record.ts'
import type { PacketFacts, StaffFact } from './packet-facts.ts'
import { packetReadiness } from './packet-readiness.ts'

/** A paper's bytes, as they are kept. */
export type PaperContent = {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  /** Base64. */
  readonly content: string
}

/** How many people come in a year, as a sentence; null while nobody said so. */
export const yearlyWords = ({ yearly }: ServiceDescription): string | null =>
  yearly === null ? null : `${yearly} people a year.`

/** The guide's questions in our words, with what the organization answered. */
export function serviceAnswers(service: ServiceDescription): { question: string; answer: string }[] {
  // Each part is a sentence of its own, whether or not somebody wrote it as one.
  const said = (...parts: readonly (string | number | null)[]) =>
    parts
      .filter((part) => part !== null && part !== '')
      .map((part) => String(part).trim())
      .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${/[.!?…]$/.test(part) ? '' : '.'}`)
      .join(' ')
  const rows = [
    {
      question: 'The service, where, with what experience and results',
      answer: said(service.description, service.area, service.experience, service.outcomes),
    },
    { question: 'License held, and license still needed', answer: said(service.license) },
    {
      question: 'How it serves recovery; hours, staffing, ages',
      answer: said(service.recovery, service.hours, service.ratio, service.ages),
    },
    {
      question: 'How long people stay, and how many come in a year',
      answer: said(service.stay, yearlyWords(service)),
    },
    {
      question: 'Where people are referred from, and how those who refer hear of it',
      answer: said(service.referrals, service.telling),
    },
  ]
  return rows.filter((row) => row.answer !== '')
}

export function buildPacket(facts: PacketFacts, plan: string, contentOf: (paperId: string) => PaperContent): Packet {
  const { organization, profile, today } = facts
  const readiness = packetReadiness(facts)
  // Of each item every paper goes along: a second license, an endorsement, an older certificate that shows no gap.
  const papers = readiness.items.flatMap((item) =>
    item.papers.map((paper): PacketPaper => ({
      paperId: paper.id,
      item: item.item,
      title: paper.title,
      issuer: paper.issuer,
      number: paper.number,
      issued: paper.issued,
      expires: paper.expires,
      nameOnPaper: paper.nameOnPaper,
      addressOnPaper: paper.addressOnPaper,
      perOccurrenceCents: paper.perOccurrence,
      aggregateCents: paper.aggregate,
      ...contentOf(paper.id),
    })),
  )
  return {
    format: 'throughline-packet',
    version: 1,
    madeOn: today,
    plan,
    organization: {
      name: organization.name,
      legalName: profile.legalName,
      doingBusinessAs: profile.doingBusinessAs,
      kind: profile.kind,
      npi: organization.npi,
      ein: organization.ein,
      taxonomy: organization.taxonomy,
      medicaidNumber: profile.medicaidNumber,
      medicaidState: profile.medicaidState,
      medicareNumber: profile.medicareNumber,
      phone: organization.phone,
      address: organization.address,
      mailingAddress: profile.mailingAddress,
      official: profile.official,
      contact: profile.contact,
      languages: profile.languages,
    },
    sites: facts.sites.map((site) => ({
      name: site.name,
      address: site.address,
      hours: profile.siteHours.find((one) => one.siteId === site.id)?.hours ?? null,
    })),
    afterHours: profile.afterHours,
    resources: [...profile.resources],
    references: profile.references.map((one) => ({ ...one })),
    service: serviceAnswers(profile.service),
    items: readiness.items.map(({ item, standing, gaps, expires }) => ({
      item,
      standing,
      gaps: gaps.map((gap) => gap.text),
      expires,
    })),
    staff: facts.staff.map(staffInPacket),
    papers,
  }
}

function staffInPacket(worker: StaffFact): Packet['staff'][number] {
  const certificate =
    worker.certificates.toSorted((a, b) => (b.expires ?? '9').localeCompare(a.expires ?? '9'))[0] ?? null
  const check = worker.exclusionChecks.toSorted((a, b) => b.checkedOn.localeCompare(a.checkedOn))[0] ?? null
  const { history, background, trainings } = worker.file
  return {
    name: fullName(worker.name),
    role: worker.role,
    credential: worker.credential,
    npi: worker.npi,
    taxonomy: worker.taxonomy,
    supervisor: worker.supervisor,
    certificate: certificate === null ? null : { ...certificate },
    history: history.map((entry) => ({ ...entry })),
    background: background === null ? null : { checkedOn: background.checkedOn, outcome: background.outcome },
    exclusion: check === null ? null : { checkedOn: check.checkedOn, outcome: check.outcome },
    // The plan asks for its topics; what else was learned stays in the worker's own log.
    trainings: trainings.flatMap(({ topic, on }) => (topic === 'other' ? [] : [{ topic, on }])),
  }
}

/** The roster a plan loads: one row a worker. */
export function rosterRows(facts: Pick<PacketFacts, 'staff' | 'sites' | 'profile'>): string[][] {
  const head = [
    'Family name',
    'Given name',
    'Role',
    'Credential',
    'Certificate',
    'Certificate number',
    'State',
    'Issued',
    'Expires',
    'NPI',
    'Taxonomy',
    'Supervisor',
    'Since',
    'Sites',
    'Languages',
  ]
  const sites = facts.sites.map((site) => site.name).join('; ')
  const rows = facts.staff.map((worker) => {
    const certificate = staffInPacket(worker).certificate
    return [
      worker.name.family,
      worker.name.given,
      worker.role,
      worker.credential ?? '',
      certificateWords(certificate?.kind ?? ''),
      certificate?.number ?? '',
      certificate?.state ?? '',
      certificate === null ? '' : formatDay(certificate.issued),
      certificate?.expires ? formatDay(certificate.expires) : '',
      worker.npi ?? '',
      worker.taxonomy ?? '',
      worker.supervisor ?? '',
      formatDay(worker.starts),
      sites,
      facts.profile.languages ?? '',
    ]
  })
  return [head, ...rows]
}
