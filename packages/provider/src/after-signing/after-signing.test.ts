// Going live, obligations and the trial, as facts.
import { expect, test } from 'vitest'
import { day, sampleContract } from '@throughline/domain'
import { dueOf, stepStanding } from './go-live.ts'
import { contractObligations, dueDays, duesOf, onTime, type Obligation } from './obligations.ts'
import { decisionStanding, guideIntakeCap, placesLeft, trialDecides, trialScores } from './trial.ts'

const contract = sampleContract('bright-plains')
const today = day('2026-02-13')

test('a report each quarter is due its days after each quarter, from the first on', () => {
  const [report] = contractObligations(contract, contract.starts)
  expect(report).toMatchObject({ key: 'report-1', every: 'quarter', firstDue: '2025-10-30' })
  expect(dueDays(report!, day('2026-08-01'))).toEqual(['2025-10-30', '2026-01-30', '2026-04-30', '2026-07-30'])
})

test('no report is owed on a time before the organization was in: the first is that of the period it came in', () => {
  const [report] = contractObligations(contract, day('2026-11-23'))
  expect(report!.firstDue).toBe('2027-01-30')
  expect(onTime(duesOf([report!], [], day('2026-11-30')))).toEqual({ onTime: 0, of: 0 })
  // A signature before the first day of the contract changes nothing.
  expect(contractObligations(contract, day('2025-06-12'))[0]!.firstDue).toBe('2025-10-30')
})

test('nothing is due after its end, and once is once', () => {
  const once: Obligation = { key: 'x', title: 'Insurance', every: 'once', firstDue: day('2026-03-01'), ends: null }
  expect(dueDays(once, day('2030-01-01'))).toEqual(['2026-03-01'])
  expect(dueDays({ ...once, every: 'month', ends: day('2026-04-15') }, day('2030-01-01'))).toEqual([
    '2026-03-01',
    '2026-04-01',
  ])
})

test('on time, late, overdue, soon and open are told apart, and the rate is a count', () => {
  const monthly: Obligation = { key: 'm', title: 'Roster', every: 'month', firstDue: day('2025-12-20'), ends: null }
  const dues = duesOf(
    [monthly],
    [
      { obligation: 'm', dueOn: day('2025-12-20'), deliveredOn: day('2025-12-20') },
      { obligation: 'm', dueOn: day('2026-01-20'), deliveredOn: day('2026-01-25') },
    ],
    day('2026-03-10'),
  )
  expect(dues.slice(0, 5).map((due) => due.standing)).toEqual(['on-time', 'late', 'overdue', 'soon', 'open'])
  expect(onTime(dues)).toEqual({ onTime: 1, of: 3 })
  const march = (today: string) => duesOf([monthly], [], day(today)).find((due) => due.dueOn === '2026-03-20')!.standing
  expect([march('2026-03-05'), march('2026-03-06'), march('2026-03-20'), march('2026-03-21')]).toEqual([
    'open',
    'soon',
    'soon',
    'overdue',
  ])
})

test('a step is due its days after signing, and late after them', () => {
  expect(dueOf('eft', day('2026-01-20'))).toBe('2026-02-10')
  expect(stepStanding({ dueOn: day('2026-02-10'), doneOn: null }, today)).toBe('late')
  expect(stepStanding({ dueOn: day('2026-02-18'), doneOn: null }, today)).toBe('soon')
  expect(stepStanding({ dueOn: day('2026-02-10'), doneOn: day('2026-02-12') }, today)).toBe('done')
})

test('a decision stands until the next one; a renewal is tried anew only when it names a trial', () => {
  const decisions = [
    { version: 1, decision: 'go-on' },
    { version: 1, decision: 'change-terms' },
  ]
  expect(decisionStanding([], 1, true)).toBeNull()
  expect(decisionStanding(decisions, 1, true)).toBe(decisions[0])
  expect(decisionStanding(decisions, 2, false)).toBe(decisions[0])
  expect(decisionStanding(decisions, 2, true)).toBeNull()
})

test('the trial decides on its day; what nobody measured is unknown', () => {
  expect(trialDecides(contract, contract.starts)).toEqual({ on: '2026-01-01', named: false })
  expect(trialDecides(contract, day('2025-10-15'))).toEqual({ on: '2026-04-15', named: false })
  const agreed = { ...contract, agreement: { ...contract.agreement, trialMonths: 12 } }
  expect(trialDecides(agreed, day('2025-10-15'))).toEqual({ on: '2026-07-01', named: true })
  const nothing = {
    people: 0,
    units: 0,
    unitsPlanned: null,
    denied: null,
    paidAfterDays: null,
    obligations: { onTime: 0, of: 0 },
  }
  expect(trialScores(nothing, guideIntakeCap).map((score) => score.standing)).toEqual(Array(5).fill('unknown'))
  // People, refusals and days are bounds from above; units and reports are to be reached.
  expect(trialScores(nothing, guideIntakeCap).map(({ id, bound }) => [id, bound])).toEqual([
    ['people', 'at-most'],
    ['units', 'at-least'],
    ['denied', 'at-most'],
    ['lag', 'at-most'],
    ['obligations', 'at-least'],
  ])
  const poor = {
    people: 24,
    units: 80,
    unitsPlanned: 100,
    denied: 1_500,
    paidAfterDays: 200,
    obligations: { onTime: 1, of: 2 },
  }
  expect(trialScores(poor, guideIntakeCap).map((score) => score.standing)).toEqual(Array(5).fill('short'))
  // Every target is met by reaching it.
  const met = {
    people: guideIntakeCap,
    units: 100,
    unitsPlanned: 100,
    denied: 1_000,
    paidAfterDays: 183,
    obligations: { onTime: 2, of: 2 },
  }
  expect(trialScores(met, guideIntakeCap).map((score) => score.standing)).toEqual(Array(5).fill('good'))
  expect([placesLeft(20, 18), placesLeft(20, 24)]).toEqual([2, 0])
})
