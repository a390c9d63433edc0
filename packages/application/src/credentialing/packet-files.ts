// The packet as files: one PDF to print or send, one JSON that a plan's reviewer opens, and the roster.
import { formatDay, packetBytesAtMost, type Packet } from '@throughline/domain'
import { bindPapers, packetPages } from '@throughline/documents'
import { buildPacket, paperBytesAtMost, rosterRows, type PaperContent } from '@throughline/provider'
import { bind, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { csvCell } from '../files/csv-cell.ts'
import { forPlan, loadPacket, loadProfile, loadSites, loadStaff } from './load-packet.ts'
import { fileRow } from './read-file.ts'

async function packetOf(context: Context, credentialingId: string): Promise<Packet> {
  const file = await fileRow(context, credentialingId)
  const loaded = await loadPacket(context)
  const facts = forPlan(loaded, file.payer_id, file.asks)
  const wanted = loaded.papers.filter((row) => row.payer_id === null || row.payer_id === file.payer_id)
  const contents = new Map<string, PaperContent>()
  let total = 0
  for (const row of wanted) {
    const { name, sha256, bytes } = await context.readFile(row.file_id)
    total += bytes
    if (total > packetBytesAtMost)
      refuse(
        'packet-too-large',
        `The papers together are larger than ${packetBytesAtMost / 1024 / 1024} MB, which no plan takes at once. Set aside older ones, or scan in black and white.`,
      )
    const content = Buffer.from(await context.readFileBytes(row.file_id, paperBytesAtMost)).toString('base64')
    contents.set(row.paper_id, { fileName: name, sha256, bytes, content })
  }
  context.subject('credentialing', credentialingId)
  return buildPacket(facts, file.payer_name, (paperId) => contents.get(paperId)!)
}

const plainName = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'plan'

const print = bind('packet.print', async (context, { credentialingId }) => {
  const packet = await packetOf(context, credentialingId)
  return keepPaper(context, `packet-${plainName(packet.plan)}.pdf`, async () =>
    bindPapers(
      await packetPages(packet),
      packet.papers.map((paper) => ({ title: paper.title, bytes: Buffer.from(paper.content, 'base64') })),
      packet.madeOn,
    ),
  )
})

const exportJson = bind('packet.export', async (context, { credentialingId }) => {
  const packet = await packetOf(context, credentialingId)
  const name = `packet-${plainName(packet.plan)}.json`
  const mediaType = 'application/json'
  const content = Buffer.from(JSON.stringify(packet, null, 1), 'utf8')
  const { fileId } = await context.storeFile({ direction: 'out', kind: 'other', name, mediaType, content })
  return { fileId, name, mediaType }
})

const roster = bind('roster.export', async (context) => {
  const staff = await loadStaff(context)
  const rows = rosterRows({ staff, sites: await loadSites(context), profile: await loadProfile(context) })
  const name = `roster-${context.today}.csv`
  const mediaType = 'text/csv'
  const content = Buffer.from(`${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`, 'utf8')
  const { fileId } = await context.storeFile({ direction: 'out', kind: 'csv', name, mediaType, content })
  context.detail({ workers: staff.length, on: formatDay(context.today) })
  return { fileId, name, mediaType }
})

export const packetFileBindings = [print, exportJson, roster] as const
