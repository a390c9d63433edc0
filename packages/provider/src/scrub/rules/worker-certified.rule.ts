// Asks for a certificate that was valid on the day, or the days of grace the contract gives.
import { addDays, certificateWords, covers, day, defineRule, formatDay, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const workerCertified = defineRule({
  id: 'worker-certified',
  question: 'Was the worker certified on each day?',
  citation: sourced('document 000: billable peer support needs state certification; BILLING rules §10.2 row 26 (D08)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      const { term, worker } = record
      if (!term || !worker || term.worker.credentials.length === 0) return null
      const own = worker.certificates.filter((one) => term.worker.credentials.includes(one.kind))
      if (own.some((one) => covers(one.span, line.servedOn))) return null
      if (line.servedOn < addDays(worker.employed.starts, term.worker.graceDays)) return null
      const last = own
        .map((one) => one.span.ends)
        .filter((one) => one !== null)
        .sort()
        .at(-1)
      return {
        name: fullName(worker.name),
        day: formatDay(line.servedOn),
        wanted: listed(term.worker.credentials.map(certificateWords), 'or'),
        ended: last === undefined ? '' : formatDay(last),
      }
    }),
  say: (found) =>
    found.ended === ''
      ? sentence(
          'scrub-certificate-none',
          found,
          'Line {line}: {name} had no certificate ({wanted}) on {day}. If there is one, add it to the staff file; if not, the visit cannot be billed.',
        )
      : sentence(
          'scrub-certificate-ended',
          found,
          'Line {line}: the certificate of {name} ({wanted}) ended on {ended}; the visit was on {day}. Add the renewal to the staff file; without one the visit cannot be billed.',
        ),
  examples: {
    pass: [
      { because: 'certified until the end of the year', facts: exampleClaim() },
      {
        because: 'new, within the days of grace',
        facts: exampleClaim((f) =>
          f.lines.forEach((record) => {
            record.term!.worker.graceDays = 90
            record.worker!.employed.starts = day('2026-02-01')
            record.worker!.certificates = []
          }),
        ),
      },
    ],
    fire: [
      {
        because: 'it ended two days before',
        facts: exampleClaim((f) => void (f.lines[1]!.worker!.certificates[0]!.span.ends = day('2026-03-03'))),
        says: ['Line 2', 'ended on 3 Mar 2026'],
      },
      {
        because: 'another kind',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.worker!.certificates[0]!.kind = 'CHW'))),
        says: ['no certificate (CPS)'],
      },
      {
        because: 'none',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.worker!.certificates = []))),
        says: ['Pat Ortiz'],
      },
    ],
  },
})
