// The notes of the standard on elements of one segment that need or exclude each other: P, R, E, C and L of the dictionary.
import type { Note } from '../definition/compile.ts'

/** Whether a note of the standard holds for the elements that are there. */
export function isKept({ kind, mask: named, first }: Note, mask: number): boolean {
  const there = mask & named
  switch (kind) {
    case 'P':
      return there === 0 || there === named
    case 'R':
      return there !== 0
    case 'E':
      return (there & (there - 1)) === 0
    case 'C':
      return !(there & first) || there === named
    default:
      return !(there & first) || there !== first
  }
}

/** The element that breaks a note: the one too many, or the first that is lacking. */
export function missingPosition(note: Note, mask: number): number {
  if (note.kind === 'E') return note.positions.findLast((position) => mask & (1 << position)) ?? 0
  return note.positions.find((position) => !(mask & (1 << position))) ?? 0
}

/** A note as a sentence with its fix; `places` are its elements, such as `N402`. */
export function noteMessage(note: Note, places: readonly string[]): string {
  const [first, ...rest] = places
  switch (note.kind) {
    case 'P':
      return `${places.join(' and ')} stand together or not at all. Add what is missing, or leave all of them empty.`
    case 'R':
      return `One of ${places.join(', ')} is needed. Add it.`
    case 'E':
      return `Only one of ${places.join(', ')} may stand. Remove the rest.`
    case 'C':
      return `With ${first}, ${rest.join(' and ')} is needed. Add it.`
    default:
      return `With ${first}, one of ${rest.join(', ')} is needed. Add it.`
  }
}
