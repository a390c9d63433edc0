import { expect, test } from 'vitest'
import { interchangeHead } from './interchange-head.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const isa = (separator = '*', end = '~') =>
  ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SENDER'.padEnd(15), 'ZZ', 'RECEIVER'.padEnd(15)]
    .concat(['260112', '1000', '^', '00501', '000000905', '0', 'P', ':'])
    .join(separator) + end

test('the sender without its blanks and the number as written', () => {
  expect(interchangeHead(bytes(`${isa()}GS*HC*A*B~`))).toEqual({ sender: 'SENDER', control: '000000905' })
})

test('whatever the separators are, and however long the file', () => {
  const long = `${isa('|', '\n')}${'NTE|ADD|X\n'.repeat(2_000)}`
  expect(interchangeHead(bytes(long))).toEqual({ sender: 'SENDER', control: '000000905' })
})

test.each([
  ['nothing', ''],
  ['no X12', 'name,amount\n'],
  ['an envelope cut off', isa().slice(0, 60)],
])('%s has none', (_what, text) => expect(interchangeHead(bytes(text))).toBeNull())
