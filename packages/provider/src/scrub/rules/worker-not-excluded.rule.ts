// Asks for a clear exclusion check within the month: money paid for an excluded worker goes back, all of it.
import { day, daysBetween, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

/** A monthly check, with the longest month. */
const monthly = 31

export const workerNotExcluded = defineRule({
  id: 'worker-not-excluded',
  question: 'Was the worker checked against the exclusion lists, and clear?',
  citation: sourced('42 CFR 455.436; BILLING rules §11.5 (D09)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      if (!record.worker) return null
      const values = { name: fullName(record.worker.name), day: formatDay(line.servedOn) }
      const checks = record.worker.exclusionChecks.toSorted((a, b) => a.checkedOn.localeCompare(b.checkedOn))
      const sources = [...new Set(checks.map((one) => one.source))]
      const hit = sources
        .map((source) => checks.filter((one) => one.source === source).at(-1)!)
        .find((one) => one.outcome !== 'clear')
      if (hit) return { problem: hit.outcome, ...values, checked: formatDay(hit.checkedOn), source: hit.source }
      const last = checks.at(-1)
      if (last === undefined) return { problem: 'never', ...values, checked: '', source: '' }
      return daysBetween(last.checkedOn, line.servedOn) <= monthly
        ? null
        : { problem: 'old', ...values, checked: formatDay(last.checkedOn), source: '' }
    }),
  say: (found) => {
    if (found.problem === 'never')
      return sentence(
        'scrub-exclusion-never-checked',
        found,
        'Line {line}: {name} has never been checked against the exclusion lists. Run the check before this is billed.',
      )
    if (found.problem === 'old')
      return sentence(
        'scrub-exclusion-unchecked',
        found,
        'Line {line}: {name} was last checked against the exclusion lists on {checked}, more than a month before the visit of {day}. Run the check now.',
      )
    return found.problem === 'match'
      ? sentence(
          'scrub-exclusion-match',
          found,
          'Line {line}: {name} was found on {source} on {checked}. Nothing this person did may be billed; stop, and tell your compliance lead.',
        )
      : sentence(
          'scrub-exclusion-possible',
          found,
          'Line {line}: {name} may be the person found on {source} on {checked}. Clear up who it is before anything is billed.',
        )
  },
  examples: {
    pass: [
      { because: 'clear on 1 March', facts: exampleClaim() },
      {
        because: 'clear a whole long month before the last visit',
        facts: exampleClaim((f) =>
          f.lines.forEach((record) => (record.worker!.exclusionChecks[0]!.checkedOn = day('2026-02-02'))),
        ),
      },
    ],
    fire: [
      {
        because: 'last checked in January',
        facts: exampleClaim((f) =>
          f.lines.forEach((record) => (record.worker!.exclusionChecks[0]!.checkedOn = day('2026-01-15'))),
        ),
        says: ['on 15 Jan 2026, more than a month before the visit of 3 Mar 2026'],
      },
      {
        because: 'never checked',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.worker!.exclusionChecks = []))),
        says: ['has never been checked against the exclusion lists. Run the check before this is billed.'],
      },
      {
        because: 'found on the list',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.worker!.exclusionChecks[0]!.outcome = 'match'))),
        says: ['found on LEIE', 'compliance lead'],
      },
      {
        because: 'a clear check of another list does not undo a match',
        facts: exampleClaim((f) =>
          f.lines.forEach((record) => {
            record.worker!.exclusionChecks[0]!.outcome = 'possible-match'
            record.worker!.exclusionChecks.push({ checkedOn: day('2026-03-02'), source: 'SAM', outcome: 'clear' })
          }),
        ),
        says: ['may be the person', 'LEIE'],
      },
    ],
  },
})
