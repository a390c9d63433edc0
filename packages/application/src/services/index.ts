// Bindings of visits and notes: booked, delivered, written, signed; by form and by file.
import { correctRowBindings } from './correct-row.ts'
import { getVisitBindings } from './get-visit.ts'
import { listImportBindings } from './list-imports.ts'
import { listVisitBindings } from './list-visits.ts'
import { recordVisitBindings } from './record-visit.ts'
import { importBindings } from './run-import.ts'
import { refusedRowsBindings } from './refused-rows.ts'
import { noteBindings } from './write-note.ts'

export const serviceBindings = [
  ...listVisitBindings,
  ...getVisitBindings,
  ...recordVisitBindings,
  ...noteBindings,
  ...importBindings,
  ...refusedRowsBindings,
  ...listImportBindings,
  ...correctRowBindings,
]
