// Asks whether the minutes of the signed visits make the units billed, by this contract’s way of counting.
import {
  cents,
  counted,
  countUnits,
  defineRule,
  listed,
  priceableSession,
  timeOfDay,
  type ClaimLine,
  type Service,
} from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { LineRecord, ScrubFacts } from '../scrub-facts.ts'

/** Lines of one term whose visits are counted together, with what those minutes earn. */
function groupsOf(facts: ScrubFacts) {
  const groups = new Map<string, { lines: Set<ClaimLine>; visits: Map<string, Service>; record: LineRecord }>()
  facts.claim.lines.forEach((line, index) => {
    const record = facts.lines[index]
    if (!record?.term || record.visits.length === 0) return
    const { aggregation, rounding } = record.term.unit
    const first = record.visits[0]!.service
    const key =
      rounding === 'per-month' || aggregation === 'per-month'
        ? first.servedOn.slice(0, 7)
        : aggregation === 'per-session' && rounding !== 'per-diem'
          ? `line ${line.number}`
          : [
              first.servedOn,
              aggregation === 'per-day-per-worker' && rounding !== 'per-diem' ? first.workerId : '',
            ].join(' ')
    const name = `${record.term.term} ${key}`
    const group = groups.get(name) ?? { lines: new Set(), visits: new Map(), record }
    group.lines.add(line)
    for (const { service } of record.visits) group.visits.set(service.id, service)
    groups.set(name, group)
  })
  return [...groups.values()].map(({ lines, visits, record }) => {
    const { term } = record
    const { rounding, aggregation, minutes: unitMinutes, contactsPerMonth } = term!.unit
    const rule = { rounding, aggregation, unitMinutes, ...(contactsPerMonth === undefined ? {} : { contactsPerMonth }) }
    const sessions = [...visits.values()].map((service) => ({
      id: service.id,
      personId: service.personId,
      workerId: service.workerId,
      code: term!.code,
      modifiers: term!.modifiers,
      servedOn: service.servedOn,
      minutes: priceableSession(service).minutes,
    }))
    const units = countUnits(rule, sessions).reduce((total, group) => total + group.units, 0)
    const minutes = sessions.reduce((total, session) => total + session.minutes, 0)
    const unitText = unitMinutes === 15 ? 'of 15 minutes under this contract' : 'under this contract'
    return { lines: [...lines].sort((a, b) => a.number - b.number), minutes, units, unitText }
  })
}

export const unitsFromMinutes = defineRule({
  id: 'units-from-minutes',
  question: 'Do the minutes make the units?',
  citation: sourced('CMS Claims Processing Manual ch. 5 §20.2 and payer unit rules, BILLING rules §8.1 (D03)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    // Lines that share counted minutes are judged together: a unit belongs to the part that completed it.
    return groupsOf(facts).flatMap(({ lines, minutes, units, unitText }) => {
      const billed = lines.reduce((total, line) => total + line.units, 0)
      return billed <= units
        ? []
        : [
            {
              line: lines.at(-1)!.number,
              billed: counted(billed, 'unit'),
              minutes,
              units: counted(units, 'unit'),
              unitText,
              together:
                lines.length > 1
                  ? `Lines ${listed(lines.map((one) => String(one.number)))} together bill`
                  : `Line ${lines[0]!.number} bills`,
            },
          ]
    })
  },
  say: (found) =>
    sentence(
      'scrub-units-from-minutes',
      found,
      '{together} {billed}, but {minutes} minutes make {units} {unitText}. Correct the visit’s times if they are wrong, or build the claim again.',
    ),
  examples: {
    pass: [
      { because: '60 minutes, 4 units', facts: exampleClaim() },
      {
        because: '53 minutes make 4 by the eight-minute rule',
        facts: exampleClaim((f) => {
          const visit = f.lines[0]!.visits[0]!
          visit.service.ends = timeOfDay('10:53')
          visit.note!.ends = timeOfDay('10:53')
        }),
      },
      {
        because: 'fewer units than the minutes make are nobody’s harm',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.units = 3
          f.claim.lines[0]!.charge = cents(5400)
          f.claim.charge = cents(12600)
        }),
      },
    ],
    fire: [
      {
        because: '52 minutes are 3 units',
        facts: exampleClaim((f) => {
          const visit = f.lines[1]!.visits[0]!
          visit.service.ends = timeOfDay('10:52')
          visit.note!.ends = timeOfDay('10:52')
        }),
        says: ['Line 2 bills 4 units, but 52 minutes make 3 units'],
      },
      {
        because: 'whole units only',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => (record.term!.unit.rounding = 'floor-whole'))
          const visit = f.lines[0]!.visits[0]!
          visit.service.ends = timeOfDay('10:59')
          visit.note!.ends = timeOfDay('10:59')
        }),
        says: ['59 minutes make 3 units'],
      },
    ],
  },
})
