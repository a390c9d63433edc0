// The types of the 834 as it is read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type { chosenProvider, coverage, enrollment834, member, otherCoverage } from './enrollment-834.ts'

export type Member834 = LoopValue<typeof member>
export type Coverage834 = LoopValue<typeof coverage>
export type ChosenProvider834 = LoopValue<typeof chosenProvider>
export type OtherCoverage834 = LoopValue<typeof otherCoverage>
export type Header834 = SetValue<typeof enrollment834>
