// What each data element of the standard may tell of somebody, by its number. What is not named here and is free text is taken for an
// id: what is new to this list is hidden, not shown.
import type { Kind } from '../definition/shape.ts'

export type Role = 'name' | 'street' | 'city' | 'id' | 'text' | 'date' | 'birth' | 'code' | 'number' | 'time'

const names = [1035, 1036, 1037, 1038, 1039, 93]
const streets = [166]
const cities = [19]
const texts = [352, 933, 449, 61, 443, 724, 1204, 9998, 9999]
/** Codes, versions, line numbers and places in the file, though the standard lets them be any text. */
const codes = [1705, 480, 799, 447, 628, 734, 234, 1271, 1339, 1341, 1331, 350, 1301, 1214, 1137]
/** Numbers and codes by kind that are ids all the same: control numbers, ZIP codes, counties. */
const ids = [28, 116, 1715]

const byNumber = new Map<number, Role>([
  ...names.map((number) => [number, 'name'] as const),
  ...streets.map((number) => [number, 'street'] as const),
  ...cities.map((number) => [number, 'city'] as const),
  ...texts.map((number) => [number, 'text'] as const),
  ...codes.map((number) => [number, 'code'] as const),
  ...ids.map((number) => [number, 'id'] as const),
])

/** The role of an element by its number in the standard and its kind. */
export function roleOf(number: number, kind: Kind): Role {
  const named = byNumber.get(number)
  if (named !== undefined) return named
  switch (kind) {
    case 'DT':
    case 'period':
      return 'date'
    case 'TM':
      return 'time'
    case 'ID':
      return 'code'
    case 'N0':
    case 'R':
    case 'money':
      return 'number'
    default:
      return 'id'
  }
}

/** Whether a role is about somebody: its values do not survive. */
export function isHidden(role: Role): boolean {
  return role !== 'code' && role !== 'number' && role !== 'time'
}
