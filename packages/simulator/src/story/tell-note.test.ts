// Notes of half a year: nobody's are told twice, no blank is left open, Spanish speakers' are in Spanish, and every line of a
// group is a person's own.
import { expect, test } from 'vitest'
import { day, timeOfDay } from '@throughline/domain'
import { chanceFrom } from '../chance/chance.ts'
import { groups, people } from '../cast/riverbend.ts'
import type { PersonInWorld, VisitInWorld } from '../stage/world.ts'
import { tellNote } from './tell-note.ts'

const inWorld = (key: string): PersonInWorld => {
  const cast = people.find((person) => person.key === key)!
  return {
    cast,
    goals: cast.goals.map((goal, index) => ({ ...goal, goalId: `${key}-${index}` })),
  } as unknown as PersonInWorld
}

const visitOf = (person: PersonInWorld, group: VisitInWorld['group'] = null): VisitInWorld =>
  ({
    person,
    group,
    servedOn: day('2026-03-03'),
    starts: timeOfDay('10:00'),
    ends: timeOfDay('11:00'),
  }) as unknown as VisitInWorld

const text = (note: ReturnType<typeof tellNote>) =>
  [note.personWords, note.action, note.response, note.nextStep].join(' ')

test('thirty visits of each person are thirty notes', () => {
  const chance = chanceFrom(5)
  const all = people.flatMap(({ key }) => {
    const person = inWorld(key)
    return Array.from({ length: 30 }, (_, turn) => text(tellNote(chance, visitOf(person), turn)))
  })
  expect(new Set(all).size).toBe(all.length)
  const telling = all.map((note) => note.replace(/\d/g, ''))
  expect(new Set(telling).size).toBeGreaterThan(all.length * 0.95)
  expect(all.filter((note) => /[{}]|undefined/.test(note))).toEqual([])
})

test('who speaks Spanish with their peer is told of in Spanish', () => {
  for (const { key, language } of people) {
    const note = text(tellNote(chanceFrom(2), visitOf(inWorld(key)), 3))
    expect(/ (?:que|la|el|una|para) /.test(note), `${key}: ${note}`).toBe(language === 'es')
  }
})

test('in a group each person has a line of their own', () => {
  for (const group of groups)
    for (let turn = 0; turn < 12; turn += 1) {
      const about = { title: group.title, topic: group.topics[0]! }
      const lines = group.people.map((key) => tellNote(chanceFrom(1), visitOf(inWorld(key), about), turn).response)
      expect(new Set(lines).size, lines.join(' | ')).toBe(lines.length)
    }
})
