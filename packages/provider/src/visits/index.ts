// Visits in: files of services read row by row, and the decision whether a visit may be booked.
export * from './visit-fields.ts'
export * from './guess-mapping.ts'
export * from './read-day.ts'
export * from './visit-key.ts'
export * from './read-row.ts'
export * from './read-visits.ts'
export * from './decide-booking.ts'
