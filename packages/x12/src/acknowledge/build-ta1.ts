// The TA1 that a received interchange is owed: whether its envelope could be read.
import type { Report } from '../check/check.ts'
import type { Interchange } from '../read/envelope.ts'
import type { WrittenTa1 } from '../write/interchange-writer.ts'
import { interchangeErrors, isaElementErrors } from './error-codes.ts'
import { sortedInterchange } from './sorted-report.ts'

export interface Ta1Options {
  /** ISA13 came before from the same sender: the caller's memory knows, the file does not. */
  readonly duplicate?: boolean
}

/**
 * The TA1 for one interchange of a report. Only its own envelope counts (ISA, IEA and what stands between them unclosed): faults of a
 * group or a transaction belong to the 999.
 */
export function buildTa1(report: Report, interchange: Interchange, options: Ta1Options = {}): WrittenTa1 {
  const answer = (status: 'A' | 'E' | 'R', note: string): WrittenTa1 => ({
    control: interchange.control.padStart(9, '0'),
    date: interchange.date,
    time: interchange.time,
    status,
    note,
  })
  if (options.duplicate) return answer('R', '025')
  const own = sortedInterchange(report, interchange).own.filter(({ level }) => level === 'envelope')
  for (const [code, note] of interchangeErrors) {
    if (own.some((finding) => finding.code === code && finding.severity === 'error')) return answer('R', note)
  }
  const isa = own.filter(({ segment, groupIndex }) => segment === 'ISA' && groupIndex < 0)
  const fault = isa.find(({ severity, element }) => severity === 'error' && element > 0)
  if (fault) return answer('R', isaElementErrors[fault.element] ?? '022')
  if (isa.some(({ code }) => code === 'interchange-control-number-repeated')) return answer('E', '025')
  const slip = isa.find(({ severity, element }) => severity === 'warning' && element > 0)
  return slip ? answer('E', isaElementErrors[slip.element] ?? '000') : answer('A', '000')
}
