// Every way a server of one's own may not be there is a sentence with its fix, and none repeats the password.
import { expect, test } from 'vitest'
import { assertServerAddress, unreachable } from './reach-server.ts'

const failed = (code: string, message: string) => Object.assign(new Error(message), { code })

test.each([
  [failed('28P01', 'password authentication failed for user "ana"'), 'Check the user and the password'],
  [failed('3D000', 'database "none" does not exist'), 'database "none" does not exist. Make it with createdb'],
  [failed('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), 'nothing answers there. Start the server'],
  [failed('ENOTFOUND', 'getaddrinfo ENOTFOUND db'), 'no machine of that name is known'],
  [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'names no password'],
  [new Error('The server does not support SSL connections'), 'SSL connections. Check its address and password.'],
])('%s', (error, sentence) => {
  expect(unreachable(error)).toContain(sentence)
  expect(unreachable(error)).toMatch(/^DATABASE_URL .*\.$/)
})

test('what is no address says how one is written', () => {
  for (const address of ['nonsense', 'mysql://x', 'localhost:5432', 'postgres://'])
    expect(() => assertServerAddress('DATABASE_URL', address)).toThrow('postgres://user:password@host/database')
  for (const address of ['postgres://u:p@h/d', 'postgresql:///d?host=/run/postgresql'])
    expect(() => assertServerAddress('DATABASE_URL', address)).not.toThrow()
})
