// Asks whether the purchaser's benefit covers the service for this diagnosis.
import { formatDiagnosis } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, peerBenefit } from '../example-case.ts'

export const diagnosisNotCovered = defineRule({
  id: 'diagnosis-not-covered',
  question: 'Does the purchaser’s benefit cover the service for this diagnosis?',
  citation: unverified(`The purchaser’s benefit contract; CARC 167; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '167'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const prefixes = line.benefitService?.diagnosisPrefixes ?? []
      if (prefixes.length === 0 || line.diagnoses.length === 0) return null
      if (line.diagnoses.some((code) => prefixes.some((prefix) => code.startsWith(prefix)))) return null
      return {
        codes: listed(line.diagnoses.map(formatDiagnosis)),
        wanted: listed(prefixes, 'or'),
        purchaser: line.benefit!.purchaser,
        benefit: line.benefit!.name,
      }
    }),
  say: (found) =>
    sentence(
      'diagnosis-not-covered',
      found,
      '{asked} points at {codes}. {purchaser} covers this service only for diagnoses that begin with {wanted} ({benefit}). If the record holds such a diagnosis, point the line at it and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the benefit names no diagnoses', facts: exampleCase() }],
    fire: [
      {
        because: 'the county covers it for substance use only',
        facts: exampleCase({ benefit: { services: [{ ...peerBenefit, diagnosisPrefixes: ['F1'] }] } }),
        says: ['Prairie County', 'begin with F1'],
      },
    ],
  },
})
