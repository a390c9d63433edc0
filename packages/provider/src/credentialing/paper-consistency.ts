// Whether name and address stand the same on every paper: the commonest reason why a plan sets an application aside.
import type { Address, Day, Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import type { PacketFacts, PacketPaperFact } from './packet-facts.ts'

/** How an organization's name is compared: case, points and the legal form's spelling do not count. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/&/g, ' AND ')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b(INCORPORATED|INC|CORPORATION|CORP|COMPANY|CO|LLC|LIMITED|LTD|THE)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const streetWords: Readonly<Record<string, string>> = {
  STREET: 'ST',
  AVENUE: 'AVE',
  ROAD: 'RD',
  DRIVE: 'DR',
  LANE: 'LN',
  BOULEVARD: 'BLVD',
  COURT: 'CT',
  PLACE: 'PL',
  SUITE: 'STE',
  APARTMENT: 'APT',
  NORTH: 'N',
  SOUTH: 'S',
  EAST: 'E',
  WEST: 'W',
  HIGHWAY: 'HWY',
  SQUARE: 'SQ',
}

/** How an address is compared: as the post office shortens it, with five digits of the ZIP code. */
export function plainAddress(address: Address): string {
  const street = [address.line1, address.line2 ?? '']
    .join(' ')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => streetWords[word] ?? word)
    .join(' ')
  return `${street}|${address.city
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .trim()}|${address.state}|${address.zip.slice(0, 5)}`
}

const nameFault = (title: string, on: string, known: string): Message =>
  sentence(
    'packet-name-differs',
    { title, on, known },
    '“{title}” names “{on}”, but the organization is “{known}”. Have the paper corrected, or enter the name as a trade name.',
  )

const oneLine = (address: Address): string =>
  [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip.slice(0, 5)}`]
    .filter(Boolean)
    .join(', ')

/** What differs between one paper and what the organization says of itself. */
export function nameFaults(paper: PacketPaperFact, facts: PacketFacts): Message[] {
  const { organization, profile, sites } = facts
  const names = [organization.name, profile.legalName, profile.doingBusinessAs].filter((name) => name !== null)
  const faults: Message[] = []
  if (paper.nameOnPaper !== null && !names.some((name) => plainName(name) === plainName(paper.nameOnPaper!)))
    faults.push(nameFault(paper.title, paper.nameOnPaper, profile.legalName ?? organization.name))
  const known = [organization.address, profile.mailingAddress, ...sites.map((site) => site.address)].filter(
    (address) => address !== null,
  )
  if (paper.addressOnPaper !== null && !known.some((one) => plainAddress(one) === plainAddress(paper.addressOnPaper!)))
    faults.push(
      sentence(
        'packet-address-differs',
        { title: paper.title, on: oneLine(paper.addressOnPaper) },
        '“{title}” says {on}, which is neither the office, nor the mailing address, nor a site. Make them the same before you send: plans set such applications aside.',
      ),
    )
  return faults
}

export type ConsistencyRow = {
  /** The title of the paper; `record` for what the organization says of itself. */
  readonly where: string
  readonly expires: Day | null
  readonly name: string | null
  readonly address: string | null
  readonly agrees: boolean
}

/** The names and addresses of all papers side by side, with what the organization says of itself first. */
export function consistencyOf(facts: PacketFacts): readonly ConsistencyRow[] {
  const { organization, profile } = facts
  return [
    {
      where: 'record',
      expires: null,
      name: profile.legalName ?? organization.name,
      address: organization.address === null ? null : oneLine(organization.address),
      agrees: true,
    },
    ...facts.papers
      .filter((paper) => paper.payerId === null || paper.payerId === facts.payerId)
      .filter((paper) => paper.nameOnPaper !== null || paper.addressOnPaper !== null)
      .map((paper) => ({
        where: paper.title,
        expires: paper.expires,
        name: paper.nameOnPaper,
        address: paper.addressOnPaper === null ? null : oneLine(paper.addressOnPaper),
        agrees: nameFaults(paper, facts).length === 0,
      })),
  ]
}
