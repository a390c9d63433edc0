// What papers say, sentence by sentence, as their printing asks for it.
import { expect, test } from 'vitest'
import { sayIn, sayOurs } from './index.ts'

test.each([
  ['Code', 'Código'],
  ['$79.32 comes in, $79.05 goes out: $0.27', 'entran $79.32, salen $79.05: $0.27'],
  ['$56.40 comes in, $79.05 goes out: −$22.65', 'entran $56.40, salen $79.05: −$22.65'],
  ['$15.97 for 15 minutes', '$15.97 por 15 minutos'],
  [
    'What this offer costs us as it stands: $1,204.50 a year. The figures rest on our own volumes of $57,891.36 a year; the areas stand in their order. This page is ours and not for the plan.',
    'Lo que nos cuesta esta oferta como está: $1,204.50 al año. Las cifras descansan en nuestros propios volúmenes de $57,891.36 al año; las áreas van en su orden. Esta hoja es nuestra y no es para el plan. Lo que se pide va en inglés, como se le dice al plan.',
  ],
  [
    'Asked again, so many people said it was better / the same / worse: work 7/12/1, taking part in the community 6/13/1.',
    'Al preguntar de nuevo, tantas personas dijeron que estaba mejor / igual / peor: trabajo 7/12/1, participación en la comunidad 6/13/1.',
  ],
  [
    'In the 180 days before they began, 15 people had 42 days in a hospital and 1 visit to an emergency room; in the 180 days after, 35 and 0. Everybody who began that long ago is counted, those who left too. Not adjusted: people who come after a bad time often have a better one without any help.',
    'En los 180 días antes de empezar, 15 personas tuvieron 42 días de hospital y 1 visita a urgencias; en los 180 días después, 35 y 0. Se cuenta a todas las que empezaron hace ese tiempo, también a las que se fueron. Sin ajustar: quien viene tras una mala racha suele tener una mejor sin ninguna ayuda.',
  ],
  [
    'Asked again, so many people said it was better / the same / worse: work 7/12/1.',
    'Al preguntar de nuevo, tantas personas dijeron que estaba mejor / igual / peor: trabajo 7/12/1.',
  ],
])('“%s” on paper: “%s”', async (english, spanish) => {
  expect((await sayIn('es'))(english)).toBe(spanish)
})

test.each([
  [
    'The visit’s date cannot be read: "soon" is not a date; write it as 2026-01-31 or 1/31/2026.',
    /"soon" no es una fecha; escríbala como 2026-01-31 o 1\/31\/2026\.$/,
  ],
  [
    'The start time cannot be read: "late" is not a time; write it as 14:30 or 2:30 PM.',
    /"late" no es una hora; escríbala como 14:30 o 2:30 PM\.$/,
  ],
])('how a cell is to be written stays as it is typed: %s', async (english, spanish) => {
  expect((await sayIn('en'))(english)).toBe(english)
  expect((await sayIn('es'))(english)).toMatch(spanish)
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
