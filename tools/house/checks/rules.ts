// Rule files: each asks one question, cites where it is written, and proves itself by examples both ways; and each is
// on a list, or it would never be asked.
import { targetOf, type ImportMap } from '../imports.ts'
import { isTest, type HouseFinding, type SourceMap } from '../source-map.ts'

export const ruleSuffix = '.rule.ts'

export function ruleFiles(files: SourceMap): string[] {
  return [...files.keys()].filter((path) => path.endsWith(ruleSuffix)).toSorted()
}

/** A rule as it must be, seen without knowing its facts. */
export type LooseRule = {
  readonly id: string
  readonly question: string
  readonly citation: { readonly source: string; readonly read: string; readonly confidence: string }
  readonly inForce: { readonly starts: string; readonly ends: string | null }
  readonly leadsTo: Readonly<Record<string, unknown>>
  readonly find: (facts: unknown) => readonly unknown[]
  readonly say: (found: unknown) => { readonly text: string }
  readonly examples: {
    readonly pass: readonly { readonly because: string; readonly facts: unknown }[]
    readonly fire: readonly { readonly because: string; readonly facts: unknown; readonly says: readonly string[] }[]
  }
}

/** The rule a rule file exports; null when it exports none or several. */
export function ruleIn(exported: Readonly<Record<string, unknown>>): LooseRule | null {
  const rules = Object.values(exported).filter(
    (value) => typeof value === 'object' && value !== null && 'find' in value && 'say' in value,
  )
  return rules.length === 1 ? (rules[0] as LooseRule) : null
}

/** What is missing in one rule file, given what importing it gave. */
export function ruleFindings(file: string, exported: Readonly<Record<string, unknown>>): HouseFinding[] {
  const rule = ruleIn(exported)
  if (rule === null) return [{ file, line: null, says: 'exports no rule, or more than one. One file holds one rule.' }]
  const missing: string[] = []
  const name = file.split('/').at(-1)!.slice(0, -ruleSuffix.length)
  if (rule.id !== name) missing.push(`calls itself ${rule.id}, but the file is ${name}. They are one name.`)
  if (!/^\p{Lu}.*\?$/su.test(rule.question ?? ''))
    missing.push('asks no question. Ask it as a person would, with a question mark.')
  const cited = rule.citation
  if (!cited || cited.source.trim().length < 6) missing.push('cites nothing. Say where the rule is written.')
  else if (!/^\d{4}-\d\d-\d\d$/.test(cited.read)) missing.push('does not say on which day its source was read.')
  else if (!['sourced', 'unverified'].includes(cited.confidence)) missing.push('does not say how sure its source is.')
  const { pass = [], fire = [] } = rule.examples ?? {}
  if (pass.length === 0) missing.push('has no example that passes.')
  if (fire.length === 0) missing.push('has no example that fires.')
  if (fire.some((example) => example.says.length === 0))
    missing.push('has a firing example that does not name the words it must say.')
  missing.push(...exampleFaults(rule))
  return missing.map((says) => ({ file, line: null, says }))
}

function exampleFaults(rule: LooseRule): string[] {
  const faults: string[] = []
  for (const example of rule.examples?.pass ?? [])
    if (rule.find(example.facts).length > 0) faults.push(`speaks about its passing example (${example.because}).`)
  for (const example of rule.examples?.fire ?? []) {
    const said = rule.find(example.facts).map((found) => rule.say(found).text)
    if (said.length === 0) faults.push(`is silent about its firing example (${example.because}).`)
    else
      for (const words of example.says)
        if (!said.join('\n').includes(words))
          faults.push(`does not say “${words}” in its firing example (${example.because}).`)
  }
  return faults
}

/** A rule file that no other file imports (tests aside) is never asked. */
export function unlistedRuleFindings(files: SourceMap, imports: ImportMap): HouseFinding[] {
  const listed = new Set<string>()
  for (const [file, list] of imports) {
    if (isTest(file) || file.endsWith(ruleSuffix)) continue
    for (const found of list) {
      const target = targetOf(file, found.specifier)
      if (target !== null) listed.add(target)
    }
  }
  return ruleFiles(files)
    .filter((file) => !listed.has(file))
    .map((file) => ({
      file,
      line: null,
      says: 'is on no list, so it is never asked. Add it to the list of its folder.',
    }))
}
