// Asks whether every word on the claim is made of characters that reach the payer: separators cut a file in two.
import { defineRule, listed, type Claim, type Practitioner } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

/** The four separators we write with, controls, and what is neither basic nor an accented Latin letter. */
const forbidden = /[~*:^|\p{Cc}]|[^\x20-\x7e\u00c0-\u024f]/gu

function named(character: string): string {
  if (character === '\n' || character === '\r') return 'a line break'
  return /\p{Cc}/u.test(character) ? 'a control character' : `"${character}"`
}

function textsOf(claim: Claim): [string, string][] {
  const people: [string, Practitioner | null][] = [
    ['rendering provider', claim.rendering],
    ['supervisor', claim.supervising],
    ['recommending practitioner', claim.referring],
    ...claim.lines.map((line) => ['rendering provider', line.rendering] as [string, Practitioner | null]),
  ]
  const { subscriber, billing } = claim
  const addresses = [
    ['person’s address', subscriber.address],
    ['billing address', billing.address],
  ] as const
  return [
    ['family name', subscriber.name.family],
    ['given name', subscriber.name.given],
    ['middle name', subscriber.name.middle ?? ''],
    ['organization’s name', billing.name],
    ['payer’s name', claim.payer.name],
    ...people.flatMap(([what, one]): [string, string][] => (one ? [[`name of the ${what}`, fullName(one.name)]] : [])),
    ...addresses.flatMap(([what, one]): [string, string][] =>
      one ? [[what, [one.line1, one.line2 ?? '', one.city].join(' ')]] : [],
    ),
    ...claim.lines.map((line): [string, string] => [`note on line ${line.number}`, line.note ?? '']),
  ]
}

export const charactersThatTravel = defineRule({
  id: 'characters-that-travel',
  question: 'Can every name and text on the claim travel?',
  citation: sourced('X12 005010 character sets; BILLING rules §1.3: status 511'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(
      textsOf(claim).flatMap(([what, text]) => {
        const bad = [...new Set(text.match(forbidden) ?? [])]
        return bad.length === 0
          ? []
          : [
              {
                what,
                text: text.replace(/[^\x20-\x7e\u00a0-\u024f]/g, '?').slice(0, 60),
                characters: listed(bad.map(named)),
              },
            ]
      }),
    ),
  say: (found) =>
    sentence(
      'scrub-characters-that-travel',
      found,
      'The {what} "{text}" holds {characters}, which a claim file cannot carry. Write it without.',
    ),
  examples: {
    pass: [
      { because: 'letters and a period', facts: exampleClaim() },
      {
        because: 'a hyphen and an apostrophe',
        facts: exampleClaim((f) => void (f.claim.subscriber.name.family = "O'Neill-Vega")),
      },
      {
        because: 'a letter with an accent',
        facts: exampleClaim((f) => void (f.claim.subscriber.name.family = 'Núñez')),
      },
    ],
    fire: [
      {
        because: 'a colon',
        facts: exampleClaim((f) => void (f.claim.subscriber.name.family = 'Rivera: Jr')),
        says: ['family name', '":"'],
      },
      {
        because: 'a star and a tilde',
        facts: exampleClaim((f) => void (f.claim.billing.name = 'Open*Door~')),
        says: ['"*"', '"~"'],
      },
      {
        because: 'a caret in the address',
        facts: exampleClaim((f) => void (f.claim.subscriber.address!.line1 = '7 ^ Alameda')),
        says: ['"^"'],
      },
      {
        because: 'another alphabet',
        facts: exampleClaim((f) => void (f.claim.subscriber.name.given = 'Анна')),
        says: ['"А"'],
      },
      {
        because: 'a line break',
        facts: exampleClaim((f) => void (f.claim.subscriber.name.given = 'Ana\n')),
        says: ['a line break'],
      },
    ],
  },
})
