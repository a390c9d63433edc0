import { readdirSync } from 'node:fs'
import { adjustmentReasons, remarkCodes } from '@throughline/codes'
import { describe, expect, it } from 'vitest'
import { editsInOrder, placeOf } from './edit-order.ts'
import { pendTerms } from './pend-terms.ts'

const files = readdirSync(new URL('./edits/', import.meta.url))
  .filter((name) => name.endsWith('.rule.ts'))
  .map((name) => name.replace('.rule.ts', ''))
  .sort()

describe('the list of edits', () => {
  it('holds every rule file once, under its own name', async () => {
    expect(editsInOrder.map((edit) => edit.rule.id).sort()).toEqual(files)
    for (const file of files) {
      const module = (await import(`./edits/${file}.rule.ts`)) as Record<string, { id: string }>
      expect(Object.values(module).map((rule) => rule.id)).toEqual([file])
    }
  })

  it('holds far more than the forty-five it must', () => {
    expect(files.length).toBeGreaterThanOrEqual(45)
  })

  it('gives every edit that makes a claim wait its terms, and no other', () => {
    const waiting = editsInOrder.filter((edit) => edit.rule.leadsTo.kind === 'pend').map((edit) => edit.rule.id)
    expect(Object.keys(pendTerms).sort()).toEqual(waiting.sort())
  })

  it('knows its own order', () => {
    expect(placeOf('billing-npi-missing')).toBe(0)
    expect(() => placeOf('no-such-edit')).toThrow()
  })
})

describe.each(editsInOrder.map((edit) => [edit.rule.id, edit.rule] as const))('%s', (_, rule) => {
  // The list holds edits about four kinds of facts; each meets only its own examples.
  const find = rule.find as (facts: unknown) => readonly object[]

  it('has a question, a citation and at least one example of each kind', () => {
    expect(rule.question).toMatch(/\?$/)
    expect(rule.citation.source.length).toBeGreaterThan(5)
    expect(rule.examples.pass.length).toBeGreaterThan(0)
    expect(rule.examples.fire.length).toBeGreaterThan(0)
  })

  it.each(rule.examples.pass.map((example) => [example.because, example] as const))(
    'says nothing when %s',
    (_because, example) => {
      expect(find(example.facts)).toEqual([])
    },
  )

  it.each(rule.examples.fire.map((example) => [example.because, example] as const))(
    'speaks when %s',
    (_because, example) => {
      const found = find(example.facts)
      expect(found.length).toBeGreaterThan(0)
      const texts = found.map((one) => rule.say(one).text)
      for (const words of example.says) expect(texts.join('\n')).toContain(words)
      for (const text of texts) expect(text).toMatch(/^[A-Z].*[.)]$/s)
    },
  )

  it('leads to codes that exist and may stand together', () => {
    const { kind, group, carc, rarcs } = rule.leadsTo
    for (const rarc of rarcs) expect(remarkCodes.has(rarc), rarc).toBe(true)
    if (kind === 'note') return
    const reason = adjustmentReasons.find(carc)
    expect(reason, carc).not.toBeNull()
    if (reason!.groups.length > 0) expect(reason!.groups).toContain(group)
    if (reason!.needsRemark) expect(rarcs.some((rarc) => remarkCodes.find(rarc)?.alert === false)).toBe(true)
  })
})
