// The value case as facts: windows that are equal, people who are all counted, and the fall that nobody caused.
import { expect, test } from 'vitest'
import { cents, day } from '@throughline/domain'
import { evidenceSentences } from './evidence.ts'
import { areaChanges, type AreaAnswer } from './life-areas.ts'
import { breakEvenDays, fallWithoutHelp, hospitalDay, valueCase, type Stay } from './value-case.ts'

const today = day('2026-06-01')
const started = (person: string, on: string) => ({ person, startedOn: day(on) })
const stay = (person: string, starts: string, days: number, kind: Stay['kind'] = 'hospital'): Stay => ({
  person,
  kind,
  starts: day(starts),
  days,
})

test.each([
  [0.6, 0.5, 0.14, 2.93, 1.87, 0.36],
  [0.6, 1, 0.14, 2.6, 1.35, 0.48],
])('a mean of %d and a shape of %d fall by themselves', (mean, shape, chosen, before, after, fall) => {
  const found = fallWithoutHelp(mean, shape)
  expect(found.chosen).toBeCloseTo(chosen, 2)
  expect(found.before).toBeCloseTo(before, 1)
  expect(found.after).toBeCloseTo(after, 1)
  expect(found.fall).toBeCloseTo(fall, 2)
})

test('nine months at four hours of $76.68 are paid for by 2.3 hospital days', () => {
  expect(breakEvenDays(9, 4, cents(76_68), hospitalDay)).toBeCloseTo(2.3, 2)
  expect(breakEvenDays(9, 4, cents(76_68), cents(0))).toBeNull()
})

test('both windows are as long, and who has no whole window yet is entered but not counted', () => {
  const found = valueCase(
    [started('a', '2026-01-01'), started('b', '2026-05-01')],
    [stay('a', '2025-12-20', 20), stay('a', '2025-06-01', 9), stay('a', '2026-02-01', 2), stay('b', '2026-04-20', 5)],
    90,
    today,
  )
  expect([found.entered, found.counted]).toEqual([2, 1])
  // The stay that began on 20 December lasts twelve days before the first visit and eight after it; June lies outside.
  expect(found.kinds[0]).toEqual({
    kind: 'hospital',
    before: { people: 1, times: 1, days: 12 },
    after: { people: 1, times: 1, days: 10 },
    change: null,
  })
})

test('whose window is whole today is counted, and a day later there would be none yet', () => {
  const counted = (startedOn: string) => valueCase([started('a', startedOn)], [], 90, today).counted
  expect([counted('2026-03-03'), counted('2026-03-04')]).toEqual([1, 0])
})

test('ten people and more have a percentage, fewer have none; who left is counted too', () => {
  const people = Array.from({ length: 10 }, (_, at) => started(`p${at}`, '2026-01-01'))
  const stays = people.flatMap(({ person }) => [stay(person, '2025-12-01', 4), stay(person, '2026-01-10', 3)])
  expect(valueCase(people, stays, 90, today).kinds[0]!.change).toBe(-2_500)
  expect(valueCase(people.slice(1), stays, 90, today).kinds[0]!.change).toBeNull()
})

test('a life area counts who is better, the same or worse since they were first asked', () => {
  const said = (person: string, on: string, work: number | null): AreaAnswer => ({
    person,
    askedOn: day(on),
    work,
    housing: null,
    community: null,
    income: null,
    satisfaction: null,
    wellness: null,
  })
  const changes = areaChanges([
    said('a', '2026-03-01', 4),
    said('a', '2026-01-01', 2),
    said('b', '2026-01-01', 3),
    said('c', '2026-01-01', null),
  ])
  expect(changes[0]).toEqual({ area: 'work', better: 1, same: 0, worse: 0, once: 1 })
})

test('the evidence says who is counted, carries its caution once, and names only what was recorded', () => {
  const people = [started('a', '2026-01-01'), started('b', '2026-01-01'), started('c', '2026-05-01')]
  const told = (stays: readonly Stay[]) => evidenceSentences(valueCase(people, stays, 90, today), [])
  const hospital = [stay('a', '2025-12-01', 8), stay('b', '2026-01-20', 3)]
  const emergency = [stay('b', '2025-12-20', 1, 'emergency')]
  const rest =
    'Everybody who began that long ago is counted, those who left too. Not adjusted: people who come after a bad time often have a better one without any help.'
  expect(told([])).toEqual([])
  expect(told(hospital)).toEqual([
    `In the 90 days before they began, 2 people had 8 days in a hospital; in the 90 days after, 3. ${rest}`,
  ])
  expect(told([...hospital, ...emergency])).toEqual([
    `In the 90 days before they began, 2 people had 8 days in a hospital and 1 visit to an emergency room; in the 90 days after, 3 and 0. ${rest}`,
  ])
  const none = { better: 0, same: 0, worse: 0, once: 0 }
  const areas = [
    { area: 'work', better: 2, same: 1, worse: 0, once: 0 },
    { area: 'housing', ...none, once: 3 },
    { area: 'satisfaction', better: 1, same: 1, worse: 1, once: 0 },
  ] as const
  expect(evidenceSentences(valueCase(people, [], 90, today), areas)).toEqual([
    'Asked again, so many people said it was better / the same / worse: work 2/1/0, satisfaction with our support 1/1/1.',
  ])
})
