// Asks whether the diagnosis a line points to is one the contract pays the service for.
import { formatDiagnosis } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const diagnosisForService = defineRule({
  id: 'diagnosis-for-service',
  question: 'Does the contract pay the service for this diagnosis?',
  citation: sourced('NJ Horizon 2020: substance use diagnosis on the claim; BILLING rules §10.2 row 42: CARC 11/167'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line, record) => {
      const prefixes = record.term?.diagnosisPrefixes ?? []
      const pointed = line.diagnosisPointers.flatMap((one) => facts.claim.diagnoses[one - 1] ?? [])
      if (
        prefixes.length === 0 ||
        pointed.length === 0 ||
        pointed.some((code) => prefixes.some((prefix) => code.startsWith(prefix)))
      )
        return null
      return { codes: listed(pointed.map(formatDiagnosis)), prefixes: listed(prefixes, 'or') }
    }),
  say: (found) =>
    sentence(
      'scrub-diagnosis-for-service',
      found,
      'Line {line} points to {codes}; the contract pays this service only for diagnoses that begin with {prefixes}. Ask the practitioner whether one applies; never choose one yourself.',
    ),
  examples: {
    pass: [
      { because: 'F codes are paid', facts: exampleClaim() },
      {
        because: 'the contract names none',
        facts: exampleClaim((f) => {
          f.claim.diagnoses = ['Z590']
          f.lines.forEach((record) => (record.term!.diagnosisPrefixes = []))
          f.claim.lines.forEach((line) => (line.diagnosisPointers = [1]))
        }),
      },
    ],
    fire: [
      {
        because: 'only substance use is paid',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.term!.diagnosisPrefixes = ['F1']))),
        says: ['F25.0 and F32.9', 'begin with F1'],
      },
    ],
  },
})
