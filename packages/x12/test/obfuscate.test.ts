// Nobody is left in an obfuscated file, and nothing else is lost: the same findings at the same places, the same amounts and codes,
// for files made from every definition, for every fixture, and for published files of every kind of fault.
import { describe, expect, test } from 'vitest'
import { checkBytes, obfuscate, segmentsOf, transactionSets, type Finding, type TransactionSet } from '../src/index.ts'
import { compile } from '../src/definition/compile.ts'
import { KeyedHash, sha256 } from '../src/obfuscate/keyed-hash.ts'
import { isHidden, roleOf } from '../src/obfuscate/roles.ts'
import { StandInIds } from '../src/obfuscate/stand-in-id.ts'
import { StandIns } from '../src/obfuscate/stand-ins.ts'
import { eventBatchesOf, fileReader } from '../src/read/events.ts'
import { allFixtures, bytes as encoded, fixture, text } from './sample-files.ts'
import { contentOf, seeded } from './generate-content.ts'
import { writtenTransactions } from './write-content.ts'

const runs = Number(process.env.THROUGHLINE_GENERATED ?? 25)
const seed = Number(process.env.THROUGHLINE_SEED ?? 20260110)
const key = 'a key that only this test knows'

async function obfuscated(source: Uint8Array, own = key): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of obfuscate(source, { key: own })) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** What a finding says without what may change: a segment whose id was somebody's data. */
const place = ({ code, severity, loop, ordinal, element, component, segment, missing }: Finding): string =>
  `${severity} ${code} ${loop} #${ordinal} ${missing ? segment : ''}${element}-${component}`

/** Every value of an element that is about somebody, by its place: `12 NM103`. */
function hiddenValues(source: Uint8Array): Map<string, string> {
  const hidden = new Map<string, string>()
  for (const page of pagesOf(source)) {
    for (let i = 0; i < page.count; i++) {
      const use = page.set?.uses[page.uses![i]!]
      if (!use) continue
      for (const element of use.elements) {
        const parts = element.kind === 'composite' ? element.parts : [element]
        const times = element.repeat > 1 ? page.repetitions(i, element.position) : 1
        for (let r = 0; r < times; r++)
          for (const part of parts) {
            if (part.kind === 'composite' || (part.codes.length > 0 && part.codeSet === null)) continue
            if (part.codeSet !== null && part.codeSet !== 'npi' && part.codeSet !== 'zip') continue
            if (!isHidden(roleOf(part.number, part.kind))) continue
            const value =
              element.kind === 'composite'
                ? page.component(i, element.position, part.position, r)
                : element.repeat > 1
                  ? page.component(i, element.position, 1, r)
                  : page.element(i, element.position)
            // Zeros and signs alone tell of nobody, nor does a time of day.
            if (/[1-9A-Za-z]/.test(value) && !(part.kind === 'period' && /^\d{4}$/.test(value)))
              hidden.set(`${page.first + i} ${use.segment}${element.position}-${part.position}#${r}`, value)
          }
      }
    }
  }
  return hidden
}

function* pagesOf(source: Uint8Array) {
  const seen = new Set<object>()
  for (const events of eventBatchesOf(source, fileReader()))
    for (const event of events) {
      const views =
        event.kind === 'loop' ? [event.loop] : event.kind === 'transaction-end' ? [event.transaction.root] : []
      for (const view of views)
        for (const { page } of view?.$runs ?? [])
          if (!seen.has(page)) {
            seen.add(page)
            yield Object.assign(Object.create(page) as typeof page, { set: view!.$transaction.set })
          }
    }
}

async function expectNobodyLeft(source: Uint8Array, name: string): Promise<Uint8Array> {
  const made = await obfuscated(source)
  expect(checkBytes(made).findings.map(place), `${name}: the same findings`).toEqual(
    checkBytes(source).findings.map(place),
  )
  expect([...segmentsOf(made)].length, `${name}: the same segments`).toBe([...segmentsOf(source)].length)
  const before = hiddenValues(source)
  const after = hiddenValues(made)
  const survived = [...before].filter(([at, value]) => after.get(at) === value).map(([at]) => at)
  expect(survived, `${name}: no value stays`).toEqual([])
  expect(
    [...before.keys()].filter((at) => !after.has(at)),
    `${name}: no value is lost`,
  ).toEqual([])
  return made
}

describe.each(transactionSets.map((set) => [set.name, set] as const))('%s', (_, set: TransactionSet) => {
  test(`${runs} files made from the definition (seed ${seed})`, async () => {
    const pick = seeded(seed)
    for (let run = 0; run < runs; run++) {
      const source = writtenTransactions(set, [contentOf(set, pick)], { newline: true, delimiters: 'choose' })
      await expectNobodyLeft(source, `run ${run}`)
    }
  })

  test('every element is either hidden or one that a code list or a number stands in', () => {
    for (const use of compile(set).uses)
      for (const element of use.elements.flatMap((one) => [one, ...one.parts])) {
        if (element.kind !== 'AN' || element.codes.length > 0) continue
        const role = roleOf(element.number, element.kind)
        expect(role === 'code' ? anyCodes.has(element.number) : isHidden(role), `${use.segment} ${element.name}`).toBe(
          true,
        )
      }
  })
})

/** Free text by the standard that is a code, a version or a count all the same. */
const anyCodes = new Set([1705, 480, 799, 447, 628, 734, 234, 1271, 1339, 1341, 1331, 350, 1301, 1214, 1137])

test.each(allFixtures().filter(([path]) => !path.startsWith('ta1')))('%s', async (path, source) => {
  await expectNobodyLeft(source, path)
})

describe('one claim', () => {
  test('names, ids, days and addresses are others; codes, amounts and structure are the same', async () => {
    const source = fixture('837p/pass/peer-support-claim')
    const made = text(await obfuscated(source))
    for (const gone of [
      'RIVERA',
      'ANA',
      'OKAFOR',
      'M000123',
      'PCN1001',
      'A1001',
      '1234567893',
      '19800101',
      'OAK',
      'AUSTIN',
    ])
      expect(made).not.toContain(gone)
    expect(made).toContain('SV1*HC:H0038:HE*72*UN*4***1')
    expect(made).toContain('HI*ABK:F250*ABF:F1020')
    expect(made).toMatch(/PRV\*PE\*PXC\*175T00000X/)
  })

  test('one key, one stand-in: across files, and for a number with and without its zeros', async () => {
    const ids = new StandInIds(new KeyedHash(key))
    expect(ids.of('000000007')).toBe(ids.of('7').padStart(9, '0'))
    const [first, again] = [
      await obfuscated(fixture('837p/pass/peer-support-claim')),
      await obfuscated(fixture('835/pass/original-with-interest')),
    ]
    const claim = /CLM\*([^*]+)/.exec(text(first))![1]
    expect(text(again)).toContain(`CLP*${claim}*`)
    const other = text(await obfuscated(fixture('837p/pass/peer-support-claim'), 'another key that nobody else knows'))
    expect(other).not.toContain(`CLM*${claim}`)
  })

  test('what a separator cut off, and an amount that is a name, are hidden too', async () => {
    const source = text(fixture('837p/pass/peer-support-claim'))
      .replace('NM1*IL*1*RIVERA*', 'NM1*IL*1*RIV~ERA*')
      .replace('SV1*HC:H0038:HE*72*', 'SV1*HC:H0038:HE*WINTERBOTTOM*')
      .replace('PER*IC*BILLING OFFICE*', 'PER*ZZ WINTERBOTTOM*BILLING OFFICE*')
    const made = text(await obfuscated(encoded(source)))
    for (const gone of ['ERA*', 'WINTERBOTTOM', 'RIV~']) expect(made).not.toContain(gone)
    expect(checkBytes(encoded(made)).findings.map(place)).toEqual(checkBytes(encoded(source)).findings.map(place))
  })

  test('nobody is older than eighty-nine', () => {
    const standIns = new StandIns(key)
    expect(Number(standIns.birth('19010203', '20260110').slice(0, 4))).toBeGreaterThanOrEqual(1934)
    expect(standIns.birth('19800203', '20260110')).toBe(standIns.date('19800203'))
  })
})

test('ids are mapped one to one, and never to themselves', () => {
  const ids = new StandInIds(new KeyedHash(key))
  const pick = seeded(seed)
  for (const all of [
    Array.from({ length: 1000 }, (_, i) => String(i)),
    Array.from({ length: 5000 }, (_, i) => `A${1000 + i}`),
    Array.from({ length: 3000 }, () => `1${String(pick(100_000_000)).padStart(8, '0')}${pick(10)}`),
    Array.from({ length: 2000 }, () => `${pick(1e9)}-${pick(1e9)}${'abcXYZ'[pick(6)]}`),
  ]) {
    const made = all.map((id) => ids.of(id))
    expect(new Set(made).size).toBe(new Set(all).size)
    expect(all.filter((id, i) => made[i] === id && /[1-9A-Za-z]/.test(id))).toEqual([])
    expect(all.every((id, i) => made[i]!.length === id.length)).toBe(true)
  }
})

test('SHA-256 is SHA-256', () => {
  const hex = (of: string): string =>
    [...sha256(encoded(of))].map((word) => word.toString(16).padStart(8, '0')).join('')
  // @source FIPS 180-4 examples
  expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})
