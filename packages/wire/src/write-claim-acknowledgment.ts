// What a plan answers to a batch of claims, claim by claim, as a 277CA.
import type { Cents, Day } from '@throughline/domain'
import { acknowledgment277ca, transactionOf, writeInterchange, X12Error, type WrittenSet } from '@throughline/x12'
import { clock, groupHeader, interchangeHeader, type Envelope } from './envelope.ts'
import type { WrittenFile } from './write-claims.ts'

/** Category, status and entity, as `A7`, `562`, `85`. */
export type ClaimStatusCode = { readonly category: string; readonly status: string; readonly entity: string | null }

export type AnsweredClaim = {
  readonly patientControl: string
  readonly familyName: string
  readonly givenName: string
  readonly memberNumber: string | null
  readonly accepted: boolean
  readonly statuses: readonly ClaimStatusCode[]
  readonly charge: Cents
  readonly payerClaimNumber: string | null
  readonly servedOn: Day | null
  readonly servedThrough: Day | null
}

export type ClaimAnswer = {
  readonly envelope: Envelope
  readonly source: { readonly name: string; readonly id: string }
  readonly receiver: { readonly name: string; readonly id: string }
  /** Ours, to find this answer again. */
  readonly reference: string
  /** BHT03 of the batch that is answered. */
  readonly batchReference: string
  readonly receivedOn: Day
  readonly providers: readonly {
    readonly name: string
    readonly npi: string | null
    readonly ein: string | null
    readonly claims: readonly AnsweredClaim[]
  }[]
}

type Content = WrittenSet<typeof acknowledgment277ca>

const sumOf = (claims: readonly AnsweredClaim[]): number => claims.reduce((total, claim) => total + claim.charge, 0)

export function writeClaimAcknowledgment(answer: ClaimAnswer): WrittenFile {
  try {
    const group = {
      ...groupHeader(answer.envelope),
      transactions: [transactionOf(acknowledgment277ca, contentOf(answer))],
    }
    const bytes = writeInterchange({ ...interchangeHeader(answer.envelope), groups: [group] }, { delimiters: 'choose' })
    return { ok: true, bytes }
  } catch (error) {
    if (error instanceof X12Error) return { ok: false, message: error.message }
    throw error
  }
}

function contentOf(answer: ClaimAnswer): Content {
  const day = answer.envelope.day
  return {
    beginning: {
      structure: '0085',
      purpose: '08',
      reference: answer.reference,
      date: day,
      time: clock(answer.envelope.time),
      type: 'TH',
    },
    sources: [
      {
        level: { level: '20' },
        source: {
          name: {
            entity: 'PR',
            entityType: '2',
            lastName: answer.source.name,
            idQualifier: 'PI',
            id: answer.source.id,
          },
        },
        received: {
          trace: { type: '1', trace: answer.reference },
          receivedDate: { qualifier: '050', format: 'D8', value: answer.receivedOn },
          processedDate: { qualifier: '009', format: 'D8', value: day },
        },
        receivers: [
          {
            level: { level: '21' },
            receiver: {
              name: {
                entity: '41',
                entityType: '2',
                lastName: answer.receiver.name,
                idQualifier: '46',
                id: answer.receiver.id,
              },
            },
            status: batchStatus(answer),
            providers: answer.providers.map((provider) => providerLevel(provider, day)),
          },
        ],
      },
    ],
  }
}

/** The batch as a whole: how many claims of it were taken, how many not, and their charges. */
function batchStatus(answer: ClaimAnswer) {
  const all = answer.providers.flatMap((provider) => provider.claims)
  const accepted = all.filter((claim) => claim.accepted)
  const rejected = all.filter((claim) => !claim.accepted)
  const taken = accepted.length > 0
  return {
    trace: { type: '2' as const, trace: answer.batchReference },
    statuses: [
      {
        status: { category: taken ? 'A1' : 'A3', status: taken ? '19' : '21', entity: 'PR' as const },
        date: answer.envelope.day,
        action: taken ? ('WQ' as const) : ('U' as const),
        charge: sumOf(all),
      },
    ],
    ...(taken ? { accepted: { qualifier: '90' as const, quantity: String(accepted.length) } } : {}),
    ...(rejected.length > 0 ? { rejected: { qualifier: 'AA' as const, quantity: String(rejected.length) } } : {}),
    ...(taken ? { acceptedAmount: { qualifier: 'YU' as const, amount: sumOf(accepted) } } : {}),
    ...(rejected.length > 0 ? { rejectedAmount: { qualifier: 'YY' as const, amount: sumOf(rejected) } } : {}),
  }
}

function providerLevel(provider: ClaimAnswer['providers'][number], day: Day) {
  return {
    level: { level: '19' as const },
    provider: {
      name: {
        entity: '85' as const,
        entityType: '2' as const,
        lastName: provider.name,
        idQualifier: provider.npi ? ('XX' as const) : ('FI' as const),
        id: provider.npi ?? provider.ein ?? 'UNKNOWN',
      },
    },
    patients: provider.claims.map((claim) => patientLevel(claim, day)),
  }
}

function patientLevel(claim: AnsweredClaim, day: Day) {
  const [first, second, third] = claim.statuses
  const shown = (status: ClaimStatusCode) => ({
    category: status.category,
    status: status.status,
    ...(status.entity ? { entity: status.entity } : {}),
  })
  const span = claim.servedOn !== null && claim.servedThrough !== null && claim.servedOn !== claim.servedThrough
  return {
    level: { level: 'PT' as const },
    patient: {
      name: {
        entity: 'QC' as const,
        entityType: '1' as const,
        lastName: claim.familyName || 'UNKNOWN',
        ...(claim.givenName ? { firstName: claim.givenName } : {}),
        ...(claim.memberNumber ? { idQualifier: 'MI' as const, id: claim.memberNumber } : {}),
      },
    },
    claims: [
      {
        trace: { type: '2' as const, trace: claim.patientControl || 'UNKNOWN' },
        statuses: [
          {
            status: shown(
              first ?? { category: claim.accepted ? 'A2' : 'A3', status: claim.accepted ? '20' : '21', entity: 'PR' },
            ),
            date: day as string,
            action: claim.accepted ? ('WQ' as const) : ('U' as const),
            charge: claim.charge as number,
            ...(second ? { status2: shown(second) } : {}),
            ...(third ? { status3: shown(third) } : {}),
          },
        ],
        ...(claim.payerClaimNumber
          ? { payerControlNumber: { qualifier: '1K' as const, id: claim.payerClaimNumber } }
          : {}),
        ...(claim.servedOn
          ? {
              serviceDate: {
                qualifier: '472' as const,
                format: span ? ('RD8' as const) : ('D8' as const),
                value: span ? `${claim.servedOn}/${claim.servedThrough}` : (claim.servedOn as string),
              },
            }
          : {}),
      },
    ],
  }
}
