// The troubles of an ordinary world, each at its time.
import type { Trouble } from '../days.ts'
import { requestLies, troubledApprovals, unitsGone } from './approvals.ts'
import { cameTwice } from './came-twice.ts'
import { certificateRunsOut } from './certificate-runs-out.ts'
import { coverageEnds } from './coverage-ends.ts'
import { importedVisits } from './imported-visits.ts'
import { lateFiling } from './late-filing.ts'
import { doesNotBalance, moneyForNobody } from './money-from-outside.ts'
import { ratesLoadedLate } from './rates-loaded-late.ts'
import { takenBack } from './taken-back.ts'
import { turnedAway } from './turned-away.ts'
import { overlap, wrongPlace } from './visits-not-billable.ts'
import { voided } from './voided.ts'

export const everyTrouble: readonly Trouble[] = [
  troubledApprovals,
  ...certificateRunsOut(0.4),
  overlap(0.5),
  wrongPlace(0.55),
  ...importedVisits,
  lateFiling,
  coverageEnds(0.6),
  ...unitsGone,
  voided,
  ...requestLies,
  ratesLoadedLate(0.5),
  takenBack(0.66),
  ...moneyForNobody(0.5),
  doesNotBalance(0.8),
  cameTwice,
  ...turnedAway,
]
