// How much garbage this program lets lie: little, so that a remittance of a hundred thousand claims posts beside everything
// else in a few hundred megabytes. It is no bound: what must be held at once is held, however large.
import { setFlagsFromString } from 'node:v8'

/** The heap may grow by this part of what lived at the last collection; V8 alone lets it grow severalfold. */
const growthPercent = 25

/** For every door that opens an installation. Costs a twentieth of the processor time of posting. */
export function keepHeapModest(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
}
