// `npm start`: installs what is missing, builds what changed, starts the server and says its address.
import { once } from 'node:events'
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

// The first signal stops in order, also while the world is still being made; a second one does not wait.
const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => (stopped.signal.aborted ? process.exit(130) : stopped.abort()))

try {
  const say = (line) => console.log(line)
  const running = await start(words, { environment: process.env, webFolder, say, stopped: stopped.signal })
  if (!stopped.signal.aborted) await once(stopped.signal, 'abort')
  await running.stop()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(stopped.signal.aborted ? 130 : 1)
}
