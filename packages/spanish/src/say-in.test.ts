// What papers say, sentence by sentence, as their printing asks for it.
import { expect, test } from 'vitest'
import { sayIn, sayOurs } from './index.ts'

test.each([
  ['Code', 'Código'],
  ['$79.32 comes in, $79.05 goes out: $0.27', 'entran $79.32, salen $79.05: $0.27'],
  ['$56.40 comes in, $79.05 goes out: −$22.65', 'entran $56.40, salen $79.05: −$22.65'],
  ['$15.97 for 15 minutes', '$15.97 por 15 minutos'],
])('“%s” on paper: “%s”', async (english, spanish) => {
  expect((await sayIn('es'))(english)).toBe(spanish)
})

test('in a text of somebody’s only our own sentences are said in Spanish', async () => {
  const say = await sayIn('es')
  const ours = [
    '25 people, 90 days before and after their first visit: 64 hospital days before, 49 after, not adjusted.',
    'Of 20 people asked twice, better and not as good: work 7 and 1, housing 8 and 2.',
    'We offer: Peer bridger (H0038 HE).',
  ]
  expect(sayOurs(`We do 60 people a year $& more. ${ours.join(' ')}`, ours, say)).toBe(
    'We do 60 people a year $& more. 25 personas, 90 días antes y después de su primera visita: 64 días de hospital antes, 49 después, sin ajustar. De 20 personas a quienes se preguntó dos veces, mejor y no tan bien: trabajo 7 y 1, vivienda 8 y 2. Ofrecemos: Peer bridger (H0038 HE).',
  )
})
