// Finds the four separators of an interchange in its ISA segment, tolerating the padding faults real senders make.
import { X12Error } from '../x12-error.ts'

/** Byte values of the separators. `repetition` is -1 when ISA11 does not name one (it holds `U` or a letter). */
export interface Delimiters {
  readonly element: number
  readonly component: number
  readonly repetition: number
  readonly segment: number
}

/** ISA has 16 elements; a sender who pads badly still stays well below this many bytes. */
const longestIsa = 512

/**
 * Reads the separators of the ISA that starts at `at`. Answers null when more bytes are needed to know.
 * @throws X12Error `bad-delimiters` when this is no usable ISA.
 */
export function readDelimiters(
  bytes: Uint8Array,
  at: number,
  final: boolean,
  ordinal: number,
  base: number,
): Delimiters | null {
  const end = Math.min(bytes.length, at + longestIsa)
  const refuse = (why: string): never => {
    throw new X12Error('bad-delimiters', why, ordinal, base + at)
  }
  if (end - at < 4)
    return final ? refuse('The file ends inside the ISA segment. Ask the sender for the whole file.') : null
  const element = bytes[at + 3]!
  if (isAlphanumeric(element))
    refuse(
      'The character after ISA is a letter or digit, so it cannot be the element separator. Take the file as it was sent.',
    )
  let separators = 0
  let i = at + 3
  let eleventh = 0
  for (; i < end && separators < 16; i++) {
    if (bytes[i] === element) {
      separators++
      if (separators === 11) eleventh = i + 1
    }
  }
  if (separators < 16 || i + 1 >= bytes.length) {
    if (end - at >= longestIsa || final)
      refuse('The ISA segment does not have its 16 elements. Ask the sender to make the file anew.')
    return null
  }
  // `i` now stands just behind the sixteenth separator, on ISA16 (the component separator) and then the terminator.
  let component = bytes[i]!
  let segment = bytes[i + 1]!
  if (isAlphanumeric(segment) && !isAlphanumeric(component)) {
    // ISA16 was left empty: what stands in its place already ends the segment.
    segment = component
    component = -1
  }
  const repetitionByte = bytes[eleventh]!
  const single = bytes[eleventh + 1] === element
  const repetition = single && !isAlphanumeric(repetitionByte) && repetitionByte !== 0x20 ? repetitionByte : -1
  if (isAlphanumeric(component) || isAlphanumeric(segment))
    refuse('A separator of the ISA segment is a letter or digit. Ask the sender to make the file anew.')
  if (segment === element || component === element || segment === component)
    refuse('Two separators of the ISA segment are the same character. Ask the sender to make the file anew.')
  const distinct = repetition !== element && repetition !== component && repetition !== segment
  return { element, component, repetition: distinct ? repetition : -1, segment }
}

export function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
