// What a file of several interchanges is answered with.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, timeOfDay } from '@throughline/domain'
import { checkBytes, segmentsOf } from '@throughline/x12'
import { expect, test } from 'vitest'
import { acknowledge, type FileAnswer } from './index.ts'

const claims = readFileSync(
  join(import.meta.dirname, '../../../fixtures/x12/837p/pass/peer-support-claim.edi'),
  'utf8',
).trim()
const [isa] = claims.split('~') as [string]
const numbered = (control: string): string => claims.replaceAll(isa.split('*')[13]!, control)
const fromElsewhere = (text: string): string => text.replace(isa.split('*')[6]!, 'ELSEWHERE'.padEnd(15))
const unclosed = (text: string): string => text.replace(/IEA\*1/, 'IEA*2')

const envelope = {
  sender: { qualifier: 'ZZ', id: 'RIVERPLAN' },
  control: 5,
  day: day('2026-02-03'),
  time: timeOfDay('09:30'),
  usage: 'T' as const,
}

const answerTo = (...interchanges: string[]): Promise<FileAnswer> =>
  acknowledge(new TextEncoder().encode(interchanges.join('\n')), envelope)

/** Whom each interchange goes to, its TA1 segments, and how many 999 stand in it. */
function told({ bytes }: FileAnswer): string[] {
  expect(checkBytes(bytes!).findings).toEqual([])
  const lines: string[] = []
  for (const segment of segmentsOf(bytes!)) {
    if (segment.id === 'ISA') lines.push(`to ${segment.element(8).trim()}`)
    if (segment.id === 'TA1') lines.push(`${segment.element(1)} ${segment.element(4)} ${segment.element(5)}`)
    if (segment.id === 'ST') lines.push(segment.element(1))
  }
  return lines
}

test('every interchange of a sender has its TA1 and its 999', async () => {
  const answer = await answerTo(numbered('000000071'), numbered('000000072'))
  expect(told(answer)).toEqual(['to PEERORG', '000000071 A 000', '000000072 A 000', '999', '999'])
  expect(answer.interchange).toBe('accepted')
  expect(answer.transactions.map(({ ordinal, accepted }) => `${ordinal} ${accepted}`)).toEqual(['0 true', '1 true'])
})

test('an interchange that is rejected takes only its own transactions with it', async () => {
  const answer = await answerTo(numbered('000000071'), unclosed(numbered('000000072')))
  expect(told(answer)).toEqual(['to PEERORG', '000000071 A 000', '000000072 R 021', '999'])
  expect(answer.interchange).toBe('accepted-with-errors')
  expect(answer.transactions.map(({ accepted }) => accepted)).toEqual([true, false])
  expect((await answerTo(unclosed(numbered('000000071')), unclosed(numbered('000000072')))).interchange).toBe(
    'rejected',
  )
})

test('each sender is answered in an interchange of their own', async () => {
  const answer = await answerTo(numbered('000000071'), fromElsewhere(numbered('000000071')))
  expect(told(answer)).toEqual(['to PEERORG', '000000071 A 000', '999', 'to ELSEWHERE', '000000071 A 000', '999'])
})
