import { readdirSync } from 'node:fs'
import { claimStatuses, statusCategories } from '@throughline/codes'
import { describe, expect, it } from 'vitest'
import { intakeEdits } from './intake-edits.ts'

const files = readdirSync(new URL('./edits/', import.meta.url))
  .filter((name) => name.endsWith('.rule.ts'))
  .map((name) => name.replace('.rule.ts', ''))
  .sort()

it('holds every intake rule file once, under its own name', async () => {
  expect(intakeEdits.map((rule) => rule.id).sort()).toEqual(files)
  for (const file of files) {
    const module = (await import(`./edits/${file}.rule.ts`)) as Record<string, { id: string }>
    expect(Object.values(module).map((rule) => rule.id)).toEqual([file])
  }
})

describe.each(intakeEdits.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.pass.map((example) => [example.because, example] as const))(
    'says nothing when %s',
    (_because, example) => {
      expect(rule.find(example.facts)).toEqual([])
    },
  )

  it.each(rule.examples.fire.map((example) => [example.because, example] as const))(
    'speaks when %s',
    (_because, example) => {
      const texts = rule.find(example.facts).map((found) => rule.say(found).text)
      expect(texts.length).toBeGreaterThan(0)
      for (const words of example.says) expect(texts.join('\n')).toContain(words)
    },
  )

  it('answers with codes that exist', () => {
    expect(rule.examples.pass.length * rule.examples.fire.length).toBeGreaterThan(0)
    expect(statusCategories.find(rule.leadsTo.category)?.stands).toBe('rejected')
    expect(claimStatuses.has(rule.leadsTo.status), rule.leadsTo.status).toBe(true)
  })
})
