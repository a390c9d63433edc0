// The 999 that a received functional group is owed: for each transaction whether it conforms to its guide, and every place where not.
// It never copies a value: a 999 travels through hands that the data was not meant for.
import type { Report } from '../check/check.ts'
import type { WrittenSet } from '../definition/value-types.ts'
import type { Finding } from '../finding.ts'
import type { Group, Transaction } from '../read/envelope.ts'
import type { acknowledgment999 } from '../sets/acknowledgment-999.ts'
import { elementErrors, groupErrors, isElementError, segmentError, setErrors } from './error-codes.ts'
import { sortedGroup } from './sorted-report.ts'

export type Written999 = WrittenSet<typeof acknowledgment999>
type SetResponse = NonNullable<Written999['responses']> extends Iterable<infer T> ? T : never
type SegmentError = NonNullable<SetResponse['segments']> extends Iterable<infer T> ? T : never
type ElementError = NonNullable<SegmentError['elements']> extends Iterable<infer T> ? T : never
type SetStatus = SetResponse['status']
type GroupStatus = Written999['status']

/** Levels whose errors reject a transaction: what a 999 speaks of. Sums and outside code sets are answered elsewhere (277CA, 835). */
const levels = new Set(['envelope', 'syntax', 'guide'])
/** Segments reported for one transaction; a file that is wrong throughout is told so often enough. */
const mostSegments = 10_000

/** The content of the 999 for one group of a report. */
export function build999(report: Report, group: Group): Written999 {
  const { own, transactions } = sortedGroup(report, group)
  const responses = transactions.map(({ transaction, findings }) => setResponse(transaction, findings.filter(isTold)))
  const accepted = responses.filter(({ status }) => status.status === 'A').length
  return {
    group: { functionalGroup: group.functionalGroup, control: Number(group.control), version: group.version },
    responses,
    status: groupStatus(group, own.filter(isTold), transactions.length, accepted),
  }
}

function isTold({ level }: Finding): boolean {
  return levels.has(level)
}

function setResponse(transaction: Transaction, findings: readonly Finding[]): SetResponse {
  const errors = findings.filter(({ severity, code }) => severity === 'error' || code === 'set-unsupported')
  const segments = segmentErrors(errors)
  const codes = new Set<string>()
  if (segments.length > 0) codes.add(errors.some(({ level }) => level === 'guide') ? 'I5' : '5')
  for (const { code } of errors) {
    const named = setErrors[code]
    if (named) codes.add(named)
  }
  // An error that no list of the 999 has a code for still rejects.
  if (errors.length > 0 && codes.size === 0) codes.add('5')
  const [error1, error2, error3, error4, error5] = [...codes] as NonNullable<SetStatus['error1']>[]
  const version = transaction.version === transaction.group.version ? undefined : transaction.version
  return {
    set: {
      transaction: transaction.transaction,
      control: transaction.control,
      version: version ?? transaction.version,
    },
    segments,
    status: { status: codes.size > 0 ? 'R' : 'A', error1, error2, error3, error4, error5 },
  }
}

/** One IK3 for each segment and kind of fault, with an IK4 for each element at fault. */
function segmentErrors(errors: readonly Finding[]): SegmentError[] {
  const reported: SegmentError[] = []
  const withElements = new Map<string, ElementError[]>()
  for (const finding of errors) {
    if (finding.segment === '' || finding.ordinal === 0 || finding.code in setErrors) continue
    if (reported.length >= mostSegments) break
    const place = { segment: finding.segment, position: finding.ordinal, loop: finding.loop || undefined }
    if (!isElementError(finding)) {
      const error = segmentError(finding)
      if (error !== null)
        reported.push({ error: { ...place, error: error as SegmentError['error']['error'] }, elements: [] })
      continue
    }
    const key = `${finding.ordinal} ${finding.segment}`
    let elements = withElements.get(key)
    if (!elements) {
      withElements.set(key, (elements = []))
      reported.push({ error: { ...place, error: '8' }, elements })
    }
    elements.push({
      error: {
        element: { element: finding.element, component: finding.component || undefined },
        reference: finding.dataElement || undefined,
        error: (elementErrors[finding.code] ?? '7') as ElementError['error']['error'],
      },
    })
  }
  return reported
}

function groupStatus(group: Group, own: readonly Finding[], received: number, accepted: number): GroupStatus {
  const codes = new Set<string>()
  for (const { code, severity } of own) {
    const named = groupErrors[code]
    if (named && severity === 'error') codes.add(named)
  }
  const [error1, error2, error3, error4, error5] = [...codes] as NonNullable<GroupStatus['error1']>[]
  const declared = group.declared !== null && /^\d{1,6}$/.test(group.declared) ? Number(group.declared) : received
  const counts = {
    included: declared,
    received,
    accepted: codes.size > 0 ? 0 : accepted,
    error1,
    error2,
    error3,
    error4,
    error5,
  }
  if (codes.size > 0 || accepted === 0) return { status: 'R', ...counts }
  return { status: accepted === received ? 'A' : 'P', ...counts }
}
