// Builds the web application into dist/, which the server serves. `__CSP_NONCE__` is replaced by the server with a fresh
// nonce on every page view.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import react from '@vitejs/plugin-react'

/** The page that the rules cite, put in as it is written: docs/ is no package that could export it. */
const rulesSources: Plugin = {
  name: 'rules-sources',
  resolveId: (id) => (id === 'virtual:rules-sources' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:rules-sources'
      ? `export default ${JSON.stringify(readFileSync(join(import.meta.dirname, '../../docs/rules-sources.md'), 'utf8'))}`
      : null,
}

/**
 * Beside each text a packed one, made once instead of for every phone that asks: brotli for who comes by https, gzip for a
 * plain address in the house.
 */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!/\.(js|css)$/.test(name)) continue
      const path = join(dir!, name)
      const text = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
      writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }))
    }
  },
}

const server = process.env['THROUGHLINE_SERVER'] ?? 'http://127.0.0.1:4400'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), rulesSources, packed],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': server, '/files': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inside a style sheet would need `data:` in the content policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
    // What every page needs comes as one file: as forty small ones it took a browser with an empty cache longer to fetch
    // than to run. Pages and words stay apart, each fetched when it is first opened.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'] }] } } },
  },
})
