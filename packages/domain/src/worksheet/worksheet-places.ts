// Where a thing of the worksheets is done: the pages that a check or a step leads to, by names that both sides of the door know.

export const worksheetPlaces = [
  'telling',
  'plans',
  'workers',
  'screening',
  'sites',
  'cost',
  'contracts',
  'users',
  'services',
  'readiness',
  'weighing',
  'overview',
  'steps',
] as const
export type WorksheetPlace = (typeof worksheetPlaces)[number]
