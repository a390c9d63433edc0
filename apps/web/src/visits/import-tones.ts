// How the rows of an import are shown.
import type { Tone } from '../kit/standing.tsx'

export const rowTones: Readonly<Record<'accepted' | 'rejected' | 'duplicate' | 'corrected', Tone>> = {
  accepted: 'good',
  rejected: 'bad',
  duplicate: 'quiet',
  corrected: 'good',
}
