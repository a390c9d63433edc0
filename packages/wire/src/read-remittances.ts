// 835 to domain: a received remittance as a stream of headers, claims, ends, and the state of its envelope.
import {
  isDay,
  type Cents,
  type Day,
  type FilePlace,
  type ProviderAdjustment,
  type RemittanceAdjustment,
  type RemittanceClaim,
  type RemittanceEvent,
  type RemittanceFault,
  type RemittanceHeader,
  type RemittanceLine,
} from '@throughline/domain'
import {
  optional,
  segmentPosition,
  X12Error,
  readRemittances as read,
  type ByteSource,
  type ClaimPayment835,
  type Finding,
  type Header835,
  type Service835,
  type Transaction,
} from '@throughline/x12'

/** Claims handed on together: awaiting each one would cost more than reading it. */
const batchSize = 256

/**
 * Reads every 835 of a source. Never throws over what is in it: what cannot be read becomes a fault of its transaction
 * or, outside one, of the envelope; only a fault of severity error keeps a transaction from posting.
 */
export async function* readRemittances(source: ByteSource): AsyncGenerator<RemittanceEvent[]> {
  let batch: RemittanceEvent[] = []
  let open: OpenTransaction | null = null
  let ordinal = -1
  for await (const event of read(source, { levels: ['envelope', 'syntax', 'guide'] })) {
    if (event.kind === 'start') {
      ordinal += 1
      open = { ordinal, transaction: event.transaction, claims: 0, faults: [] }
      batch.push({ kind: 'header', header: headerOf(event.header, open) })
    } else if (event.kind === 'claim' && open) {
      open.claims += 1
      const claim = claimOf(event.claim, open)
      if (claim) batch.push({ kind: 'claim', claim })
    } else if (event.kind === 'end' && open) {
      const providerAdjustments = adjustmentsOf(event.header, open)
      const faults = [...open.faults, ...event.findings.map(faultOf)]
      if (!event.whole && !faults.some((fault) => fault.severity === 'error')) faults.push(notWhole)
      batch.push({ kind: 'end', providerAdjustments, faults })
      open = null
    } else if (event.kind === 'source-end') {
      const outside = event.findings.filter((finding) => finding.transactionIndex < 0)
      batch.push({ kind: 'envelope', whole: event.whole, faults: outside.map(faultOf) })
    }
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const notWhole: RemittanceFault = {
  code: 'not-whole',
  severity: 'error',
  message:
    'The transaction does not close with SE, or its count or control number is wrong. Ask the payer for the file again.',
  segmentOrdinal: 0,
}

type OpenTransaction = {
  readonly ordinal: number
  readonly transaction: Transaction
  claims: number
  readonly faults: RemittanceFault[]
}

/**
 * Breaks of the guide are told and do not stop money that balances. Broken envelopes and unreadable amounts do, bytes that
 * are no text, and so many findings that some are not listed.
 */
const stopping: ReadonlySet<string> = new Set([
  'amount-not-cents',
  'element-not-number',
  'truncated-segment',
  'control-character',
])

export function faultOf(finding: Finding): RemittanceFault {
  const broken = finding.severity === 'error' && (finding.level === 'envelope' || stopping.has(finding.code))
  const error = broken || finding.code === 'findings-cut'
  return {
    code: finding.code,
    severity: error ? 'error' : 'warning',
    message: plain(finding.message, 1_000),
    segmentOrdinal: finding.ordinal || finding.fileOrdinal,
  }
}

/** Where a segment stands; of one that is not there, where its transaction begins. */
function placeOf(segment: unknown, open: OpenTransaction): FilePlace {
  const position = segmentPosition(segment)
  return {
    transactionOrdinal: open.ordinal,
    segmentOrdinal: position ? position.fileOrdinal - open.transaction.fileOrdinal + 1 : 1,
    offset: position?.offset ?? open.transaction.offset,
  }
}

/** Runs a conversion; a value that is malformed becomes a fault of the transaction, and the answer is `otherwise`. */
function guarded<T>(open: OpenTransaction, otherwise: T, convert: () => T): T {
  try {
    return convert()
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    open.faults.push({
      code: error.code,
      severity: 'error',
      message: plain(error.message, 1_000),
      segmentOrdinal: Math.max(1, error.ordinal - open.transaction.fileOrdinal + 1),
    })
    return otherwise
  }
}

/** A day, where a wrong one says nothing about money: then there is none. */
function dayOf(read: () => string | undefined): Day | null {
  try {
    const text = read()
    return text !== undefined && isDay(text) ? text : null
  } catch (error) {
    if (error instanceof X12Error) return null
    throw error
  }
}

/** What stands where a day should, when it is none that we reckon with. */
function strangeDayOf(read: () => string | undefined): string | null {
  try {
    const text = read()
    return text === undefined || text.trim() === '' || isDay(text) ? null : text
  } catch (error) {
    if (error instanceof X12Error) return ''
    throw error
  }
}

/** More units than a thousand million is a slip, and no column of a book holds them. */
const mostUnits = 999_999_999

/** Decimal text as a number of units; null when there is none. */
function quantityOf(text: string | undefined, open: OpenTransaction, at: () => FilePlace): number | null {
  if (text === undefined || text.trim() === '') return null
  const quantity = Number(text)
  if (!Number.isFinite(quantity)) return null
  if (Math.abs(quantity) <= mostUnits) return quantity
  open.faults.push({
    code: 'quantity-too-large',
    severity: 'error',
    message: `A line says more than ${mostUnits} units. Ask the payer for a corrected file.`,
    segmentOrdinal: at().segmentOrdinal,
  })
  return null
}

/** Guides give numbers at most 80 characters; what is longer fits into no list, and is no number. */
const longestNumber = 80
const longestName = 200

/** Text as it can be kept: without control characters, which are told as findings, and not without end. */
const plain = (text: string, most: number): string => text.replace(/\p{Cc}/gu, ' ').slice(0, most)

/** A number that things are found by. One that is too long keeps the transaction from posting. */
function numberOf(text: string | undefined, what: string, open: OpenTransaction, at: () => FilePlace): string {
  if (text === undefined) return ''
  if (text.length > longestNumber)
    open.faults.push({
      code: 'number-too-long',
      severity: 'error',
      message: `The ${what} has more than ${longestNumber} characters, so it is none. Ask the payer for a corrected file.`,
      segmentOrdinal: at().segmentOrdinal,
    })
  return plain(text, longestNumber)
}

const textOf = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : plain(text, longestName)

function headerOf(header: Header835, open: OpenTransaction): RemittanceHeader {
  const financial = optional(header, 'financial')
  const trace = optional(header, 'trace')
  const payer = optional(header, 'payer')
  const payee = optional(header, 'payee')
  const payeeName = payee && optional(payee, 'name')
  const otherTax = payee?.otherIds.find((one) => one.qualifier === 'TJ')?.id
  const atTrace = () => placeOf(trace, open)
  const missing = financial ? null : 'The transaction has no payment segment (BPR).'
  if (missing) open.faults.push({ code: 'segment-missing', severity: 'error', message: missing, segmentOrdinal: 1 })
  return {
    payerName: textOf(payer && optional(payer, 'name')?.name) ?? '',
    payerIdentifier: numberOf(trace?.originator, 'payer’s number (TRN03)', open, atTrace),
    payeeName: textOf(payeeName?.name) ?? '',
    payeeNpi: payeeName?.idQualifier === 'XX' ? textOf(payeeName.id) : null,
    payeeEin: payeeName?.idQualifier === 'FI' ? textOf(payeeName.id) : textOf(otherTax),
    trace: numberOf(trace?.trace, 'trace number (TRN02)', open, atTrace),
    paid: guarded(open, 0, () => financial?.amount ?? 0) as Cents,
    creditOrDebit: financial?.creditDebit === 'D' ? 'D' : 'C',
    handling: textOf(financial?.handling) ?? '',
    method: textOf(financial?.method) ?? '',
    effectiveOn: dayOf(() => financial?.date),
    strangeDay: strangeDayOf(() => financial?.date),
    producedOn: dayOf(() => header.productionDate?.date),
    test: open.transaction.interchange.usage === 'T',
    place: placeOf(financial, open),
  }
}

/** Null when an amount or a part that money hangs on cannot be read: the fault keeps the transaction from posting. */
function claimOf(claim: ClaimPayment835, open: OpenTransaction): RemittanceClaim | null {
  return guarded<RemittanceClaim | null>(open, null, () => {
    const { payment } = claim
    const patient = optional(claim, 'patient')
    const at = () => placeOf(payment, open)
    const lines = claim.services.map((service, index) => lineOf(service, index + 1, open))
    const statement = claim.statementDates.find((date) => date.qualifier === '232')
    return {
      ordinal: open.claims,
      patientControl: numberOf(payment.patientControlNumber, 'claim’s number (CLP01)', open, at),
      statusCode: plain(payment.status, longestNumber),
      charge: payment.charge as Cents,
      paid: payment.paid as Cents,
      patientResponsibility: (payment.patientResponsibility ?? null) as Cents | null,
      interest: (claim.amounts.find((one) => one.qualifier === 'I')?.amount ?? null) as Cents | null,
      filingIndicator: textOf(payment.filingIndicator),
      payerClaimNumber: numberOf(payment.payerControlNumber, 'payer’s claim number (CLP07)', open, at) || null,
      placeOfService: textOf(payment.place),
      frequency: textOf(payment.frequency),
      patientFamilyName: textOf(patient?.lastName),
      patientGivenName: textOf(patient?.firstName),
      memberNumber: textOf(claim.subscriber?.id) ?? textOf(patient?.id),
      servedOn: dayOf(() => statement?.date) ?? lines[0]?.servedOn ?? null,
      renderingNpi: claim.rendering?.idQualifier === 'XX' ? textOf(claim.rendering.id) : null,
      adjustments: adjustmentList(claim.adjustments, open),
      remarks: claimRemarks(claim),
      lines,
      place: placeOf(payment, open),
    }
  })
}

function claimRemarks({ outpatient, inpatient }: ClaimPayment835): string[] {
  return [
    outpatient?.remark1,
    outpatient?.remark2,
    outpatient?.remark3,
    outpatient?.remark4,
    outpatient?.remark5,
    inpatient?.remark1,
    inpatient?.remark2,
    inpatient?.remark3,
    inpatient?.remark4,
    inpatient?.remark5,
  ].filter((remark): remark is string => remark !== undefined && remark !== '')
}

function lineOf(service: Service835, ordinal: number, open: OpenTransaction): RemittanceLine {
  const { payment } = service
  const { procedure } = payment
  const date = (qualifier: string) => dayOf(() => service.dates.find((one) => one.qualifier === qualifier)?.date)
  const at = () => placeOf(payment, open)
  const unitsPaid = quantityOf(payment.quantity, open, at)
  const allowed = service.amounts.find((one) => one.qualifier === 'B6')
  return {
    ordinal,
    code: plain(procedure.code, longestNumber),
    modifiers: [procedure.modifier1, procedure.modifier2, procedure.modifier3, procedure.modifier4].filter(
      (modifier): modifier is string => modifier !== undefined && modifier !== '',
    ),
    billedCode: textOf(payment.submittedProcedure?.code),
    charge: payment.charge as Cents,
    paid: payment.paid as Cents,
    unitsPaid,
    unitsBilled: quantityOf(payment.submittedQuantity, open, at) ?? unitsPaid,
    servedOn: date('472') ?? date('150'),
    servedThrough: date('151'),
    lineControl: numberOf(service.controlNumber?.id, 'number of a line (REF*6R)', open, at) || null,
    allowed: (allowed?.amount ?? null) as Cents | null,
    adjustments: adjustmentList(service.adjustments, open),
    remarks: service.remarks.filter((one) => one.list === 'HE').map((one) => one.code),
    place: placeOf(payment, open),
  }
}

function adjustmentList(segments: ClaimPayment835['adjustments'], open: OpenTransaction): RemittanceAdjustment[] {
  const adjustments: RemittanceAdjustment[] = []
  for (const segment of segments) {
    const place = placeOf(segment, open)
    const six = [
      [segment.reason1, segment.amount1, segment.quantity1],
      [segment.reason2, segment.amount2, segment.quantity2],
      [segment.reason3, segment.amount3, segment.quantity3],
      [segment.reason4, segment.amount4, segment.quantity4],
      [segment.reason5, segment.amount5, segment.quantity5],
      [segment.reason6, segment.amount6, segment.quantity6],
    ] as const
    for (const [reason, amount, quantity] of six) {
      if (amount === undefined) continue
      const units = quantityOf(quantity, open, () => place)
      adjustments.push({
        group: plain(segment.group, longestNumber),
        reason: textOf(reason) ?? '',
        amount: amount as Cents,
        ...(units === null ? {} : { quantity: units }),
        place,
      })
    }
  }
  return adjustments
}

function adjustmentsOf(header: Header835, open: OpenTransaction): ProviderAdjustment[] {
  return guarded<ProviderAdjustment[]>(open, [], () => {
    const adjustments: ProviderAdjustment[] = []
    for (const segment of header.providerAdjustments) {
      const place = placeOf(segment, open)
      const six = [
        [segment.adjustment1, segment.amount1],
        [segment.adjustment2, segment.amount2],
        [segment.adjustment3, segment.amount3],
        [segment.adjustment4, segment.amount4],
        [segment.adjustment5, segment.amount5],
        [segment.adjustment6, segment.amount6],
      ] as const
      for (const [adjustment, amount] of six) {
        if (amount === undefined) continue
        adjustments.push({
          ordinal: adjustments.length + 1,
          providerIdentifier: plain(segment.provider, longestNumber),
          fiscalPeriodEnds: dayOf(() => segment.fiscalPeriodEnd),
          reason: textOf(adjustment?.reason) ?? '',
          reference: textOf(adjustment?.reference),
          amount: amount as Cents,
          place,
        })
      }
    }
    return adjustments
  })
}
