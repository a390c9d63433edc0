// Whether a row of an exclusion list may be one of our workers. The rule is stated here and measured in its test: it finds
// too many rather than too few, because a person decides every one of them.
import type { PersonName } from '@throughline/domain'

export type ScreenedName = { readonly id: string; readonly name: PersonName; readonly npi: string | null }

/** What a list says of one excluded person; dates and places as it writes them. */
export type ExcludedRow = {
  readonly family: string
  readonly given: string
  readonly middle: string
  readonly npi: string
}

/**
 * `number`: the same NPI. `name`: family and given name alike. `near`: one letter differs, a short form, an initial, or the
 * two names stand in each other's place.
 */
export type MatchRule = 'number' | 'name' | 'near'
export type ExclusionHit = { readonly id: string; readonly rule: MatchRule }

/** Capital letters only, without accents; titles and generations left out. */
export function plainWord(text: string): string {
  if (/^[A-Z]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\b(JR|SR|II|III|IV)\b\.?/g, '')
    .replace(/[^A-Z]+/g, '')
}

const shortForms: readonly (readonly string[])[] = [
  ['ALEXANDER', 'ALEX', 'ALEJANDRO'],
  ['ANTHONY', 'TONY', 'ANTONIO'],
  ['BARBARA', 'BARB'],
  ['CATHERINE', 'KATHERINE', 'KATHY', 'CATHY', 'KATE', 'KATIE'],
  ['CHARLES', 'CHUCK', 'CHARLIE'],
  ['CHRISTOPHER', 'CHRIS'],
  ['CHRISTINE', 'CHRIS', 'TINA'],
  ['DANIEL', 'DAN', 'DANNY'],
  ['DAVID', 'DAVE'],
  ['DEBORAH', 'DEBRA', 'DEB', 'DEBBIE'],
  ['DONALD', 'DON'],
  ['EDWARD', 'ED', 'EDDIE', 'TED'],
  ['ELIZABETH', 'LIZ', 'BETH', 'BETTY'],
  ['FRANCISCO', 'FRANK', 'PACO'],
  ['GUADALUPE', 'LUPE'],
  ['JAMES', 'JIM', 'JIMMY'],
  ['JENNIFER', 'JEN', 'JENNY'],
  ['JOHN', 'JACK', 'JOHNNY', 'JON'],
  ['JOSE', 'PEPE'],
  ['JOSEPH', 'JOE'],
  ['KENNETH', 'KEN'],
  ['MARGARET', 'MEG', 'PEGGY', 'MAGGIE'],
  ['MARIA', 'MARY'],
  ['MATTHEW', 'MATT'],
  ['MICHAEL', 'MIKE'],
  ['NICHOLAS', 'NICK'],
  ['PATRICIA', 'PAT', 'PATTY', 'TRISH'],
  ['PATRICK', 'PAT'],
  ['REBECCA', 'BECKY'],
  ['RICHARD', 'RICK', 'DICK', 'RICKY'],
  ['ROBERT', 'BOB', 'ROB', 'BOBBY'],
  ['RONALD', 'RON'],
  ['SAMUEL', 'SAM'],
  ['SAMANTHA', 'SAM'],
  ['STEPHEN', 'STEVEN', 'STEVE'],
  ['SUSAN', 'SUE'],
  ['THERESA', 'TERESA', 'TERRY'],
  ['THOMAS', 'TOM', 'TOMMY'],
  ['TIMOTHY', 'TIM'],
  ['WILLIAM', 'BILL', 'WILL', 'BILLY'],
]
const formsOf = new Map<string, Set<string>>()
for (const forms of shortForms)
  for (const one of forms) for (const other of forms) formsOf.set(one, (formsOf.get(one) ?? new Set()).add(other))

/** Whether two words differ by at most one letter added, left out, changed, or two neighbors swapped. */
export function oneApart(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length !== short.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

/** Names this short differ by one letter all the time. */
const leastForNear = 5

type Prepared = ScreenedName & { readonly families: readonly string[]; readonly givens: readonly string[] }

function prepared(screened: ScreenedName): Prepared {
  const { family, given } = screened.name
  const parts = family
    .split(/[\s-]+/)
    .map(plainWord)
    .filter((part) => part.length > 2)
  return {
    ...screened,
    families: [...new Set([plainWord(family), ...parts])],
    givens: [...new Set([plainWord(given), plainWord(given.split(/[\s-]+/)[0] ?? '')])],
  }
}

export type Screener = (row: ExcludedRow) => readonly ExclusionHit[]

/** Prepared once for all names, then asked row by row: a row costs a few look-ups, however many names there are. */
export function screenerFor(names: readonly ScreenedName[]): Screener {
  const byNpi = new Map<string, Prepared>()
  const byFamily = new Map<string, Prepared[]>()
  const byGiven = new Map<string, Prepared[]>()
  const push = (map: Map<string, Prepared[]>, key: string, one: Prepared) => {
    const list = map.get(key)
    if (list) list.push(one)
    else map.set(key, [one])
  }
  for (const one of names.map(prepared)) {
    if (one.npi !== null) byNpi.set(one.npi, one)
    for (const family of one.families) push(byFamily, family, one)
    for (const given of one.givens) push(byGiven, given, one)
  }
  return (row) => {
    const numbered = row.npi === '' ? undefined : byNpi.get(row.npi)
    const family = plainWord(row.family)
    const given = plainWord(row.given)
    const hits: ExclusionHit[] = numbered ? [{ id: numbered.id, rule: 'number' }] : []
    if (family === '' || given === '') return hits
    const seen = new Set(hits.map((hit) => hit.id))
    const add = (id: string, rule: MatchRule) => {
      if (!seen.has(id)) hits.push({ id, rule })
      seen.add(id)
    }
    for (const one of byFamily.get(family) ?? []) {
      if (one.givens.includes(given)) add(one.id, 'name')
      else if (one.givens.some((own) => nearGiven(own, given, plainWord(row.middle)))) add(one.id, 'near')
    }
    for (const one of byGiven.get(given) ?? [])
      if (
        one.families.some((own) => own.length >= leastForNear && family.length >= leastForNear && oneApart(own, family))
      )
        add(one.id, 'near')
    for (const one of byFamily.get(given) ?? []) if (one.givens.includes(family)) add(one.id, 'near')
    if (row.family.includes('-') || row.family.includes(' '))
      for (const part of row.family.split(/[\s-]+/).map(plainWord))
        for (const one of byFamily.get(part) ?? []) if (one.givens.includes(given)) add(one.id, 'near')
    return hits
  }
}

function nearGiven(own: string, listed: string, middle: string): boolean {
  if (own === '' || listed === '') return false
  // Somebody may go by the middle name.
  if (middle.length > 1 && own === middle) return true
  if (own.length === 1 || listed.length === 1) return own[0] === listed[0]
  if (formsOf.get(own)?.has(listed)) return true
  return own.length >= leastForNear && listed.length >= leastForNear && oneApart(own, listed)
}
