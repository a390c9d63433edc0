import { expect, test } from 'vitest'
import { Refusal } from './client.ts'
import { answerFreshFactor, withFreshFactor } from './fresh-factor.ts'

const wanted = new Refusal(403, 'fresh-factor', 'Show your second factor once more.')

/** A command that is refused a number of times, and counts how often it ran. */
function refusedFirst(times: number, refusal: Error = wanted) {
  let ran = 0
  return {
    ran: () => ran,
    run: () => {
      ran += 1
      return ran <= times ? Promise.reject(refusal) : Promise.resolve('done')
    },
  }
}

test('shown, the command runs once more', async () => {
  const away = answerFreshFactor(() => Promise.resolve(true))
  const command = refusedFirst(1)
  expect(await withFreshFactor(command.run)).toBe('done')
  expect(command.ran()).toBe(2)
  away()
})

test('not shown, or nobody to ask, the refusal stands', async () => {
  const away = answerFreshFactor(() => Promise.resolve(false))
  await expect(withFreshFactor(refusedFirst(1).run)).rejects.toBe(wanted)
  away()
  await expect(withFreshFactor(refusedFirst(1).run)).rejects.toBe(wanted)
})

test('refused a second time, it is not asked for ever', async () => {
  const away = answerFreshFactor(() => Promise.resolve(true))
  const command = refusedFirst(9)
  await expect(withFreshFactor(command.run)).rejects.toBe(wanted)
  expect(command.ran()).toBe(2)
  away()
})

test('another refusal asks nothing', async () => {
  let asked = 0
  const away = answerFreshFactor(() => Promise.resolve(++asked > 0))
  const other = new Refusal(403, 'not-allowed', 'Your role here does not allow this.')
  await expect(withFreshFactor(refusedFirst(1, other).run)).rejects.toBe(other)
  expect(asked).toBe(0)
  away()
})
