// The organization's books, kept again from the files it sent, the remittances it was sent and its bank: every cent of every
// charge is open, paid, given up, refused, the person's, or somebody else's.
import { bucketOf, providerPot } from './buckets.ts'
import type { Evidence } from './evidence.ts'
import { billedClaims, type BilledClaim } from './read-claims.ts'
import { imbalanceOf, remittanceOf, type AdvisedClaim, type Remittance } from './read-remittances.ts'
import { splitX12 } from './split-x12.ts'

export type KeptClaim = {
  readonly billed: BilledClaim
  /** What is charged as things stand: nothing any more for a claim that was replaced or voided. */
  charge: number
  paid: number
  /** What was given up, is the person's, withheld, or paid by somebody before; not what was refused, which stays open. */
  explained: number
  /** What was refused and is somebody's to work on. */
  refused: number
  /** Another claim took its place, or it was taken back. */
  over: boolean
  /** A decision stands and was not reversed. */
  decided: boolean
  readonly payerNumbers: Set<string>
  /** The claim this one was to correct, with what stood there when it gave way; until the payer decides on it anew. */
  tookPlaceOf: { readonly original: KeptClaim; readonly charge: number; readonly refused: number } | null
}

export type ProviderBooks = {
  readonly balances: Map<string, number>
  readonly claims: ReadonlyMap<string, KeptClaim>
  /** What was posted, by trace. */
  readonly posted: ReadonlyMap<string, Remittance>
  readonly aside: readonly { readonly remittance: Remittance; readonly why: string }[]
}

export function keepProviderBooks(evidence: Evidence): ProviderBooks {
  const balances = new Map<string, number>()
  const add = (account: string, cents: number) => void balances.set(account, (balances.get(account) ?? 0) + cents)
  const claims = new Map<string, KeptClaim>()
  const posted = new Map<string, Remittance>()
  const aside: { remittance: Remittance; why: string }[] = []
  const seen = new Map<string, string>()
  for (const file of evidence.files)
    for (const set of splitX12(file.bytes)) {
      if (set.code === '837' && file.from === 'provider')
        for (const billed of billedClaims(set)) bill(claims, billed, add)
      if (set.code !== '835' || !file.arrived) continue
      const remittance = remittanceOf(set)
      const key = `${remittance.payer}|${remittance.trace}`
      const before = seen.get(key)
      if (before === remittance.content) continue
      const why = before === undefined ? imbalanceOf(remittance) : 'another remittance had this number'
      if (why !== null) {
        aside.push({ remittance, why })
        continue
      }
      seen.set(key, remittance.content)
      posted.set(remittance.trace, remittance)
      post(claims, remittance, add)
    }
  bank(evidence, posted, add)
  return { balances, claims, posted, aside }
}

type Add = (account: string, cents: number) => void

function bill(claims: Map<string, KeptClaim>, billed: BilledClaim, add: Add): void {
  const charge = billed.frequency === '8' ? 0 : billed.charge
  const before = claims.get(billed.control)
  if (before) {
    // Turned away at the door, it comes again under its own number: one charge still, for what it says now.
    charged(charge - before.charge, add)
    before.charge = charge
    return
  }
  const kept: KeptClaim = {
    billed,
    charge,
    paid: 0,
    explained: 0,
    refused: 0,
    decided: false,
    over: false,
    payerNumbers: new Set(),
    tookPlaceOf: null,
  }
  claims.set(billed.control, kept)
  charged(charge, add)
  for (const original of claims.values())
    if (takesPlaceOf(billed, original)) {
      charged(-original.charge, add)
      // Nobody works on a refusal of a claim that another one replaces: with the charge it goes out of the books.
      add('denied', -original.refused)
      add('receivable', original.refused)
      if (billed.frequency !== '1') kept.tookPlaceOf = { original, charge: original.charge, refused: original.refused }
      original.charge = 0
      original.refused = 0
      original.over = true
    }
}

/** Named by its number; or, where a new claim asks once more for what was refused whole, known by member, day and charge. */
function takesPlaceOf(billed: BilledClaim, original: KeptClaim): boolean {
  if (billed.frequency !== '1') return billed.corrects !== null && original.payerNumbers.has(billed.corrects)
  return (
    original.billed.control !== billed.control &&
    original.charge > 0 &&
    original.refused === original.charge &&
    original.billed.member === billed.member &&
    original.billed.firstDay === billed.firstDay &&
    original.charge === billed.charge
  )
}

function charged(cents: number, add: Add): void {
  add('receivable', cents)
  add('charges', -cents)
}

function post(claims: Map<string, KeptClaim>, remittance: Remittance, add: Add): void {
  for (const advised of remittance.claims) postClaim(claims, advised, add)
  for (const advised of remittance.claims) standAgain(claims.get(advised.control), advised, add)
  for (const one of remittance.beside) add(providerPot(one.reason), one.cents)
  add('undeposited', remittance.paid)
}

const reverses = (advised: AdvisedClaim) => advised.status === '22' || advised.charge < 0

function postClaim(claims: Map<string, KeptClaim>, advised: AdvisedClaim, add: Add): void {
  const claim =
    claims.get(advised.control) ??
    [...claims.values()].find((one) => advised.payerNumber !== '' && one.payerNumbers.has(advised.payerNumber))
  // A reversal needs a decision to reverse, and a decision a claim on which none stands: else a person must look.
  if (!claim || claim.decided !== reverses(advised)) {
    add('suspense', -advised.paid)
    return
  }
  for (const one of claims.values()) if (one.tookPlaceOf?.original === claim) one.tookPlaceOf = null
  claim.payerNumbers.add(advised.payerNumber)
  claim.decided = !reverses(advised)
  claim.paid += advised.paid
  add('receivable', -advised.charge)
  for (const one of [...advised.adjustments, ...advised.lines.flatMap((line) => line.adjustments)]) {
    const bucket = bucketOf(one.group, one.reason)
    // The refusals of a claim that is over are out of the books: a reversal has none to take back, a refusal adds none.
    const into = bucket === 'denied' && claim.over ? 'receivable' : bucket
    add(into, one.cents)
    if (into === 'denied') claim.refused += one.cents
    else if (bucket !== 'denied') claim.explained += one.cents
  }
}

/** Remarks by which a payer says that there is nothing a claim could correct. */
const nothingToCorrect: ReadonlySet<string> = new Set(['M47', 'N779', 'N547', 'N142'])

/**
 * A correction that the payer refused whole corrected nothing: it is over, and its original stands with the charge and the
 * refusals it had. A refused replacement of a claim that brought nothing counts in its place, unless there was nothing to replace.
 */
function standAgain(claim: KeptClaim | undefined, advised: AdvisedClaim, add: Add): void {
  if (!claim?.tookPlaceOf || reverses(advised) || claim.paid !== 0 || claim.explained !== 0) return
  const { original, charge, refused } = claim.tookPlaceOf
  const counts = claim.billed.frequency === '7' && original.paid === 0
  if (!original.decided || (counts && !advised.remarks.some((one) => nothingToCorrect.has(one)))) return
  charged(-claim.charge, add)
  add('denied', -claim.refused)
  add('receivable', claim.refused)
  claim.charge = 0
  claim.refused = 0
  claim.over = true
  charged(charge, add)
  add('denied', refused)
  add('receivable', -refused)
  original.charge = charge
  original.refused = refused
  original.over = false
  claim.tookPlaceOf = null
}

/** A deposit explains the remittance whose number it carries, when it is enough; what is over is explained by nothing. */
function bank(evidence: Evidence, posted: ReadonlyMap<string, Remittance>, add: Add): void {
  const explained = new Set<string>()
  for (const deposit of evidence.deposits) {
    add('bank', deposit.cents)
    const named = deposit.trace === null ? undefined : posted.get(deposit.trace)
    const matched = named && !explained.has(named.trace) && named.paid <= deposit.cents ? named : null
    if (matched) explained.add(matched.trace)
    add('undeposited', -(matched?.paid ?? 0))
    add('unexplained', -(deposit.cents - (matched?.paid ?? 0)))
  }
}
