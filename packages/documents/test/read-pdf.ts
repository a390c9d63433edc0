// Reads back what our PDFs say and where: enough of the format for files that pdfkit writes, so that the tests need no
// program besides Node. Text comes with its baseline in points from the top left corner.
import { inflateSync } from 'node:zlib'

export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** The innermost mark it stands in: a structure type, `Artifact`, or null when it is not tagged. */
  readonly tag: string | null
}
export type PdfPage = { readonly texts: readonly PdfText[]; readonly said: string }
export type PdfRead = {
  readonly pages: readonly PdfPage[]
  readonly tagged: boolean
  readonly language: string | null
  /** Structure types in the order of their objects. */
  readonly structure: readonly string[]
  readonly raw: string
}

type Objects = ReadonlyMap<number, string>

export function readPdf(bytes: Uint8Array): PdfRead {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, string>()
  for (const match of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(Number(match[1]), match[2]!)
  const all = [...objects.values()]
  const catalog = all.find((object) => object.includes('/Type /Catalog'))!
  const kids = /\/Kids \[([^\]]*)\]/.exec(all.find((object) => object.includes('/Type /Pages'))!)![1]!
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => readPage(objects, objects.get(Number(kid[1]))!))
  const markInfo = refOf(objects, catalog, 'MarkInfo')
  return {
    pages,
    tagged: (markInfo?.includes('/Marked true') ?? false) && catalog.includes('/StructTreeRoot'),
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? null,
    structure: all.flatMap((object) => /^<<\n\/S \/(\w+)\n/.exec(object)?.[1] ?? []),
    raw,
  }
}

function refOf(objects: Objects, object: string, key: string): string | null {
  const ref = new RegExp(`/${key} (\\d+) 0 R`).exec(object)
  return ref ? (objects.get(Number(ref[1])) ?? null) : null
}

function streamOf(object: string): string {
  const at = object.indexOf('stream\n') + 'stream\n'.length
  const body = Buffer.from(object.slice(at, object.lastIndexOf('\nendstream')), 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1')
}

type Font = { readonly name: string; readonly decode: (hex: string) => string }

function readPage(objects: Objects, page: string): PdfPage {
  const resources = refOf(objects, page, 'Resources') ?? page
  const fonts = new Map<string, Font>()
  const dictionary = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? ''
  for (const match of dictionary.matchAll(/\/(\w+) (\d+) 0 R/g))
    fonts.set(match[1]!, readFont(objects, objects.get(Number(match[2]))!))
  const texts = readContent(streamOf(refOf(objects, page, 'Contents')!), fonts)
  const inOrder = [...texts].sort((a, b) => a.y - b.y || a.x - b.x)
  return { texts, said: inOrder.map((text) => text.text).join(' ') }
}

function readFont(objects: Objects, font: string): Font {
  const name = /\/BaseFont \/([\w+-]+)/.exec(font)?.[1] ?? ''
  const map = refOf(objects, font, 'ToUnicode')
  if (map === null) return { name, decode: (hex) => Buffer.from(hex, 'hex').toString('latin1') }
  const glyphs = new Map<number, string>()
  for (const range of streamOf(map).matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    const first = parseInt(range[1]!, 16)
    for (const [index, value] of [...range[3]!.matchAll(/<([\w ]*)>/g)].entries())
      glyphs.set(first + index, utf16(value[1]!.replaceAll(' ', '')))
  }
  return {
    name,
    decode: (hex) => (hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(parseInt(glyph, 16)) ?? '?').join(''),
  }
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)))
}

type Matrix = readonly [number, number, number, number, number, number]

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

function readContent(content: string, fonts: ReadonlyMap<string, Font>): PdfText[] {
  const texts: PdfText[] = []
  const saved: Matrix[] = []
  const marks: string[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  let at: Matrix = now
  let font: Font | undefined
  let size = 0
  // A mark's dictionary may stand on several lines; only its type matters here.
  const flat = content.replace(/<<[^>]*>>\s*BDC/g, 'BDC')
  for (const line of flat.split('\n')) {
    const words = line.trim().split(' ')
    const operator = words.at(-1)
    if (operator === 'q') saved.push(now)
    else if (operator === 'Q') now = saved.pop()!
    else if (operator === 'cm') now = times(words.slice(0, 6).map(Number) as unknown as Matrix, now)
    else if (operator === 'Tm') at = words.slice(0, 6).map(Number) as unknown as Matrix
    else if (operator === 'Tf') {
      font = fonts.get(words[0]!.slice(1))
      size = Number(words[1])
    } else if (operator === 'BMC' || operator === 'BDC') marks.push(words[0]!.slice(1))
    else if (operator === 'EMC') marks.pop()
    else if (operator === 'TJ' || operator === 'Tj') {
      const text = [...line.matchAll(/<([0-9a-f]*)>/g)].map((part) => font!.decode(part[1]!)).join('')
      const place = times(at, now)
      texts.push({ text, x: place[4], y: 792 - place[5], size, font: font!.name, tag: marks.at(-1) ?? null })
    }
  }
  return texts
}
