// Hostile input: files close to real ones, broken in the ways files break. Whatever comes, nothing is thrown but an X12Error with a
// place, nothing runs long, and what is found does not depend on how the bytes are cut.
import { expect, test } from 'vitest'
import { build999, buildTa1, check, checkBytes, plain, readSegments, segmentsOf, X12Error } from '../src/index.ts'
import { eventBatchesOf, fileReader } from '../src/read/events.ts'
import { cleanFixtures, text } from './sample-files.ts'

const executions = Number(process.env.THROUGHLINE_FUZZ ?? 50_000)
const seed = Number(process.env.THROUGHLINE_SEED ?? 20260110)
const longestMs = 1_000

function random(from: number): (below: number) => number {
  let state = from | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

type Pick = (below: number) => number
const junk = [
  '',
  '*',
  '~',
  ':',
  '^',
  '~~',
  '*****',
  '\n',
  '\r\n',
  '\0',
  '\u00e9',
  '\ud83d\ude00',
  'ISA',
  'ISA*',
  'IEA',
  'ST*837*0002~',
  'SE*1*1~',
  'HL*',
  '-',
  '9'.repeat(40),
  'A'.repeat(300),
  '1e9',
  '0.005',
  '-0',
  '20260231',
]

/** Breaks a file in one of the ways that know what a segment and an element are, or in one that does not. */
function mutate(segments: readonly string[], donor: readonly string[], pick: Pick): string[] {
  const out = [...segments]
  const at = pick(out.length)
  const elements = out[at]!.split('*')
  const some = <T>(list: readonly T[]): T => list[pick(list.length)]!
  switch (pick(13)) {
    case 0:
      out.splice(at, 1)
      break
    case 1:
      out.splice(at, 0, out[at]!)
      break
    case 2:
      out.splice(at, 0, some(donor))
      break
    case 3:
      ;[out[at], out[pick(out.length)]] = [some(out), out[at]!]
      break
    case 4:
      elements[pick(elements.length)] = some(junk)
      out[at] = elements.join('*')
      break
    case 5:
      elements.splice(pick(elements.length), 1)
      out[at] = elements.join('*')
      break
    case 6:
      elements.splice(pick(elements.length + 1), 0, some(junk))
      out[at] = elements.join('*')
      break
    case 7:
      elements[pick(elements.length)] = some(some(donor).split('*'))
      out[at] = elements.join('*')
      break
    case 8:
      out.splice(at, pick(out.length - at) + 1)
      break
    case 9:
      out.push(...donor.slice(pick(donor.length)))
      break
    case 10:
      out[at] = out[at]!.replaceAll('*', some(['|', '~', '', '\n']))
      break
    case 11: {
      const n = pick(out[at]!.length + 1)
      out[at] = out[at]!.slice(0, n) + some(junk) + out[at]!.slice(n)
      break
    }
    default:
      out[at] = out[at]!.slice(0, pick(out[at]!.length + 1))
  }
  return out
}

const corpus = cleanFixtures().map(([, bytes]) =>
  text(bytes)
    .trim()
    .split('~\n')
    .map((one) => one.replace(/~$/, '')),
)
const ends = ['~', '~\n', '\n', '~\r\n', '\r']

test(`${executions} broken files (seed ${seed})`, { timeout: 600_000 }, async () => {
  const pick = random(seed)
  let found = 0
  for (let run = 0; run < executions; run++) {
    let segments = corpus[pick(corpus.length)]!
    const rounds = 1 + pick(4)
    for (let n = 0; n < rounds && segments.length > 0; n++)
      segments = mutate(segments, corpus[pick(corpus.length)]!, pick)
    const source = segments.join(ends[pick(20) < 15 ? 0 : pick(ends.length)])
    const bytes = Buffer.from(source, pick(4) === 0 ? 'latin1' : 'utf8')
    const context = `seed ${seed} run ${run}: ${JSON.stringify(source.slice(0, 4000))}`
    const started = performance.now()
    try {
      const report = checkBytes(bytes)
      found += report.findings.length
      for (const finding of report.findings) {
        if (!(finding.offset >= 0 && finding.offset <= bytes.length && finding.line >= 1))
          throw new Error(`no place: ${JSON.stringify(finding)}`)
      }
      for (const interchange of report.interchanges) buildTa1(report, interchange)
      for (const group of report.groups) build999(report, group)
      readEverything(bytes)
      if (run % 50 === 0) {
        const size = 1 + pick(40)
        const chunks = []
        for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size))
        expect((await check(chunks)).findings).toEqual(report.findings)
        expect(await segmentTexts(chunks)).toEqual(await segmentTexts([bytes]))
      }
    } catch (error) {
      throw new Error(`${context}\n${String(error)}`, { cause: error })
    }
    const took = performance.now() - started
    if (took > longestMs) expect.fail(`${took} ms, ${context}`)
  }
  // A fuzzer whose files are all clean, or all unreadable, tests nothing.
  expect(found).toBeGreaterThan(executions)
})

/** Reads every value of every loop, as a careless caller would. */
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

async function segmentTexts(chunks: readonly Uint8Array[]): Promise<string[]> {
  const texts: string[] = []
  try {
    for await (const batch of readSegments(chunks))
      for (const one of batch) texts.push(`${one.offset} ${one.toString()}`)
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    texts.push(`${error.code} ${error.ordinal} ${error.offset}`)
  }
  return texts
}
