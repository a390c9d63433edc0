// Where a check or a step is done: the page of each place, and who may open it.
import type { WorksheetPlace } from '@throughline/domain'
import type { Permission } from '@throughline/operations'
import { useMay } from '../session.tsx'

const pages: Readonly<Record<WorksheetPlace, readonly [path: string, needs: Permission]>> = {
  telling: ['/getting-in/organization', 'organization.manage'],
  plans: ['/getting-in', 'contracts.read'],
  workers: ['/getting-in/workers', 'workers.read'],
  screening: ['/getting-in/screening', 'workers.read'],
  sites: ['/getting-in/sites', 'contracts.read'],
  cost: ['/offers', 'money.read'],
  contracts: ['/contracts', 'contracts.read'],
  users: ['/settings/users', 'users.manage'],
  services: ['/getting-in/worksheets/services', 'contracts.read'],
  readiness: ['/getting-in/worksheets/readiness', 'contracts.read'],
  weighing: ['/getting-in/worksheets/weighing', 'contracts.read'],
  overview: ['/getting-in/worksheets/overview', 'contracts.read'],
  steps: ['/getting-in/worksheets/steps', 'contracts.read'],
}

/** The address of a place for this reader; null where it is not part of their role. */
export function usePlace(): (place: WorksheetPlace | null) => string | null {
  const may = useMay()
  return (place) => (place !== null && may(pages[place][1]) ? pages[place][0] : null)
}
