// The kinds of column the tables are made of, and the one way to write a JSON value into one of them.
import type { ColumnType } from 'kysely'

/** A moment as ISO text in UTC with milliseconds, '2026-01-05T14:30:00.000Z'. Supplied by the caller, never by the database. */
export type Instant = string

/** A JSON value on its way into a `jsonb` or `json` column: by itself as a parameter, or inside rows of `insertRows`. */
export class JsonValue<T> {
  readonly #value: T
  constructor(value: T) {
    this.#value = value
  }
  /** What pg sends for this parameter. */
  toPostgres(): string {
    return JSON.stringify(this.#value)
  }
  toJSON(): T {
    return this.#value
  }
}

/** Wraps a value for a `jsonb` column. Arrays need it above all: pg would write them as PostgreSQL arrays. */
export const json = <T>(value: T): JsonValue<T> => new JsonValue(value)

/** A `jsonb` or `json` column: read as the value, written through `json(value)`. */
export type Json<T> = ColumnType<T, JsonValue<T>, JsonValue<T>>
/** A `jsonb` column that may be null. */
export type NullableJson<T> = ColumnType<T | null, JsonValue<T> | null | undefined, JsonValue<T> | null>
/** A `jsonb` column with a default. */
export type DefaultedJson<T> = ColumnType<T, JsonValue<T> | undefined, JsonValue<T>>
