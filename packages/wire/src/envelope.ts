// The envelope every file of ours is sent in: who sends, who receives, the control number, the moment.
import type { Day, TimeOfDay } from '@throughline/domain'
import type { InterchangeHeader } from '@throughline/x12'

export type Envelope = {
  readonly sender: { readonly qualifier: string; readonly id: string }
  readonly receiver: { readonly qualifier: string; readonly id: string }
  /** ISA13 and GS06: unique between these two, 1 to 999,999,999. */
  readonly control: number
  readonly day: Day
  readonly time: TimeOfDay
  readonly usage: 'P' | 'T'
}

/** HHMM, as X12 writes a time. */
export const clock = (time: TimeOfDay): string => time.replace(':', '')

export function interchangeHeader(envelope: Envelope): InterchangeHeader {
  return {
    senderQualifier: envelope.sender.qualifier,
    sender: envelope.sender.id,
    receiverQualifier: envelope.receiver.qualifier,
    receiver: envelope.receiver.id,
    date: envelope.day,
    time: clock(envelope.time),
    control: envelope.control,
    usage: envelope.usage,
  }
}

export function groupHeader(envelope: Envelope) {
  return {
    sender: envelope.sender.id,
    receiver: envelope.receiver.id,
    date: envelope.day as string,
    time: clock(envelope.time),
    control: envelope.control,
  }
}
