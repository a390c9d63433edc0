// The 277CA that the claims of an 837 are owed: each claim taken or refused, by what was found in it and in the levels above it. It
// speaks only of transactions that the 999 accepts; whoever decides about claims by more than their file writes it from that.
import type { Report } from '../check/check.ts'
import type { WrittenSet } from '../definition/value-types.ts'
import type { Finding } from '../finding.ts'
import type { Transaction } from '../read/envelope.ts'
import { fileReader, readEventBatches } from '../read/events.ts'
import { optional, type LoopView } from '../read/view.ts'
import type { ByteSource } from '../reader/pages.ts'
import type { acknowledgment277ca } from '../sets/acknowledgment-277ca.ts'
import type {
  BillingLevel837P,
  Claim837P,
  Header837P,
  PatientLevel837P,
  SubscriberLevel837P,
} from '../sets/claim-837p-types.ts'
import { build999 } from './build-999.ts'
import { sortedGroup } from './sorted-report.ts'
import { X12Error } from '../x12-error.ts'

export type Written277CA = WrittenSet<typeof acknowledgment277ca>

export interface ClaimAnswerOptions {
  /** The day the claims came in, and the day of the answer, as `YYYY-MM-DD`; the time as `HHMM`. */
  readonly received: string
  readonly date: string
  readonly time: string
  /** BHT03 of each answer begins with it. */
  readonly reference: string
}

/** The answer to one transaction of claims. */
export interface ClaimAnswer {
  readonly transaction: Transaction
  readonly content: Written277CA
}

type Batch = NonNullable<Written277CA['sources']> extends Iterable<infer S> ? S : never
type Receiver = NonNullable<Batch['receivers']> extends Iterable<infer R> ? R : never
type Provider = NonNullable<Receiver['providers']> extends Iterable<infer P> ? P : never
type Patient = NonNullable<Provider['patients']> extends Iterable<infer P> ? P : never
type Status = { category: string; status: string; entity?: string }

/** Claims of one file that an answer is made for: each is held as a few short texts. */
const mostClaims = 1_000_000

/** Claim status codes for what our findings say; anything else is something missing or wrong. @source X12 claim status codes 21, 126, 145, 178, 249, 255, 400, 453, 454 */
const byCodeSet: Record<string, string> = {
  'icd-10-cm': '255',
  hcpcs: '454',
  modifier: '453',
  place: '249',
  taxonomy: '145',
  state: '126',
  zip: '126',
  country: '126',
}
const outOfBalance: ReadonlySet<string> = new Set(['claim-out-of-balance', 'line-out-of-balance'])

/**
 * One answer for each transaction of claims (837P, 837I) that the 999 accepts, in the order of the file. `source` is what `report` was made of.
 * @throws X12Error `too-many-loops` beyond a million claims: answer such a file in parts.
 */
export async function build277ca(
  source: ByteSource,
  report: Report,
  options: ClaimAnswerOptions,
): Promise<ClaimAnswer[]> {
  const accepted = acceptedOrdinals(report)
  const errors = report.findings.filter(
    ({ severity, transactionIndex }) => severity === 'error' && transactionIndex >= 0,
  )
  // Claims and findings both come in the order of the file.
  errors.sort((a, b) => a.fileOrdinal - b.fileOrdinal)
  const drafts = new Map<number, Draft>()
  let claims = 0
  const reader = fileReader()
  for await (const events of readEventBatches(source, reader))
    for (const event of events) {
      if (event.kind !== 'loop' || event.loop.$loop.id !== '2300') continue
      const { $transaction: transaction } = event.loop
      if (!isClaimSet(transaction) || !accepted.has(transaction.fileOrdinal)) continue
      if (++claims > mostClaims)
        throw new X12Error('too-many-loops', `There are more than ${mostClaims} claims. Answer the file in parts.`)
      const draft = drafts.get(transaction.fileOrdinal) ?? new Draft(transaction, options)
      drafts.set(transaction.fileOrdinal, draft)
      draft.add(event.loop, errors)
    }
  return [...drafts.values()].map((draft, i) => ({ transaction: draft.transaction, content: draft.content(i + 1) }))
}

function isClaimSet({ set }: Transaction): boolean {
  return set?.set.name === '837P' || set?.set.name === '837I'
}

/** Where the transactions begin that the 999 does not reject. */
function acceptedOrdinals(report: Report): Set<number> {
  const accepted = new Set<number>()
  for (const group of report.groups) {
    const { transactions } = sortedGroup(report, group)
    if (!transactions.some(({ transaction }) => isClaimSet(transaction))) continue
    const responses = [...(build999(report, group).responses ?? [])]
    transactions.forEach(({ transaction }, i) => {
      if (responses[i]!.status.status === 'A' && transaction.state === 'complete') accepted.add(transaction.fileOrdinal)
    })
  }
  return accepted
}

/** One answer while the claims of its transaction are read. */
class Draft {
  readonly transaction: Transaction
  private readonly providers = new Map<LoopView, { name: Provider['provider']; claims: Patient[] }>()
  private readonly options: ClaimAnswerOptions
  private readonly header: Header837P
  private readonly taken = { count: 0, amount: 0 }
  private readonly refused = { count: 0, amount: 0 }

  constructor(transaction: Transaction, options: ClaimAnswerOptions) {
    this.transaction = transaction
    this.options = options
    this.header = transaction.root as unknown as Header837P
  }

  add(view: LoopView, errors: readonly Finding[]): void {
    const claim = view as unknown as Claim837P
    const above = view.$parent!
    const subscriberView = above.$loop.id === '2000C' ? above.$parent! : above
    const patient = above === subscriberView ? null : (above as unknown as PatientLevel837P)
    const subscriber = subscriberView as unknown as SubscriberLevel837P
    const billing = subscriberView.$parent!
    const provider = this.providers.get(billing) ?? {
      name: providerName(billing as unknown as BillingLevel837P),
      claims: [],
    }
    this.providers.set(billing, provider)
    const levels = above === subscriberView ? [view, above, billing] : [view, above, subscriberView, billing]
    const own = levels.flatMap((level) => foundIn(errors, level)).sort((a, b) => a.fileOrdinal - b.fileOrdinal)
    const { charge } = claim.details
    const side = own.length > 0 ? this.refused : this.taken
    side.count++
    side.amount += charge
    const person = patient ? patient.patient.name : subscriber.subscriber.name
    const { lastName, firstName } = person
    const { id, idQualifier } = subscriber.subscriber.name
    const serviceDate = servedOn(claim)
    provider.claims.push({
      level: { level: 'PT' },
      patient: {
        name: {
          entity: 'QC',
          entityType: '1',
          lastName,
          ...(firstName ? { firstName } : {}),
          ...(id && idQualifier ? { idQualifier, id } : {}),
        },
      },
      claims: [
        {
          trace: { type: '2', trace: claim.details.patientControlNumber },
          statuses: [{ ...statusOf(own), date: this.options.date, action: own.length > 0 ? 'U' : 'WQ', charge }],
          ...(serviceDate ? { serviceDate } : {}),
        },
      ],
    } as Patient)
  }

  content(place: number): Written277CA {
    const { taken, refused, header } = this
    const { received, date, time, reference } = this.options
    const own = `${reference}-${place}`
    const { name: submitter } = header.submitter
    const all = taken.count > 0
    return {
      beginning: { structure: '0085', purpose: '08', reference: own, date, time, type: 'TH' },
      sources: [
        {
          level: { level: '20' },
          source: {
            name: {
              entity: 'PR',
              entityType: '2',
              lastName: header.receiver.name.lastName,
              idQualifier: '46',
              id: header.receiver.name.id,
            },
          },
          received: {
            trace: { type: '1', trace: own },
            receivedDate: { qualifier: '050', format: 'D8', value: received },
            processedDate: { qualifier: '009', format: 'D8', value: date },
          },
          receivers: [
            {
              level: { level: '21' },
              receiver: {
                name: {
                  entity: '41',
                  entityType: submitter.entityType,
                  lastName: submitter.lastName,
                  idQualifier: '46',
                  id: submitter.id,
                },
              },
              status: {
                trace: { type: '2', trace: header.beginning.reference },
                statuses: [
                  {
                    status: { category: all ? 'A1' : 'A3', status: all ? '19' : '21', entity: 'PR' },
                    date,
                    action: all ? 'WQ' : 'U',
                    charge: taken.amount + refused.amount,
                  },
                ],
                ...(taken.count > 0 ? { accepted: { qualifier: '90', quantity: String(taken.count) } } : {}),
                ...(refused.count > 0 ? { rejected: { qualifier: 'AA', quantity: String(refused.count) } } : {}),
                ...(taken.count > 0 ? { acceptedAmount: { qualifier: 'YU', amount: taken.amount } } : {}),
                ...(refused.count > 0 ? { rejectedAmount: { qualifier: 'YY', amount: refused.amount } } : {}),
              },
              providers: [...this.providers.values()].map(({ name, claims }) => ({
                level: { level: '19' },
                provider: name,
                patients: claims,
              })),
            },
          ],
        },
      ],
    } as Written277CA
  }
}

/** The findings of a level's own segments, out of those of the file in its order. */
function foundIn(findings: readonly Finding[], level: LoopView): Finding[] {
  return level.$runs.flatMap(({ page, from, to }) =>
    findings.slice(firstFrom(findings, page.first + from), firstFrom(findings, page.first + to)),
  )
}

/** Index of the first finding at or behind a segment. */
function firstFrom(findings: readonly Finding[], fileOrdinal: number): number {
  let low = 0
  let high = findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (findings[middle]!.fileOrdinal < fileOrdinal) low = middle + 1
    else high = middle
  }
  return low
}

function providerName(billing: BillingLevel837P): Provider['provider'] {
  const { name } = billing.provider
  const taxId = optional(billing.provider, 'taxId')?.id ?? ''
  return {
    name: {
      entity: '85',
      entityType: name.entityType,
      lastName: name.lastName,
      ...(name.firstName ? { firstName: name.firstName } : {}),
      ...(name.id ? { idQualifier: 'XX', id: name.id } : { idQualifier: 'FI', id: taxId }),
    },
  } as Provider['provider']
}

/** Up to three statuses, the most telling first. */
function statusOf(findings: readonly Finding[]): { status: Status; status2?: Status; status3?: Status } {
  if (findings.length === 0) return { status: { category: 'A2', status: '20' } }
  const codes = new Set(
    findings.map(({ code, codeSet }) => (outOfBalance.has(code) ? '400' : (byCodeSet[codeSet ?? ''] ?? '21'))),
  )
  const [first = '21', second, third] = codes
  const refusal = (status: string): Status => ({ category: 'A7', status })
  return {
    status: refusal(first),
    ...(second ? { status2: refusal(second) } : {}),
    ...(third ? { status3: refusal(third) } : {}),
  }
}

/** The days from the first service to the last; the statement's of an institutional claim. */
function servedOn(claim: Claim837P): { qualifier: '472'; format: 'D8' | 'RD8'; value: string } | null {
  const statement = (claim as unknown as { readonly statementDates?: { readonly value: string } }).statementDates
  const days = (
    statement ? [statement.value] : claim.lines.flatMap((line) => optional(line, 'serviceDate')?.value ?? [])
  )
    .flatMap((value) => value.split('/'))
    .sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  return first === last
    ? { qualifier: '472', format: 'D8', value: first }
    : { qualifier: '472', format: 'RD8', value: `${first}/${last}` }
}
