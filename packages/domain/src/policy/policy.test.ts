import { expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'
import { plainPolicy } from './policy.ts'
import { samplePolicyYaml } from './samples/sample-policy.ts'

function read(yaml: string) {
  const parsed = parsePolicy(yaml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.policy
}

const problemsOf = (yaml: string) => {
  const parsed = parsePolicy(yaml)
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, path, message }) => [yaml.split('\n')[line - 1]!.trim(), path, message])
}

const head = 'policy: test\nversion: 1\nstarts: 2026-01-01\n'

test('the sample is read; what it leaves out is as in the plain policy', () => {
  const policy = read(samplePolicyYaml)
  expect(policy.unitEdits.map(({ code, units }) => [code, units])).toEqual([
    ['H0038', 32],
    ['H0045', 31],
  ])
  expect(policy.highDollarAbove).toBe(500_000)
  expect(policy.placeConflicts[0]).toMatchObject({ place: '41', ends: null })
  expect([policy.startStopCodes, policy.secondaryPayment]).toEqual([plainPolicy.startStopCodes, 'lesser-of'])
})

test('the plain policy caps nothing', () => {
  expect(plainPolicy).toMatchObject({ unitEdits: [], pairEdits: [], recordReviews: [], workerMinutesPerDay: 1440 })
})

test('how long a plan takes to decide an application is said with its source, or not at all', () => {
  const applications = (rows: string) => `${head}applications:\n${rows}`
  expect(read(head).applications).toBe(null)
  expect(read(applications('  decideWithinDays: 60\n  source: State manual, chapter 3\n')).applications).toEqual({
    decideWithinDays: 60,
    signatureGoodDays: null,
    source: 'State manual, chapter 3',
  })
  expect(read(applications('  signatureGoodDays: 90\n  source: Our form of 2026\n')).applications).toEqual({
    decideWithinDays: null,
    signatureGoodDays: 90,
    source: 'Our form of 2026',
  })
  expect(problemsOf(applications('  signatureGoodDays: 0\n  source: our own\n')).map(([, path]) => path)).toEqual([
    'applications.signatureGoodDays',
  ])
  expect(problemsOf(applications('  decideWithinDays: 60\n')).map(([, path]) => path)).toEqual(['applications.source'])
  expect(problemsOf(applications('  decideWithinDays: 400\n  source: our own\n')).map(([, path]) => path)).toEqual([
    'applications.decideWithinDays',
  ])
})

test('a row without a source, or with a code of six characters, is refused at its line', () => {
  const yaml = `${head}unitEdits:\n  - { code: H00381, units: 4, starts: 2026-01-01, source: "our cap" }\n  - { code: H0038, units: 4, starts: 2026-01-01 }\n`
  expect(problemsOf(yaml).map(([line, path]) => [line, path])).toEqual([
    ['- { code: H00381, units: 4, starts: 2026-01-01, source: "our cap" }', 'unitEdits[0].code'],
    ['- { code: H0038, units: 4, starts: 2026-01-01 }', 'unitEdits[1].source'],
  ])
})

test('two rows for one code on the same days contradict each other; one after the other they do not', () => {
  const rows = (ends: string) =>
    `${head}unitEdits:\n  - { code: H0038, units: 4, starts: 2026-01-01, ends: ${ends}, source: "our cap" }\n  - { code: H0038, units: 8, starts: 2026-07-01, source: "our cap" }\n`
  expect(problemsOf(rows('2026-06-30'))).toEqual([])
  expect(problemsOf(rows('2026-07-01'))).toEqual([
    [
      '- { code: H0038, units: 8, starts: 2026-07-01, source: "our cap" }',
      'unitEdits[1]',
      'Two rows speak of H0038 on the same days.',
    ],
  ])
})

test.each([
  [
    'unitEdits:\n  - { code: H0038, units: 4, starts: 2026-05-01, ends: 2026-04-01, source: "our cap" }',
    'before it starts',
  ],
  [
    'modifierConflicts:\n  - { one: HE, other: HE, starts: 2026-01-01, source: "ours" }',
    'HE is said to contradict itself.',
  ],
  [
    'pairEdits:\n  - { paid: H0038, denied: H0038, indicator: 0, starts: 2026-01-01, source: "ours" }',
    'H0038 is denied beside itself.',
  ],
])('%s', (rows, says) => {
  expect(problemsOf(`${head}${rows}\n`).map(([, , message]) => message)).toEqual([expect.stringContaining(says)])
})
