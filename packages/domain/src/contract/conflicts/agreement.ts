// Contradictions between what a contract says of changing, ending and taking back, and its own days and prices.
import { addMonths, formatDay } from '../../calendar/day.ts'
import type { Contract } from '../contract.ts'
import { error, warning, type ContractConflict } from './conflict.ts'

export function agreementConflicts(contract: Contract): ContractConflict[] {
  const { agreement, payment } = contract
  const found: ContractConflict[] = []
  if (agreement.trialMonths !== null && contract.ends !== null) {
    const decides = addMonths(contract.starts, agreement.trialMonths)
    if (decides > contract.ends)
      found.push(
        error(
          'trial-beyond-end',
          ['agreement', 'trialMonths'],
          `The trial of ${agreement.trialMonths} months runs to ${formatDay(decides)}, past the end of the contract on ${formatDay(contract.ends)}.`,
          'Shorten the trial, or let the contract end with it or later.',
        ),
      )
  }
  if (agreement.trialMonths !== null && agreement.exitDays !== null && agreement.exitDays > agreement.trialMonths * 30)
    found.push(
      warning(
        'exit-outlasts-trial',
        ['agreement', 'exitDays'],
        `Leaving takes ${agreement.exitDays} days of notice, longer than the trial of ${agreement.trialMonths} months.`,
        'Ask for an exit at the end of the trial without notice, or a shorter notice.',
      ),
    )
  if (agreement.downsideRisk === false && (payment.withholdPercent > 0 || (agreement.downsidePercent ?? 0) > 0))
    found.push(
      error(
        'withhold-without-risk',
        ['payment', 'withholdPercent'],
        `The contract says there is no downside, but holds back ${payment.withholdPercent > 0 ? payment.withholdPercent / 100 : agreement.downsidePercent}% of what is earned.`,
        'Say that there is a risk, or take the share held back out.',
      ),
    )
  if (agreement.scheduleAttached === false && contract.escalator !== null)
    found.push(
      warning(
        'raise-without-schedule',
        ['escalator'],
        'A yearly raise is written, but no fee schedule is attached: nobody can say what is raised.',
        'Attach the schedule of the first day to the contract.',
      ),
    )
  if (agreement.crisisWithoutApproval === true)
    for (const [index, term] of contract.services.entries())
      if (term.authorization.required && term.authorization.freeUnits === 0)
        found.push(
          warning(
            'crisis-needs-approval',
            ['services', index, 'authorization'],
            `A crisis needs no approval, but ${term.title} needs it from the first unit.`,
            'Name how a crisis visit is marked on the claim, or leave some units free.',
          ),
        )
  return found
}
