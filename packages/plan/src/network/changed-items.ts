// Which of the nineteen things differ between two packets of one applicant: a resubmission reopens those and leaves the rest
// as it was reviewed.
import { packetItems, type Packet, type PacketItem } from '@throughline/domain'

type Compared = Omit<Packet, 'papers'> & { readonly papers: readonly Omit<Packet['papers'][number], 'content'>[] }

/** What an item says beside its papers. */
function factsOf(item: PacketItem, packet: Compared): unknown {
  const { organization, staff } = packet
  switch (item) {
    case 'tax-id':
      return [organization.name, organization.legalName, organization.doingBusinessAs, organization.ein]
    case 'npi':
      return [organization.npi, organization.taxonomy]
    case 'medicaid-number':
      return [organization.medicaidNumber, organization.medicaidState, organization.medicareNumber]
    case 'locations':
      return [packet.sites, packet.afterHours]
    case 'program':
      return packet.service
    case 'resources':
      return packet.resources
    case 'references':
      return packet.references
    case 'roster':
      return staff.map((one) => [one.name, one.role, one.npi, one.taxonomy, one.certificate])
    case 'work-histories':
      return staff.map((one) => [one.name, one.history])
    case 'background':
      return staff.map((one) => [one.name, one.background])
    case 'exclusions':
      return staff.map((one) => [one.name, one.exclusion])
    case 'training':
      return staff.map((one) => [one.name, one.trainings])
    default:
      return null
  }
}

/** The same text whatever order the fields of an object were kept in. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

function fingerprint(item: PacketItem, packet: Compared): string {
  const stated = packet.items.find((one) => one.item === item)
  const papers = packet.papers
    .filter((paper) => paper.item === item)
    .map((paper) => [paper.sha256, paper.title, paper.expires])
  return inOrder([stated?.standing, stated?.gaps, papers, factsOf(item, packet)])
}

export function changedItems(before: Compared, after: Compared): PacketItem[] {
  return packetItems.filter((item) => fingerprint(item, before) !== fingerprint(item, after))
}
