// Which tone a standing of this area has: the word beside it always says the same.
import type { WorksheetPlace } from '@throughline/domain'
import type { Tone } from '../kit/standing.tsx'

export const itemTones: Readonly<Record<'ready' | 'gap' | 'later', Tone>> = { ready: 'good', gap: 'bad', later: 'wait' }
export const stepTones: Readonly<Record<'done' | 'now' | 'later' | 'stopped', Tone>> = {
  done: 'good',
  now: 'going',
  later: 'quiet',
  stopped: 'bad',
}
export const stageTones: Readonly<Record<string, Tone>> = {
  none: 'bad',
  'open-ended': 'quiet',
  fine: 'good',
  'within-120': 'wait',
  'within-60': 'wait',
  'within-30': 'bad',
  expired: 'bad',
}
export const ruleTones: Readonly<Record<'met' | 'below' | 'open' | 'ask', Tone>> = {
  met: 'good',
  below: 'bad',
  open: 'wait',
  ask: 'quiet',
}
export const stateTone = (state: string): Tone =>
  ['loaded', 'directory-verified', 'test-claim-paid'].includes(state)
    ? 'good'
    : ['rejected', 'withdrawn', 'denied'].includes(state)
      ? 'bad'
      : 'going'

/** Where each step of the path is done; those of the plan are done there and told here. */
export const stepPlaces: Readonly<Record<string, WorksheetPlace>> = {
  services: 'services',
  describe: 'telling',
  ein: 'telling',
  npi: 'telling',
  medicaid: 'telling',
  readiness: 'readiness',
  weigh: 'cost',
  decide: 'weighing',
  'next-steps': 'steps',
  contract: 'contracts',
}
