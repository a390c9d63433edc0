// What cannot be written is found claim by claim, in few tries, and nothing else is left out.
import { expect, test } from 'vitest'
import { sortOut } from './claims-file.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test.each<[string, number, number[], number]>([
  ['nothing wrong: one try', 5000, [], 1],
  ['one of 5000: two tries a halving', 5000, [4321], 30],
  ['the only one', 1, [0], 1],
  ['all', 3, [0, 1, 2], 5],
  ['none asked', 0, [], 0],
])('%s', (_, count, wrong, triesAtMost) => {
  let tries = 0
  const { fit, unfit } = sortOut(numbers(count), (some) => {
    tries += 1
    const found = some.find((one) => wrong.includes(one))
    return found === undefined ? { ok: true } : { ok: false, message: `claim ${found} has no diagnosis` }
  })
  expect(unfit).toEqual(wrong.map((one) => ({ one, message: `claim ${one} has no diagnosis` })))
  expect(fit).toEqual(numbers(count).filter((one) => !wrong.includes(one)))
  expect(tries).toBeLessThanOrEqual(triesAtMost)
})
