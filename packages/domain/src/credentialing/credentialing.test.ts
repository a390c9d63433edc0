import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { countdownTo } from './countdown.ts'
import {
  credentialingStates,
  movesFrom,
  opensBilling,
  stateAfter,
  type CredentialingState,
} from './credentialing-state.ts'
import { packetItems } from './packet-items.ts'
import { emptyProfile, organizationProfileSchema } from './organization-profile.ts'
import { emptyWorkerFile, workerFileSchema } from './worker-file.ts'

describe('billing opens when the plan has loaded the organization and the day has come', () => {
  const from = day('2026-04-01')
  test.each<[CredentialingState, string, boolean]>([
    ['preparing', '2026-05-01', false],
    ['executed', '2026-05-01', false],
    ['loaded', '2026-03-31', false],
    ['loaded', '2026-04-01', true],
    ['directory-verified', '2026-04-02', true],
    ['test-claim-paid', '2026-04-02', true],
    ['rejected', '2026-05-01', false],
    ['withdrawn', '2026-05-01', false],
  ])('%s on %s: %s', (state, on, open) => {
    expect(opensBilling({ state, effectiveOn: from }, day(on))).toBe(open)
  })
  test('without a file a signed contract speaks for itself', () => expect(opensBilling(null, from)).toBe(true))
  test('loaded without a day opens nothing', () =>
    expect(opensBilling({ state: 'loaded', effectiveOn: null }, from)).toBe(false))
})

test('every state but the last leads on, and none to itself', () => {
  for (const state of credentialingStates) {
    expect(movesFrom(state).length).toBeGreaterThan(0)
    expect(movesFrom(state)).not.toContain(state)
  }
})

test('nobody records that a test claim was paid, and a directory looked up later takes nothing back', () => {
  expect(credentialingStates.flatMap((state) => movesFrom(state))).not.toContain('test-claim-paid')
  expect(stateAfter('test-claim-paid', 'directory-verified')).toBe('test-claim-paid')
  expect(stateAfter('loaded', 'directory-verified')).toBe('directory-verified')
  expect(stateAfter('test-claim-paid', 'withdrawn')).toBe('withdrawn')
})

test.each([
  [null, 'open-ended'],
  ['2026-01-31', 'expired'],
  ['2026-02-01', 'within-30'],
  ['2026-03-03', 'within-30'],
  ['2026-03-04', 'within-60'],
  ['2026-04-02', 'within-60'],
  ['2026-06-01', 'within-120'],
  ['2026-06-02', 'fine'],
])('a paper that runs out on %s is %s on 1 Feb 2026', (expires, stage) => {
  expect(countdownTo(expires === null ? null : day(expires), day('2026-02-01')).stage).toBe(stage)
})

test('nineteen things, and what is empty is kept', () => {
  expect(new Set(packetItems).size).toBe(19)
  expect(organizationProfileSchema.parse(emptyProfile)).toEqual(emptyProfile)
  expect(workerFileSchema.parse(emptyWorkerFile)).toEqual(emptyWorkerFile)
})
