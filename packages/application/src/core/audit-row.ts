// What an operation gathers for its audit row while it runs: the persons touched, what it was about, and a few facts.
import type { Context } from './context.ts'

/** More persons than this in one operation are a job done in parts. */
export const mostPersonsTouched = 200_000

export type Gathered = {
  readonly persons: Set<string>
  subject: { readonly kind: string; readonly id: string } | null
  readonly facts: Record<string, string | number | boolean | null>
  /** Files it kept: who made one may open it. */
  readonly files: string[]
}

/** So many files are named in one row; an operation that keeps more is a job. */
const mostFilesNamed = 100

/** What stands in the row's detail. */
export function detailOf(gathered: Gathered): Readonly<Record<string, unknown>> | null {
  const files = gathered.files.length > 0 ? { files: gathered.files.slice(0, mostFilesNamed) } : {}
  const detail = { ...gathered.facts, ...files }
  return Object.keys(detail).length > 0 ? detail : null
}

export type Gathering = Pick<Context, 'touch' | 'subject' | 'detail'>

export function gathering(): { gathered: Gathered; gather: Gathering } {
  const gathered: Gathered = { persons: new Set(), subject: null, facts: {}, files: [] }
  const gather: Gathering = {
    touch(personIds) {
      for (const personId of typeof personIds === 'string' ? [personIds] : (personIds ?? []))
        if (personId !== null) gathered.persons.add(personId)
      if (gathered.persons.size > mostPersonsTouched)
        throw new Error(`an operation touched more than ${mostPersonsTouched} persons`)
    },
    subject(kind, id) {
      gathered.subject = { kind, id }
    },
    detail(facts) {
      Object.assign(gathered.facts, facts)
    },
  }
  return { gathered, gather }
}
