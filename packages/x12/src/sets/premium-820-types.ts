// The types of the 820 as it is read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type { individualRemittance, organizationRemittance, premium820 } from './premium-820.ts'

export type OrganizationRemittance820 = LoopValue<typeof organizationRemittance>
export type IndividualRemittance820 = LoopValue<typeof individualRemittance>
export type Header820 = SetValue<typeof premium820>
