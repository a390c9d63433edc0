// What papers say, sentence by sentence, as their printing asks for it.
import { expect, test } from 'vitest'
import { sayIn } from './index.ts'

test.each([
  ['Code', 'Código'],
  ['$79.32 comes in, $79.05 goes out: $0.27', 'entran $79.32, salen $79.05: $0.27'],
  ['$56.40 comes in, $79.05 goes out: −$22.65', 'entran $56.40, salen $79.05: −$22.65'],
  ['$15.97 for 15 minutes', '$15.97 por 15 minutos'],
])('“%s” on paper: “%s”', async (english, spanish) => {
  expect((await sayIn('es'))(english)).toBe(spanish)
})
