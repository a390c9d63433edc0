// Each clock of an application beside the days it is counted from: PEER §3, with the standards of July 2025.
import { day, usualSignatureDays } from '@throughline/domain'
import { expect, test } from 'vitest'
import {
  clocksOf,
  dueOn,
  isWatched,
  recredentialBy,
  usualDecideDays,
  verificationDaysLeft,
  type ClockFacts,
} from './application-clocks.ts'

const applied: ClockFacts = {
  status: 'in-review',
  receivedOn: day('2026-01-10'),
  decideWithinDays: usualDecideDays,
  signatureGoodDays: usualSignatureDays,
  verifications: [{ on: day('2026-01-20'), organization: null }],
  checkedOn: day('2026-01-05'),
  signedOn: day('2026-01-02'),
  decidedOn: null,
  letterOn: null,
  recredentialBy: null,
}
const decided = { ...applied, status: 'approved', decidedOn: day('2026-03-02') } as const
const loaded = {
  ...decided,
  status: 'loaded',
  letterOn: day('2026-03-20'),
  recredentialBy: recredentialBy(decided.decidedOn),
} as const
const said = (facts: ClockFacts, today: string) =>
  clocksOf(facts, day(today)).map((one) => `${one.clock} ${one.dueOn ?? '—'} ${one.daysLeft ?? '—'} ${one.standing}`)

test.each([
  [
    'while it is reviewed, the monthly watch being four days late',
    applied,
    '2026-02-09',
    [
      'decide 2026-04-10 60 running',
      'verification 2026-05-20 100 running',
      'signature 2026-05-02 82 running',
      'watch 2026-02-05 -4 late',
      'letter — — waiting',
      'recredential — — waiting',
    ],
  ],
  [
    'decided, and the letter not written within 30 days',
    decided,
    '2026-04-02',
    [
      'decide 2026-04-10 — kept',
      'verification 2026-05-20 — kept',
      'signature 2026-05-02 — kept',
      'watch 2026-02-05 — missed',
      'letter 2026-04-01 -1 late',
      'recredential — — waiting',
    ],
  ],
  [
    'loaded: 36 months from the decision',
    loaded,
    '2029-03-01',
    [
      'decide 2026-04-10 — kept',
      'verification 2026-05-20 — kept',
      'signature 2026-05-02 — kept',
      'watch 2026-02-05 — missed',
      'letter 2026-04-01 — kept',
      'recredential 2029-03-02 1 running',
    ],
  ],
  [
    'a verification organization’s work is too old before the plan’s own that is older',
    {
      ...applied,
      verifications: [
        { on: day('2026-01-20'), organization: null },
        { on: day('2026-02-10'), organization: 'Keystone Verification' },
      ],
    },
    '2026-05-12',
    [
      'decide 2026-04-10 -32 late',
      'verification 2026-05-11 -1 late',
      'signature 2026-05-02 -10 late',
      'watch 2026-02-05 -96 late',
      'letter — — waiting',
      'recredential — — waiting',
    ],
  ],
  ['withdrawn', { ...applied, status: 'withdrawn' }, '2026-02-09', []],
] as const)('%s', (_, facts, today, expected) => {
  expect(said(facts, today)).toEqual(expected)
})

test('a plan that decides sooner is late sooner', () => {
  const within60 = { ...applied, decideWithinDays: 60 }
  expect(said(within60, '2026-03-12')[0]).toBe('decide 2026-03-11 -1 late')
  expect(dueOn(within60)).toBe('2026-03-11')
})

test('a signature is good for as many days as the plan says', () => {
  expect(said({ ...applied, signatureGoodDays: 30 }, '2026-02-09')[2]).toBe('signature 2026-02-01 -8 late')
})

test.each([
  ['2026-01-20', null, '2026-05-20', 0],
  ['2026-01-20', null, '2026-05-21', -1],
  ['2026-01-20', 'Keystone Verification', '2026-04-20', 0],
  ['2026-01-20', 'Keystone Verification', '2026-04-21', -1],
] as const)('verified %s by %s, decided %s: %s days left', (verified, organization, on, left) => {
  expect(verificationDaysLeft({ on: day(verified), organization }, day(on))).toBe(left)
})

test.each([
  ['2026-01-05', '2026-02-05', true],
  ['2026-01-05', '2026-02-06', false],
  [null, '2026-02-05', false],
] as const)('checked %s, decided %s: within the month is %s', (checked, on, within) => {
  expect(isWatched(checked === null ? null : day(checked), day(on))).toBe(within)
})

test.each([
  ['committee', null, null, '2026-04-10'],
  ['approved', null, null, '2026-04-01'],
  ['denied', null, null, '2026-04-01'],
  ['denied', '2026-03-05', null, null],
  ['executed', '2026-03-05', null, null],
  ['loaded', '2026-03-05', '2029-03-02', '2029-03-02'],
  ['loaded', '2026-03-05', null, null],
  ['withdrawn', null, null, null],
] as const)('%s, letter %s: the plan owes something by %s %s', (status, letterOn, again, due) => {
  const { receivedOn, decideWithinDays } = applied
  const known = {
    status,
    receivedOn,
    decideWithinDays,
    decidedOn: decided.decidedOn,
    letterOn,
    recredentialBy: again,
  } as ClockFacts
  expect(dueOn(known)).toBe(due)
})
