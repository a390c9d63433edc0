// Answers to what we sent: 999 (a group's syntax) and 277CA (each claim). TA1 answers stand on `Interchange.acknowledgments`.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type { ByteSource } from '../reader/pages.ts'
import {
  acknowledgment277ca,
  claimStatus,
  patientStatusLevel,
  providerStatusLevel,
  receiverLevel,
  sourceLevel,
} from '../sets/acknowledgment-277ca.ts'
import { acknowledgment999, setResponse } from '../sets/acknowledgment-999.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { levelsOf } from './levels.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

/** AK1; AK9 is there as `status` from the `end` event on. */
export type Header999 = SetValue<typeof acknowledgment999>
export type SetResponse999 = LoopValue<typeof setResponse>

/** What a 999 says of one transaction set (AK2 to IK5). */
export interface SetResponse {
  readonly kind: 'response'
  readonly response: SetResponse999
  readonly header: Header999
  readonly position: Position
}

export type AcknowledgmentEvent = TransactionStart<Header999> | SetResponse | TransactionEnd<Header999> | SourceEnd

export function readAcknowledgments(source: ByteSource, options: ReadOptions = {}): EventStream<AcknowledgmentEvent> {
  return readUnits(source, acknowledgment999, responseOf, options)
}

function responseOf(view: LoopView): SetResponse {
  return {
    kind: 'response',
    response: view as unknown as SetResponse999,
    header: rootOf(view) as unknown as Header999,
    position: positionOf(view)!,
  }
}

export type Header277CA = SetValue<typeof acknowledgment277ca>
export type Source277CA = LoopValue<typeof sourceLevel>
export type Receiver277CA = LoopValue<typeof receiverLevel>
export type Provider277CA = LoopValue<typeof providerStatusLevel>
export type Patient277CA = LoopValue<typeof patientStatusLevel>
export type ClaimStatus277CA = LoopValue<typeof claimStatus>

/** What a 277CA says of one claim (2200D). */
export interface AcknowledgedClaim {
  readonly kind: 'claim'
  readonly claim: ClaimStatus277CA
  readonly patient: Patient277CA
  readonly provider: Provider277CA
  readonly receiver: Receiver277CA
  readonly source: Source277CA
  readonly header: Header277CA
  readonly position: Position
}

/** What a 277CA says of one billing provider (2000C), told when that level ends. */
export interface AcknowledgedProvider {
  readonly kind: 'provider'
  readonly provider: Provider277CA
  readonly receiver: Receiver277CA
  readonly source: Source277CA
  readonly header: Header277CA
  readonly position: Position
}

/** What a 277CA says of a whole batch (2000B, with its totals), told when that level ends. */
export interface AcknowledgedBatch {
  readonly kind: 'batch'
  readonly receiver: Receiver277CA
  readonly source: Source277CA
  readonly header: Header277CA
  readonly position: Position
}

export type ClaimAcknowledgmentEvent =
  | TransactionStart<Header277CA>
  | AcknowledgedClaim
  | AcknowledgedProvider
  | AcknowledgedBatch
  | TransactionEnd<Header277CA>
  | SourceEnd

export function readClaimAcknowledgments(
  source: ByteSource,
  options: ReadOptions = {},
): EventStream<ClaimAcknowledgmentEvent> {
  return readUnits(source, acknowledgment277ca, acknowledged, options)
}

function acknowledged(view: LoopView): AcknowledgedClaim | AcknowledgedProvider | AcknowledgedBatch | null {
  const level = levelsOf(view)
  const at = <T>(id: string): T => level<T>(id)!
  const shared = {
    receiver: at<Receiver277CA>('2000B'),
    source: at<Source277CA>('2000A'),
    header: rootOf(view) as unknown as Header277CA,
    position: positionOf(view)!,
  }
  switch (view.$loop.id) {
    case '2200D':
      return {
        kind: 'claim',
        claim: at<ClaimStatus277CA>('2200D'),
        patient: at<Patient277CA>('2000D'),
        provider: at<Provider277CA>('2000C'),
        ...shared,
      }
    case '2000C':
      return { kind: 'provider', provider: at<Provider277CA>('2000C'), ...shared }
    case '2000B':
      return { kind: 'batch', ...shared }
    default:
      return null
  }
}
