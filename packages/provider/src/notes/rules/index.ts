// The rules a note is asked before it can be signed, in the order in which they speak.
import type { AnyRule, HoldOutcome } from '@throughline/domain'
import type { NoteFacts } from '../note-facts.ts'
import { billableActivity } from './billable-activity.rule.ts'
import { clonedNote } from './cloned-note.rule.ts'
import { goalInPlan } from './goal-in-plan.rule.ts'
import { howItWent } from './how-it-went.rule.ts'
import { lateNote } from './late-note.rule.ts'
import { ownLineInGroup } from './own-line-in-group.rule.ts'
import { ownVisit } from './own-visit.rule.ts'
import { respectfulWords } from './respectful-words.rule.ts'
import { signatureComplete } from './signature-complete.rule.ts'
import { startAndStop } from './start-and-stop.rule.ts'
import { timesMatchVisit } from './times-match-visit.rule.ts'
import { visitHasHappened } from './visit-has-happened.rule.ts'
import { whatComesNext } from './what-comes-next.rule.ts'
import { whatWasDone } from './what-was-done.rule.ts'

export const noteRules: readonly AnyRule<NoteFacts, HoldOutcome>[] = [
  ownVisit,
  visitHasHappened,
  startAndStop,
  timesMatchVisit,
  billableActivity,
  goalInPlan,
  whatWasDone,
  howItWent,
  ownLineInGroup,
  signatureComplete,
  whatComesNext,
  lateNote,
  clonedNote,
  respectfulWords,
]
