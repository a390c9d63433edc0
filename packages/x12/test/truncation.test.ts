// A file cut off anywhere never yields a wrong claim or half a transaction as a whole one.
import { expect, test } from 'vitest'
import {
  plain,
  readClaims,
  readRemittances,
  transactionOf,
  transactionSets,
  writeInterchange,
  type ClaimEvent,
  type ProfessionalClaim,
  type RemittanceEvent,
  type RemittedClaim,
  type TransactionSet,
} from '../src/index.ts'
import { eventBatchesOf, fileReader } from '../src/read/events.ts'
import { contentOf, seeded } from './generate-content.ts'
import { manyClaims, manyRemittedClaims } from './sample-files.ts'

interface Outcome {
  /** Claims as plain text; all of them, or the last one alone when that is all that is compared. */
  claims: string[]
  count: number
  whole: string[]
  source: boolean
}

async function outcome(events: AsyncIterable<ClaimEvent | RemittanceEvent>, all: boolean): Promise<Outcome> {
  const seen: Outcome = { claims: [], count: 0, whole: [], source: false }
  let last: ProfessionalClaim | RemittedClaim | null = null
  for await (const event of events) {
    if (event.kind === 'claim') {
      seen.count++
      last = event
      if (all) seen.claims.push(JSON.stringify(plain<object>(event.claim)))
    } else if (event.kind === 'end' && event.whole) seen.whole.push(event.transaction.control)
    else if (event.kind === 'source-end') seen.source = event.whole
  }
  if (!all && last) seen.claims.push(JSON.stringify(plain<object>(last.claim)))
  return seen
}

test.each([
  ['837P', manyClaims(22, 3), readClaims],
  ['835', manyRemittedClaims(30, 3), readRemittances],
] as const)('an %s of 20 KB cut off at every byte', { timeout: 240_000 }, async (_, bytes, read) => {
  expect(bytes.length).toBeGreaterThan(19_000)
  const all = await outcome(read(bytes), true)
  expect(all).toMatchObject({ whole: ['0001', '0002', '0003'], source: true })
  const text = new TextDecoder().decode(bytes)
  // A transaction is whole from the terminator of its SE on.
  const ends = [...text.matchAll(/SE\*\d+\*\d+~/g)].map((found) => found.index + found[0].length)
  // The last terminator may be missing: from there on the file is whole.
  const wholeFrom = text.lastIndexOf('IEA*1*0000000') + 'IEA*1*000000000'.length
  for (let cut = 0; cut < bytes.length; cut++) {
    // The last claim is the one a cut could harm; all are compared at every 64th byte.
    const every = cut % 64 === 0
    const part = await outcome(read(bytes.subarray(0, cut)), every)
    const expected = every ? all.claims.slice(0, part.count) : all.claims.slice(0, part.count).slice(-1)
    if (part.count > all.count || part.claims.some((claim, i) => claim !== expected[i]))
      expect.fail(`cut at ${cut}: a claim differs`)
    const wanted = ends.filter((end) => cut >= end).length
    if (part.whole.length !== wanted)
      expect.fail(`cut at ${cut}: ${part.whole.length} whole transactions, not ${wanted}`)
    if (part.source !== cut >= wholeFrom)
      expect.fail(`cut at ${cut}: told that the file is ${part.source ? 'whole' : 'cut off'}`)
  }
})

/** Bytes of a file of each set; the time goes with the square of it. Claims and remittances are cut from 20 KB above. */
const enough = 10_000

/** Transactions made from the definition until they fill a file. */
function filled(set: TransactionSet): Uint8Array {
  const pick = seeded(20260110)
  const at = { date: '2026-01-10', time: '0930', control: 7 }
  const parties = { sender: 'PEERORG', receiver: 'RIVERPLAN' }
  const contents: object[] = []
  for (;;) {
    contents.push(contentOf(set, pick))
    const transactions = contents.map((one) => transactionOf(set, one as never))
    const bytes = writeInterchange({
      ...at,
      ...parties,
      senderQualifier: 'ZZ',
      receiverQualifier: 'ZZ',
      usage: 'T',
      groups: [{ ...at, ...parties, transactions }],
    })
    if (bytes.length > enough || contents.length > 400) return bytes
  }
}

interface Read {
  readonly loops: string[]
  readonly count: number
  readonly whole: string[]
  readonly closed: boolean
}

/** Every streamed loop as text, or the last one alone; transactions that ended whole; whether the interchange did. */
function loopsOf(bytes: Uint8Array, all: boolean): Read {
  const loops: string[] = []
  const whole: string[] = []
  let count = 0
  let closed = false
  let last: unknown
  for (const events of eventBatchesOf(bytes, fileReader())) {
    for (const event of events) {
      if (event.kind === 'loop') {
        count++
        last = event.loop
        if (all) loops.push(JSON.stringify(event.loop))
      } else if (event.kind === 'transaction-end' && event.transaction.state === 'complete')
        whole.push(event.transaction.control)
      else if (event.kind === 'interchange-end') closed = event.interchange.state === 'complete'
    }
  }
  if (!all && count > 0) loops.push(JSON.stringify(last))
  return { loops, count, whole, closed }
}

test.each(transactionSets.map((set) => [set.name, set] as const))(
  'a file of the %s cut off at every byte',
  { timeout: 600_000 },
  (_, set) => {
    const bytes = filled(set)
    const all = loopsOf(bytes, true)
    const text = Buffer.from(bytes).toString('latin1')
    const ends = [...text.matchAll(/~SE\*\d+\*\d+~/g)].map((found) => found.index + found[0].length)
    expect(all.whole).toHaveLength(ends.length)
    expect(all.closed).toBe(true)
    // A file of few, large transactions is cut at every byte of its end.
    for (let cut = Math.max(0, bytes.length - enough); cut < bytes.length - 1; cut++) {
      const every = cut % 256 === 0
      const part = loopsOf(bytes.subarray(0, cut), every)
      const expected = every ? all.loops.slice(0, part.count) : all.loops.slice(part.count - 1, part.count)
      if (part.count > all.count || (part.count > 0 && part.loops.some((loop, i) => loop !== expected[i])))
        expect.fail(`cut at ${cut}: a loop differs`)
      const wanted = ends.filter((end) => cut >= end).length
      if (part.whole.length !== wanted)
        expect.fail(`cut at ${cut}: ${part.whole.length} whole transactions, not ${wanted}`)
      if (part.closed) expect.fail(`cut at ${cut}: told that the file is whole`)
    }
  },
)
