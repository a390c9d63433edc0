// What the world sends: the same segments under every habit of senders, and every bound met.
import { describe, expect, test } from 'vitest'
import { fixture, text } from '../../test/sample-files.ts'
import { check, checkBytes } from '../check/check.ts'
import { X12Error } from '../x12-error.ts'
import { readSegments, segmentsOf } from './segments.ts'

const clean = text(fixture('837p/pass/peer-support-claim')).trim().replaceAll('~\n', '~')
const encode = (source: string): Uint8Array => new TextEncoder().encode(source)
const ids = (source: Uint8Array): string[] => [...segmentsOf(source)].map((one) => one.id)
const wanted = ids(encode(clean))
const codes = (source: Uint8Array): string[] => checkBytes(source).findings.map(({ code }) => code)

describe('habits of senders', () => {
  test.each([
    ['plain', clean],
    ['LF as terminator', clean.replaceAll('~', '\n')],
    ['CR as terminator', clean.replaceAll('~', '\r')],
    ['CR and LF as terminator', clean.replaceAll('~', '\r\n')],
    ['LF behind terminators', clean.replaceAll('~', '~\n')],
    ['CRLF behind terminators', clean.replaceAll('~', '~\r\n')],
    ['blank lines and indents', clean.replaceAll('~', '~\n\n   ')],
    ['control characters as separators', clean.replaceAll('*', '\x1d').replaceAll('~', '\x1c').replaceAll(':', '\x1f')],
    ['byte order mark', `\ufeff${clean}`],
    ['leading white space', ` \r\n\t${clean}`],
    ['end-of-file mark', `${clean}\n\x1a\0`],
    ['bars as separators', clean.replaceAll('*', '|').replaceAll(':', '>')],
  ])('%s', (_, source) => {
    expect(ids(encode(source))).toEqual(wanted)
    expect(codes(encode(source))).toEqual([])
  })

  test.each([
    ['ISA11 U, the standards id of 4010', clean.replace('*^*00501', '*U*00501'), []],
    ['no last terminator', clean.slice(0, -1), ['terminator-missing']],
    ['no last terminator, but a line break', `${clean.slice(0, -1)}\n`, ['terminator-missing']],
    ['ISA padded too short', clean.replace('PEERORG        *', 'PEERORG*'), ['isa-not-fixed']],
    ['ISA padded too long', clean.replace('PEERORG        *', 'PEERORG          *'), ['isa-not-fixed']],
    ['separators at the end of a segment', clean.replace('REF*G1*A1001~', 'REF*G1*A1001**~'), ['trailing-separator']],
    ['a doubled terminator', clean.replace('REF*G1*A1001~', 'REF*G1*A1001~~'), ['empty-segment']],
    ['TA1 before GS', clean.replace('~GS*', '~TA1*000000001*260101*0930*A*000~GS*'), []],
    ['text behind the IEA', `${clean}THANK YOU`, ['data-between-interchanges']],
  ])('%s', (_, source, findings) => {
    expect(codes(encode(source))).toEqual(findings)
    expect(ids(encode(source)).filter((id) => id !== 'TA1')).toEqual(wanted)
  })

  test('a question mark is a character, not a release', () => {
    const [segment] = [...segmentsOf(encode(clean.replace('OPEN DOOR', 'WHO? ME?*')))].filter((one) => one.id === 'NM1')
    expect(segment!.element(3)).toBe('WHO? ME?')
  })

  test('UTF-8 and Latin-1 are told apart value by value', () => {
    const name = (source: Uint8Array): string =>
      [...segmentsOf(source)].find((one) => one.id === 'NM1' && one.element(1) === 'IL')!.element(3)
    const named = clean.replace('RIVERA', 'PEÑA')
    expect(name(encode(named))).toBe('PEÑA')
    expect(name(Buffer.from(named, 'latin1'))).toBe('PEÑA')
    const both = Buffer.concat([Buffer.from(named, 'latin1'), encode(clean.replace('RIVERA', 'MUÑOZ'))])
    const all = [...segmentsOf(both)].filter((one) => one.element(1) === 'IL').map((one) => one.element(3))
    expect(all).toEqual(['PEÑA', 'MUÑOZ'])
    expect(codes(encode(named))).toEqual([])
  })

  test('several interchanges with other separators, and an unclosed one before', () => {
    const second = clean.replaceAll('000000007', '000000008').replaceAll('*', '|').replaceAll('~', '!')
    const open = clean.slice(0, clean.indexOf('IEA*'))
    expect(ids(encode(clean + second))).toEqual([...wanted, ...wanted])
    expect(codes(encode(clean + second))).toEqual([])
    expect(codes(encode(open + second))).toEqual(['iea-missing'])
    const report = checkBytes(encode(open + second))
    expect(report.interchanges.map(({ state }) => state)).toEqual(['broken', 'complete'])
    expect(report.transactions.map(({ state }) => state)).toEqual(['complete', 'complete'])
  })

  test('HL ids start again in every transaction', () => {
    const from = clean.indexOf('ST*')
    const to = clean.indexOf('GE*')
    const again = clean.slice(from, to).replaceAll('*0001~', '*0002~').replace('837*0001', '837*0002')
    const twice = clean.slice(0, to) + again + clean.slice(to).replace('GE*1*', 'GE*2*')
    expect(codes(encode(twice))).toEqual([])
  })
})

describe('positions', () => {
  test('ordinal, offset and line of every segment', () => {
    const source = `\n\n${clean.replaceAll('~', '~\r\n')}`
    for (const one of segmentsOf(encode(source))) {
      expect(source.slice(one.offset).startsWith(`${one.id}*`)).toBe(true)
      expect(one.page.lineAt(one.offset)).toBe(one.ordinal + 2)
    }
  })

  test('lines are counted over many pages', () => {
    const lines = clean.replaceAll('~', '~\n')
    const wrong = [...segmentsOf(encode(lines.repeat(300)))].filter(
      (one) => one.page.lineAt(one.offset) !== one.ordinal,
    )
    expect(wrong.map((one) => `segment ${one.ordinal}`)).toEqual([])
  })

  test.each([1, 2, 3, 5, 64, 997])('the same in chunks of %d', async (size) => {
    const long = encode(Array.from({ length: 200 }, () => clean).join('\n'))
    const chunks: Uint8Array[] = []
    for (let i = 0; i < long.length; i += size) chunks.push(long.subarray(i, i + size))
    const read: string[] = []
    for await (const batch of readSegments(chunks))
      for (const one of batch) read.push(`${one.ordinal} ${one.offset} ${one.toString()}`)
    expect(read).toEqual([...segmentsOf(long)].map((one) => `${one.ordinal} ${one.offset} ${one.toString()}`))
  })
})

describe('what is no X12', () => {
  test.each([
    ['', 'not-x12'],
    ['   \n', 'not-x12'],
    ['hello', 'not-x12'],
    ['%PDF-1.7', 'not-x12'],
    ['IS', 'not-x12'],
    ['ISA', 'bad-delimiters'],
    ['ISA*00*', 'bad-delimiters'],
    ['ISAX00X', 'bad-delimiters'],
    [`ISA${'*'.repeat(20)}`, 'bad-delimiters'],
    [clean.slice(0, 105), 'bad-delimiters'],
    [`ISA*${'0'.repeat(1000)}`, 'bad-delimiters'],
  ])('%j', (source, code) => {
    expect(() => [...segmentsOf(encode(source))]).toThrow(expect.objectContaining({ name: 'X12Error', code }))
    const report = checkBytes(encode(source))
    expect(report.findings.map((one) => one.code)).toEqual([code])
    expect(report.readable).toBe(false)
  })
})

test.each([
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'This is a PDF.'],
  [[0x50, 0x4b, 0x03, 0x04, 0x14], 'The file is packed, or it is a document of an office program.'],
  [[0x1f, 0x8b, 0x08, 0x00], 'The file is packed, or it is a document of an office program.'],
  [[0xff, 0xfe, 0x49, 0x00, 0x53, 0x00], 'The file was saved as UTF-16.'],
  [[0x00, 0x49, 0x00, 0x53, 0x00, 0x41], 'The file was saved as UTF-16.'],
  [[...encode('<!DOCTYPE html>')], 'The file begins as a web page or XML does.'],
  [[...encode('"ISA*00*')], 'The file does not begin with an ISA segment.'],
])('what else begins with %j is named, at every chunk size', async (beginning, sentence) => {
  const bytes = Uint8Array.from(beginning)
  for (const size of [1, 2, 3, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    const report = await check(chunks)
    expect(report.findings.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)])
  }
})

describe('bounds', () => {
  const bound = (limits: object, source = clean): string => {
    try {
      return String([...segmentsOf(encode(source), limits)].length)
    } catch (error) {
      if (!(error instanceof X12Error)) throw error
      return `${error.code} ${error.ordinal}`
    }
  }
  const count = wanted.length
  test.each([
    ['bytes', { bytes: clean.length }, String(count)],
    ['bytes', { bytes: clean.length - 1 }, 'too-many-bytes 0'],
    ['segments', { segments: count }, String(count)],
    ['segments', { segments: count - 1 }, `too-many-segments ${count}`],
    ['segment bytes', { segmentBytes: 105 }, String(count)],
    ['segment bytes', { segmentBytes: 104 }, 'segment-too-long 0'],
    ['elements', { elements: 16 }, String(count)],
    ['elements', { elements: 15 }, 'too-many-elements 0'],
  ])('%s', (_, limits, wantedOutcome) => {
    expect(bound(limits)).toBe(wantedOutcome)
  })

  test('a segment that never ends stops at its bound, whole and in chunks', async () => {
    const endless = encode(`${clean.slice(0, clean.indexOf('REF*G1'))}NTE*ADD*${'x'.repeat(200_000)}`)
    expect(() => [...segmentsOf(endless)]).toThrow(expect.objectContaining({ code: 'segment-too-long' }))
    const chunks = Array.from({ length: Math.ceil(endless.length / 100) }, (_, i) =>
      endless.subarray(i * 100, i * 100 + 100),
    )
    const drain = async (): Promise<void> => {
      for await (const _ of readSegments(chunks)) continue
    }
    await expect(drain()).rejects.toThrow(expect.objectContaining({ code: 'segment-too-long' }))
  })

  test('bytes are counted as chunks come', async () => {
    const drain = async (): Promise<void> => {
      for await (const _ of readSegments([encode(clean), encode(clean)], { bytes: clean.length + 1 })) continue
    }
    await expect(drain()).rejects.toThrow(expect.objectContaining({ code: 'too-many-bytes' }))
  })

  test.each([
    ['loops', { loops: 5 }],
    ['held segments', { heldSegments: 10 }],
  ])('%s held at once', (_, limits) => {
    const report = checkBytes(encode(clean), { limits })
    expect(report.findings.map((one) => one.code)).toContain('limit-reached')
    // What our own limit left unread is not laid at the sender's door.
    expect(report.findings.filter(({ message }) => message.includes('cut off'))).toEqual([])
    expect(report.readable).toBe(false)
    expect(report.transactions[0]!.state).toBe('broken')
  })

  test('time', () => {
    let time = 0
    const now = (): number => (time += 6)
    const report = checkBytes(encode(clean), { now, limits: { milliseconds: 5 } })
    expect(report.findings.map(({ code }) => code)).toContain('limit-reached')
    expect(report.readable).toBe(false)
    expect(report.interchanges).toEqual([])
    expect(checkBytes(encode(clean), { now, limits: { milliseconds: 600_000 } }).findings).toEqual([])
  })

  test('findings', () => {
    const broken = clean.replaceAll('*H0038', '*').replaceAll('HC:', 'QQ:')
    const all = checkBytes(encode(broken)).findings.length
    expect(all).toBeGreaterThan(1)
    const report = checkBytes(encode(broken), { limits: { findings: 1 } })
    expect(report.findings.map((one) => one.code).filter((code) => code === 'findings-cut')).toHaveLength(1)
    expect(report.findings).toHaveLength(2)
    expect(report.errors).toBe(all)
  })
})
