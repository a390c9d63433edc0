// The turnstile's turns, without a clock: who goes in, who waits, who is turned away.
import { expect, test } from 'vitest'
import { Turnstile } from './turnstile.ts'

const settled = async (promise: Promise<boolean>): Promise<boolean | 'waiting'> =>
  Promise.race([promise, new Promise<'waiting'>((resolve) => setImmediate(() => resolve('waiting')))])

test('two go in, two wait, the longest waiting gives its place up', async () => {
  const turnstile = new Turnstile({ inside: 2, waiting: 2, waitMilliseconds: 600_000 })
  expect([await turnstile.enter(), await turnstile.enter()]).toEqual([true, true])
  const [third, fourth] = [turnstile.enter(), turnstile.enter()]
  expect([await settled(third), await settled(fourth)]).toEqual(['waiting', 'waiting'])
  const fifth = turnstile.enter()
  expect(await third).toBe(false)
  turnstile.leave()
  expect(await fourth).toBe(true)
  turnstile.leave()
  expect(await fifth).toBe(true)
  turnstile.leave()
  turnstile.leave()
  expect(await turnstile.enter()).toBe(true)
})

test('whoever waits too long is turned away', async () => {
  const turnstile = new Turnstile({ inside: 1, waiting: 5, waitMilliseconds: 1 })
  await turnstile.enter()
  expect(await turnstile.enter()).toBe(false)
  turnstile.leave()
  expect(await turnstile.enter()).toBe(true)
})
