// `npm run throughline -- …`: installs and bundles what is missing, then runs the command line.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assertNode, installWhatIsMissing, root } from './workshop/install.mjs'

assertNode()
installWhatIsMissing()
const { buildCli, cliBundle } = await import('./workshop/build.mjs')
await buildCli()
process.setSourceMapsEnabled(true)
const { run } = await import(pathToFileURL(join(root, cliBundle)).href)
const say = (text) => process.stdout.write(`${text}\n`)
const complain = (text) => process.stderr.write(`${text}\n`)
process.exitCode = await run(process.argv.slice(2), process.env, say, complain)
