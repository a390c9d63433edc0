// Whether a code belongs to a code set, asked by the set's name as X12 files use it. Only a set that is whole can say that a code
// does not belong; of everything else an unknown code is unsure.
import { adjustmentReasons } from './adjustment-reasons.ts'
import { claimStatuses, statusCategories } from './claim-statuses.ts'
import { standing, type CodeSet } from './code-set.ts'
import { modifiers } from './modifiers.ts'
import { placesOfService } from './places-of-service.ts'
import { procedures } from './procedures.ts'
import { remarkCodes } from './remark-codes.ts'
import { states } from './states.ts'
import { taxonomies } from './taxonomies.ts'

export type CodeVerdict = 'present' | 'absent' | 'unsure'

const sets: Readonly<Record<string, CodeSet>> = {
  'adjustment-reason': adjustmentReasons,
  remark: remarkCodes,
  'status-category': statusCategories,
  status: claimStatuses,
  place: placesOfService,
  modifier: modifiers,
  hcpcs: procedures,
  taxonomy: taxonomies,
  state: states,
}
const verdicts = { known: 'present', wrong: 'absent', unknown: 'unsure' } as const

/** Fits the `codeSets` argument of the X12 checks. */
export const codeVerdicts = {
  verdict(codeSet: string, code: string): CodeVerdict {
    const set = sets[codeSet]
    return set === undefined ? 'unsure' : verdicts[standing(set, code)]
  },
}
