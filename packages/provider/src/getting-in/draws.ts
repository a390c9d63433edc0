// Numbers that look like chance and come from a seed: uniform, gamma and Poisson. The same seed draws the same again.
// The generator is sfc32, seeded by mulberry32.

/** From 0 up to 1, never 1. */
export type Draw = () => number

export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0
  const mixed = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return (word ^ (word >>> 14)) | 0
  }
  let a = mixed()
  let b = mixed()
  let c = mixed()
  let counter = 1
  const draw = () => {
    const word = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    return (word >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm += 1) draw()
  return draw
}

function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

/** Mean 1, this shape: a large shape is everybody alike. Marsaglia and Tsang's method; shapes below 1 by one more draw. */
export function gamma(draw: Draw, shape: number): number {
  if (shape < 1) return (gamma(draw, shape + 1) * (shape + 1) * (1 - draw()) ** (1 / shape)) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  // Nineteen of twenty tries are taken; a thousand in a row are not missed before the sun goes out.
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const x = normal(draw)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - draw()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape
  }
  return 1
}

/** How often in a stretch where `mean` are expected. Above fifty the normal curve is near enough. */
export function poisson(draw: Draw, mean: number): number {
  if (mean <= 0) return 0
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)))
  const end = Math.exp(-mean)
  let product = 1 - draw()
  let count = 0
  while (product > end && count < 500) {
    product *= 1 - draw()
    count += 1
  }
  return count
}
