// Reading a contract as a person writes it: every problem at once, each with its line and what to write instead.
import { describe, expect, test } from 'vitest'
import { longestDocument } from '../document/read-yaml.ts'
import { parseContract, problemText } from './parse-contract.ts'
import { sampleContractYaml } from './samples/sample-contracts.ts'

const sample: string = sampleContractYaml['bright-plains']
const lineOf = (text: string, yaml = sample) => yaml.split('\n').findIndex((line) => line.includes(text)) + 1
const problems = (yaml: string) => {
  const parsed = parseContract(yaml)
  return parsed.ok ? [] : parsed.problems
}
const edited = (...edits: [string, string][]) =>
  edits.reduce((yaml, [from, to]) => {
    if (!yaml.includes(from)) throw new Error(`the sample does not hold ${from}`)
    return yaml.replace(from, to)
  }, sample)

describe('what is wrong is named with its line and the fix', () => {
  test.each<[string, [string, string], string, string, string]>([
    [
      'a misspelled field',
      ['payWithinDays:', 'payWithinDay:'],
      'payWithinDay',
      '"payWithinDay" is not a field under "cleanClaim".',
      'Did you mean "payWithinDays"?',
    ],
    [
      'two letters exchanged',
      ['lesserOfCharge', 'lesserOfChagre'],
      'lesserOfChagre',
      '"lesserOfChagre" is not a field under "billing".',
      'Did you mean "lesserOfCharge"?',
    ],
    [
      'a field nobody knows',
      ['version: 1', 'version: 1\ncolor: blue'],
      'color',
      '"color" is not a field.',
      'Delete it, or use one of: contract, name, version',
    ],
    [
      'a missing field',
      ['  appealDays: 60\n', ''],
      'filing:',
      '"appealDays" is missing under "filing".',
      'Add "appealDays: …". Write a whole number.',
    ],
    [
      'a field missing from the top',
      ['lineOfBusiness: medicaid\n', ''],
      '#',
      '"lineOfBusiness" is missing from the contract.',
      'with one of: medicaid, medicare',
    ],
    [
      'a day that is not one',
      ['starts: 2025-07-01', 'starts: 2025-06-31'],
      'starts: 2025-06-31',
      '"starts" cannot be "2025-06-31".',
      'Write a calendar day as YYYY-MM-DD',
    ],
    [
      'an amount with three decimals',
      ['amount: 15.05', 'amount: 15.055'],
      'amount: 15.055',
      '"amount" cannot be the number 15.055.',
      'dollars and cents',
    ],
    [
      'a negative amount',
      ['amount: 15.05', 'amount: -15.05'],
      'amount: -15.05',
      '"amount" cannot be the number -15.05.',
      'not negative',
    ],
    [
      'a word from a list',
      ['rounding: eight-minute', 'rounding: eight'],
      'rounding: eight,',
      '"rounding" cannot be "eight".',
      'Write one of: eight-minute, floor-whole',
    ],
    [
      'a method that does not exist',
      ['method: simple-annual', 'method: simple'],
      'method: simple',
      '"method" cannot be "simple".',
      'Write one of: none, simple-annual',
    ],
    [
      'a number too large',
      ['days: 180 ', 'days: 800 '],
      'days: 800',
      '"days" cannot be the number 800.',
      'The most is 730.',
    ],
    ['a zero', ['version: 1', 'version: 0'], 'version: 0', '"version" cannot be the number 0.', 'The least is 1.'],
    [
      'a number that wants quotes',
      ['"1234567893"', '1234567893'],
      'npi: 1234567893',
      '"npi" cannot be the number 1234567893.',
      'put it in quotes',
    ],
    [
      'a list written as a word',
      ['modifiers: [HQ]', 'modifiers: HQ'],
      'modifiers: HQ',
      '"modifiers" cannot be "HQ".',
      'Write a list',
    ],
    [
      'a percentage above a hundred',
      ['ratePercent: 18', 'ratePercent: 118'],
      'ratePercent: 118',
      '"ratePercent" cannot be the number 118.',
      'from 0 to 100',
    ],
    [
      'a code of four characters',
      ['code: H0038', 'code: H038'],
      'code: H038',
      '"code" cannot be "H038".',
      'five characters',
    ],
    [
      'the same field twice',
      ['version: 1', 'version: 1\nversion: 2'],
      'version: 2',
      'This field is written twice in the same place.',
      'Keep one of the two',
    ],
    [
      'a place nobody has',
      ['places: ["02", "04"', 'places: ["2b", "04"'],
      '"2b"',
      'Entry 1 of "places" cannot be "2b".',
      'two digits',
    ],
  ])('%s', (_, edit, at, message, fix) => {
    const yaml = edited(edit)
    const found = problems(yaml)
    expect(found.map(problemText)).toHaveLength(1)
    expect(found[0]!.message).toBe(message)
    expect(found[0]!.fix).toContain(fix)
    expect(found[0]!.line).toBe(at === '#' ? 2 : lineOf(at, yaml))
    expect(found[0]!.column).toBeGreaterThan(0)
  })

  test('all of them at once, in the order of the lines', () => {
    const yaml = edited(
      ['version: 1', 'version: one'],
      ['route: 837P', 'route: fax'],
      ['days: 180 ', 'days: many '],
      ['amount: 15.05', 'amount: lots'],
      ['reports:', 'report:'],
    )
    const found = problems(yaml)
    expect(found.map((problem) => problem.path)).toEqual([
      'version',
      'billing.route',
      'filing.days',
      'services[0].rates[0].amount',
      'report',
    ])
    const lines = found.map((problem) => problem.line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  test('a contradiction stands at the line of the term', () => {
    const yaml = edited(['days: 180 ', 'days: 400 '], ['ends: 2025-12-31', 'ends: 2026-01-31'])
    const found = problems(yaml)
    expect(found.map((problem) => [problem.path, problem.line])).toEqual([
      ['filing.days', lineOf('days: 400', yaml)],
      ['services[0].rates[1].starts', lineOf('starts: 2026-01-01', yaml)],
    ])
    expect(found[1]!.fix).toBe('Let the first end on 2025-12-31.')
  })

  test('what only wants a second look comes with the contract', () => {
    const parsed = parseContract(edited(['signed: 2025-06-12', 'signed: 2025-07-12']))
    expect(parsed.ok && parsed.warnings.map((warning) => [warning.path, warning.line])).toEqual([
      ['signed', lineOf('signed:')],
    ])
  })
})

describe('documents that are not contracts', () => {
  test.each([
    ['nothing', '', 'This is not a contract: it holds no named fields.'],
    ['a list', '- a\n- b\n', 'This is not a contract: it holds no named fields.'],
    ['a sentence', 'please pay us', 'This is not a contract: it holds no named fields.'],
    ['a tab', 'a:\n\tb: 1\n', 'This line is indented with a tab.'],
    ['a bracket left open', 'contract: [a\nname: b\n', 'The line cannot be read'],
    ['aliases', 'contract: &a [x]\nname: *a\n', 'This contract uses YAML anchors or aliases'],
    ['X12', 'ISA*00*          *00*~GS*HC~', 'This is not a contract: it holds no named fields.'],
  ])('%s', (_, yaml, message) => {
    const found = problems(yaml)
    expect(found[0]!.message).toContain(message)
    expect(found[0]!.line).toBeGreaterThan(0)
  })

  test('too long, and not read at all', () => {
    const found = problems('#'.repeat(longestDocument + 1))
    expect(found[0]!.message).toBe('This contract has 262,145 characters; the most that is read is 262,144.')
    expect(parseContract(`${sample}${'#'.repeat(longestDocument - sample.length)}`).ok).toBe(true)
  })

  test('ten thousand wrong lines are told in two hundred', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `f${index}: 1`).join('\n')
    expect(problems(many)).toHaveLength(200)
  })

  test('brackets without end are refused, not followed', () => {
    expect(problems('['.repeat(200_000))[0]!.message).toMatch(/nests its fields too deep|cannot be read/)
    expect(problems(`contract: ${'['.repeat(9_000)}${']'.repeat(9_000)}`).length).toBeGreaterThan(0)
  })

  test('a name of the language itself is a field like any other', () => {
    expect(problems(edited(['version: 1', 'version: 1\n__proto__: { polluted: 1 }'])).length).toBeGreaterThanOrEqual(0)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

test('every line dropped from a sample, and every line doubled, is read or refused, never a crash', () => {
  const lines = sample.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    for (const changed of [lines.toSpliced(at, 1), lines.toSpliced(at, 0, lines[at]!)]) {
      const parsed = parseContract(changed.join('\n'))
      for (const problem of parsed.ok ? [] : parsed.problems) {
        expect(problem.message.length).toBeGreaterThan(5)
        expect(problem.fix.length).toBeGreaterThan(3)
        expect(problem.line).toBeGreaterThan(0)
        expect(problem.line).toBeLessThanOrEqual(changed.length + 1)
      }
    }
  }
}, 60_000)
