// How a remittance stands, as a tone.
import type { Reply } from '../api/client.ts'
import type { Tone } from '../kit/standing.tsx'

type Row = Reply<'remittance.list'>['rows'][number]

export const remittanceTones: Readonly<Record<Row['status'], Tone>> = {
  posted: 'good',
  quarantined: 'bad',
  questioned: 'wait',
  conflict: 'bad',
  duplicate: 'quiet',
  dismissed: 'quiet',
}

export const outcomeTones: Readonly<Record<Reply<'file.take'>['outcome'], Tone>> = {
  posted: 'good',
  accepted: 'good',
  rejected: 'bad',
  quarantined: 'bad',
  questioned: 'wait',
  duplicate: 'quiet',
  conflict: 'bad',
  unreadable: 'bad',
  kept: 'quiet',
}
