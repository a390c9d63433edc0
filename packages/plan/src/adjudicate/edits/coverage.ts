// How the eligibility edits read a member's spans: where coverage first began, where it last ended, and which days are
// simply not covered (as against still being decided).
import { covers, type Day } from '@throughline/domain'
import { isOurs, type CaseLine, type ClaimCase } from '../claim-case.ts'

/** Whether nobody covered the line's first day, and nothing about it is still open. */
export function uncovered(claim: ClaimCase, line: CaseLine): boolean {
  const { member } = claim.facts
  return line.coverage === null && member !== null && !member.eligibilityOpen.some((span) => covers(span, line.from))
}

/** The last end before a day; null when none ended before it. */
export function endedBefore(claim: ClaimCase, on: Day): Day | null {
  let ended: Day | null = null
  for (const { span } of claim.facts.member?.spans ?? [])
    if (span.ends !== null && span.ends < on && (ended === null || span.ends > ended)) ended = span.ends
  return ended
}

/** The first start after a day; null when none begins after it. */
export function beginsAfter(claim: ClaimCase, on: Day): Day | null {
  let begins: Day | null = null
  for (const { span } of claim.facts.member?.spans ?? [])
    if (span.starts > on && (begins === null || span.starts < begins)) begins = span.starts
  return begins
}

/** Whether two names are the same but for case, spaces, hyphens and apostrophes. */
export function sameName(one: string, other: string): boolean {
  return one === other || letters(one) === letters(other)
}

function letters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}

/** Whether this member was ever given to us; a claim for one who never was has come to the wrong plan. */
export function everOurs(claim: ClaimCase): boolean {
  return claim.facts.member?.spans.some((span) => isOurs(claim, span)) ?? false
}
