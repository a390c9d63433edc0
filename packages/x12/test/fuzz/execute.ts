// One execution: a file is checked at every level and answered, now and then read whole as well; whatever comes, nothing is thrown but
// an X12Error with a place, and what is found does not depend on how the bytes are cut.
import { build999, buildTa1, checkBytes, plain, segmentsOf, X12Error, type CodeSets } from '../../src/index.ts'
import { eventBatchesOf, fileReader } from '../../src/read/events.ts'
import { levels } from '../../src/finding.ts'
import { PageReader } from '../../src/reader/pages.ts'

/** Knows a few codes for sure and is unsure of the rest, so that every verdict comes up. */
const codeSets: CodeSets = {
  verdict: (_, code) => (code.charCodeAt(0) % 3 === 0 ? 'absent' : code.length % 2 === 0 ? 'present' : 'unsure'),
}

/** Answers how many findings there were. `deep` also reads every value and cuts the bytes into small chunks. */
export function execute(bytes: Uint8Array, deep: boolean): number {
  const report = checkBytes(bytes, { codeSets })
  for (const { offset, line } of report.findings)
    if (!(offset >= 0 && offset <= bytes.length && line >= 1)) throw new Error('a finding without a place')
  for (const interchange of report.interchanges) buildTa1(report, interchange)
  for (const group of report.groups) build999(report, group)
  if (!deep) return report.findings.length
  readEverything(bytes)
  const chunked = inChunks(bytes, 1 + (bytes.length % 37))
  if (JSON.stringify(chunked) !== JSON.stringify(report.findings.map(({ code, offset }) => [code, offset])))
    throw new Error('the findings depend on how the bytes are cut')
  return report.findings.length
}

function readEverything(bytes: Uint8Array): void {
  for (const events of eventBatchesOf(bytes, fileReader())) {
    for (const event of events) {
      if (event.kind !== 'loop') continue
      JSON.stringify(event.loop)
      allowing(() => plain(event.loop))
    }
  }
  allowing(() => {
    for (const segment of segmentsOf(bytes)) segment.elements()
  })
}

function allowing(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof X12Error) || error.offset < 0) throw error
  }
}

/** Code and offset of each finding when the bytes come in chunks of one size. */
function inChunks(bytes: Uint8Array, size: number): [string, number][] {
  const reader = fileReader({ levels, codeSets })
  const pages = new PageReader(reader.limits)
  try {
    for (let from = 0; from < bytes.length; from += size)
      for (const page of pages.push(bytes.subarray(from, from + size))) reader.page(page, pages)
    for (const page of pages.end()) reader.page(page, pages)
    reader.end(pages)
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    reader.fail(error, pages)
  }
  return [...reader.findings.list]
    .sort((a, b) => a.offset - b.offset || a.fileOrdinal - b.fileOrdinal)
    .map(({ code, offset }) => [code, offset])
}
