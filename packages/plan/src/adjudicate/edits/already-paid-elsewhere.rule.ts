// Asks whether the visit was already paid by another way, for example on an invoice.
import { defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, priorLine } from '../example-case.ts'

export const alreadyPaidElsewhere = defineRule({
  id: 'already-paid-elsewhere',
  question: 'Was this visit already paid on an invoice?',
  citation: unverified(`CARC B13; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', 'B13'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const invoice = line.sameDays.find(
        (prior) =>
          prior.route === 'invoice' &&
          prior.outcome === 'allowed' &&
          prior.code === line.line.code &&
          prior.billingNpi === claim.facts.claim.billing.npi,
      )
      return invoice ? { number: invoice.icn, paid: formatMoney(invoice.paid) } : null
    }),
  say: (found) =>
    sentence(
      'already-paid-elsewhere',
      found,
      '{asked} was already paid on invoice {number} ({paid}). We pay a visit once, whichever way it is billed. If the invoice named another visit, tell us and we correct it there.',
    ),
  examples: {
    pass: [
      { because: 'nothing was paid by invoice', facts: exampleCase() },
      {
        because: 'the invoice was for another service',
        facts: exampleCase({ facts: { history: [priorLine({ route: 'invoice', code: 'H2015' })] } }),
      },
    ],
    fire: [
      {
        because: 'the same visit stands on a paid invoice',
        facts: exampleCase({ facts: { history: [priorLine({ icn: 'INV-7', route: 'invoice', unitsBilled: 3 })] } }),
        says: ['INV-7', '$62.00'],
      },
    ],
  },
})
