// How much garbage this program lets lie while a remittance is posted: little, so that one of a hundred thousand claims posts
// beside everything else in a few hundred megabytes. It is no bound: what must be held at once is held, however large.
import { setFlagsFromString } from 'node:v8'

/** The heap may grow by this part of what lived at the last collection. */
const growthPercent = 25

/** Left to V8, which lets the heap grow severalfold. */
const ownGrowth = 0

let posting = 0

/**
 * Runs work with a modest heap. Several at once share it; the last to end gives V8 its own measure back. Costs a twentieth
 * of the processor time of posting; deciding claims, which never needs it, would take a quarter more.
 */
export async function withModestHeap<T>(work: () => Promise<T>): Promise<T> {
  if (posting === 0) setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
  posting += 1
  try {
    return await work()
  } finally {
    posting -= 1
    if (posting === 0) setFlagsFromString(`--heap-growing-percent=${ownGrowth}`)
  }
}
