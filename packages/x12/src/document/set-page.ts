// The page of a set, as Markdown, from its definition alone: what may stand where, how often, with which codes, under which names.
import { compile, type CompiledElement, type CompiledLoop, type CompiledUse } from '../definition/compile.ts'
import type { TransactionSet } from '../definition/shape.ts'

const kinds: Record<string, string> = {
  AN: 'text',
  ID: 'code',
  N0: 'whole number',
  R: 'decimal number',
  money: 'amount',
  DT: 'date',
  TM: 'time',
  period: 'day, moment or span',
  composite: 'composite',
}

/** Everything the definition says, in its order. */
export function setPage(set: TransactionSet<any>): string {
  const { root, loops } = compile(set)
  const lines = [
    `# ${set.name}: ${set.title}`,
    '',
    `Version ${set.version}${set.alsoReads.length > 0 ? ` (read alike: ${set.alsoReads.join(', ')})` : ''}; GS01 ${set.functionalGroup}, ST01 ${set.transaction}.`,
    ...(set.toldBy
      ? [
          '',
          `It shares its version with another set: ${place(set.toldBy.segment, set.toldBy.element)} tells which, ${set.toldBy.codes.join(', ')} for this one.`,
        ]
      : []),
    '',
    'Names in `code` are the properties of what is read and written. A streamed loop is handed out one at a time while a file is read, and written from a list or a generator.',
  ]
  const told = new Set<string>()
  for (const loop of [root, ...loops.filter((one) => one !== root)]) {
    // A loop that may stand below several others (a claim below subscriber and patient) is told once.
    if (told.has(loop.id)) continue
    told.add(loop.id)
    const parents = loops.filter((one) => one.id === loop.id && one.parent !== null).map((one) => one.parent!)
    lines.push('', ...loopLines(loop, parents))
  }
  return `${lines.join('\n')}\n`
}

function loopLines(loop: CompiledLoop, parents: readonly CompiledLoop[]): string[] {
  const lines = loop.parent === null ? ['## Transaction'] : [`## ${loop.id} ${loop.title}`]
  if (loop.parent !== null) {
    const inside = [...new Set(parents.map((one) => (one.id === '' ? 'the transaction' : `${one.id} ${one.title}`)))]
    lines.push('', `\`${loop.key}\` of ${inside.join(' and ')}: ${often(loop)}${loop.streamed ? ', streamed' : ''}.`)
  }
  lines.push('')
  for (const child of loop.children) {
    if ('segment' in child) lines.push(...segmentLines(child))
    else
      lines.push(
        `- \`${child.key}\` loop ${child.id}, ${child.title}: ${often(child)}${child.streamed ? ', streamed' : ''}`,
      )
  }
  if (loop.rules.length > 0)
    lines.push('', 'Rules:', '', ...loop.rules.map((rule) => `- ${rule.severity}: ${rule.message}`))
  return lines
}

function segmentLines(use: CompiledUse): string[] {
  return [
    `- \`${use.key}\` ${use.segment}: ${often(use)}`,
    ...use.elements.filter(({ key }) => key !== null).flatMap((element) => elementLines(use, element)),
  ]
}

function elementLines(use: CompiledUse, element: CompiledElement): string[] {
  const name = place(use.segment, element.position)
  return [
    `  - ${name} ${described(element)}`,
    ...element.parts
      .filter(({ key }) => key !== null)
      .map((part) => `    - ${name}-${part.position} ${described(part)}`),
  ]
}

function described(element: CompiledElement): string {
  const { name, kind, usage, codes, codeSet, repeat, counted, min, max } = element
  const length =
    kind === 'AN' || kind === 'ID' || kind === 'R' || kind === 'N0'
      ? ` of ${min === max ? max : `${min} to ${max}`}`
      : ''
  const said = [
    counted ? 'counted by the writer' : usage === 'R' ? 'required' : usage === 'N' ? 'not used' : 'situational',
    codes.length > 0 ? `one of ${codes.join(', ')}` : `${kinds[kind]}${length}`,
    ...(codeSet === null ? [] : [`from the code set ${codeSet}`]),
    ...(repeat > 1 ? [`up to ${repeat} times`] : []),
  ]
  return `\`${name}\`: ${said.join('; ')}`
}

function often({ min, max }: { readonly min: number; readonly max: number }): string {
  const most = max === 1 ? 'once' : max === Number.POSITIVE_INFINITY ? 'any number' : `up to ${max}`
  return `${min > 0 ? 'required' : 'situational'}, ${most}`
}

function place(segment: string, position: number): string {
  return `${segment}${String(position).padStart(2, '0')}`
}
