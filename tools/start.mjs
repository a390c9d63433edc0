// `npm start`: installs what is missing, builds what changed, starts the server and says its address.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assertNode, installWhatIsMissing, root } from './workshop/install.mjs'

assertNode()
installWhatIsMissing()
const { buildPages, buildServer, serverBundle, webFolder } = await import('./workshop/build.mjs')
await buildPages()
await buildServer()

process.setSourceMapsEnabled(true)
const words = process.argv.slice(2)
const { start, help } = await import(pathToFileURL(join(root, serverBundle)).href)
if (words.includes('--help') || words.includes('-h')) {
  console.log(help)
  process.exit(0)
}

let stopping = false
/** Drains and stops; a second signal does not wait. */
async function stop(running) {
  if (stopping) process.exit(130)
  stopping = true
  await running.stop()
  process.exit(0)
}

try {
  const running = await start(words, { environment: process.env, webFolder, say: (line) => console.log(line) })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(running))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
}
