// Asks for a goal of the plan that was in force on the day: without it the visit has no reason a payer knows.
import { covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleNote, examplePlan } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const goalInPlan = defineRule({
  id: 'goal-in-plan',
  question: 'Does the note serve a goal of the plan in force on the day?',
  citation: sourced('Missouri DMH documentation guide; document 002, third core concept (D05)'),
  inForce: always,
  leadsTo: holds,
  find: ({ note, service, plans, activity }: NoteFacts) => {
    // Work that nobody bills needs no goal.
    if (activity !== null || service.fund !== 'plan') return []
    const on = { day: formatDay(service.servedOn) }
    if (note.goalId === null) return wholly([{ ...on, problem: 'none' }])
    const plan = plans.find((one) => one.goals.some((goal) => goal.id === note.goalId))
    if (!plan) return wholly([{ ...on, problem: 'elsewhere' }])
    return wholly(covers(plan.span, service.servedOn) ? [] : [{ ...on, problem: 'out-of-date' }])
  },
  say: (found) => {
    if (found.problem === 'none')
      return sentence(
        'note-goal-missing',
        found,
        'The note names no goal. Choose the goal of the plan that this visit worked on.',
      )
    return found.problem === 'elsewhere'
      ? sentence(
          'note-goal-elsewhere',
          found,
          'The goal of this note stands in no plan of this person. Choose a goal of their own plan.',
        )
      : sentence(
          'note-goal-out-of-date',
          found,
          'The goal of this note belongs to a plan that was not in force on {day}. Choose a goal of the plan in force, or renew the plan with the person.',
        )
  },
  examples: {
    pass: [
      { because: 'goal 2 stands in the plan', facts: exampleNote() },
      {
        because: 'a grant pays, so no goal is asked',
        facts: exampleNote({ note: { goalId: null }, service: { fund: 'other-fund' } }),
      },
    ],
    fire: [
      { because: 'no goal', facts: exampleNote({ note: { goalId: null } }), says: ['names no goal'] },
      {
        because: 'a goal of nobody',
        facts: exampleNote({ note: { goalId: 'goal-9' } }),
        says: ['no plan of this person'],
      },
      {
        because: 'the plan ran out',
        facts: exampleNote({
          plans: [{ ...examplePlan, span: { starts: day('2025-07-01'), ends: day('2025-12-31') } }],
        }),
        says: ['not in force on 3 Mar 2026'],
      },
    ],
  },
})
