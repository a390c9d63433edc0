// Asks whether the purchaser bought this service somewhere else and has claims for it passed on there.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const carvedOutPassedOn = defineRule({
  id: 'carved-out-passed-on',
  question: 'Did the purchaser leave this service to another payer, to whom claims for it are passed on?',
  citation: unverified(`CARC 300; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '300'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const carved = line.benefit?.carvedOut.find((service) => service.code === line.line.code)
      return carved?.passedOn
        ? { to: carved.to, purchaser: line.benefit!.purchaser, benefit: line.benefit!.name }
        : null
    }),
  say: (found) =>
    sentence(
      'carved-out-passed-on',
      found,
      '{asked}: {purchaser} did not buy this service from us. Its contract ({benefit}) leaves it to {to}, to whom this claim is passed on. Wait for their decision; send it there yourself only if nothing comes within 30 days.',
    ),
  examples: {
    pass: [
      { because: 'the service is bought from us', facts: exampleCase() },
      {
        because: 'carved out, and the provider sends it there',
        facts: exampleCase({
          benefit: { carvedOut: [{ code: 'H0038', to: 'the county mental health office', passedOn: false }] },
        }),
      },
    ],
    fire: [
      {
        because: 'the purchaser passes such claims on to the county',
        facts: exampleCase({
          benefit: { carvedOut: [{ code: 'H0038', to: 'the county mental health office', passedOn: true }] },
        }),
        says: ['county mental health office', 'passed on', '30 days'],
      },
    ],
  },
})
