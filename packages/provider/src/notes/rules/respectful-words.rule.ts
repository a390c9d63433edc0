// Offers another word where the usual one belittles or says nothing. It offers; it never changes and never stops.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, sourced, warns, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import { noteText, type NoteFacts } from '../note-facts.ts'

const offers: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /\bnon-?compliant\b/i, instead: 'chose not to, because …' },
  { word: /\bsuffers? from\b/i, instead: 'lives with' },
  { word: /\bmanipulative\b/i, instead: 'asked for help in a way that …' },
  { word: /\blow[- ]functioning\b/i, instead: 'needs help with …' },
  { word: /\bdenied\b/i, instead: 'said no to' },
  {
    word: /\b(?:had a )?(?:great|good|nice) (?:talk|session|visit|conversation)\b/i,
    instead: 'what you worked on, what you did, how it went',
  },
]

export const respectfulWords = defineRule({
  id: 'respectful-words',
  question: 'Would the person want to read these words about themselves?',
  citation: sourced('PeerTAC comparison of clinical and ordinary words; documents 001 and 002'),
  inForce: always,
  leadsTo: warns,
  find: ({ note }: NoteFacts) => {
    const text = noteText(note)
    return offers.flatMap(({ word, instead }) => {
      const found = word.exec(text)
      return wholly(found ? [{ found: found[0], instead }] : [])
    })
  },
  say: (found) =>
    sentence(
      'note-respectful-words',
      found,
      'You wrote “{found}”. Perhaps: {instead}. It is your note and the person’s; keep it if it is what they would say.',
    ),
  examples: {
    pass: [{ because: 'plain words about what happened', facts: exampleNote() }],
    fire: [
      {
        because: 'a label',
        facts: exampleNote({ note: { response: 'Ana was non-compliant with the exercise.' } }),
        says: ['non-compliant', 'chose not to'],
      },
      {
        because: 'praise that says nothing',
        facts: exampleNote({ note: { response: 'Ana and I had a great talk.' } }),
        says: ['had a great talk', 'what you worked on'],
      },
    ],
  },
})
