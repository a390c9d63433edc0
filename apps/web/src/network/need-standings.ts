// How need is toned, wherever it is shown.
import type { Reply } from '../api/client.ts'
import type { Tone } from '../kit/standing.tsx'

export type NeedStanding = Reply<'networkNeed.list'>['rows'][number]['standing']

export const needTones: Readonly<Record<NeedStanding, Tone>> = {
  nobody: 'bad',
  short: 'wait',
  meets: 'good',
  'no-standard': 'quiet',
}
