// The words of an X12 file in Spanish: names of the guides' parts, and findings by the English in which the checks write them. What stands
// in no table is shown as it came.
import type { NamedSegment } from '@throughline/x12'
import { sentencesOf, type Filled } from '@throughline/spanish'
import { fileNames } from '@throughline/spanish/tables/file-names.ts'
import { fileFaults, fileSentences } from '@throughline/spanish/tables/file-sentences.ts'

const place = '[A-Z0-9]{2,3}\\d\\d(?:-\\d+)?'
const name = '[a-z][a-z0-9 -]*'
/** What may stand for the names in the tables. */
const shapes = {
  place,
  name,
  name2: name,
  id: '[A-Za-z0-9]{2,6}',
  count: '\\d+',
  loop: `the transaction|the ${name} \\([A-Z0-9]+\\)`,
  Loop: `The transaction|The ${name} \\([A-Z0-9]+\\)`,
  times: 'once|at most \\d+ times',
  codes: `(?: with ${place} .+?)?`,
  set: '[\\w -]+',
}
const sentence = sentencesOf(fileSentences, shapes)
const fault = sentencesOf(fileFaults, shapes)

/** Two days, as the library writes them: somebody's name is left as it is. */
const span = /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/

/** A name of the guides' loops, segments, elements or sets; a number behind it stays. */
export function nameInSpanish(english: string): string {
  const [, word = english, number = ''] = /^(.*?)( ?\d+)?$/.exec(english)!
  const known = fileNames[english] ?? fileNames[word]
  if (known === undefined) return english
  return fileNames[english] === undefined ? known + (number && ` ${number.trim()}`) : known
}

/** A sentence that the checks wrote; null when none of the tables has it. */
export function findingInSpanish(english: string): string | null {
  return sentence(english, filled)
}

/** A row of the file in words. */
export function rowInSpanish(kind: 'loop' | 'segment', { id, title, values }: NamedSegment): string {
  if (kind === 'loop') return `${nameInSpanish(title)} (${id})`
  const parts = values.map(([name, component, value]) => {
    const names = component === '' ? nameInSpanish(name) : `${nameInSpanish(name)}, ${nameInSpanish(component)}`
    return `${names}: ${value.replace(span, '$1 a $2')}`
  })
  return `${id} ${nameInSpanish(title)} – ${parts.join('; ')}`
}

/** A segment as it stands; behind an ST the library says of which set and version it is. */
export function plainInSpanish(text: string): string {
  return text.replace(/^(ST.*\()([a-z ]+)(, \w+\))$/s, (_, before: string, title: string, behind: string) =>
    [before, nameInSpanish(title), behind].join(''),
  )
}

const filled: Filled = (value, of) => {
  switch (of) {
    case 'name':
    case 'name2':
      return nameInSpanish(value)
    case 'set':
      return nameInSpanish(value)
    case 'loop':
    case 'Loop':
      return loopInSpanish(value)
    case 'fault':
      return fault(value, filled)
    case 'times':
      return value === 'once' ? 'una vez' : value.replace('at most', 'como máximo').replace('times', 'veces')
    case 'codes':
    case 'listed':
      return joined(value)
    default:
      return value
  }
}

function loopInSpanish(value: string): string {
  const [, title, id] = /^[Tt]he (.+) \((\w+)\)$/.exec(value) ?? []
  return title === undefined ? 'la transacción' : `«${nameInSpanish(title)}» (${id})`
}

function joined(codes: string): string {
  return codes
    .replace('from the guide', 'de la guía')
    .replace(' with ', ' con ')
    .replaceAll(' and ', ' y ')
    .replaceAll(' or ', ' o ')
}
