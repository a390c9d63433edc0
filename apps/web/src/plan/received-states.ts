// How a received claim stands, as a tone.
import type { Reply } from '../api/client.ts'
import type { Tone } from '../kit/standing.tsx'

type Status = Reply<'receivedClaim.list'>['rows'][number]['status']
type Outcome = Reply<'receivedClaim.get'>['decisions'][number]['outcome']

export const receivedStates = ['received', 'pended', 'decided', 'rejected', 'paid', 'replaced', 'voided'] as const

export const receivedTones: Readonly<Record<Status, Tone>> = {
  received: 'wait',
  pended: 'wait',
  decided: 'going',
  rejected: 'bad',
  paid: 'good',
  replaced: 'quiet',
  voided: 'quiet',
}

export const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  paid: 'good',
  partial: 'wait',
  denied: 'bad',
  pended: 'wait',
  reversed: 'quiet',
}
