// A light form of our own that makes the grid readable on blank paper: boxes with the numbers everybody knows and short
// labels in our own words. It is not the payer's red form and does not imitate its artwork.

/** A box from one text row and column through another, counted from 1. */
export type FormBox = {
  readonly number: string
  readonly label: string
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
  /** A service line: its upper row is shaded. It carries no label; its columns have theirs in the row above. */
  readonly shaded?: boolean
  /** Where the number and label stand: above the data, squeezed before it, or under it. */
  readonly corner?: 'above' | 'tight' | 'under'
}

const left: readonly [number, number] = [1, 29]
const middle: readonly [number, number] = [30, 49]
const right: readonly [number, number] = [50, 79]

export const formBoxes: readonly FormBox[] = [
  { number: '1', label: 'Kind of coverage', rows: [7, 8], columns: [1, 49] },
  { number: '1a', label: 'Member number of the insured', rows: [7, 8], columns: right },
  { number: '2', label: 'Patient: family name, given name, initial', rows: [9, 10], columns: left },
  { number: '3', label: 'Born · sex', rows: [9, 10], columns: middle },
  { number: '4', label: 'Insured: family name, given name, initial', rows: [9, 10], columns: right },
  { number: '5', label: 'Patient lives at', rows: [11, 12], columns: left },
  { number: '6', label: 'Patient is to the insured', rows: [11, 12], columns: middle },
  { number: '7', label: 'Insured lives at', rows: [11, 12], columns: right },
  { number: '', label: 'City', rows: [13, 14], columns: [1, 24] },
  { number: '', label: 'State', rows: [13, 14], columns: [25, 29] },
  { number: '8', label: 'Reserved', rows: [13, 16], columns: middle },
  { number: '', label: 'City', rows: [13, 14], columns: [50, 72] },
  { number: '', label: 'State', rows: [13, 14], columns: [73, 79] },
  { number: '', label: 'ZIP', rows: [15, 16], columns: [1, 13] },
  { number: '', label: 'Phone', rows: [15, 16], columns: [14, 29] },
  { number: '', label: 'ZIP', rows: [15, 16], columns: [50, 63] },
  { number: '', label: 'Phone', rows: [15, 16], columns: [64, 79] },
  { number: '9', label: 'Other insured: family name, given name', rows: [17, 18], columns: left },
  { number: '10', label: 'Is the condition related to:', rows: [17, 18], columns: middle },
  { number: '11', label: 'Group number of the insured', rows: [17, 18], columns: right },
  { number: '9a', label: 'Other policy or group number', rows: [19, 20], columns: left },
  { number: '10a', label: 'Work', rows: [19, 20], columns: middle },
  { number: '11a', label: 'Insured born · sex', rows: [19, 20], columns: right },
  { number: '9b', label: 'Reserved', rows: [21, 22], columns: left },
  { number: '10b', label: 'Car accident · state', rows: [21, 22], columns: middle },
  { number: '11b', label: 'Other claim number', rows: [21, 22], columns: right },
  { number: '9c', label: 'Reserved', rows: [23, 24], columns: left },
  { number: '10c', label: 'Other accident', rows: [23, 24], columns: middle },
  { number: '11c', label: 'Plan or program', rows: [23, 24], columns: right },
  { number: '9d', label: 'Other plan or program', rows: [25, 26], columns: left },
  { number: '10d', label: 'Claim codes', rows: [25, 26], columns: middle },
  { number: '11d', label: 'Another health plan?', rows: [25, 26], columns: right },
  { number: '12', label: 'Patient allows release of what the claim needs', rows: [27, 29], columns: [1, 49] },
  { number: '13', label: 'Insured allows payment to the provider', rows: [27, 29], columns: right },
  { number: '14', label: 'Condition began · qualifier', rows: [30, 32], columns: left },
  { number: '15', label: 'Other date', rows: [30, 32], columns: middle },
  { number: '16', label: 'Unable to work: from · to', rows: [30, 32], columns: right },
  { number: '17', label: 'Referring or supervising', rows: [33, 34], columns: [1, 28] },
  { number: '17a', label: '', rows: [33, 33], columns: [29, 49], corner: 'tight' },
  { number: '17b', label: '', rows: [34, 34], columns: [29, 49], corner: 'tight' },
  { number: '18', label: 'In hospital: from · to', rows: [33, 34], columns: right },
  { number: '19', label: 'More information', rows: [35, 36], columns: [1, 49] },
  { number: '20', label: 'Outside laboratory? · charges', rows: [35, 36], columns: right },
  { number: '21', label: 'Diagnoses (A to L) · code version', rows: [37, 40], columns: [1, 49] },
  { number: '22', label: 'Replaces or voids · payer’s claim number', rows: [37, 38], columns: right },
  { number: '23', label: 'Authorization number', rows: [39, 40], columns: right },
  { number: '24A', label: 'Dates of service', rows: [41, 42], columns: [1, 18] },
  { number: 'B', label: 'Place', rows: [41, 42], columns: [19, 21] },
  { number: 'C', label: 'Emg', rows: [41, 42], columns: [22, 24] },
  { number: 'D', label: 'Service', rows: [41, 42], columns: [25, 44] },
  { number: 'E', label: 'Diagnosis', rows: [41, 42], columns: [45, 49] },
  { number: 'F', label: 'Charge', rows: [41, 42], columns: [50, 58] },
  { number: 'G', label: 'Units', rows: [41, 42], columns: [59, 62] },
  { number: 'H', label: '', rows: [41, 42], columns: [63, 64] },
  { number: 'I', label: 'ID', rows: [41, 42], columns: [65, 67] },
  { number: 'J', label: 'Rendering provider', rows: [41, 42], columns: [68, 79] },
  ...[1, 2, 3, 4, 5, 6].map((line): FormBox => {
    const upper = 41 + 2 * line
    return { number: String(line), label: '', rows: [upper, upper + 1], columns: [1, 79], shaded: true }
  }),
  { number: '25', label: 'Tax ID · SSN EIN', rows: [55, 56], columns: [1, 22] },
  { number: '26', label: 'Our claim number', rows: [55, 56], columns: [23, 37] },
  { number: '27', label: 'Accepts assignment', rows: [55, 56], columns: [38, 49] },
  { number: '28', label: 'Total charge', rows: [55, 56], columns: [50, 60] },
  { number: '29', label: 'Already paid', rows: [55, 56], columns: [61, 70] },
  { number: '30', label: 'Reserved', rows: [55, 56], columns: [71, 79] },
  { number: '31', label: 'Signature · date', rows: [57, 62], columns: [1, 22] },
  { number: '32', label: 'Where services were given', rows: [57, 60], columns: [23, 49] },
  { number: '33', label: 'Billing provider', rows: [57, 60], columns: right },
  { number: '32a', label: 'NPI', rows: [61, 62], columns: [23, 35], corner: 'under' },
  { number: '32b', label: 'Other number', rows: [61, 62], columns: [36, 49], corner: 'under' },
  { number: '33a', label: 'NPI', rows: [61, 62], columns: [50, 62], corner: 'under' },
  { number: '33b', label: 'Other number', rows: [61, 62], columns: [63, 79], corner: 'under' },
]

/** A word beside a place that takes an X, or a letter before a diagnosis. */
export type FormMark = { readonly row: number; readonly column: number; readonly label: string; readonly box: boolean }

const tickMarks: readonly (readonly [number, number, string])[] = [
  [8, 1, 'Medicare'],
  [8, 8, 'Medicaid'],
  [8, 15, 'TRICARE'],
  [8, 24, 'CHAMPVA'],
  [8, 31, 'Group'],
  [8, 39, 'FECA'],
  [8, 45, 'Other'],
  [10, 42, 'M'],
  [10, 47, 'F'],
  [12, 33, 'Self'],
  [12, 38, 'Sp.'],
  [12, 42, 'Child'],
  [12, 47, 'Oth.'],
  [20, 35, 'Yes'],
  [20, 41, 'No'],
  [22, 35, 'Yes'],
  [22, 41, 'No'],
  [24, 35, 'Yes'],
  [24, 41, 'No'],
  [20, 68, 'M'],
  [20, 75, 'F'],
  [26, 52, 'Yes'],
  [26, 57, 'No'],
  [36, 52, 'Yes'],
  [36, 57, 'No'],
  [56, 17, ''],
  [56, 19, ''],
  [56, 38, 'Yes'],
  [56, 43, 'No'],
]

export const formMarks: readonly FormMark[] = [
  ...tickMarks.map(([row, column, label]) => ({ row, column, label, box: true })),
  ...[...'ABCDEFGHIJKL'].map((letter, index) => ({
    row: 38 + Math.floor(index / 4),
    column: 3 + 13 * (index % 4),
    label: letter,
    box: false,
  })),
]

/** Words in the second row of the head of the service lines. */
export const lineHeads: readonly (readonly [column: number, word: string])[] = [
  [1, 'from: month, day, year'],
  [10, 'through'],
  [25, 'code'],
  [33, 'modifiers'],
  [45, 'letters'],
  [50, 'dollars, cents'],
  [68, 'NPI; above it the taxonomy'],
]

/** Columns at which the service lines are ruled. */
export const lineRules: readonly number[] = [19, 22, 25, 33, 45, 50, 59, 63, 65, 68]
