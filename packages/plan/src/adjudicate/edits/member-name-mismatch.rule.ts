// Asks whether number and name on the claim are the same person.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { sameName } from './coverage.ts'

export const memberNameMismatch = defineRule({
  id: 'member-name-mismatch',
  question: 'Do the member number and the name belong to the same person?',
  citation: unverified(`CARC 140; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '140'),
  find: (claim: ClaimCase) => {
    const { member } = claim.facts
    const named = claim.facts.claim.patient?.insured ?? claim.facts.claim.subscriber
    if (member === null || sameName(named.name.family, member.name.family)) return wholeClaim(null)
    // A changed family name is common; with the same given name and birth date it is the same person.
    const same = sameName(named.name.given, member.name.given) && named.birthDate === member.birthDate
    return wholeClaim(same ? null : { number: member.memberNumber, sent: `${named.name.given} ${named.name.family}` })
  },
  say: (found) =>
    sentence(
      'member-name-mismatch',
      found,
      'The claim is for {sent}, but member number {number} belongs to somebody with another name. We must be sure whose visit it was. Check number and name against the card and send it again.',
    ),
  examples: {
    pass: [
      { because: 'number and name agree', facts: exampleCase() },
      {
        because: 'the family name changed, given name and birth date agree',
        facts: exampleCase({ member: { name: { given: 'Ana', family: 'Rivera-Soto' } } }),
      },
    ],
    fire: [
      {
        because: 'the number is another person’s',
        facts: exampleCase({ member: { name: { given: 'Joan', family: 'Webb' } } }),
        says: ['Ana Rivera', 'M100200300'],
      },
    ],
  },
})
