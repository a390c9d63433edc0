// An applicant's packet, taken in as bytes: every field is checked, every paper is told by its hash and kept as a file of ours.
import { createHash } from 'node:crypto'
import { packetItems, packetSchema, type Packet, type PacketItem } from '@throughline/domain'
import { readPdf } from '@throughline/documents'
import { changedItems } from '@throughline/plan'
import { json, type ReceivedPacket } from '@throughline/store'
import { bind, refuse, type Context } from '../core/index.ts'
import { writeApplicationEvent } from './application-events.ts'

/** A packet with its papers in base64, and room for the words. */
const bytesAtMost = 40 * 1024 * 1024

const take = bind('application.take', async (context, { fileId }) => {
  const packet = await readPacket(context, fileId)
  const document = await withFiles(context, packet)
  const known = await openApplication(context, packet)
  if (known === null) {
    const applicationId = await begin(context, fileId, document)
    return { applicationId, known: false, changed: [...packetItems] }
  }
  const changed = changedItems(known.document, document)
  // What changed has to be looked at again, so the application is not complete any more.
  const status = known.status === 'complete' && changed.length > 0 ? ('in-review' as const) : known.status
  await context.db
    .updateTable('network_application')
    .set({ document: json(document), file_id: fileId, applicant_name: packet.organization.name, status })
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', known.application_id)
    .execute()
  await reopen(context, known.application_id, changed)
  await writeApplicationEvent(context, known.application_id, status, context.today, '', changed)
  context.subject('application', known.application_id)
  return { applicationId: known.application_id, known: true, changed }
})

async function readPacket(context: Context, fileId: string): Promise<Packet> {
  const bytes = await context.readFileBytes(fileId, bytesAtMost)
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    refuse(
      'packet-unreadable',
      'This file is no packet: it is not JSON. Ask the applicant for the packet’s JSON file, which carries its papers.',
    )
  }
  const read = packetSchema.safeParse(parsed)
  if (!read.success) {
    const [issue] = read.error.issues
    refuseWrongNumber(parsed, issue?.path ?? [])
    refuse(
      'packet-unreadable',
      `This file is no packet that can be read: “${issue?.path.join('.') || 'the whole file'}” is not as it should be. Ask the applicant to make it again.`,
    )
  }
  return read.data
}

/** A number that cannot be right is told by whose it is: the applicant mends it, and the rest of the packet may be whole. */
function refuseWrongNumber(packet: unknown, path: readonly PropertyKey[]): void {
  const field = path.at(-1)
  if (field !== 'npi' && field !== 'ein') return
  const holder = path.slice(0, -1).reduce((held, key) => (held as Record<PropertyKey, unknown>)[key], packet)
  const { name, [field]: number } = holder as Readonly<Record<string, unknown>>
  if (typeof number !== 'string' || typeof name !== 'string') return
  refuse(
    'packet-number-wrong',
    `In this packet the ${field.toUpperCase()} of ${name} cannot be right: ${number.slice(0, 20)}. Ask the applicant to correct the number and to make the packet again.`,
  )
}

/** Each paper becomes a file of ours, told by its own bytes and never by what the packet says of them. */
async function withFiles(context: Context, packet: Packet): Promise<ReceivedPacket> {
  const papers: ReceivedPacket['papers'][number][] = []
  for (const { content, ...paper } of packet.papers) {
    const bytes = Buffer.from(content, 'base64')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== paper.sha256 || bytes.length !== paper.bytes)
      refuse(
        'paper-damaged',
        `“${paper.title}” was damaged on its way: its bytes do not fit what the packet says of them. Ask for the packet again.`,
      )
    if ((await readPdf(bytes)).reads !== 'pdf')
      refuse(
        'paper-unreadable',
        `“${paper.title}” in this packet is no PDF that can be opened. Ask for the packet again.`,
      )
    const stored = await context.storeFile({
      direction: 'in',
      kind: 'pdf',
      name: paper.fileName.slice(-120) || 'paper.pdf',
      mediaType: 'application/pdf',
      sender: packet.organization.name,
      content: bytes,
    })
    papers.push({ ...paper, fileId: stored.fileId })
  }
  const { papers: _with, ...rest } = packet
  return { ...rest, papers }
}

/** The applicant's application that is still open, by the number it applies under. */
async function openApplication(context: Context, packet: Packet) {
  if (packet.organization.npi === null) return null
  const row = await context.db
    .selectFrom('network_application')
    .select(['application_id', 'document', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('applicant_npi', '=', packet.organization.npi)
    .where('status', 'not in', ['denied', 'withdrawn', 'loaded'])
    .forUpdate()
    .executeTakeFirst()
  if (row && row.status !== 'received' && row.status !== 'in-review' && row.status !== 'complete')
    refuse(
      'application-decided',
      'An application of this organization is decided or before the committee. Send it back to review first.',
    )
  return row ?? null
}

async function begin(context: Context, fileId: string, document: ReceivedPacket): Promise<string> {
  const applicationId = context.newId()
  await context.db
    .insertInto('network_application')
    .values({
      organization_id: context.organization.id,
      application_id: applicationId,
      applicant_name: document.organization.name,
      applicant_npi: document.organization.npi,
      file_id: fileId,
      document: json(document),
      received_on: context.today,
      status: 'received',
      reviewer_name: null,
      decided_on: null,
      decision_reason: null,
      letter_on: null,
      effective_on: null,
      provider_id: null,
      recredential_by: null,
      created_at: context.now,
    })
    .execute()
  for (const item of packetItems)
    await context.db
      .insertInto('network_application_item')
      .values({
        organization_id: context.organization.id,
        application_id: applicationId,
        item,
        standing: 'open',
        words: null,
        cure_by: null,
        verified_on: null,
        verification_organization: null,
        reviewed_by_name: null,
      })
      .execute()
  await writeApplicationEvent(context, applicationId, 'received', context.today, '')
  context.subject('application', applicationId)
  return applicationId
}

async function reopen(context: Context, applicationId: string, items: readonly PacketItem[]): Promise<void> {
  if (items.length === 0) return
  await context.db
    .updateTable('network_application_item')
    .set({
      standing: 'open',
      words: null,
      cure_by: null,
      verified_on: null,
      verification_organization: null,
      reviewed_by_name: null,
    })
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', applicationId)
    .where('item', 'in', [...items])
    .execute()
}

export const takeApplicationBindings = [take] as const
