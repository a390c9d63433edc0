// Asks whether the visit was a service at all: a party is worth having and nobody's claim.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import { nonBillableActivities } from '../non-billable-activities.ts'
import type { NoteFacts } from '../note-facts.ts'

const activity = (id: string) => nonBillableActivities.find((one) => one.id === id) ?? null

export const billableActivity = defineRule({
  id: 'billable-activity',
  question: 'Is what happened something a plan pays for?',
  citation: sourced('12VAC30-130-5210, list of excluded work; document 000 (D14)'),
  inForce: always,
  leadsTo: holds,
  find: ({ activity: chosen, service }: NoteFacts) =>
    wholly(
      chosen === null || service.fund !== 'plan' ? [] : [{ activity: chosen.name, when: chosen.billableWhen ?? '' }],
    ),
  say: (found) =>
    found.when === ''
      ? sentence(
          'note-never-billable',
          found,
          'You marked this visit as {activity}, which no plan pays for. Choose another fund or pro bono for the visit, and then sign.',
        )
      : sentence(
          'note-not-billable',
          found,
          'You marked this visit as {activity}, which a plan pays for only when {when}. Choose another fund for the visit; or, if it was more than that, take the mark off and say in the note what it was.',
        ),
  examples: {
    pass: [
      { because: 'it was peer support', facts: exampleNote() },
      {
        because: 'a grant pays for the outing',
        facts: exampleNote({ activity: activity('outing'), service: { fund: 'other-fund' } }),
      },
    ],
    fire: [
      { because: 'a party', facts: exampleNote({ activity: activity('party') }), says: ['a party', 'no plan pays'] },
      {
        because: 'only a ride',
        facts: exampleNote({ activity: activity('transport') }),
        says: ['transport alone', 'plan goal'],
      },
    ],
  },
})
