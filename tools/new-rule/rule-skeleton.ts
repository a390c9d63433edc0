// What a new rule begins as, and how it gets on the list of its folder. The skeleton compiles and is refused by the
// house test until its question, its source and both examples are written: an empty rule must not pass for a rule.

export type RuleKind = 'provider' | 'note' | 'plan'

type Target = {
  readonly folder: string
  /** The file whose list is asked. */
  readonly list: string
  /** How the list's file imports from the folder. */
  readonly from: string
  readonly entry: (name: string) => string
  /** The head of the array that holds the rules. */
  readonly array: RegExp
  readonly skeleton: (id: string, name: string) => string
}

export const targets: Readonly<Record<RuleKind, Target>> = {
  provider: {
    folder: 'packages/provider/src/scrub/rules',
    list: 'packages/provider/src/scrub/rules/index.ts',
    from: './',
    entry: (name) => `  ${name},`,
    array: /export const scrubRules[^=]*= \[/,
    skeleton: (id, name) =>
      organizationRule(id, name, {
        facts: 'ScrubFacts',
        file: '../scrub-facts.ts',
        example: 'exampleClaim',
        at: '../example-claim.ts',
      }),
  },
  note: {
    folder: 'packages/provider/src/notes/rules',
    list: 'packages/provider/src/notes/rules/index.ts',
    from: './',
    entry: (name) => `  ${name},`,
    array: /export const noteRules[^=]*= \[/,
    skeleton: (id, name) =>
      organizationRule(id, name, {
        facts: 'NoteFacts',
        file: '../note-facts.ts',
        example: 'exampleNote',
        at: '../example-note.ts',
      }),
  },
  plan: {
    folder: 'packages/plan/src/adjudicate/edits',
    list: 'packages/plan/src/adjudicate/edit-order.ts',
    from: './edits/',
    entry: (name) => `  { asks: 'claim', rule: ${name} },`,
    array: /export const editsInOrder[^=]*= \[/,
    skeleton: planRule,
  },
}

/** `too-many-units`: two words or more, as every rule is named for what it finds. */
export function isRuleId(id: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id) && id.length <= 50
}

/** `too-many-units` → `tooManyUnits`. */
export function exportName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

type Facts = { readonly facts: string; readonly file: string; readonly example: string; readonly at: string }

function organizationRule(id: string, name: string, facts: Facts): string {
  return `// Asks whether (say here what the rule asks, and what it leaves to others).
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, unverified, wholly } from '../../rule/rule-parts.ts'
import { ${facts.example} } from '${facts.at}'
import type { ${facts.facts} } from '${facts.file}'

export const ${name} = defineRule({
  id: '${id}',
  question: '',
  citation: unverified(''),
  inForce: always,
  leadsTo: holds,
  find: (facts: ${facts.facts}) => wholly<{ readonly what: string }>(facts ? [] : []),
  say: (found) => sentence('${id}', found, '{what}: what is wrong, where, and what to do.'),
  examples: {
    pass: [{ because: 'the example is sound', facts: ${facts.example}() }],
    fire: [],
  },
})
`
}

function planRule(id: string, name: string): string {
  return `// Asks whether (say here what the edit asks, and what it leaves to others).
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const ${name} = defineRule({
  id: '${id}',
  question: '',
  citation: unverified(''),
  inForce: always,
  leadsTo: denies('CO', '16'),
  find: (claim: ClaimCase) => eachLine<{ readonly what: string }>(claim, () => null),
  say: (found) => sentence('${id}', found, '{asked}: {what}. Say what is wrong and what to do.'),
  examples: {
    pass: [{ because: 'the example is sound', facts: exampleCase() }],
    fire: [],
  },
})
`
}

/** The list's text with the rule imported in its place and asked last, or null when the list is not where it was. */
export function withRule(list: string, kind: RuleKind, id: string): string | null {
  const target = targets[kind]
  const name = exportName(id)
  const lines = list.split('\n')
  const statement = `import { ${name} } from '${target.from}${id}.rule.ts'`
  const own = lines.flatMap((line, at) =>
    line.includes(`from '${target.from}`) && line.endsWith(".rule.ts'") ? [at] : [],
  )
  if (own.length === 0) return null
  const after = own.filter((at) => lines[at]!.split(' from ')[1]! < statement.split(' from ')[1]!).at(-1)
  lines.splice(after === undefined ? own[0]! : after + 1, 0, statement)
  const text = lines.join('\n')
  const head = target.array.exec(text)
  if (!head) return null
  const end = text.indexOf('\n]', head.index)
  return end === -1 ? null : `${text.slice(0, end)}\n${target.entry(name)}${text.slice(end)}`
}
