// 837P to domain: received claims, one at a time, each as the one claim object both sides know, with its place and faults.
import { type Claim, type FilePlace, type RemittanceFault } from '@throughline/domain'
import {
  optional,
  readClaims as read,
  X12Error,
  type ByteSource,
  type CodeSets,
  type Interchange,
  type ProfessionalClaim,
  type Report,
  type Transaction,
} from '@throughline/x12'
import { claimOf, readable } from './claim-of-837p.ts'
import { faultOf } from './read-remittances.ts'

export type ClaimTransaction = {
  /** From 0, over all transactions of the file, of other sets too. */
  readonly ordinal: number
  /** ST02. */
  readonly control: string
  /** BHT03: the sender's own number of the batch. */
  readonly reference: string
  readonly purpose: 'chargeable' | 'encounter'
  readonly submitterName: string
  readonly submitterIdentifier: string
  readonly receiverIdentifier: string
  readonly interchange: Interchange
  readonly groupControl: string
}

/** What a reader of claims yields, in file order. A claim that cannot be read whole is null with its faults. */
export type ClaimEvent =
  | { readonly kind: 'transaction'; readonly transaction: ClaimTransaction }
  | {
      readonly kind: 'claim'
      /** From 1 within its transaction. */
      readonly ordinal: number
      readonly claim: Claim | null
      /** CLM01 as it stands, so that even an unreadable claim can be answered. */
      readonly controlNumber: string
      readonly faults: readonly RemittanceFault[]
      readonly place: FilePlace
    }
  | {
      readonly kind: 'end'
      readonly transaction: ClaimTransaction
      readonly whole: boolean
      readonly faults: readonly RemittanceFault[]
    }
  | {
      readonly kind: 'envelope'
      readonly whole: boolean
      readonly faults: readonly RemittanceFault[]
      /** What `check` answers of the same source: the file's TA1 and 999 are made of it (`answerTo`). */
      readonly report: Report
    }

const batchSize = 256

/** Reads every 837P of a source, validated against the guide. Never throws over what is in it. */
export async function* readClaims(source: ByteSource, codeSets?: CodeSets): AsyncGenerator<ClaimEvent[]> {
  let batch: ClaimEvent[] = []
  let open: { transaction: Transaction; shown: ClaimTransaction; claims: number } | null = null
  for await (const event of read(source, codeSets ? { levels: allLevels, codeSets } : { levels: allLevels })) {
    if (event.kind === 'start') {
      open = { transaction: event.transaction, shown: transactionOf(event), claims: 0 }
      batch.push({ kind: 'transaction', transaction: open.shown })
    } else if (event.kind === 'claim' && open) {
      open.claims += 1
      batch.push(claimEvent(event, open))
    } else if (event.kind === 'end' && open) {
      batch.push({ kind: 'end', transaction: open.shown, whole: event.whole, faults: event.findings.map(faultOf) })
      open = null
    } else if (event.kind === 'source-end') {
      const outside = event.findings.filter((finding) => finding.transactionIndex < 0)
      batch.push({
        kind: 'envelope',
        whole: event.whole,
        faults: outside.map(faultOf),
        report: event.report,
      })
    }
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const allLevels = ['envelope', 'syntax', 'guide', 'codes', 'balance'] as const

type Start = Extract<Awaited<ReturnType<ReturnType<typeof read>['next']>>['value'], { kind: 'start' }>

function transactionOf(event: Start): ClaimTransaction {
  const { transaction, header } = event
  const beginning = optional(header, 'beginning')
  const submitter = optional(header, 'submitter')
  const submitterName = submitter && optional(submitter, 'name')
  const receiver = optional(header, 'receiver')
  return {
    ordinal: transaction.fileIndex,
    control: transaction.control,
    reference: beginning?.reference ?? '',
    purpose: beginning?.type === 'RP' ? 'encounter' : 'chargeable',
    submitterName: submitterName?.lastName ?? '',
    submitterIdentifier: submitterName?.id ?? '',
    receiverIdentifier: (receiver && optional(receiver, 'name')?.id) ?? '',
    interchange: transaction.interchange,
    groupControl: transaction.group.control,
  }
}

function claimEvent(
  read: ProfessionalClaim,
  open: { transaction: Transaction; shown: ClaimTransaction; claims: number },
): ClaimEvent {
  const { position } = read
  const place = { transactionOrdinal: open.shown.ordinal, segmentOrdinal: position.ordinal, offset: position.offset }
  const shared = { kind: 'claim' as const, ordinal: open.claims, place }
  const controlNumber = readable(() => read.claim.details.patientControlNumber) ?? ''
  try {
    return { ...shared, controlNumber, claim: claimOf(read, open.shown.purpose), faults: [] }
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    const segmentOrdinal = Math.max(1, error.ordinal - open.transaction.fileOrdinal + 1)
    return {
      ...shared,
      controlNumber,
      claim: null,
      faults: [{ code: error.code, severity: 'error', message: error.message, segmentOrdinal }],
    }
  }
}
