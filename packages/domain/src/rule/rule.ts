// What a rule is: one question, where it is written, when it is in force, what it finds, how it says it, and the
// examples that prove it. Provider and plan keep their own rule files; this is only their common shape.
import type { Day, Span } from '../calendar/day.ts'

/** A sentence that can be said in more than one language: an id, its values, and the English text. */
export type Message = {
  readonly id: string
  readonly values: Readonly<Record<string, string | number>>
  readonly text: string
}

/** Where a rule is written. `unverified` rules are hypotheses to confirm and are shown as such. */
export type Citation = {
  readonly source: string
  readonly read: Day
  readonly confidence: 'sourced' | 'unverified'
}

/** What a rule leads to on the organization's side. */
export type HoldOutcome = { readonly kind: 'hold' | 'warn' }
/** What a rule leads to on the plan's side, with the codes that carry it on a remittance. */
export type DecisionOutcome = {
  readonly kind: 'deny' | 'reduce' | 'pend' | 'reject' | 'note'
  readonly group: 'CO' | 'PR' | 'OA' | 'PI'
  /** Claim adjustment reason code. */
  readonly carc: string
  /** Remittance advice remark codes. */
  readonly rarcs: readonly string[]
}

/** What every found thing says about its place. A line is counted from 1; none means the whole claim. */
export type Found = { readonly line?: number }

export type Rule<Facts, F extends Found, Outcome> = {
  /** The file's name without `.rule.ts`. */
  readonly id: string
  /** The question it asks, as a person would. */
  readonly question: string
  readonly citation: Citation
  readonly inForce: Span
  readonly leadsTo: Outcome
  readonly find: (facts: Facts) => readonly F[]
  /** What is wrong, where, and what to do, in words a tired biller can act on. */
  readonly say: (found: F) => Message
  readonly examples: {
    /** Facts about which the rule has nothing to say. */
    readonly pass: readonly { readonly because: string; readonly facts: Facts }[]
    /** Facts about which it speaks, with the words it must say. */
    readonly fire: readonly { readonly because: string; readonly facts: Facts; readonly says: readonly string[] }[]
  }
}

/** A finding of any rule, ready to be shown, stored and sorted. */
export type Finding<Outcome> = {
  readonly rule: string
  readonly line: number | null
  readonly message: Message
  readonly citation: Citation
  readonly outcome: Outcome
}

// A rule list holds rules with different found shapes; each rule's `say` only ever meets its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyRule<Facts, Outcome> = Rule<Facts, any, Outcome>

/** Keeps the types of a rule's found shape together while it is written. */
export function defineRule<Facts, F extends Found, Outcome>(rule: Rule<Facts, F, Outcome>): Rule<Facts, F, Outcome> {
  return rule
}

/** Asks every rule in force on `on`, in the order given, and collects all findings. */
export function askRules<Facts, Outcome>(
  rules: readonly AnyRule<Facts, Outcome>[],
  facts: Facts,
  on: Day,
): Finding<Outcome>[] {
  const findings: Finding<Outcome>[] = []
  for (const rule of inForceOn(rules, on))
    for (const found of rule.find(facts) as readonly Found[])
      findings.push({
        rule: rule.id,
        line: found.line ?? null,
        message: rule.say(found),
        citation: rule.citation,
        outcome: rule.leadsTo,
      })
  return findings
}

const lastInForce = new WeakMap<object, { readonly on: Day; readonly rules: unknown }>()

/** The same list is asked about the same day for claim after claim: the last answer is kept. */
function inForceOn<Facts, Outcome>(
  rules: readonly AnyRule<Facts, Outcome>[],
  on: Day,
): readonly AnyRule<Facts, Outcome>[] {
  const last = lastInForce.get(rules)
  if (last?.on === on) return last.rules as readonly AnyRule<Facts, Outcome>[]
  const found = rules.filter(({ inForce }) => inForce.starts <= on && (inForce.ends === null || on <= inForce.ends))
  lastInForce.set(rules, { on, rules: found })
  return found
}
