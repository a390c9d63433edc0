// From the YAML a plan wrote to its payment policy: shape first, then what contradicts itself, every problem with its line.
import { overlaps } from '../calendar/day.ts'
import { pathText, readYaml, type DocumentPath, type DocumentProblem } from '../document/read-yaml.ts'
import { policySchema, type Policy } from './policy.ts'

export type ParsedPolicy =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly DocumentProblem[] }

export function parsePolicy(yaml: string): ParsedPolicy {
  const read = readYaml(yaml, policySchema, 'policy')
  if (!read.ok) return read
  const problems = policyConflicts(read.value)
    .map(({ path, message, fix }): DocumentProblem => ({ ...read.locate(path), path: pathText(path), message, fix }))
    .sort((a, b) => a.line - b.line)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: read.value }
}

type Conflict = { readonly path: DocumentPath; readonly message: string; readonly fix: string }

/** The lists of dated rows, with what makes two rows speak of the same thing. */
const dated = {
  procedures: (row: Policy['procedures'][number]) => row.code,
  modifiers: (row: Policy['modifiers'][number]) => row.modifier,
  modifierConflicts: (row: Policy['modifierConflicts'][number]) => [row.one, row.other].toSorted().join(' and '),
  diagnoses: (row: Policy['diagnoses'][number]) => row.code,
  placeConflicts: (row: Policy['placeConflicts'][number]) => `${row.code} at ${row.place}`,
  unitEdits: (row: Policy['unitEdits'][number]) => row.code,
  pairEdits: (row: Policy['pairEdits'][number]) => `${row.denied} beside ${row.paid}`,
  bundles: (row: Policy['bundles'][number]) => row.whole,
  similar: (row: Policy['similar'][number]) => row.codes.toSorted().join(', '),
  billingTypes: (row: Policy['billingTypes'][number]) => row.code,
  recordReviews: (row: Policy['recordReviews'][number]) => row.code,
} as const

/** Rows of a policy that cannot both hold. */
function policyConflicts(policy: Policy): Conflict[] {
  const found: Conflict[] = []
  for (const list of Object.keys(dated) as (keyof typeof dated)[]) {
    const subjectOf = dated[list] as (row: unknown) => string
    policy[list].forEach((row, index) => {
      if (row.ends !== null && row.ends < row.starts)
        found.push({
          path: [list, index, 'ends'],
          message: `The row for ${subjectOf(row)} ends before it starts.`,
          fix: 'Exchange the two days, or leave "ends" out while it runs on.',
        })
      const earlier = policy[list].findIndex(
        (other, at) => at < index && subjectOf(other) === subjectOf(row) && overlaps(other, row),
      )
      if (earlier !== -1)
        found.push({
          path: [list, index],
          message: `Two rows speak of ${subjectOf(row)} on the same days.`,
          fix: `End the earlier row the day before this one starts, or delete one of the two.`,
        })
    })
  }
  policy.modifierConflicts.forEach((row, index) => {
    if (row.one === row.other)
      found.push({
        path: ['modifierConflicts', index, 'other'],
        message: `${row.one} is said to contradict itself.`,
        fix: 'Name two modifiers that may not stand on one line.',
      })
  })
  policy.pairEdits.forEach((row, index) => {
    if (row.paid === row.denied)
      found.push({
        path: ['pairEdits', index, 'denied'],
        message: `${row.paid} is denied beside itself.`,
        fix: 'Name two codes; how many units of one code may be billed belongs under unitEdits.',
      })
  })
  return found
}
