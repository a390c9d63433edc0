// Says what the contract pays, when the charge is more.
import { cents, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { adjustedBy, examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'

export const priceCut = defineRule({
  id: 'price-cut',
  question: 'Is the charge more than the contract pays?',
  citation: unverified('The contract’s rate in force on the day; CARC 45'),
  inForce: always,
  leadsTo: reduces('CO', '45'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      const cut = adjustedBy(part, '45')
      if (cut === null) return null
      return {
        cut,
        price: part.arithmetic[0] ?? '',
        term: part.line.term!.title,
        contract: part.line.contract!.name,
        version: part.line.contract!.version,
      }
    }),
  say: (found) =>
    sentence(
      'price-cut',
      found,
      '{asked}: under “{term}” of your contract ({contract}, version {version}) the price is {price}. {cut} of the charge is above what is due; you agreed to write it off, and the person may not be billed for it.',
    ),
  examples: {
    pass: [{ because: 'the charge is the contract’s price', facts: examplePriced({ line: { charge: cents(62_00) } }) }],
    fire: [
      {
        because: 'four units at 15.50 against a charge of 72',
        facts: examplePriced(),
        says: ['4 units × $15.50 = $62.00', '$10.00 of the charge'],
      },
    ],
  },
})
