// Asks whether day, week and rolling limits leave room, drawn down over lines and claims together.
import { counted, day, defineRule, drawLimits, formatDay, limitText } from '@throughline/domain'
import { sameModifiers } from '../../claims/claim-lines.ts'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { otherLines, type ScrubFacts } from '../scrub-facts.ts'

export const withinLimits = defineRule({
  id: 'within-limits',
  question: 'Do the contract’s limits leave room?',
  citation: sourced(
    'NJ: 16 a day; Texas: 104 in six months; Virginia: 900 hours a year; BILLING rules §10.2 row 54: CARC 119',
  ),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const terms = new Set(facts.lines.flatMap((record) => record.term?.term ?? []))
    return [...terms].flatMap((name) => {
      const lines = facts.claim.lines.flatMap((line, index) => {
        const record = facts.lines[index]
        if (record?.term?.term !== name || line.servedOn === null || line.units <= 0) return []
        return [
          {
            line,
            term: record.term,
            servedOn: line.servedOn,
            units: line.units,
            personId: facts.personId,
            workerId: record.worker?.id ?? null,
          },
        ]
      })
      const term = lines[0]?.term
      if (!term || term.limits.length === 0) return []
      const history = otherLines(facts)
        .filter(
          (one) =>
            one.payerId === facts.payerId && one.code === term.code && sameModifiers(one.modifiers, term.modifiers),
        )
        .map(({ servedOn, units, personId, workerId }) => ({
          servedOn,
          units,
          personId,
          ...(workerId === null ? {} : { workerId }),
        }))
      return drawLimits(facts.contract, term, history, lines).flatMap(({ line: drawn, within, limit }) =>
        limit === null
          ? []
          : [
              {
                line: drawn.line.number,
                bills: counted(drawn.units, 'unit'),
                day: formatDay(drawn.servedOn),
                limit: limitText(limit),
                left: within === 0 ? 'none of that is' : `${within} of that ${within === 1 ? 'is' : 'are'}`,
              },
            ],
      )
    })
  },
  say: (found) =>
    sentence(
      'scrub-within-limits',
      found,
      'Line {line} bills {bills} on {day}. The contract pays at most {limit}, and {left} left. Bill what is left, and name another fund for the rest.',
    ),
  examples: {
    pass: [
      { because: 'four a day of sixteen', facts: exampleClaim() },
      {
        because: 'exactly sixteen',
        facts: exampleClaim((f) =>
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            workerId: 'sam',
            units: 12,
            servedOn: day('2026-03-03'),
          }),
        ),
      },
    ],
    fire: [
      {
        because: 'fourteen before it that day',
        facts: exampleClaim((f) =>
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            workerId: 'sam',
            units: 14,
            servedOn: day('2026-03-03'),
          }),
        ),
        says: ['Line 1', '16 units a day', '2 of that are left'],
      },
      {
        because: 'ten a week, four and four after four',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => (record.term!.limits = [{ per: 'week', units: 10, of: 'person' } as never]))
          f.history.push({ ...f.history[0]!, claimId: 'claim-9', servedOn: day('2026-03-02') })
        }),
        says: ['Line 2', '10 units a week', '2 of that are left'],
      },
      {
        because: '104 in six months',
        facts: exampleClaim((f) => {
          f.lines.forEach(
            (record) =>
              (record.term!.limits = [{ per: 'rolling-months', length: 6, units: 104, of: 'person' } as never]),
          )
          Object.assign(f.history[0]!, { units: 100, unitsDrawn: 100 })
        }),
        says: ['Line 2', '104 units in any 6 months', 'none of that is left'],
      },
    ],
  },
})
