// PostgreSQL for Throughline: the schema and its migrations, tenancy, the embedded server. The only floor that speaks SQL
// to a server; what the rows mean is decided below it and above it.
export * from './connection.ts'
export * from './migrate.ts'
export * from './roles.ts'
export * from './schema.ts'
export * from './schema/columns.ts'
export * from './tables.ts'
export * from './tenancy.ts'
export * from './catalog-faults.ts'
export * from './home.ts'
export * from './open-store.ts'
