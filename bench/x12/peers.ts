// The two X12 libraries for JavaScript that npm knows best, on the same files beside ours: how fast each reads, what each finds in files
// with known faults, and what each writes when a name holds a separator. They check nothing of a guide; figures stand beside what
// was done for them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { X12Parser, X12Transaction } from 'node-x12'
import { X12parser } from 'x12-parser'
import { checkBytes, readClaims, segmentsOf, SegmentWriter } from '@throughline/x12'
import { makeFile } from './make-file.ts'

type Print = (metric: string, value: number | string, unit: string) => void
type Seconds = (act: () => unknown) => Promise<number>

/** node-x12 holds the whole file as objects: more claims would measure its memory, not its speed. */
const claims = 5_000
const rounds = 3

const fixtures = join(import.meta.dirname, '../../fixtures/x12/837p/fail')
/** One fault each: of the envelope, of syntax, of the guide, of a sum. */
const faulty = readdirSync(fixtures)

export async function peers(folder: string, print: Print, seconds: Seconds): Promise<void> {
  const path = join(folder, 'peers.edi')
  makeFile(path, '837P', claims, claims)
  const bytes = new Uint8Array(readFileSync(path))
  const works: [string, () => unknown][] = [
    ['ours_segments', () => segments(bytes)],
    ['ours_typed_claims', () => typed(bytes)],
    ['ours_full_check', () => checkBytes(bytes).errors],
    ['node-x12_parse_strict', () => new X12Parser(true).parse(new TextDecoder().decode(bytes))],
    ['x12-parser_segments', () => streamed(bytes)],
  ]
  for (const [name, work] of works) {
    const took: number[] = []
    for (let round = 0; round < rounds; round++) took.push(await seconds(work))
    const best = Math.min(...took)
    print(`peers_${name}`, Math.round(claims / best), 'claims/s')
    print(`peers_${name}_rate`, (bytes.length / 1e6 / best).toFixed(1), 'MB/s')
  }
  await faults(print)
  separators(print)
}

/** Every element of every segment, as text. */
function segments(bytes: Uint8Array): number {
  let sum = 0
  for (const one of segmentsOf(bytes)) for (const element of one.elements()) sum += element.length
  return sum
}

async function typed(bytes: Uint8Array): Promise<number> {
  let sum = 0
  for await (const event of readClaims(bytes)) if (event.kind === 'claim') sum += event.claim.details.charge
  return sum
}

async function streamed(bytes: Uint8Array): Promise<number> {
  let count = 0
  for await (const _ of Readable.from([Buffer.from(bytes)]).pipe(new X12parser())) count++
  return count
}

/** How many of the faulty files each library says anything about. */
async function faults(print: Print): Promise<void> {
  const found = { ours: 0, 'node-x12': 0, 'x12-parser': 0 }
  for (const name of faulty) {
    const bytes = new Uint8Array(readFileSync(join(fixtures, name)))
    if (checkBytes(bytes).errors > 0) found.ours++
    if (complains(() => new X12Parser(true).parse(new TextDecoder().decode(bytes)))) found['node-x12']++
    if (
      await streamed(bytes)
        .then(() => false)
        .catch(() => true)
    )
      found['x12-parser']++
  }
  for (const [name, count] of Object.entries(found))
    print(`peers_${name}_faulty_files_told`, `${count}/${faulty.length}`, 'files')
}

/** A surname with a separator in it: refused, or written as a segment of its own. */
function separators(print: Print): void {
  const surname = 'DOE~REF*SY*123456789'
  print(
    'peers_ours_separator_in_a_name',
    complains(() => new SegmentWriter().segment('NM1', ['IL', '1', surname])) ? 'refused' : 'written',
    '',
  )
  const transaction = new X12Transaction()
  transaction.setHeader(['837', '0001'])
  transaction.addSegment('NM1', ['IL', '1', surname])
  const written = transaction.toString()
  print('peers_node-x12_separator_in_a_name', written.includes('~REF*SY*') ? 'written_as_a_segment' : 'kept_apart', '')
}

function complains(act: () => unknown): boolean {
  try {
    act()
    return false
  } catch {
    return true
  }
}
