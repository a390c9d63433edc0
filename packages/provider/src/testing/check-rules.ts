// Runs what every rule file promises: its name is its id, it cites, its passing examples are silent, its firing ones
// speak the words they must, and nobody else speaks about them.
import { readdirSync } from 'node:fs'
import { askRules, day, type AnyRule, type Day, type HoldOutcome } from '@throughline/domain'
import { describe, expect, it } from 'vitest'

/** Rules that may speak beside another one's firing example, because the one fault shows in both. */
export type Together = Readonly<Record<string, readonly string[]>>

export function checkRules<Facts>(
  folder: URL,
  rules: readonly AnyRule<Facts, HoldOutcome>[],
  on: (facts: Facts) => Day,
  together: Together = {},
): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.rule.ts'))
    .map((name) => name.slice(0, -'.rule.ts'.length))

  it('lists every rule file once, under its own name', () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(files.toSorted())
  })

  it('excuses only rules that exist', () => {
    for (const [rule, others] of Object.entries(together))
      for (const id of [rule, ...others]) expect(files).toContain(id)
  })

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    it('asks a question, cites, and has examples both ways', () => {
      expect(rule.question).toMatch(/^[A-Z].*\?$/)
      expect(rule.citation.source.length).toBeGreaterThan(5)
      expect(rule.citation.read).toBe(day('2026-11-21'))
      expect(rule.examples.pass.length).toBeGreaterThan(0)
      expect(rule.examples.fire.length).toBeGreaterThan(0)
    })

    it('names a line by its number, or none', () => {
      for (const { facts } of rule.examples.fire)
        for (const { line } of askRules([rule], facts, on(facts)))
          expect(line === null || Number.isInteger(line), String(line)).toBe(true)
    })

    it.each(rule.examples.pass.map((example) => [example.because, example] as const))('passes: %s', (_, example) => {
      expect(askRules([rule], example.facts, on(example.facts))).toEqual([])
    })

    it.each(rule.examples.fire.map((example) => [example.because, example] as const))('fires: %s', (_, example) => {
      const found = askRules(rules, example.facts, on(example.facts))
      const own = found.filter((finding) => finding.rule === id)
      expect(own.length).toBeGreaterThan(0)
      const said = own.map((finding) => finding.message.text).join('\n')
      for (const words of example.says) expect(said).toContain(words)
      for (const finding of own) expect(finding.message.text).toMatch(/^["“A-Z0-9].*[.]$/s)
      expect(
        [...new Set(found.map((finding) => finding.rule))].filter(
          (other) => other !== id && !together[id]?.includes(other),
        ),
      ).toEqual([])
    })
  })
}
