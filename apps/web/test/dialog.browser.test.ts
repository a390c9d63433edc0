// A form in a dialog that stands in another form: what is submitted in the dialog is that form and no other. The kit's own
// parts, mounted alone in a browser.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const page = `
  import { useState } from 'react'
  import { createRoot } from 'react-dom/client'
  import { MantineProvider, TextInput } from '@mantine/core'
  import { DialogForm, FormDialog } from './form-dialog.tsx'
  const sent = (window.sent = [])
  const note = (name) => (event) => { event.preventDefault(); sent.push(name) }
  const form = { submit: note('inner'), busy: false, refusal: null }
  createRoot(document.getElementById('root')).render(
    <MantineProvider>
      <form onSubmit={note('outer')}>
        <button>Send the outer form</button>
        <FormDialog title="A new goal" button={(open) => <button type="button" onClick={open}>Open</button>}>
          {(close) => <DialogForm form={form} onCancel={close} submit="Keep"><TextInput label="Goal" /></DialogForm>}
        </FormDialog>
      </form>
    </MantineProvider>,
  )`

let browser: Browser
beforeAll(async () => {
  const { findChromium } = (await import(pathToFileURL(join(root, 'tools/workshop/chromium.mjs')).href)) as {
    findChromium: () => string | null
  }
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium. Install one, or name it in CHROMIUM_PATH.')
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
})
afterAll(() => browser.close())

test('a form in a dialog is sent alone', async () => {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: join(root, 'apps/web/src/kit'), loader: 'tsx' },
    bundle: true,
    write: false,
    outdir: root,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const tab = await browser.newPage()
  await tab.setContent('<div id="root"></div>')
  await tab.addScriptTag({ content: outputFiles.find(({ path }) => path.endsWith('.js'))!.text })
  const sent = () => tab.evaluate<string[]>('window.sent')
  await tab.getByRole('button', { name: 'Open' }).click()
  await tab.getByRole('textbox', { name: 'Goal' }).fill('A garden')
  await tab.getByRole('textbox', { name: 'Goal' }).press('Enter')
  await tab.getByRole('button', { name: 'Keep' }).click()
  expect(await sent()).toEqual(['inner', 'inner'])
  await tab.keyboard.press('Escape')
  await tab.getByRole('button', { name: 'Send the outer form' }).click()
  expect(await sent()).toEqual(['inner', 'inner', 'outer'])
})
