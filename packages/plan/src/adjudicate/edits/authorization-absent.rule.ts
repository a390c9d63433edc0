// Asks whether units that need an authorization have one at all.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'

export const authorizationAbsent = defineRule({
  id: 'authorization-absent',
  question: 'Is there an authorization where the contract wants one?',
  citation: unverified(`The contract’s authorization term; CARC 197 with RARC M62; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '197', 'M62'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) => {
      if (cut.by !== 'authorization' || cut.gap.why !== 'absent') return null
      const named = cut.gap.named
      return {
        named:
          named === null
            ? 'the claim names none and we have given none'
            : `number ${named} is none that we gave for this member and day`,
        term: line.term!.title,
      }
    }),
  say: (found) =>
    sentence(
      'authorization-absent',
      found,
      '{asked}: “{term}” needs an authorization, but {named}. We deny {cut}.{rest} If you have our approval letter, send the line again with the number on it; if not, ask utilization management whether a late request is still taken.',
    ),
  examples: {
    pass: [
      { because: 'the authorization covers it', facts: exampleDrawn() },
      {
        because: 'the first units are free',
        facts: exampleDrawn({
          term: { authorization: { required: true, freeUnits: 24, freePer: 'contract-year' } },
          facts: { authorizations: [] },
        }),
      },
    ],
    fire: [
      {
        because: 'there is none',
        facts: exampleDrawn({ claim: { authorizationNumber: null }, facts: { authorizations: [] } }),
        says: ['names none', '4 units (the whole line)'],
      },
      {
        because: 'the number is not ours, and two free units are left',
        facts: exampleDrawn({
          term: { authorization: { required: true, freeUnits: 2, freePer: 'contract-year' } },
          facts: { authorizations: [] },
        }),
        says: ['number A1', '2 of the 4 units', '2 units are allowed'],
      },
    ],
  },
})
