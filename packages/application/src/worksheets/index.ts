// Bindings of the worksheets before a contract.
import { missionBindings } from './mission.ts'
import { overviewBindings } from './overview.ts'
import { printSheetBindings } from './print-sheet.ts'
import { readinessBindings } from './readiness.ts'
import { serviceFitBindings } from './services.ts'
import { nextStepBindings } from './steps.ts'

export const worksheetBindings = [
  ...serviceFitBindings,
  ...readinessBindings,
  ...missionBindings,
  ...nextStepBindings,
  ...overviewBindings,
  ...printSheetBindings,
]
