// What kind of file this looks like, from its first bytes and the ending of its name: for the list of files and for how much
// is taken in. What a file really holds is found out when it is read.

/** As `file.list` names them. */
export type FileKind = '837P' | '835' | '999' | 'TA1' | '277CA' | 'csv' | 'pdf' | 'other'

/** So many bytes are looked at. */
export const headBytes = 4096

const isaLength = 106

function x12Kind(text: string): FileKind {
  const element = text[3]!
  const terminator = text[isaLength - 1] ?? '~'
  for (const segment of text.slice(isaLength).split(terminator, 40)) {
    const [name, first, , guide] = segment.trim().split(element, 4)
    if (name === 'TA1') return 'TA1'
    if (name !== 'ST') continue
    if (first === '835' || first === '999') return first
    if (first === '837') return guide === undefined || guide.startsWith('005010X222') ? '837P' : 'other'
    return first === '277' && (guide === undefined || guide.startsWith('005010X214')) ? '277CA' : 'other'
  }
  return 'other'
}

export function fileKind(head: Uint8Array, name: string): FileKind {
  const text = Buffer.from(head.subarray(0, headBytes)).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (text.startsWith('ISA') && text.length >= isaLength) return x12Kind(text)
  if (text.startsWith('%PDF-')) return 'pdf'
  return /\.(csv|txt|tsv)$/i.test(name) ? 'csv' : 'other'
}

const mebibyte = 1024 * 1024

/** How many bytes of a file of this kind are taken in. Remittances of a whole state and an exclusion list of two million rows
 * fit; a film does not. */
export function largestOf(kind: FileKind): number {
  if (kind === 'csv') return 512 * mebibyte
  if (kind === 'pdf' || kind === 'other') return 50 * mebibyte
  return 1024 * mebibyte
}

export const mediaTypeOf: Readonly<Record<FileKind, string>> = {
  '837P': 'application/edi-x12',
  '835': 'application/edi-x12',
  '999': 'application/edi-x12',
  TA1: 'application/edi-x12',
  '277CA': 'application/edi-x12',
  csv: 'text/csv',
  pdf: 'application/pdf',
  other: 'application/octet-stream',
}
