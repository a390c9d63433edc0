// The command line of the published X12 package: bundled with the public code sets, it depends on nothing. Companion guides are JSON here.
import { codeVerdicts } from '@throughline/codes'
import { runX12 } from '@throughline/x12/command'
import { machine } from './x12-machine.ts'

process.exitCode = await runX12(process.argv.slice(2), { program: 'x12', codeSets: codeVerdicts, ...machine })
