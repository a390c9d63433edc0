// A comparison as lines a person can read: under each transaction and loop, what changed, by name.
import { parseCents } from '../value/money.ts'
import { parseDay, parsePeriod } from '../value/day.ts'
import { dollars } from '../explain/dollars.ts'
import type { Comparison, Difference } from './compare.ts'

export function* comparisonPage({ differences, cut }: Comparison): Generator<string> {
  if (differences.length === 0) yield 'The files say the same.'
  let open = ''
  let under = ''
  for (const difference of differences) {
    const { set, transaction, path } = difference
    const head = set === '' ? 'envelopes' : `${set} transaction ${transaction}`
    if (head !== open) {
      yield head
      open = head
      under = ''
    }
    const whole = difference.segment === '' && path.length > 0
    const around = whole ? path.slice(0, -1) : path
    const place = around.map(({ title, loop, name }) => `${title} (${loop})${name && ` ${name}`}`).join(' › ')
    if (place !== under && place !== '') yield `  ${place}`
    under = place
    yield `${place === '' ? '  ' : '    '}${line(difference)}`
  }
  if (cut) yield 'There are more differences than are listed.'
}

const signs = { added: '+', removed: '-', changed: '~' } as const

function line(difference: Difference): string {
  const { kind, path, segment, segmentTitle, place, element, before, after, kindOfValue } = difference
  const sign = signs[kind]
  const value = shown(kind === 'added' ? after : before, kindOfValue)
  if (segment === '') {
    const last = path.at(-1)
    const what = last ? `${last.title} (${last.loop})${last.name && ` ${last.name}`}` : 'the transaction'
    return `${sign} ${what} ${kind === 'added' ? 'came' : 'went'}${value && `: ${value}`}`
  }
  const named = segmentTitle || segment
  if (place === '') return `${sign} ${segment} ${named}: ${value}`
  const what = `${place} ${named}${element && `, ${element}`}`
  if (kind !== 'changed') return `${sign} ${what}: ${value}`
  return `${sign} ${what}: ${shown(before, kindOfValue)} → ${shown(after, kindOfValue)}`
}

function shown(text: string, kind: Difference['kindOfValue']): string {
  if (kind === 'money') {
    const cents = parseCents(text)
    return cents === null ? text : dollars(cents)
  }
  if (kind === 'DT') return parseDay(text) ?? text
  return kind === 'period' ? (parsePeriod(text) ?? text).replace('/', ' to ') : text
}
