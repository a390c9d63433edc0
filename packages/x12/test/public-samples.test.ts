// Real sample files that others have published. They stand outside this repository: the tests run when THROUGHLINE_X12_SAMPLES names
// their folder, or when it stands beside the checkout.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  acknowledgment999,
  build999,
  buildTa1,
  checkBytes,
  obfuscate,
  readSegments,
  segmentsOf,
  SegmentWriter,
  transactionOf,
  transactionSets,
  writeInterchange,
  writerDelimiters,
  type Delimiters,
} from '../src/index.ts'
import { joined } from '../src/write/interchange-writer.ts'

const beside = join(import.meta.dirname, '../../../../shared/x12-samples')
const root = process.env.THROUGHLINE_X12_SAMPLES ?? (existsSync(beside) ? beside : '')

interface Sample {
  readonly file: string
  readonly version: string
  readonly label: string
  readonly envelope: string
}
const samples: Sample[] =
  root === ''
    ? []
    : readFileSync(join(root, 'INDEX.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => {
          const [file, , version, label, envelope] = row.split('\t')
          return { file: file!, version: version!, label: label!, envelope: envelope! }
        })
const bytesOf = ({ file }: Sample): Uint8Array => new Uint8Array(readFileSync(join(root, file)))
const ours = (version: string): boolean =>
  transactionSets.some((set) => set.version === version || set.alsoReads.includes(version))

/** Files labelled valid that break their guide all the same: `disputes.md` says why, and names the findings that may stand. */
const disputes = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../disputes.md'), 'utf8').matchAll(
      /^\| `([^`]+)` +\| ([^|]+) \| .+ \|$/gm,
    ),
  ].map(([, file, codes]) => [file!, codes!.split(',').map((code) => code.trim())] as const),
)

/** Files labeled invalid: a finding that must be among ours, at its place. */
const faults: Record<string, [code: string, loop: string, segment: string][]> = {
  '837P/invalid/x12-parser--x12_bad_segment_identifier-f544.edi': [
    ['segment-id-invalid', '1000A', ''],
    ['segment-unknown', '2010AA', 'Nd4'],
    ['segment-id-invalid', '2000B', ''],
    ['segment-missing', '2010AA', 'N4'],
    ['segment-missing', '1000A', 'PER'],
    ['loop-missing', '2010BA', 'NM1'],
  ],
  '837P/invalid/x12-parser--x12_loop_errors3_missing_loops-619d.edi': [['loop-missing', '2010AA', 'NM1']],
  '837P/invalid/x12-parser--x12_missing_elements-a42f.edi': [
    ['element-missing', '1000B', 'NM1'],
    ['element-missing', '2300', 'CLM'],
  ],
  '837P/invalid/x12-parser--x12_segment_errors-bd05.edi': [
    ['segment-missing', '2010AA', 'N3'],
    ['segment-missing', '2300', 'HI'],
    ['segment-repeats-too-often', '2010AA', 'REF'],
  ],
  '837P/invalid/x12-parser--x12_missing_required_loops_mult_repeats-6bba.edi': [
    ['segment-unexpected', '2300', 'SV1'],
    ['segment-unexpected', '2300', 'DTP'],
    ['segment-unexpected', '2300', 'SV1'],
    ['segment-unexpected', '2300', 'DTP'],
    ['loop-missing', '2400', 'LX'],
    ['loop-missing', '2400', 'LX'],
  ],
  '837P/invalid/x12-parser--x12_segments_out_of_order-3cbb.edi': [
    ['segment-out-of-order', '2010AA', 'N4'],
    ['segment-out-of-order', '2010AB', 'N3'],
  ],
  '835/invalid/x12--835-imbalance-accb.edi': [['claim-out-of-balance', '2100', 'CLP']],
  '837P/invalid/x12--837p-hl-orphan-da8d.edi': [['hierarchy-parent', '2000B', 'HL']],
  '837P/invalid/x12--837p-unknown-hi-2e33.edi': [['segment-unexpected', '2300', 'HI']],
  '277CA/invalid/x12--277ca-hl-orphan-b489.edi': [['hierarchy-parent', '', 'HL']],
  '837P/invalid/X12Parser--MissingEntityCode-c1cd.edi': [['segment-unexpected', '2310A', 'NM1']],
  '271/invalid/x12--271-aaa-before-hierarchy-f327.edi': [['segment-unexpected', '', 'AAA']],
  '271/invalid/X12Parser--Example_ErrorWithoutBenefitInfo-9db1.edi': [['code-not-in-guide', '2000A', 'AAA']],
  '270/invalid/X12-Parser-Encoder--batch_with_one_bad_transaction-561b.edi': [['code-not-in-guide', '2100C', 'NM1']],
  '270/invalid/badX12--unknown_segment_error-6505.edi': [
    ['segment-outside-transaction', '', 'HL'],
    ['segment-unexpected', '', 'NM1'],
  ],
  '999/invalid/staedi--invalid999-aa56.edi': [
    ['segment-unexpected', '', 'IK5'],
    ['too-many-elements', '2000', 'AK2'],
    ['se-segment-count', '', 'SE'],
  ],
}

describe.skipIf(root === '')('public samples', () => {
  const known = samples.filter(({ version }) => ours(version))
  const sound = known.filter(({ label, envelope }) => label === 'valid' && envelope === 'ok')

  test.each(sound.filter(({ file }) => !disputes.has(file)).map((one) => [one.file, one] as const))(
    '%s is accepted',
    (_, sample) => {
      const { findings } = checkBytes(bytesOf(sample))
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  test.each(sound.filter(({ file }) => disputes.has(file)).map((one) => [one.file, one] as const))(
    '%s is disputed',
    (file, sample) => {
      const { findings } = checkBytes(bytesOf(sample))
      const codes = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))].sort()
      expect(codes.filter((code) => !disputes.get(file)!.includes(code))).toEqual([])
      expect(codes.length).toBeGreaterThan(0)
    },
  )

  test.each(known.filter(({ label }) => label === 'invalid').map((one) => [one.file, one] as const))(
    '%s is flagged',
    (file, sample) => {
      const { findings } = checkBytes(bytesOf(sample))
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(faults[file], 'every invalid file has its row').toBeDefined()
      // A fault that stands twice in the list is found twice.
      const wanted = faults[file]!.map((one) => one.join(' '))
      const found = errors.map((one) => `${one.code} ${one.loop} ${one.segment}`)
      for (const one of wanted)
        expect(found.filter((each) => each === one).length, one).toBeGreaterThanOrEqual(
          wanted.filter((each) => each === one).length,
        )
    },
  )

  const envelopeCodes: readonly (readonly [said: RegExp, ...codes: string[]])[] = [
    [/^SE01 (\d+)!=\d+$/, 'se-segment-count', 'se-missing'],
    [/^SE02!=ST02$/, 'se-control-number'],
    [/^GE01 \d+!=\d+$/, 'ge-transaction-count'],
    [/^GE02!=GS06$/, 'ge-control-number'],
    [/^IEA02!=ISA13$/, 'iea-control-number'],
    // An SE that is there but is not like one, and an IEA whose terminator is cut off.
    [/^missing SE$/, 'se-missing', 'se-segment-count'],
    [/^missing GE$/, 'ge-missing'],
    [/^missing IEA$/, 'iea-missing', 'terminator-missing'],
    [/^ISA not 106 fixed$/, 'isa-not-fixed', 'bad-delimiters', 'not-x12'],
  ]
  const ailing = samples.filter(({ envelope }) => envelope !== 'ok')

  test.each(ailing.map((one) => [one.file, one] as const))('%s: its envelope is flagged', (_, sample) => {
    const codes: string[] = checkBytes(bytesOf(sample)).findings.map(({ code }) => code)
    for (const said of sample.envelope.split('; ')) {
      const known = envelopeCodes.find(([shape]) => shape.test(said))
      expect(known, said).toBeDefined()
      expect(
        codes.some((code) => known!.slice(1).includes(code)),
        `${said}, found ${codes.join(', ')}`,
      ).toBe(true)
    }
  })

  test('a guide that is not listed is read, its syntax checked, and named as unsupported', () => {
    const others = samples.filter(
      ({ version, envelope }) => envelope === 'ok' && /^00\d{4}/.test(version) && !ours(version),
    )
    expect(others.length).toBeGreaterThan(10)
    for (const sample of others) {
      const bytes = bytesOf(sample)
      const report = checkBytes(bytes)
      expect(report.readable, sample.file).toBe(true)
      const unknown = report.transactions.filter(({ set }) => set === null)
      expect(unknown.length, sample.file).toBeGreaterThan(0)
      expect(report.findings.filter(({ code }) => code === 'set-unsupported').length, sample.file).toBe(unknown.length)
      // Syntax is all there is to check: a control character planted in a segment of it is found.
      const inside = [...segmentsOf(bytes)].find(
        (one) =>
          one.offset > report.transactions[0]!.offset &&
          !['SE', 'GE', 'IEA'].includes(one.id) &&
          one.element(1).length > 0,
      )
      // One sample holds nothing between its ends.
      if (inside === undefined) continue
      const at = inside.offset + inside.id.length + 2
      const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from([7]), bytes.subarray(at)])
      const codes = checkBytes(new Uint8Array(broken)).findings.map(({ code }) => code)
      expect(codes, sample.file).toContain('control-character')
    }
  })

  test('every file can be shared: obfuscated, it has the same findings', { timeout: 120_000 }, async () => {
    const said = ({ findings }: ReturnType<typeof checkBytes>): string[] =>
      findings.map(({ code, loop, fileOrdinal, element }) => `${code} ${loop} ${fileOrdinal} ${element}`)
    for (const sample of samples) {
      const bytes = bytesOf(sample)
      const report = checkBytes(bytes)
      if (!report.readable) continue
      const chunks: Uint8Array[] = []
      for await (const chunk of obfuscate(bytes, { key: 'for this test only' })) chunks.push(chunk)
      expect(said(checkBytes(new Uint8Array(Buffer.concat(chunks)))), sample.file).toEqual(said(report))
    }
  })

  test('every dispute is about a file that is labelled valid', () => {
    expect(disputes.size).toBeGreaterThan(0)
    for (const file of disputes.keys()) expect(sound.map((one) => one.file)).toContain(file)
  })

  test('a segment that the set does not know is not told like one that is missing', () => {
    const sample = known.find(({ file }) => file === '837P/invalid/x12-parser--x12_bad_segment_identifier-f544.edi')!
    const said = checkBytes(bytesOf(sample)).findings.find(({ code }) => code === 'segment-unknown')?.message
    expect(said).toBe('Nd4 is no segment of the professional claim. Remove it.')
  })

  test('every file is read alike however its bytes are cut', { timeout: 60_000 }, async () => {
    for (const sample of samples) {
      const bytes = bytesOf(sample)
      const whole = [...segmentsOf(bytes)].map((one) => `${one.ordinal} ${one.offset} ${one.toString()}`)
      for (const size of [7, 1000]) {
        const chunks = []
        for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size))
        const read: string[] = []
        for await (const batch of readSegments(chunks))
          for (const one of batch) read.push(`${one.ordinal} ${one.offset} ${one.toString()}`)
        expect(read, `${sample.file} in chunks of ${size}`).toEqual(whole)
      }
    }
  })

  test('every file can be answered with a TA1 and a 999 that conform', { timeout: 60_000 }, () => {
    for (const sample of samples) {
      const report = checkBytes(bytesOf(sample))
      for (const interchange of report.interchanges) {
        const groups = report.groups.filter((one) => one.interchange === interchange)
        const bytes = writeInterchange({
          senderQualifier: 'ZZ',
          sender: 'US',
          receiverQualifier: 'ZZ',
          receiver: 'THEM',
          date: '2026-01-10',
          time: '0930',
          control: 1,
          usage: 'T',
          acknowledgments: [buildTa1(report, interchange)],
          groups: groups.map((group, i) => ({
            sender: 'US',
            receiver: 'THEM',
            date: '2026-01-10',
            time: '0930',
            control: i + 1,
            transactions: [transactionOf(acknowledgment999, build999(report, group))],
          })),
        })
        expect(checkBytes(bytes).findings, sample.file).toEqual([])
      }
    }
  })

  test('clean files are written back byte for byte', { timeout: 60_000 }, () => {
    let copied = 0
    for (const sample of samples.filter(({ envelope }) => envelope === 'ok')) {
      const bytes = bytesOf(sample)
      const segments = [...segmentsOf(bytes)]
      const { delimiters } = segments[0]!
      const text = Buffer.from(bytes).toString('utf8')
      const newline = text.trim().includes(`${String.fromCharCode(delimiters.segment)}\n`)
      const plain = segments.every((one) => one.delimiters === delimiters && isPlain(one.toString(), delimiters))
      // Clean: nothing between segments, or one line break behind each.
      const gap = newline ? 2 : 1
      const even = segments.every(
        (one, i) =>
          i === 0 || one.offset === segments[i - 1]!.offset + Buffer.byteLength(segments[i - 1]!.toString()) + gap,
      )
      if (!plain || !even || segments[0]!.offset > 0) continue
      const writer = new SegmentWriter(writerDelimiters(delimiters), newline)
      for (const one of segments) {
        if (one.id === 'ISA') writer.raw(one.toString())
        else
          writer.segment(
            one.id,
            one
              .elements()
              .map((value) => split(value, delimiters.repetition).map((each) => split(each, delimiters.component))),
          )
      }
      const written = Buffer.from(joined(writer.take())).toString('utf8')
      expect(written.trimEnd(), sample.file).toBe(text.trim())
      copied++
    }
    expect(copied).toBeGreaterThan(50)
  })
})

const split = (value: string, separator: number): string[] =>
  separator < 0 ? [value] : value.split(String.fromCharCode(separator))

/** No separators at the end of an element or of the segment: those a writer leaves out. */
function isPlain(segment: string, { element, component }: Delimiters): boolean {
  if (segment.startsWith('ISA')) return true
  const [star, colon] = [String.fromCharCode(element), String.fromCharCode(component)]
  return !segment.endsWith(star) && !segment.endsWith(colon) && !segment.includes(colon + star)
}
