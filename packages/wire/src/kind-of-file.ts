// What a received file is, told from its first segments: never from its name.
import { segmentsOf } from '@throughline/x12'

export type FileKind = '837P' | '835' | '999' | '277CA' | 'TA1' | 'other-x12' | 'not-x12'

/** How far in the first ST may stand: ISA, some TA1, GS. */
const lookedAt = 64 * 1024

/** The kind of a file by its first transaction; TA1 when it holds none but answers an interchange. */
export function kindOfFile(head: Uint8Array): FileKind {
  let sawInterchange = false
  let sawTa1 = false
  let version = ''
  try {
    for (const segment of segmentsOf(head.subarray(0, lookedAt))) {
      if (segment.id === 'ISA') sawInterchange = true
      else if (segment.id === 'TA1') sawTa1 = true
      else if (segment.id === 'GS') version = segment.element(8)
      else if (segment.id === 'ST') return kindOfSet(segment.element(1), segment.element(3) || version)
      else if (segment.id === 'IEA') break
    }
  } catch {
    return sawInterchange ? 'other-x12' : 'not-x12'
  }
  return sawTa1 ? 'TA1' : sawInterchange ? 'other-x12' : 'not-x12'
}

/**
 * Whether anything that belongs after an ISA can be read behind it. It cannot where the separators that the ISA announces
 * are not those that follow, or where the file ends with it.
 */
export function readsBehindHead(head: Uint8Array): boolean {
  try {
    for (const segment of segmentsOf(head.subarray(0, lookedAt)))
      if (segment.id === 'GS' || segment.id === 'TA1' || segment.id === 'IEA') return true
  } catch {
    // Broken before anything was read.
  }
  return false
}

/** How the first transaction names itself, `837 of guide 005010X291`; null when there is none. */
export function nameOfSet(head: Uint8Array): string | null {
  let version = ''
  try {
    for (const segment of segmentsOf(head.subarray(0, lookedAt)))
      if (segment.id === 'GS') version = segment.element(8)
      else if (segment.id === 'ST') {
        const guide = segment.element(3) || version
        return guide === '' ? segment.element(1) : `${segment.element(1)} of guide ${guide}`
      }
  } catch {
    // Broken before its first transaction: it names nothing.
  }
  return null
}

function kindOfSet(transaction: string, version: string): FileKind {
  if (transaction === '837') return version.startsWith('005010X222') || version === '' ? '837P' : 'other-x12'
  if (transaction === '835') return '835'
  if (transaction === '999') return '999'
  if (transaction === '277') return version.startsWith('005010X214') ? '277CA' : 'other-x12'
  return 'other-x12'
}
