// What makes a second delivery of a claim harmless: the envelope it came in and the sender's own number of it.

export type IntakeKeyParts = {
  /** ISA06. */
  readonly sender: string
  /** GS06. */
  readonly groupControl: string
  /** ST02. */
  readonly transactionControl: string
  /** CLM01. */
  readonly controlNumber: string
}

/**
 * The text whose hash is the intake key. Spaces around the parts do not count, since ISA06 is padded; the parts are
 * kept apart, so that no two different claims make the same text.
 * @source BILLING rules §10.3: hash(ISA06, GS06, ST02, CLM01)
 */
export function intakeKeyText(parts: IntakeKeyParts): string {
  return JSON.stringify(
    [parts.sender, parts.groupControl, parts.transactionControl, parts.controlNumber].map((part) => part.trim()),
  )
}
