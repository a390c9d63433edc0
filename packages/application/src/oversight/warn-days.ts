// How far ahead people are told of what will need them: one set of days for the start page, the lists and the rows of today.
import { defaultThresholds } from '@throughline/provider'

/** A filing limit and an ending authorization, in days before; a note, in days after the visit. */
export const warnDays = {
  filing: defaultThresholds.filingWarnDays,
  authorization: defaultThresholds.authorizationWarnDays,
  note: defaultThresholds.lateNoteDays,
} as const

/** An authorization with this few units left is told of whatever its end. */
export const fewUnits = defaultThresholds.fewUnits
