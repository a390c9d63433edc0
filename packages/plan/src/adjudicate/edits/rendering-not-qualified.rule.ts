// Asks whether the practitioner held a certificate that the contract accepts on the day.
import { certificateWords, covers, day, defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const renderingNotQualified = defineRule({
  id: 'rendering-not-qualified',
  question: 'Did the practitioner hold a certificate the contract accepts?',
  citation: unverified(`The contract’s worker qualifications; CARC 185; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '185'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const wanted = line.term?.worker.credentials ?? []
      if (wanted.length === 0 || line.practitioner === null) return null
      if (line.practitioner.certificates.some((held) => wanted.includes(held.kind) && covers(held.span, line.from)))
        return null
      const { name } = line.practitioner
      return {
        name: `${name.given} ${name.family}`,
        wanted: listed(wanted.map(certificateWords), 'or'),
        term: line.term!.title,
      }
    }),
  say: (found) =>
    sentence(
      'rendering-not-qualified',
      found,
      '{asked}: by our roster {name} held no certificate in force that the term “{term}” accepts ({wanted}). If the certificate covers that day, send us a copy with its dates and ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'the certificate is in force', facts: exampleCase() },
      {
        because: 'the term asks for none',
        facts: exampleCase({
          practitioner: { certificates: [] },
          term: { worker: { credentials: [], graceDays: 0, supervisionRatio: null } },
        }),
      },
    ],
    fire: [
      {
        because: 'the certificate ran out in December',
        facts: exampleCase({
          practitioner: {
            certificates: [
              {
                kind: 'certified-peer-specialist',
                number: 'CPS-100',
                state: 'NM',
                span: { starts: day('2024-01-01'), ends: day('2025-12-31') },
              },
            ],
          },
        }),
        says: ['Pat Lowell', 'certified peer specialist', 'Peer support, individual'],
      },
    ],
  },
})
