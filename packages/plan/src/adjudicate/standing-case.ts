// The claim after the first edits: which lines still stand. Edits about services that exclude each other look only at
// lines that stand, so that a denied line never takes another one down with it.
import type { PriorLine } from '../facts/prior-line.ts'
import type { CaseLine, ClaimCase } from './claim-case.ts'
import { exampleCase, type ExampleChanges } from './example-case.ts'

export type StandingCase = ClaimCase & {
  /** Numbers of the lines that nothing has denied so far. */
  readonly standing: ReadonlySet<number>
}

export function standingCase(claimCase: ClaimCase, standing: ReadonlySet<number>): StandingCase {
  return { ...claimCase, standing }
}

/** A service beside a line on the same day: another line of the claim that stands, or one allowed before. */
export type Beside = {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly billingNpi: string | null
  readonly where: string
}

/** The first service beside a line that `test` accepts: on this claim, then in history, whichever came in first. */
export function standsBeside(claim: StandingCase, line: CaseLine, test: (beside: Beside) => boolean): Beside | null {
  for (const other of claim.lines) {
    if (other === line || !claim.standing.has(other.number)) continue
    if (other.from > line.through || line.from > other.through) continue
    const beside = besideOnClaim(claim, other)
    if (test(beside)) return beside
  }
  for (const prior of line.sameDays) {
    if (prior.outcome !== 'allowed' || prior.unitsAllowed === 0) continue
    const beside = besideInHistory(prior)
    if (test(beside)) return beside
  }
  return null
}

function besideOnClaim(claim: ClaimCase, other: CaseLine): Beside {
  const { code } = other.line
  return {
    code,
    modifiers: other.modifiers,
    billingNpi: claim.facts.claim.billing.npi,
    where: `line ${other.number} of this claim`,
  }
}

function besideInHistory(prior: PriorLine): Beside {
  const { code, modifiers, billingNpi } = prior
  return { code, modifiers, billingNpi, where: `claim ${prior.icn}` }
}

/** The clean claim with every line standing. */
export function exampleStanding(changes: ExampleChanges = {}): StandingCase {
  const claimCase = exampleCase(changes)
  return standingCase(claimCase, new Set(claimCase.lines.map((line) => line.number)))
}
