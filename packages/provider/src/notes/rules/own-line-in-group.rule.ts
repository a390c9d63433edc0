// Asks for a line of each person's own in a group: one text for all is one note for none.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const ownLineInGroup = defineRule({
  id: 'own-line-in-group',
  question: 'Does a group note say something about this person alone?',
  citation: sourced('12VAC30-130-5210: a note for each person (D13)'),
  inForce: always,
  leadsTo: holds,
  find: ({ note, service, groupLines }: NoteFacts) => {
    if (service.groupSessionId === null) return []
    const own = folded(note.response)
    return own !== '' && groupLines.some((line) => folded(line) === own) ? [{}] : []
  },
  say: () =>
    sentence(
      'note-own-line-in-group',
      {},
      'This note says of the person what another note of the same group says word for word. Write how this person took part.',
    ),
  examples: {
    pass: [
      { because: 'not a group', facts: exampleNote({ groupLines: [exampleNote().note.response] }) },
      {
        because: 'everyone has their own line',
        facts: exampleNote({
          service: { groupSessionId: 'g1', groupSize: 6 },
          groupLines: ['Ben listened and passed.'],
        }),
      },
    ],
    fire: [
      {
        because: 'two people, one line',
        facts: exampleNote({
          service: { groupSessionId: 'g1', groupSize: 6 },
          note: { response: 'Took part in the group.' },
          groupLines: ['Took part in the group'],
        }),
        says: ['how this person took part'],
      },
    ],
  },
})
