// How authorizations and their ends are shown.
import type { Tone } from '../kit/standing.tsx'

export const authorizationTones: Readonly<Record<'requested' | 'approved' | 'denied' | 'ended', Tone>> = {
  requested: 'going',
  approved: 'good',
  denied: 'bad',
  ended: 'quiet',
}

/** A month before the end a new request is due with most plans. */
export function runOutTone(daysLeft: number): Tone {
  return daysLeft < 0 ? 'bad' : daysLeft <= 30 ? 'wait' : 'quiet'
}
