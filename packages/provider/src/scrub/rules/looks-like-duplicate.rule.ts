// Asks whether a payer, who sees no clock times, would take a line for one it already has.
import { day, defineRule, formatDay, timeOfDay, type Day } from '@throughline/domain'
import { sameModifiers } from '../../claims/claim-lines.ts'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim, servedOn as movedTo } from '../example-claim.ts'
import { eachServedLine, otherLines, serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const looksLikeDuplicate = defineRule({
  id: 'looks-like-duplicate',
  question: 'Would the payer take a line for a duplicate?',
  citation: sourced('BILLING rules §10.3 (exact duplicate), §1.3: A3:54'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const others = otherLines(facts).filter((one) => one.personId === facts.personId && one.payerId === facts.payerId)
    return facts.claim.frequency === '8'
      ? []
      : eachServedLine(facts, (line, record) => {
          if (line.modifiers.some((one) => one === '76' || one === '77' || one === '59')) return null
          const alike = (one: {
            code: string
            modifiers: readonly string[]
            servedOn: Day | null
            units: number
            charge: number
            placeOfService: string | null
          }) =>
            one.code === line.code &&
            one.servedOn === line.servedOn &&
            one.units === line.units &&
            one.charge === line.charge &&
            one.placeOfService === line.placeOfService &&
            sameModifiers(one.modifiers, line.modifiers)
          const before = facts.claim.lines.find(
            (one, index) =>
              one.number < line.number && alike(one) && facts.lines[index]?.worker?.id === record.worker?.id,
          )
          const elsewhere = others.find((one) => alike(one) && one.workerId === (record.worker?.id ?? null))
          if (!before && !elsewhere) return null
          return {
            service: serviceText(line),
            day: formatDay(line.servedOn),
            where: before ? `line ${before.number}` : `claim ${elsewhere!.controlNumber}`,
            fix: before
              ? 'Put both visits on one line with their units added'
              : 'Send a replacement of that claim that holds both',
          }
        })
  },
  say: (found) =>
    sentence(
      'scrub-looks-like-duplicate',
      found,
      'Line {line} ({service} on {day}) looks to the payer exactly like {where}, so it would be denied as a duplicate. {fix}, or add the modifier the plan wants for a second visit.',
    ),
  examples: {
    pass: [
      { because: 'two days', facts: exampleClaim() },
      {
        because: 'a second visit, marked 76',
        facts: exampleClaim((f) => {
          movedTo(f, '2026-03-03', '2026-03-03')
          const visit = f.lines[1]!.visits[0]!
          Object.assign(visit.service, { starts: timeOfDay('14:00'), ends: timeOfDay('15:00') })
          Object.assign(visit.note!, { starts: timeOfDay('14:00'), ends: timeOfDay('15:00') })
          f.claim.lines[1]!.modifiers.push('76')
        }),
      },
      {
        because: 'another worker',
        facts: exampleClaim((f) =>
          f.history.push({ ...f.history[0]!, claimId: 'claim-9', workerId: 'sam', servedOn: day('2026-03-03') }),
        ),
      },
    ],
    fire: [
      {
        because: 'the same again that afternoon',
        facts: exampleClaim((f) => {
          movedTo(f, '2026-03-03', '2026-03-03')
          const visit = f.lines[1]!.visits[0]!
          Object.assign(visit.service, { starts: timeOfDay('14:00'), ends: timeOfDay('15:00') })
          Object.assign(visit.note!, { starts: timeOfDay('14:00'), ends: timeOfDay('15:00') })
        }),
        says: ['Line 2', 'exactly like line 1', 'on one line'],
      },
      {
        because: 'on an earlier claim',
        facts: exampleClaim((f) =>
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            controlNumber: 'PCN0999',
            servedOn: day('2026-03-05'),
          }),
        ),
        says: ['claim PCN0999', 'replacement'],
      },
    ],
  },
})
