// What start understands, and what it says to the rest.
import { describe, expect, test } from 'vitest'
import { startOptions } from './start-options.ts'

test('nothing said', () =>
  expect(startOptions([], {})).toMatchObject({
    world: null,
    seed: 1,
    port: null,
    host: 'localhost',
    publicOrigin: null,
    trustProxy: false,
  }))
test('everything said', () =>
  expect(startOptions(['--demo', '--seed', '7', '--port=9000', '--data', '/srv/t'], {})).toMatchObject({
    world: 'demo',
    seed: 7,
    port: 9000,
    data: '/srv/t',
  }))
test('behind a proxy', () =>
  expect(startOptions(['--host', '0.0.0.0'], { THROUGHLINE_URL: 'https://b.example.org/' })).toMatchObject({
    publicOrigin: 'https://b.example.org',
    trustProxy: 'loopback',
  }))

describe('refused', () => {
  test.each([
    [['--demo', '--empty'], {}, 'Choose one'],
    [['--port', 'x'], {}, 'whole number'],
    [['--port'], {}, 'whole number'],
    [['--seed', '-1'], {}, 'whole number'],
    [['--nonsense'], {}, 'not known'],
    [['--host', '0.0.0.0'], {}, 'without TLS'],
    [[], { THROUGHLINE_URL: 'http://b.example.org' }, 'https address'],
  ])('%j', (words, environment, sentence) =>
    expect(() => startOptions(words, environment as NodeJS.ProcessEnv)).toThrow(sentence),
  )
})

test('what `npm start -- --help` prints reaches the door that prints it, and names every option', async () => {
  const { help } = await import('./main.ts')
  for (const option of ['--demo', '--empty', '--port', '--data', '--seed']) expect(help).toContain(option)
})
