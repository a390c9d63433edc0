// A biller's desk over a ready peer center: visits with signed notes, claims built and sent, the bytes read back, the ledger.
import type { Claim } from '@throughline/domain'
import { brokenInvariants } from '@throughline/store'
import { readClaims } from '@throughline/wire'
import { sql } from 'kysely'
import type { Riverbend } from './riverbend.ts'
import type { TestWorld } from './world.ts'

export type BillingDesk = ReturnType<typeof billingDesk>

export function billingDesk(world: TestWorld, river: Riverbend) {
  const noteOf = (serviceId: string, goalId: string, visit: { starts: string; ends: string }) => ({
    serviceId,
    goalId,
    personWords: 'She said buses make her chest tight.',
    action: `At her stop we rode the bus together using her breathing step, ${serviceId}.`,
    response: `She picked the seat and rated worry 8, then 5, ${serviceId}.`,
    nextStep: 'On Tuesday we try three stops.',
    starts: visit.starts,
    ends: visit.ends,
    placeOfService: '12',
  })

  /** A visit with its note signed. */
  async function signedVisit(
    personId: string,
    servedOn = '2026-03-02',
    starts = '10:00',
    ends = '11:00',
    kind: 'peer-support' | 'bridger' = 'peer-support',
  ) {
    const recorded = await river.run(river.pat, 'service.record', {
      serviceId: null,
      people: [personId],
      workerId: river.patId,
      siteId: null,
      servedOn,
      starts,
      ends,
      kind,
      placeOfService: '12',
      status: 'delivered',
    })
    const serviceId = recorded.serviceIds[0]
    if (serviceId === undefined) throw new Error(recorded.refused[0]!.message)
    const { goals } = await river.run(river.pat, 'service.get', { serviceId })
    await river.run(river.pat, 'note.save', noteOf(serviceId, goals[0]!.goalId, { starts, ends }))
    const signed = await river.run(river.pat, 'note.sign', { serviceId })
    if (!signed.ok) throw new Error(signed.findings.map((finding) => finding.message.text).join(' '))
    return serviceId
  }

  /** The state of claims as some payer left it: decided, with the number it gave. */
  const decide = (claimId: string, status: string, payerClaimNumber: string | null = 'ICN1') =>
    river.rows(async (trx) => {
      await sql`update claim set status = ${status}, payer_claim_number = ${payerClaimNumber} where claim_id = ${claimId}`.execute(
        trx,
      )
      await sql`update claim_line set status = ${status} where claim_id = ${claimId}`.execute(trx)
    })

  const broken = () => river.rows((trx) => brokenInvariants(trx))
  const claimOf = (claimId: string) => river.run(river.biller, 'claim.get', { claimId })
  const send = (claimIds: string[] | null = null) =>
    river.run(river.biller, 'claim.send', { payerId: river.payerId, claimIds })

  async function bytesOf(fileId: string): Promise<Uint8Array> {
    const opened = await world.application.openFile(river.biller, fileId, world.newId())
    if (!opened.ok) throw new Error(opened.refusal.message)
    const pieces: Uint8Array[] = []
    for await (const piece of opened.reply.content) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async function claimsIn(fileId: string): Promise<Claim[]> {
    const claims: Claim[] = []
    for await (const events of readClaims([await bytesOf(fileId)]))
      for (const event of events) if (event.kind === 'claim' && event.claim) claims.push(event.claim)
    return claims
  }

  const ledger = () =>
    river.rows(async (trx) => {
      const rows = await sql<{ kind: string; debit: string; credit: string; cents: number; key: string }>`
        select t.kind, d.kind as debit, c.kind as credit, t.cents, t.key from transfer t
        join account d on d.account_id = t.debit_account join account c on c.account_id = t.credit_account
        order by t.key`.execute(trx)
      return rows.rows
    })

  return { signedVisit, decide, broken, claimOf, send, bytesOf, claimsIn, ledger }
}
