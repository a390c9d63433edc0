#!/usr/bin/env node
// The command line of this package alone: no code sets, companion guides as JSON. Everything that needs Node is here and in `command`.
import { runX12 } from './command/run.ts'

process.exitCode = await runX12(process.argv.slice(2), { program: 'x12' })
