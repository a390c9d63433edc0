// The packet of records: made of signed notes, the same bytes for the same notes, refused when there is nothing to send.
import { expect, test } from 'vitest'
import { day } from '@throughline/domain'
import { recordsPacket, type RecordsPacket } from './records-packet.ts'

const packet: RecordsPacket = {
  from: { name: 'Riverbend Peer Center' },
  to: 'Bright Plains Health Plan',
  madeOn: day('2026-03-09'),
  askedFor: 'The progress note of 5 January.',
  facts: [{ label: 'Our claim number', value: 'C1' }],
  notice: null,
  notes: [
    {
      servedOn: day('2026-01-05'),
      starts: '10:00',
      ends: '11:00',
      place: 'Home',
      service: 'Peer support, individual',
      goal: 'Take the bus alone',
      personWords: 'I took the bus.',
      action: 'We rode together.',
      response: 'She smiled.',
      nextStep: 'Ride again.',
      signer: 'Pat Ortiz, CPS',
      signedAt: '5 Jan 2026',
      sha256: 'ab'.repeat(32),
      addenda: [{ words: 'It was line 3.', author: 'Pat Ortiz', at: '6 Jan 2026' }],
    },
  ],
}

test('the same notes are the same paper', async () => {
  const first = Buffer.from(await recordsPacket(packet))
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  expect(first.equals(Buffer.from(await recordsPacket(packet)))).toBe(true)
  expect(first.equals(Buffer.from(await recordsPacket({ ...packet, askedFor: 'All of it.' })))).toBe(false)
})

test('nothing to send is no paper', async () => {
  await expect(recordsPacket({ ...packet, notes: [] })).rejects.toThrow('No signed note')
})
