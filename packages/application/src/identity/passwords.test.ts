// Which passwords are refused, as a table.
import { describe, expect, test } from 'vitest'
import { hashPassword, isPassword, passwordWeakness } from './passwords.ts'

const about = ['ana.rivera@example.org', 'Ana Rivera', 'Willow House Peer Center']

describe('refused', () => {
  test.each([
    ['aaaaaaaaaaaaaaaa', 'repeats'],
    ['abababababab', 'repeats'],
    ['12345678901234', 'follows the keys'],
    ['qwertyuiop[]', 'among the first'],
    ['qwertyuiopasdfgh', 'follows the keys'],
    ['abcdefghijklmnop', 'follows the keys'],
    ['Password2026!!', 'among the first'],
    ['P@ssw0rd12345!', 'among the first'],
    ['passwordpassword', 'among the first'],
    ['iloveyou-forever1', 'among the first'],
    ['Winter2025Summer!', 'among the first'],
    ['rivera-likes-tea-7', 'others know about you'],
    ['the W1llow tree 42', 'others know about you'],
  ])('%s', (password, why) => expect(passwordWeakness(password, about)).toContain(why))
})

describe('good', () => {
  test.each([
    'seven herons over wet gravel',
    'correct horse battery staple gun',
    'mein Hund mag 12 Kekse',
    'xK9#mQ2$vL5pZ8',
    'contraseña del gato azul',
    '我喜歡在河邊散步看夕陽西下',
  ])('%s', (password) => expect(passwordWeakness(password, about)).toBeNull())
})

test('a hash opens with its password, typed in any Unicode form, and with no other', async () => {
  const hash = await hashPassword('contraseña del gato azul', new Uint8Array(16))
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('contrasen\u0303a del gato azul', hash)).toBe(true)
  expect(await isPassword('contrasena del gato azul', hash)).toBe(false)
  expect(await isPassword('anything at all', null)).toBe(false)
})
