// What makes a page unfit to be shown, whatever it is about: found in the page itself, told as sentences.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { inSpanish, learnSpanish } from '@throughline/spanish'
import { worksheetSentences } from '@throughline/spanish/tables/worksheet-sentences.ts'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type AxeResult = {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** What the accessibility checker finds against WCAG 2.2 AA. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run: (where: Document, how: unknown) => Promise<AxeResult> } }
    return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, standards)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n').slice(1, 3).join(' ')}`,
    ),
  )
}

/** No or several main headings, sideways scrolling, words without a translation, ids and broken values shown to people. */
export async function plainFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.innerText.trim() !== '')
    if (headings.length !== 1) faults.push(`there are ${headings.length} headings of level 1`)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > clientWidth + 1 && left >= 0
      })
      const first = wide[0]?.outerHTML.slice(0, 160) ?? 'an element outside the page'
      faults.push(`the page scrolls sideways: ${scrollWidth} px on ${clientWidth} px (${first})`)
    }
    const said: [string, string][] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, code, pre'))
        said.push([node.nodeValue?.trim() ?? '', node.parentElement?.outerHTML.slice(0, 160) ?? ''])
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        said.push([element.getAttribute(name) ?? '', element.outerHTML.slice(0, 160)])
    for (const [text, where] of said) {
      const isFileName = /\.(pdf|json|csv|edi|txt|yaml)$/.test(text)
      if (!isFileName && /^(\w[\w-]*:)?[a-z][A-Za-z]*(\.[A-Za-z][\w-]*)+$/.test(text))
        faults.push(`“${text}” is a key, not words: ${where}`)
      if (/\{\{|\}\}|\[object |\bundefined\b|\bNaN\b|Invalid Date/.test(text))
        faults.push(`“${text}” is broken: ${where}`)
      if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(text)) faults.push(`“${text}” shows an id: ${where}`)
    }
    return faults
  })
}

/** Sentences of ours that stand on a Spanish page in English although we know their Spanish. */
export async function unsaidFaults(page: Page): Promise<string[]> {
  await learnSpanish()
  const texts = await page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, code, pre, textarea, [lang="en"]'))
        found.add(node.nodeValue?.trim() ?? '')
    return [...found]
  })
  // What a contract or a person calls a service is a name, though our own list may call one so too.
  const names = new Set(worksheetSentences.map(([english]) => english).filter((english) => english.startsWith('Peer ')))
  return texts
    .filter((text) => text.includes(' ') && !names.has(text) && !text.endsWith(inSpanish(text)))
    .map((text) => `“${text}” is not said in Spanish: “${inSpanish(text)}”`)
}
