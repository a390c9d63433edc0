import { askRules } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { checkRules } from '../../testing/check-rules.ts'
import { spanishNoteSentences } from '../spanish.ts'
import { noteRules } from './index.ts'

describe('rules of a note', () => {
  checkRules(new URL('.', import.meta.url), noteRules, (facts) => facts.signingOn)

  it('says everything in Spanish too, with the same values', () => {
    const spoken = new Set<string>()
    for (const rule of noteRules)
      for (const { facts } of rule.examples.fire)
        for (const { message } of askRules([rule], facts, facts.signingOn)) {
          spoken.add(message.id)
          const template = spanishNoteSentences[message.id]
          expect(template, message.id).toBeDefined()
          for (const [, name] of template!.matchAll(/\{(\w+)\}/g)) expect(Object.keys(message.values)).toContain(name)
        }
    expect(Object.keys(spanishNoteSentences).toSorted()).toEqual([...spoken].toSorted())
  })
})
