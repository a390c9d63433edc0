// Companion guides: what they narrow is found with the payer's name and the source; what they cannot narrow is told with its line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ambiguities,
  checkBytes,
  claim837p,
  narrowedSets,
  readClaims,
  readCompanion,
  setPage,
  transactionSets,
  X12Error,
  type Companion,
  type CompanionRule,
} from '../src/index.ts'
import { cleanFixtures, fixture } from './sample-files.ts'

const sample = readFileSync(join(import.meta.dirname, '../companions/river-plan.json'), 'utf8')
const claim = fixture('837p/pass/peer-support-claim')
const companionOf = (...rules: CompanionRule[]): Companion => ({
  payer: 'River Plan',
  source: 'guide 2.1',
  guides: { '837P': rules },
})
const found = (bytes: Uint8Array, ...rules: CompanionRule[]): string[] =>
  checkBytes(bytes, { companion: companionOf(...rules) }).findings.map(
    ({ code, loop, segment, element, message }) =>
      `${code} ${loop} ${segment}${element || ''}${message.endsWith(' So asks the companion guide of River Plan (guide 2.1).') ? '' : ' NOT NAMED'}`,
  )

describe('narrows', () => {
  test.each<[string, CompanionRule, string[]]>([
    ['a shorter value', { at: '2300 CLM01', maxLength: 5 }, ['element-too-long 2300 CLM1']],
    ['a value of its length', { at: '2300 CLM01', maxLength: 7 }, []],
    ['fewer codes', { at: '2300 CLM07', codes: ['C'] }, ['code-not-in-guide 2300 CLM7']],
    ['fewer codes of a component', { at: '2300 CLM05-3', codes: ['7', '8'] }, ['code-not-in-guide 2300 CLM5']],
    ['a value longer than a code', { at: '2010BB NM109', codes: ['OTHERPLAN'] }, ['code-not-in-guide 2010BB NM19']],
    ['that value', { at: '2010BB NM109', codes: ['RIVERPLAN'] }, []],
    ['fewer codes of a qualifier', { at: '2310B NM101', codes: ['82'] }, []],
    ['a qualifier with another code', { at: '2010BA NM108', codes: ['II'] }, ['code-not-in-guide 2010BA NM18']],
    ['an element that is required', { at: '2010BA NM107', usage: 'required' }, ['element-missing 2010BA NM17']],
    ['an element that is not used', { at: '2010BA NM104', usage: 'not used' }, ['element-not-used 2010BA NM14']],
    ['a segment that is required', { at: '2300 REF', with: 'F8', usage: 'required' }, ['segment-missing 2300 REF']],
    ['a segment that is there', { at: '2300 REF', with: 'G1', usage: 'required' }, []],
    [
      'a segment that is not used',
      { at: '2300 REF', with: 'G1', usage: 'not used' },
      ['segment-repeats-too-often 2300 REF'],
    ],
    ['a loop that is required', { at: '2310A', usage: 'required' }, ['loop-missing 2310A NM1']],
    ['a loop that is not used', { at: '2310B', usage: 'not used' }, ['loop-repeats-too-often 2310B NM1']],
    ['fewer loops', { at: '2400', atMost: 1 }, ['loop-repeats-too-often 2400 LX']],
    ['a place in the transaction', { at: 'BHT06', codes: ['RP'] }, ['code-not-in-guide  BHT6']],
  ])('%s', (_, rule, expected) => {
    expect(found(claim, rule)).toEqual(expected)
  })

  test('the sample: what it asks for is there in one clean file, and lacking in another', () => {
    const read = readCompanion(sample)
    expect(read.ok).toBe(true)
    if (!read.ok) return
    expect(checkBytes(claim, read).findings).toEqual([])
    const codes = checkBytes(fixture('837p/pass/secondary-claim'), read).findings.map(({ code }) => code)
    expect(codes).toContain('segment-missing')
    // Whatever it does not speak of stays as it is.
    for (const [path, bytes] of cleanFixtures().filter(([path]) => !/^(837p|835)/.test(path)))
      expect(checkBytes(bytes, read).findings, path).toEqual(checkBytes(bytes).findings)
  })

  test('a narrowed guide is a guide: read by the same readers, unambiguous, with a page of its own', async () => {
    const read = readCompanion(sample)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const narrowed = narrowedSets(transactionSets, read.companion).find(({ name }) => name === '837P')!
    expect(narrowed).not.toBe(claim837p)
    expect(ambiguities(narrowed)).toEqual([])
    expect(setPage(narrowed)).toContain('one of 1, 7, 8')
    const control: string[] = []
    for await (const event of readClaims(claim, { companion: read.companion, levels: ['guide'] }))
      if (event.kind === 'claim') control.push(event.claim.details.patientControlNumber)
    expect(control).toEqual(['PCN1001'])
  })
})

describe('what is wrong in a companion guide is told with its line and the fix', () => {
  const guide = (rule: string): string =>
    `{\n  "payer": "P",\n  "source": "S",\n  "guides": {"837P": [\n    ${rule}\n  ]}\n}`
  test.each<[string, string, string]>([
    [
      'an unknown loop',
      guide('{"at": "2399 CLM01", "maxLength": 3}'),
      'Line 5: The 837P has no loop 2399. Its loops are',
    ],
    [
      'an unknown segment',
      guide('{"at": "2300 XYZ01", "maxLength": 3}'),
      'Line 5: Loop 2300 of the 837P has no XYZ. It has CLM,',
    ],
    ['an unused element', guide('{"at": "2300 CLM03", "maxLength": 1}'), 'Line 5: The guide does not use CLM03 here.'],
    ['a wider length', guide('{"at": "2300 CLM01", "maxLength": 99}'), 'Line 5: The guide allows CLM01 38 characters'],
    ['a wider code', guide('{"at": "2300 CLM07", "codes": ["Z"]}'), 'Line 5: The guide takes no Z in CLM07; it takes'],
    [
      'less than is required',
      guide('{"at": "2300 CLM01", "usage": "not used"}'),
      'Line 5: CLM01 is required by the guide',
    ],
    [
      'a required loop left out',
      guide('{"at": "2400", "usage": "not used"}'),
      'Line 5: Loop 2400 is required by the guide',
    ],
    ['more than may stand', guide('{"at": "2400", "atMost": 99}'), 'Line 5: The guide allows Loop 2400 50 times'],
    [
      'one of several',
      guide('{"at": "2300 REF", "usage": "required"}'),
      'Line 5: Several REF stand here. Say by “with”',
    ],
    [
      'a code that tells nothing',
      guide('{"at": "2300 REF", "with": "QQ", "usage": "required"}'),
      'Line 5: No REF of 2300 is told by QQ.',
    ],
    ['nothing asked', guide('{"at": "2300 CLM01"}'), 'Line 5: This rule asks for nothing.'],
    ['a word of its own', guide('{"at": "2300 CLM01",\n "maximum": 3}'), 'Line 6: “maximum” is no field here.'],
    [
      'another usage',
      guide('{"at": "2300 CLM01",\n\n "usage": "must"}'),
      'Line 7: “usage” is “required” or “not used”.',
    ],
    [
      'another set',
      '{"payer": "P", "source": "S",\n"guides": {"837X": []}}',
      'Line 2: There is no guide “837X”. Write one of 837P,',
    ],
    ['no payer', '{"source": "S", "guides": {}}', 'Line 1: Name the payer'],
    ['no comma', '{"payer": "P"\n"source": "S"}', 'Line 2: A comma is missing here'],
    ['no quotes', '{"payer": River}', 'Line 1: This is no JSON'],
    ['no end', '{"payer": "P",', 'Line 1: The document ends before its }.'],
    ['a doubled name', '{"payer": "P",\n"payer": "Q"}', 'Line 2: “payer” is written twice.'],
    ['a list', '[]', 'Line 1: A companion guide is an object'],
  ])('%s', (_, text, said) => {
    const read = readCompanion(text)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problems[0]).toContain(said)
  })

  test('bounds: depth, length, rules', () => {
    expect(readCompanion('['.repeat(50))).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('nests too deep')],
    })
    expect(readCompanion(' '.repeat(1_100_000))).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('1 MiB')],
    })
    const rules = Array.from({ length: 2001 }, () => ({ at: '2300 CLM01', maxLength: 5 }))
    const many = readCompanion(JSON.stringify({ payer: 'P', source: 'S', guides: { '837P': rules } }))
    expect(many).toMatchObject({ ok: false, problems: [expect.stringContaining('more than 2000 rules')] })
  })

  test('given as a value, it is refused when it fits nowhere', () => {
    expect(() => checkBytes(claim, { companion: companionOf({ at: '2300 XYZ' }) })).toThrow(X12Error)
  })
})
