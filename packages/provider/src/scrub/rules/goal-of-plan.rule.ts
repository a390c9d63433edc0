// Asks whether each note serves a goal of a plan of that day.
import { defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const goalOfPlan = defineRule({
  id: 'goal-of-plan',
  question: 'Does each note serve a goal of the plan?',
  citation: sourced('Missouri DMH documentation guide; document 002 (D05)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      if (!record.term?.requires.includes('goal')) return null
      // A plan that is missing for the day is the plan rule's business; here only: is the goal one of this person's.
      const goals = new Set(facts.plans.flatMap((plan) => plan.goals.map((goal) => goal.id)))
      const without = record.visits.find(
        ({ note }) => note !== null && (note.goalId === null || !goals.has(note.goalId)),
      )
      return without
        ? {
            day: formatDay(line.servedOn),
            named: without.note!.goalId === null ? 'names no goal' : 'names a goal of no plan of this person',
          }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-goal-of-plan',
      found,
      'Line {line}: the note of {day} {named}. The worker can add to the note which goal of the plan the visit served.',
    ),
  examples: {
    pass: [{ because: 'goal 2', facts: exampleClaim() }],
    fire: [
      {
        because: 'no goal',
        facts: exampleClaim((f) => void (f.lines[0]!.visits[0]!.note!.goalId = null)),
        says: ['names no goal'],
      },
      {
        because: 'somebody else’s goal',
        facts: exampleClaim((f) => void (f.lines[1]!.visits[0]!.note!.goalId = 'goal-99')),
        says: ['Line 2', 'no plan of this person'],
      },
    ],
  },
})
