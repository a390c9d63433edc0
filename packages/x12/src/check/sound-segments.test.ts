// A segment that was found right is not checked again where the same one stands again: this never hides one that is wrong.
import { expect, test } from 'vitest'
import { fixture, text } from '../../test/sample-files.ts'
import { checkBytes } from './check.ts'

const file = text(fixture('837p/pass/peer-support-claim')).trim()
const service = 'SV1*HC:H0038:HE*72*UN*4***1'
const many = 40

const numbered = (source: string, n: number): string =>
  source.replaceAll(file.split('*')[13]!, String(100 + n).padStart(9, '0'))
/** The same interchange many times, changed where it is said. */
const repeated = (change: (source: string, n: number) => string): string =>
  Array.from({ length: many }, (_, n) => numbered(change(file, n), n)).join('\n')

const found = (source: string): string[] =>
  checkBytes(new TextEncoder().encode(source)).findings.map(
    ({ code, segment, element, interchangeIndex }) => `${interchangeIndex} ${code} ${segment}${element}`,
  )

test('the file repeats the service that the cases change', () => {
  expect(file).toContain(service)
  expect(found(repeated((source) => source))).toEqual([])
})

test.each([
  ['another code of the same length', 'SV1*HC:H0038:HE*72*XX*4***1', 'code-not-in-guide SV13'],
  ['the last character', 'SV1*HC:H0038:HE*72*UN*4***X', 'element-not-number SV17'],
  ['one element more', `${service}*`, 'trailing-separator SV10'],
])('%s, after the same segment was right many times', (_, wrong, finding) => {
  const told = found(repeated((source, n) => (n % 9 === 8 ? source.replace(service, wrong) : source)))
  expect(told).toEqual([8, 17, 26, 35].map((n) => `${n} ${finding}`))
})

test('a wrong segment is told as often as it stands', () => {
  const wrong = service.replace('*UN*', '*XX*')
  const told = found(repeated((source) => source.replace(service, wrong)))
  expect(told).toEqual(Array.from({ length: many }, (_, n) => `${n} code-not-in-guide SV13`))
})

test('under other separators the same bytes are read anew', () => {
  const others = (source: string): string => source.replace(/^(ISA.{101}).~/s, '$1>~').replaceAll(':', '>')
  const mixed = (source: string, n: number): string =>
    n < many - 1 ? source : others(source).replace(service.replaceAll(':', '>'), service)
  const told = found(repeated(mixed))
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((one) => one.startsWith(`${many - 1} `))).toBe(true)
})
