// Contradictions of an offer name the form's fields and answers by the words that stand on the form.
import { formAnswers, formFixes } from '@throughline/domain'
import { expect, test } from 'vitest'
import { words } from './words.en.ts'

const onTheForm = new Set(
  Object.values(words.form).flatMap((said) => (typeof said === 'string' ? [said] : Object.values(said))),
)

test.each(Object.entries(formFixes))('%s: each quoted label and answer stands on the form', (_, fix) => {
  for (const [, quoted] of fix.matchAll(/“([^”]+)”/g)) expect([quoted, onTheForm.has(quoted!)]).toEqual([quoted, true])
})

test('each answer stands on the form', () => {
  for (const answer of Object.values(formAnswers)) expect([answer, onTheForm.has(answer)]).toEqual([answer, true])
})
