// Measures the plan's whole work on a file of claims (`whole-cycle.ts`), run as it ships: bundled, without the compiler that
// runs the sources.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../world/bundle.ts'

const program = await bundle(join(import.meta.dirname, 'whole-cycle.ts'), 'whole-cycle')
const done = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = done.status ?? 1
