// How near a paper or certificate is to its last day: told at 120, 60 and 30 days, so that a renewal can still be in time.
import { daysBetween, type Day } from '../calendar/day.ts'

export type Countdown = 'open-ended' | 'fine' | 'within-120' | 'within-60' | 'within-30' | 'expired'

export function countdownTo(
  expires: Day | null,
  today: Day,
): { readonly days: number | null; readonly stage: Countdown } {
  if (expires === null) return { days: null, stage: 'open-ended' }
  const days = daysBetween(today, expires)
  if (days < 0) return { days, stage: 'expired' }
  if (days <= 30) return { days, stage: 'within-30' }
  if (days <= 60) return { days, stage: 'within-60' }
  if (days <= 120) return { days, stage: 'within-120' }
  return { days, stage: 'fine' }
}
