// Before the browser tests: the pages as people get them, built when their sources have changed.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const builder = join(import.meta.dirname, '../../../tools/workshop/build.mjs')

/** Vitest calls this once before the tests of a browser. @public */
export async function setup(): Promise<void> {
  const { buildPages } = (await import(pathToFileURL(builder).href)) as { readonly buildPages: () => Promise<void> }
  await buildPages()
}
