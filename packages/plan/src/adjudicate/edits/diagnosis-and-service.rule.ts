// Asks whether the diagnosis is one for which the contract buys the service.
import { formatDiagnosis } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const diagnosisAndService = defineRule({
  id: 'diagnosis-and-service',
  question: 'Does the contract buy this service for this diagnosis?',
  citation: unverified(`The contract’s diagnosis list; CARC 11; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '11'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const prefixes = line.term?.diagnosisPrefixes ?? []
      if (prefixes.length === 0 || line.diagnoses.length === 0) return null
      if (line.diagnoses.some((code) => prefixes.some((prefix) => code.startsWith(prefix)))) return null
      return {
        codes: listed(line.diagnoses.map(formatDiagnosis)),
        wanted: listed(prefixes, 'or'),
        term: line.term!.title,
      }
    }),
  say: (found) =>
    sentence(
      'diagnosis-and-service',
      found,
      '{asked} points at {codes}; your contract buys “{term}” for diagnoses that begin with {wanted}. If the record holds such a diagnosis, point the line at it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the contract names no diagnoses', facts: exampleCase() },
      { because: 'F25.0 begins with F2', facts: exampleCase({ term: { diagnosisPrefixes: ['F1', 'F2'] } }) },
    ],
    fire: [
      {
        because: 'the contract wants a substance use diagnosis',
        facts: exampleCase({ term: { diagnosisPrefixes: ['F10', 'F11'] } }),
        says: ['F25.0', 'F10 or F11'],
      },
    ],
  },
})
