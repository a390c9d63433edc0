// Finds every rule file, imports it and puts it where it belongs in the manual: which side, which chapter, which place.
import { pathToFileURL } from 'node:url'
import { ruleFiles, ruleIn } from '../house/checks/rules.ts'
import { readSources, type SourceMap } from '../house/source-map.ts'
import { operationsPage, rulePage, type RuleInFile } from './pages.ts'

type Chapter = { readonly title: string; readonly list: string }

/** Which chapter the rules of a folder stand in, and the file whose list gives their order. */
const chapters: Readonly<Record<string, Chapter>> = {
  'packages/provider/src/notes/rules': {
    title: 'Before a note is signed',
    list: 'packages/provider/src/notes/rules/index.ts',
  },
  'packages/provider/src/scrub/rules': {
    title: 'Before a claim is sent',
    list: 'packages/provider/src/scrub/rules/index.ts',
  },
  'packages/provider/src/contract-desk/flags': {
    title: 'Red flags of an offered contract',
    list: 'packages/provider/src/contract-desk/flags/index.ts',
  },
  'packages/plan/src/intake/edits': {
    title: 'When a claim comes in',
    list: 'packages/plan/src/intake/edits/index.ts',
  },
  'packages/plan/src/adjudicate/edits': {
    title: 'When a claim is decided',
    list: 'packages/plan/src/adjudicate/edit-order.ts',
  },
}

/** The path of every page of the manual, with its text. */
export async function manualPages(
  root: string,
  files: SourceMap = readSources(root),
): Promise<ReadonlyMap<string, string>> {
  const rules = await Promise.all(ruleFiles(files).map((file) => readRule(root, file, files)))
  const found = rules.filter((rule): rule is RuleInFile => rule !== null)
  const of = (side: string) => found.filter(({ file }) => file.startsWith(`packages/${side}/`))
  return new Map([
    [
      'docs/manual/provider-rules.md',
      rulePage({
        title: 'The organization’s rules',
        opening:
          'What the program asks of every note before it is signed, of every claim before it is sent, and of every contract before it is agreed to. A hold stops the claim until somebody acts; a warning only says.',
        chapters: await byChapter(root, files, of('provider')),
      }),
    ],
    [
      'docs/manual/plan-edits.md',
      rulePage({
        title: 'The plan’s edits',
        opening:
          'What the plan asks of every claim, in the order of adjudication. All edits are asked; the first denial decides the payment and every other finding is reported beside it.',
        chapters: await byChapter(root, files, of('plan')),
      }),
    ],
    ['docs/manual/operations.md', operationsPage()],
  ])
}

async function readRule(root: string, file: string, files: SourceMap): Promise<RuleInFile | null> {
  const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(root + file).href)
  const rule = ruleIn(exported as Readonly<Record<string, unknown>>)
  return rule === null || !files.has(file) ? null : { file, rule }
}

async function byChapter(
  root: string,
  files: SourceMap,
  rules: readonly RuleInFile[],
): Promise<{ title: string; rules: readonly RuleInFile[] }[]> {
  const folders = new Map<string, RuleInFile[]>()
  for (const rule of rules) {
    const folder = rule.file.split('/').slice(0, -1).join('/')
    folders.set(folder, [...(folders.get(folder) ?? []), rule])
  }
  const known = Object.keys(chapters)
  const place = (folder: string) => (known.includes(folder) ? known.indexOf(folder) : known.length)
  const ordered = [...folders].toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return Promise.all(
    ordered.map(async ([folder, list]) => {
      const chapter = chapters[folder]
      const order = chapter && files.has(chapter.list) ? await idsInOrder(root + chapter.list) : []
      const at = (rule: RuleInFile) => (order.includes(rule.rule.id) ? order.indexOf(rule.rule.id) : order.length)
      // A folder this page does not know yet gets its own name, so that no rule is ever left out.
      return { title: chapter?.title ?? folder, rules: list.toSorted((a, b) => at(a) - at(b)) }
    }),
  )
}

/** The ids of the longest list of rules that a file exports, as rules or as `{ rule }`. */
async function idsInOrder(path: string): Promise<readonly string[]> {
  const exported = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Readonly<Record<string, unknown>>
  const lists = Object.values(exported)
    .filter((value): value is readonly unknown[] => Array.isArray(value))
    .map((list) => list.flatMap((item) => idOf(item)))
  return lists.toSorted((a, b) => b.length - a.length)[0] ?? []
}

function idOf(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return []
  if ('rule' in item) return idOf(item.rule)
  return 'id' in item && typeof item.id === 'string' ? [item.id] : []
}
