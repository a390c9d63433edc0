// Contradictions of an offered contract in the words of the form it is filled in with: services by their titles, fields by
// their labels. Whoever writes the contract as a text reads the words of the text instead.
import type { ContractConflict } from '../contract/conflicts/conflict.ts'
import type { Contract } from '../contract/contract.ts'

/** What to do about a contradiction, by its id, where the document's own advice names a field of the document. */
export const formFixes: Readonly<Record<string, string>> = {
  'contract-ends-before-start':
    'Exchange “First day” and “Last day”, or leave the last one empty while the contract runs on.',
  'rate-outside-contract': 'Check “First day” and “Last day”.',
  'case-rate-missing': 'Write “Case rate, a person and month”, or choose another way under “Paid by”.',
  'advance-without-amount': 'Write the amount under “Start-up advance”, or leave it empty.',
  'per-diem-per-session': 'Choose “a day’s minutes” under “Added together”.',
  'per-contact-aggregated': 'Choose “each session by itself” under “Added together”.',
  'per-month-aggregation': 'Choose “a month’s contacts” under “Added together”.',
  'per-diem-model': 'Choose “one a day” under “Minutes become units”, or another answer under “Paid by”.',
  'group-without-people': 'Write “Most people in a session”, or take HQ out of “Modifiers”.',
  'kind-answered-twice': 'Choose another “Kind of service of ours” for one of them.',
  'grace-without-credential': 'Ask the plan which certificate a new peer must have by then.',
}

/** The form's answers for what the document names by a word of its own. */
export const formAnswers: Readonly<Record<string, string>> = {
  'eight-minute': 'from the eighth minute',
  'floor-whole': 'whole units only',
  'up-to': 'a started unit counts',
  midpoint: 'past the middle',
  'per-diem': 'one a day',
  'per-contact': 'one a session',
  'per-session': 'each session by itself',
  'per-day-per-code': 'a day’s minutes',
  'per-day-per-worker': 'a worker’s minutes of the day',
  'per-month': 'a month’s contacts',
}

/** The same contradiction as the form would tell it. */
export function inFormWords(conflict: ContractConflict, contract: Contract): ContractConflict {
  const titled = contract.services.reduce(
    (message, { term, title }) => message.replaceAll(`"${term}"`, `"${title}"`),
    conflict.message,
  )
  const message = titled
    .replaceAll(
      /\bbut counts ([a-z-]+)/g,
      (_, word: string) => `but “Added together” says “${formAnswers[word] ?? word}”`,
    )
    .replaceAll(
      /\bis counted ([a-z-]+)/g,
      (_, word: string) => `says “${formAnswers[word] ?? word}” under “Minutes become units”`,
    )
    .replaceAll(/\bboth buy ([a-z-]+)/g, (_, kind: string) => `both buy ${kind.replaceAll('-', ' ')}`)
  return { ...conflict, message, fix: formFixes[conflict.id] ?? conflict.fix }
}
