// The manual's pages as text, made from the rules and the registry of operations themselves, so that it cannot say
// anything else than the program does. Writing them to files stands in tools/manual.ts.
import { always, formatDay, isDay, type Day } from '@throughline/domain'
import {
  operations,
  pathOf,
  planRoles,
  providerRoles,
  reachOf,
  type OperationDeclaration,
  type Permission,
} from '@throughline/operations'
import type { LooseRule } from '../house/checks/rules.ts'

export type RuleInFile = { readonly file: string; readonly rule: LooseRule }

const made = 'This page is made from the program by `npx tsx tools/manual.ts`. Change the rule, not the page.'

export type RulePage = {
  readonly title: string
  readonly opening: string
  readonly chapters: readonly { readonly title: string; readonly rules: readonly RuleInFile[] }[]
}

export function rulePage(page: RulePage): string {
  const count = page.chapters.reduce((total, chapter) => total + chapter.rules.length, 0)
  const unverified = page.chapters
    .flatMap((chapter) => chapter.rules)
    .filter(({ rule }) => rule.citation.confidence === 'unverified').length
  const chapters = page.chapters
    .filter((chapter) => chapter.rules.length > 0)
    .map((chapter) => [`## ${chapter.title}`, ...chapter.rules.map(ruleText)].join('\n\n'))
  return [
    `# ${page.title}`,
    page.opening,
    `${count} rules; ${unverified} of them are not verified: they stand on practice or our own design and want to be confirmed with each payer.`,
    made,
    ...chapters,
    '',
  ].join('\n\n')
}

function ruleText({ file, rule }: RuleInFile): string {
  const confidence = rule.citation.confidence === 'unverified' ? 'not verified; confirm with the payer' : 'verified'
  const read = isDay(rule.citation.read) ? formatDay(rule.citation.read) : rule.citation.read
  const speaks = rule.examples.fire.flatMap((example) => {
    const said = rule.find(example.facts).map((found) => rule.say(found).text)
    return [`- Speaks when ${example.because}.${said.length > 0 ? `\n  > ${said[0]}` : ''}`]
  })
  const quiet = rule.examples.pass.map((example) => `- Is quiet when ${example.because}.`)
  return [
    `### ${rule.id}`,
    `**${rule.question}** ${leadsTo(rule.leadsTo)}`,
    [...speaks, ...quiet].join('\n'),
    `Source: ${withLinks(rule.citation.source)} (read ${read}; ${confidence}). ${inForce(rule.inForce)} \`${file}\``,
  ].join('\n\n')
}

function leadsTo(outcome: LooseRule['leadsTo']): string {
  const { kind, group, carc, rarcs } = outcome as {
    kind: string
    group?: string
    carc?: string
    rarcs?: readonly string[]
  }
  const does: Readonly<Record<string, string>> = {
    hold: 'Holds',
    warn: 'Warns',
    deny: 'Denies',
    reduce: 'Reduces',
    pend: 'Waits for a person',
    reject: 'Rejects',
    note: 'Notes',
  }
  const codes = carc ? ` with ${group}-${carc}${rarcs && rarcs.length > 0 ? `, remark ${rarcs.join(', ')}` : ''}` : ''
  return `${does[kind] ?? kind}${codes}.`
}

function inForce(span: LooseRule['inForce']): string {
  if (span.starts === always.starts && span.ends === null) return 'In force on every day.'
  const from = `In force since ${formatDay(span.starts as Day)}`
  return span.ends === null ? `${from}.` : `${from}, until ${formatDay(span.ends as Day)}.`
}

export function operationsPage(): string {
  const areas = new Map<string, OperationDeclaration[]>()
  for (const declared of operations as readonly OperationDeclaration[]) {
    const area = declared.name.split('.')[0]!
    areas.set(area, [...(areas.get(area) ?? []), declared])
  }
  const chapters = [...areas]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, list]) => [`## ${area}`, ...list.map(operationText)].join('\n\n'))
  return [
    '# Operations',
    `Everything the program can be asked, ${operations.length} operations in all. Each is one line of the registry; from it come the HTTP route, the OpenAPI document, the typed client, the help of the command line and the row in the audit log.`,
    made,
    ...chapters,
    '',
  ].join('\n\n')
}

function operationText(declared: OperationDeclaration): string {
  const facts = [
    `\`POST ${pathOf(declared.name)}\``,
    `${declared.kind}, ${declared.side === 'both' ? 'both sides' : declared.side}`,
    `may: ${whoMay(declared)}`,
    `touches ${declared.touches}`,
    `audited as ${declared.audit}`,
    repeats(declared.repeat),
    ...(declared.slow ? ['may take over a second'] : []),
  ]
  return [`### ${declared.name}`, declared.summary, facts.join(' · '), inputText(declared)]
    .filter((text) => text !== '')
    .join('\n\n')
}

function repeats(repeat: OperationDeclaration['repeat']): string {
  return {
    'by-key': 'safe to repeat with the same key',
    natural: 'safe to repeat',
    never: 'never repeated',
  }[repeat]
}

/** Roles that hold the permission, by side, with the reach when it is narrower than the organization. */
function whoMay(declared: OperationDeclaration): string {
  const open: Readonly<Record<string, string>> = {
    anyone: 'anyone, signed in or not',
    'signed-in': 'everyone signed in',
    'first-factor': 'who has given a password and not yet the second factor',
  }
  const known = open[declared.permission]
  if (known) return known
  const permission = declared.permission as Permission
  const sides = (['provider', 'plan'] as const).filter((side) => declared.side === side || declared.side === 'both')
  const roles = sides.flatMap((side) =>
    Object.keys(side === 'provider' ? providerRoles : planRoles).flatMap((role) => {
      const reach = reachOf(side, role, permission)
      if (reach === null) return []
      const name = side === 'plan' && role in providerRoles ? `${role} of the plan` : role
      return [reach === 'all' ? name : `${name} (${reach})`]
    }),
  )
  return roles.length > 0 ? roles.join(', ') : `nobody yet (${permission})`
}

function inputText(declared: OperationDeclaration): string {
  const shape = (declared.input as { readonly shape?: Readonly<Record<string, Field>> }).shape
  const names = Object.entries(shape ?? {}).map(([name, field]) =>
    field.safeParse(undefined).success ? `${name}?` : name,
  )
  return names.length === 0 ? '' : `Takes: ${names.map((name) => `\`${name}\``).join(', ')}`
}

type Field = { readonly safeParse: (value: unknown) => { readonly success: boolean } }

/** Sections of ours lead to the page that says where they come from. */
function withLinks(source: string): string {
  return source.replace(
    /(BILLING rules )§(\d+(?:\.\d+)?)((?:\.\d+)*)/g,
    (_, name: string, section: string, rest: string) =>
      `[${name}§${section}${rest}](../rules-sources.md#s${section.replace('.', '-')})`,
  )
}
