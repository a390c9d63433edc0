// The same seed draws the same; streams kept apart do not disturb each other.
import { expect, test } from 'vitest'
import { chanceFrom } from './chance.ts'

test('one seed, one world; another seed, another', () => {
  const drawn = (seed: number) => {
    const chance = chanceFrom(seed)
    return [chance.between(1, 1000), chance.next(), ...chance.bytes(8), ...chance.shuffled([1, 2, 3, 4, 5])]
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})

test('what is drawn apart changes nothing here', () => {
  const [one, other] = [chanceFrom(3), chanceFrom(3)]
  one.apart('notes').next()
  expect(one.next()).toBe(other.next())
  expect(chanceFrom(3).apart('notes').next()).not.toBe(chanceFrom(3).apart('visits').next())
})

test('bounds hold and every value comes up', () => {
  const chance = chanceFrom(11)
  const seen = new Set(Array.from({ length: 500 }, () => chance.between(2, 5)))
  expect([...seen].sort()).toEqual([2, 3, 4, 5])
  expect(chance.some(['a', 'b', 'c', 'd'], 2)).toHaveLength(2)
  expect(() => chance.pick([])).toThrow(/nothing/)
})
