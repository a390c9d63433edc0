// Asks whether the purchaser bought this service somewhere else.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const carvedOut = defineRule({
  id: 'carved-out',
  question: 'Did the purchaser leave this service to another payer?',
  citation: unverified(`CARC 301; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '301'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const carved = line.benefit?.carvedOut.find((service) => service.code === line.line.code)
      return carved && !carved.passedOn
        ? { to: carved.to, purchaser: line.benefit!.purchaser, benefit: line.benefit!.name }
        : null
    }),
  say: (found) =>
    sentence(
      'carved-out',
      found,
      '{asked}: {purchaser} did not buy this service from us. Its contract ({benefit}) leaves it to {to}. Send the claim there.',
    ),
  examples: {
    pass: [
      { because: 'the service is bought from us', facts: exampleCase() },
      {
        because: 'the purchaser passes such claims on by itself',
        facts: exampleCase({
          benefit: { carvedOut: [{ code: 'H0038', to: 'the county mental health office', passedOn: true }] },
        }),
      },
    ],
    fire: [
      {
        because: 'peer support is carved out to the county',
        facts: exampleCase({
          benefit: { carvedOut: [{ code: 'H0038', to: 'the county mental health office', passedOn: false }] },
        }),
        says: ['county mental health office', 'Prairie County'],
      },
    ],
  },
})
