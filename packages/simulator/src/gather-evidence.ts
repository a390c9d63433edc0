// Gathers what the auditor is handed: the files as both sides kept them, the bank's statement, and the figures both claim.
import type { Operations } from '@throughline/operations'
import type { z } from 'zod'
import type { ClaimFigures, Evidence, ExchangedFile, ReceivedFigures } from './auditor/evidence.ts'
import { openKept, type Actor } from './stage/stage.ts'
import type { World } from './stage/world.ts'

/** More pages than any simulated list has. */
const pagesAtMost = 400
const pageSize = 200

async function everyPage<Row>(page: (number: number) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let number = 1; number <= pagesAtMost; number += 1) {
    const next = await page(number)
    rows.push(...next)
    if (next.length < pageSize) break
  }
  return rows
}

type FileRow = z.output<Operations['file.list']['reply']>['rows'][number]

async function filesOf(actor: Actor, direction: 'in' | 'out', kind: '837P' | '835'): Promise<FileRow[]> {
  return everyPage(async (page) => {
    const list = await actor.do('file.list', { sort: 'receivedAt', page, pageSize, filter: { direction, kind } })
    return list.rows
  })
}

async function ledgerOf(actor: Actor): Promise<Record<string, number>> {
  const { rows } = await actor.do('ledger.accounts', {})
  const balances: Record<string, number> = {}
  for (const row of rows) balances[row.kind] = (balances[row.kind] ?? 0) + row.balanceCents
  return balances
}

export async function gatherEvidence(world: World): Promise<Evidence> {
  const { provider, plan, stage } = world
  const { biller } = provider
  const written = await filesOf(plan.examiner, 'out', '835')
  const fromPlan = new Set(written.map((file) => file.sha256))
  const sent = await filesOf(biller, 'out', '837P')
  const came = await filesOf(biller, 'in', '835')
  const arrived = new Set(came.map((file) => file.sha256))
  const atProvider = [...sent, ...came].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  const files: ExchangedFile[] = []
  for (const file of atProvider) {
    const bytes = await openKept(stage, biller, file.fileId)
    if (file.kind === '837P') files.push({ kind: '837P', from: 'provider', arrived: true, name: file.name, bytes })
    else {
      const from = fromPlan.has(file.sha256) ? 'plan' : 'outside'
      files.push({ kind: '835', from, arrived: true, name: file.name, bytes })
    }
  }
  for (const file of written.filter((one) => !arrived.has(one.sha256))) {
    const bytes = await openKept(stage, plan.examiner, file.fileId)
    files.push({ kind: '835', from: 'plan', arrived: false, name: file.name, bytes })
  }
  const claims = await everyPage<ClaimFigures>(async (page) => {
    const { rows } = await biller.do('claim.list', { page, pageSize })
    return rows.map((row) => ({ control: row.controlNumber, paid: row.paidCents, open: row.openCents }))
  })
  const received = await everyPage<ReceivedFigures>(async (page) => {
    const { rows } = await plan.examiner.do('receivedClaim.list', { page, pageSize })
    return rows.map((row) => ({ payerNumber: row.icn, paid: row.paidCents ?? 0 }))
  })
  return {
    providerNpi: world.cast.provider.npi,
    files,
    deposits: world.bank.map(({ on, cents, trace, payer }) => ({ on, cents, trace, payer })),
    providerLedger: await ledgerOf(biller),
    planLedger: await ledgerOf(plan.finance),
    claims,
    received,
  }
}
