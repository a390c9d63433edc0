// parse(write(x)) = x, for content made from the definitions, for every clean file, and for names of any characters at all.
import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkBytes,
  claim837p,
  inquiry270,
  segmentsOf,
  transactionSets,
  writeInterchange,
  X12Error,
  type TransactionSet,
  type WrittenSet,
} from '../src/index.ts'
import { eventBatchesOf, fileReader } from '../src/read/events.ts'
import { contentOf, seeded } from './generate-content.ts'
import { contentsOf } from './read-content.ts'
import { cleanFixtures, fixture, text } from './sample-files.ts'
import { writtenTransactions } from './write-content.ts'

/** Of each set in one run. Every run makes other files, so that runs add up; `THROUGHLINE_SEED` makes those of an earlier one again. */
const runs = Number(process.env.THROUGHLINE_GENERATED ?? 2_000)
const seed = Number(process.env.THROUGHLINE_SEED ?? randomInt(1, 2 ** 31))
console.info(`X12 files made from the definitions: ${runs} of each set, THROUGHLINE_SEED=${seed}`)

const write = writtenTransactions

test.each(transactionSets.map((set) => [set.name, set] as const))(
  `%s: ${runs} files made from the definition (seed ${seed})`,
  { timeout: 3_600_000 },
  (_, set) => {
    const pick = seeded(seed)
    for (let run = 0; run < runs; run++) {
      const contents = Array.from({ length: 1 + pick(2) }, () => contentOf(set, pick))
      const bytes = write(set, contents, { newline: pick(2) === 0, delimiters: 'choose' })
      const read = contentsOf(bytes, set)
      const findings = checkBytes(bytes, { levels: ['syntax', 'guide'] }).findings.filter(
        ({ code }) => code !== 'situational',
      )
      // Told by the slower comparison only when there is something to tell.
      if (findings.length === 0 && isDeepStrictEqual(read, contents)) continue
      expect(findings, `run ${run}`).toEqual([])
      expect(read, `run ${run}`).toEqual(contents)
      expect.fail(`run ${run}: what was read differs`)
    }
  },
)

test.each(cleanFixtures().filter(([path]) => !path.startsWith('ta1')))(
  '%s is read and written back byte for byte',
  (_, bytes) => {
    const set = setIn(bytes)
    const written = text(write(set, contentsOf(bytes, set), { newline: true }))
    const body = (file: string): string => file.slice(file.indexOf('ST*'), file.indexOf('GE*'))
    expect(body(written)).toBe(body(text(bytes)))
  },
)

function setIn(bytes: Uint8Array): TransactionSet {
  for (const events of eventBatchesOf(bytes, fileReader()))
    for (const event of events) if (event.kind === 'transaction-end') return event.transaction.set!.set
  throw new Error('no transaction of a known set')
}

describe('names of any characters', () => {
  const [content] = contentsOf(fixture('837p/pass/peer-support-claim'), claim837p)
  const named = (lastName: string): object => {
    const copy = structuredClone(content) as any
    copy.billingProviders[0].subscribers[0].subscriber.name.lastName = lastName
    return copy
  }
  const nameIn = (bytes: Uint8Array): string =>
    (contentsOf(bytes, claim837p)[0] as any).billingProviders[0].subscribers[0].subscriber.name.lastName
  const count = [...segmentsOf(write(claim837p, [named('RIVERA')]))].length

  test('are read back, or refused with the name of their field', { timeout: 60_000 }, () => {
    const field = 'billingProviders[0].subscribers[0].subscriber.name.lastName (NM103)'
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.constantFrom('DOE~CLM*EVIL*99999***11:B:1*Y*A*Y*Y', 'A^B', 'A:B', 'O\u2028K', '\ufeffX'),
        ),
        (name) => {
          for (const delimiters of [undefined, 'choose'] as const) {
            let bytes: Uint8Array
            try {
              bytes = write(claim837p, [named(name)], delimiters ? { delimiters } : {})
            } catch (error) {
              if (!(error instanceof X12Error) || error.code !== 'unwritable') throw error
              expect(error.field).toBe(field)
              expect(error.message).not.toContain(name.length > 3 ? name : '\0')
              // Only control characters and half characters cannot be written with separators of one's choice.
              expect(delimiters === undefined || /\p{Cc}|\p{Cs}/u.test(name)).toBe(true)
              continue
            }
            expect(nameIn(bytes)).toBe(name)
            expect([...segmentsOf(bytes)].length).toBe(count)
          }
        },
      ),
      { numRuns: 1000, seed },
    )
  })
})

test('the segments a writer counts may be left out', () => {
  const ana = { entityType: '1', lastName: 'RIVERA', idQualifier: 'MI', id: 'M000123' } as const
  const river = { entity: 'PR', entityType: '2', lastName: 'RIVER PLAN', idQualifier: 'PI', id: 'RIVER' } as const
  const asker = { entity: '1P', entityType: '2', lastName: 'PEER ORG', idQualifier: 'XX', id: '1234567893' } as const
  const subscriber = { name: ana, inquiries: [{ inquiry: { serviceTypes: ['MH'] } }] } as const
  const content: WrittenSet<typeof inquiry270> = {
    beginning: { purpose: '13', reference: 'ASK', date: '2026-01-10', time: '0930' },
    sources: [
      {
        source: { name: river },
        receivers: [{ receiver: { name: asker }, subscribers: [{ subscriber }, { subscriber }] }],
      },
    ],
  }
  const bytes = write(inquiry270, [content], {})
  expect(checkBytes(bytes).findings).toEqual([])
  const levels = [...segmentsOf(bytes)].filter(({ id }) => id === 'HL').map(String)
  expect(levels).toEqual(['HL*1**20*1', 'HL*2*1*21*1', 'HL*3*2*22*0', 'HL*4*2*22*0'])
})

describe('what a writer refuses', () => {
  const [content] = contentsOf(fixture('837p/pass/peer-support-claim'), claim837p) as any[]
  const changed = (change: (copy: any) => void): string => {
    const copy = structuredClone(content)
    change(copy)
    try {
      write(claim837p, [copy])
      return 'written'
    } catch (error) {
      return (error as X12Error).code === 'unwritable' ? (error as X12Error).field : String(error)
    }
  }
  const claimOf = (copy: any): any => copy.billingProviders[0].subscribers[0].claims[0]
  const path = 'billingProviders[0].subscribers[0].claims[0]'
  test.each([
    ['half a cent', (copy: any) => (claimOf(copy).details.charge = 10200.5), `${path}.details.charge`],
    ['an amount as text', (copy: any) => (claimOf(copy).details.charge = '102'), `${path}.details.charge`],
    [
      'a day that is none',
      (copy: any) => (claimOf(copy).lines[0].serviceDate.value = '2026-02-30'),
      `${path}.lines[0].serviceDate.value`,
    ],
    [
      'a missing charge',
      (copy: any) => delete claimOf(copy).lines[1].service.charge,
      `${path}.lines[1].service.charge`,
    ],
    ['a missing place', (copy: any) => delete claimOf(copy).details.place.code, `${path}.details.place.code`],
    [
      'a missing payer',
      (copy: any) => delete copy.billingProviders[0].subscribers[0].payer,
      'billingProviders[0].subscribers[0].payer',
    ],
    [
      'a line break in a code',
      (copy: any) => (claimOf(copy).lines[0].service.procedure.code = 'H0038\n'),
      `${path}.lines[0].service.procedure (SV101)`,
    ],
    ['nothing', () => undefined, 'written'],
  ])('%s', (_, change, field) => {
    expect(changed(change)).toBe(field)
  })

  test('control numbers out of range, and a group of nothing', () => {
    const header = {
      senderQualifier: 'ZZ',
      sender: 'A',
      receiverQualifier: 'ZZ',
      receiver: 'B',
      date: '2026-01-10',
      time: '0930',
      usage: 'T' as const,
    }
    expect(() => writeInterchange({ ...header, control: 0, groups: [] })).toThrow('control (ISA13)')
    expect(() => writeInterchange({ ...header, control: 1, sender: 'X'.repeat(16), groups: [] })).toThrow(
      'sender (ISA06)',
    )
    expect(() => writeInterchange({ ...header, control: 1, sender: 'X*', groups: [] })).toThrow('ISA06')
    expect(() => writeInterchange({ ...header, control: 1, time: '2500', groups: [] })).toThrow('time (ISA10)')
    const group = { sender: 'AA', receiver: 'BB', date: '2026-01-10', time: '0930', control: 1, transactions: [] }
    expect(() => writeInterchange({ ...header, control: 1, groups: [group] })).toThrow('at least one transaction')
  })
})
