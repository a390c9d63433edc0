// The command line of the published X12 package: bundled with the public code sets, it depends on nothing. Companion guides are JSON here.
import { codeVerdicts } from '@throughline/codes'
import { runX12 } from '@throughline/x12/command'
import { machine } from './x12-machine.ts'

// A function, since nothing is awaited outside one in CommonJS, as which this is bundled: that starts faster than a module.
async function main(): Promise<void> {
  process.exitCode = await runX12(process.argv.slice(2), { program: 'x12', codeSets: codeVerdicts, ...machine })
}

void main()
