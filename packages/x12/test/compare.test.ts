// What two files say differently, by name and place; and what is no difference.
import { expect, test } from 'vitest'
import { compare, comparisonPage, type Difference } from '../src/index.ts'
import { bytes, cleanFixtures, fixture, text } from './sample-files.ts'

const claim = text(fixture('837p/pass/peer-support-claim'))
const found = async (after: string, before = claim): Promise<readonly Difference[]> =>
  (await compare(bytes(before), bytes(after))).differences
const said = async (after: string, before = claim): Promise<string[]> => [
  ...comparisonPage(await compare(bytes(before), bytes(after))),
]

test.each(cleanFixtures())('%s says what it says, with other separators and line ends too', async (path, source) => {
  expect((await compare(source, source)).differences).toEqual([])
  if (/[|!]/.test(text(source))) return
  const other = text(source).replaceAll('*', '|').replaceAll('~\n', '!\r\n')
  expect((await compare(source, bytes(other))).differences, path).toEqual([])
})

test('control numbers, counts and a trailing zero are no difference', async () => {
  const other = claim
    .replaceAll('000000007', '000000099')
    .replaceAll('*0001', '*0042')
    .replace('*102***11', '*102.00***11')
  expect(await found(other)).toEqual([])
})

test('a value, a segment, a line and a claim: each under its name', async () => {
  expect(await found(claim.replace('RIVERA*ANA', 'RIVERA*ANNA'))).toMatchObject([
    { kind: 'changed', set: '837P', place: 'NM104', element: 'first name', before: 'ANA', after: 'ANNA' },
  ])
  expect(await found(claim.replace('REF*G1*A1001~\n', ''))).toMatchObject([
    { kind: 'removed', segment: 'REF', segmentTitle: 'authorization', place: '', afterOrdinal: 0 },
  ])
  const line = claim.slice(claim.indexOf('LX*2~'), claim.indexOf('SE*'))
  expect(await said(claim.replace(line, ''))).toEqual([
    '837P transaction 0001',
    '  billing provider (2000A) 1234567893 › subscriber (2000B) M000123 › claim (2300) PCN1001',
    '    - service line (2400) H0038 went: procedure qualifier HC, procedure code H0038, procedure modifier 1 HQ, charge 30, unit UN, quantity 6, diagnoses pointer 1 1',
  ])
  expect((await said(claim, claim.replace(line, ''))).at(-1)).toMatch(/^ {4}\+ service line \(2400\) H0038 came: /)
})

test('like loops in another order are no difference; a claim that moved is found again', async () => {
  const [one, two] = ['LX*1~', 'LX*2~'].map((mark) => claim.indexOf(mark)) as [number, number]
  const end = claim.indexOf('SE*')
  const turned =
    claim.slice(0, one) +
    claim.slice(two, end).replace('LX*2', 'LX*1') +
    claim.slice(one, two).replace('LX*1', 'LX*2') +
    claim.slice(end)
  expect(await found(turned)).toEqual([])
})

test('who sent to whom is one, and a file that is none is refused', async () => {
  expect(await found(claim.replace('*ZZ*PEERORG        *', '*ZZ*OTHERORG       *'))).toMatchObject([
    { kind: 'changed', set: '', place: 'ISA06', before: 'PEERORG', after: 'OTHERORG' },
  ])
  await expect(compare(bytes(claim), bytes('hello'))).rejects.toThrow('ISA')
})
