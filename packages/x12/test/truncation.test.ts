// A file cut off anywhere never yields a wrong claim or half a transaction as a whole one.
import { expect, test } from 'vitest'
import {
  plain,
  readClaims,
  readRemittances,
  type ClaimEvent,
  type ProfessionalClaim,
  type RemittanceEvent,
  type RemittedClaim,
} from '../src/index.ts'
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
