// A file that holds transactions of several sets: each answer is of the transaction it says it is of.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, timeOfDay } from '@throughline/domain'
import { expect, test } from 'vitest'
import { answerTo, readClaims, type ClaimEvent, type Envelope } from './index.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/x12')
const segmentsOf = (path: string): string[] =>
  readFileSync(join(fixtures, path), 'utf8')
    .trim()
    .split('~')
    .map((one) => one.trim())

/** The groups of several files in one interchange. */
function together(...files: string[][]): Uint8Array {
  const groups = files.flatMap((one) =>
    one.slice(
      1,
      one.findIndex((segment) => segment.startsWith('IEA*')),
    ),
  )
  const count = groups.filter((one) => one.startsWith('GS*')).length
  const trailer = `IEA*${count}*${files[0]![0]!.split('*')[13]}`
  return new TextEncoder().encode([files[0]![0], ...groups, trailer, ''].join('~'))
}

const envelope: Omit<Envelope, 'receiver'> = {
  sender: { qualifier: 'ZZ', id: 'RIVERPLAN' },
  control: 5,
  day: day('2026-02-03'),
  time: timeOfDay('09:30'),
  usage: 'T',
}

test('a remittance before the claims: the claims that stand are those whose own transaction is accepted', async () => {
  const remittance = segmentsOf('835/pass/original-with-interest.edi')
  const good = segmentsOf('837p/pass/peer-support-claim.edi')
  const renumbered = good.map((one) => one.replace(/^(GS\*.*)\*7\*X/, '$1*8*X').replace(/^GE\*1\*7$/, 'GE*1*8'))
  const broken = renumbered.map((one) => one.replace(/^SE\*\d+/, 'SE*99').replaceAll(/^(S[TE]\*\w+\*)0001/g, '$10002'))
  const parts: ClaimEvent[] = []
  for await (const batch of readClaims(together(remittance, good, broken))) parts.push(...batch)
  const report = parts.flatMap((one) => (one.kind === 'envelope' ? [one.report] : []))[0]!
  const { transactions } = answerTo(report, envelope)
  const claims = parts.flatMap((one) => (one.kind === 'end' ? [one] : []))
  const told = claims.map(({ transaction, whole }) => {
    const answer = transactions.find(({ ordinal }) => ordinal === transaction.ordinal)!
    return `${answer.transaction} ${answer.control} of ${transaction.control}: ${whole} ${answer.accepted}`
  })
  expect(told).toEqual(['837 0001 of 0001: true true', '837 0002 of 0002: false false'])
})
