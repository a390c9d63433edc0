// Asks for the person’s consent before a substance-use diagnosis leaves: 42 CFR Part 2 may protect it.
import { formatDiagnosis, isSubstanceUseDiagnosis } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const substanceUseConsent = defineRule({
  id: 'substance-use-consent',
  question: 'May the substance-use diagnosis go to this payer?',
  citation: sourced('42 CFR Part 2, final rule of 2024; BILLING rules §12'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim, substanceUseConsent }: ScrubFacts) => {
    const codes = claim.diagnoses.filter(isSubstanceUseDiagnosis)
    return wholly(
      codes.length === 0 || substanceUseConsent
        ? []
        : [
            {
              codes: listed(codes.map(formatDiagnosis)),
              payer: claim.payer.name,
              person: fullName(claim.subscriber.name),
            },
          ],
    )
  },
  say: (found) =>
    sentence(
      'scrub-substance-use-consent',
      found,
      'The claim carries {codes}, a substance-use diagnosis, and there is no consent of {person} to send it to {payer}. Ask the person; when they have signed, record the consent on their page and scrub again.',
    ),
  examples: {
    pass: [
      { because: 'no such diagnosis', facts: exampleClaim() },
      {
        because: 'the person agreed',
        facts: exampleClaim((f) => {
          f.claim.diagnoses[1] = 'F1020'
          f.substanceUseConsent = true
        }),
      },
    ],
    fire: [
      {
        because: 'no consent',
        facts: exampleClaim((f) => void (f.claim.diagnoses[1] = 'F1020')),
        says: ['F10.20', 'Ana Rivera'],
      },
    ],
  },
})
