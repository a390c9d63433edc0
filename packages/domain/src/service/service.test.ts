// Minutes come from start and stop alone, and a signed note's hash covers everything that carries meaning.
import { expect, test } from 'vitest'
import { intervalsOverlap, isTimeOfDay, minutesBetween, timeOfDay } from '../calendar/time-of-day.ts'
import { day } from '../calendar/day.ts'
import { noteSealText, serviceMinutes, type Note } from './service.ts'

test.each([
  ['10:00', '10:45', 45],
  ['23:30', '00:15', -1395],
  ['10:00', '10:00', 0],
])('%s to %s is %i minutes', (starts, ends, minutes) => {
  expect(serviceMinutes({ starts: timeOfDay(starts), ends: timeOfDay(ends) })).toBe(minutes)
  expect(minutesBetween(timeOfDay(starts), timeOfDay(ends))).toBe(minutes)
})

test.each(['24:00', '9:00', '10:60', '10', ''])('%j is not a time of day', (text) => {
  expect(isTimeOfDay(text)).toBe(false)
})

test.each([
  [['10:00', '10:45'], ['10:30', '11:00'], true],
  [['10:00', '10:45'], ['10:45', '11:00'], false],
  [['10:00', '12:00'], ['10:30', '11:00'], true],
] as const)('%j and %j share a minute: %s', (a, b, shared) => {
  const interval = ([starts, ends]: readonly [string, string]) => ({ starts: timeOfDay(starts), ends: timeOfDay(ends) })
  expect(intervalsOverlap(interval(a), interval(b))).toBe(shared)
})

test('every part of a note changes its seal', () => {
  const note: Omit<Note, 'sha256' | 'status'> = {
    id: 'n1',
    serviceId: 's1',
    authorWorkerId: 'lee',
    goalId: 'g2',
    personWords: 'Buses make my chest tight.',
    action: 'Rode two stops together.',
    response: 'Picked the seat; worry 8, then 5.',
    nextStep: 'Tuesday, three stops.',
    starts: timeOfDay('10:00'),
    ends: timeOfDay('10:45'),
    placeOfService: '99',
    signedOn: day('2026-03-02'),
    signerName: 'Lee Ortiz',
    signerCredential: 'CPS',
  }
  const sealed = noteSealText(note)
  for (const key of Object.keys(note) as (keyof typeof note)[])
    expect(noteSealText({ ...note, [key]: 'another' } as typeof note), key).not.toBe(sealed)
  expect(noteSealText({ ...note, action: 'a', response: 'b' })).not.toBe(
    noteSealText({ ...note, action: 'b', response: 'a' }),
  )
})
