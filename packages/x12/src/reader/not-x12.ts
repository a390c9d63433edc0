// What a file that is no X12 seems to be, by its first bytes, and what to do: a sentence for whoever chose it.

const kinds: readonly (readonly [beginnings: readonly (readonly number[])[], sentence: string])[] = [
  [[[0x25, 0x50, 0x44, 0x46]], 'This is a PDF. Ask the sender for the X12 file itself.'],
  [
    [
      [0x50, 0x4b, 0x03, 0x04],
      // Of gzip's own 1f 8b 08 the first is passed over as white space.
      [0x8b, 0x08],
    ],
    'The file is packed, or it is a document of an office program. Unpack it, or ask the sender for the X12 file itself.',
  ],
  [
    [
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0x49, 0x00, 0x53, 0x00],
    ],
    'The file was saved as UTF-16. Take it as it was sent, or save it as UTF-8.',
  ],
  [
    [[0x3c]],
    'The file begins as a web page or XML does. A sign-in page may have been saved in its place: download the file again.',
  ],
]

const other = 'The file does not begin with an ISA segment. Take it as it was sent, with nothing in front of the ISA.'

/** How many bytes `whatElse` looks at. */
export const bytesLookedAt = 4

/** What stands at `at` instead of an ISA, and what to do about it. */
export function whatElse(bytes: Uint8Array, at: number): string {
  const found = kinds.find(([beginnings]) =>
    beginnings.some((beginning) => beginning.every((byte, i) => bytes[at + i] === byte)),
  )
  return found ? found[1] : other
}
