// Asks whether a signed note still reads as it was signed.
import { defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const noteUnchanged = defineRule({
  id: 'note-unchanged',
  question: 'Does every note still read as it was signed?',
  citation: sourced('TRUST invariant I26: a signed note never changes'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const changed = record.visits.find(
        ({ note, noteDigest }) => note?.status === 'signed' && note.sha256 !== noteDigest,
      )
      return changed
        ? { day: formatDay(changed.service.servedOn), signer: changed.note?.signerName ?? 'the worker' }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-note-unchanged',
      found,
      'Line {line}: the note of {day} no longer reads as {signer} signed it. Do not bill it; tell whoever keeps the records at once, because a signed note is only ever added to.',
    ),
  examples: {
    pass: [{ because: 'both digests agree', facts: exampleClaim() }],
    fire: [
      {
        because: 'a word was changed',
        facts: exampleClaim((f) => void (f.lines[0]!.visits[0]!.noteDigest = '6'.repeat(64))),
        says: ['3 Mar 2026', 'Pat Ortiz'],
      },
    ],
  },
})
