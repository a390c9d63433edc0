// The roster of a plan (834) one member at a time.
import type { ByteSource } from '../reader/pages.ts'
import { enrollment834 } from '../sets/enrollment-834.ts'
import type { Header834, Member834 } from '../sets/enrollment-834-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type Position } from './view.ts'

/** One INS with everything below it: a subscriber or a dependent. */
export interface EnrolledMember {
  readonly kind: 'member'
  readonly member: Member834
  readonly header: Header834
  readonly position: Position
}

export type MemberEvent = TransactionStart<Header834> | EnrolledMember | TransactionEnd<Header834> | SourceEnd

export function readMembers(source: ByteSource, options: ReadOptions = {}): EventStream<MemberEvent> {
  return readUnits(
    source,
    enrollment834,
    (view): EnrolledMember => ({
      kind: 'member',
      member: view as unknown as Member834,
      header: rootOf(view) as unknown as Header834,
      position: positionOf(view)!,
    }),
    options,
  )
}
