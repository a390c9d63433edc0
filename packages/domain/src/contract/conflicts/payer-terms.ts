// Contradictions in the terms of the contract as a whole: its days, its clocks, its interest, how it pays.
import { formatDay } from '../../calendar/day.ts'
import type { Contract } from '../contract.ts'
import { error, warning, type ContractConflict } from './conflict.ts'

export function dateConflicts(contract: Contract): ContractConflict[] {
  const found: ContractConflict[] = []
  if (contract.ends !== null && contract.ends < contract.starts)
    found.push(
      error(
        'contract-ends-before-start',
        ['ends'],
        `The contract ends on ${formatDay(contract.ends)}, before it starts on ${formatDay(contract.starts)}.`,
        'Exchange the two days, or leave "ends" out while the contract runs on.',
      ),
    )
  if (contract.signed !== null && contract.signed > contract.starts)
    found.push(
      warning(
        'signed-after-start',
        ['signed'],
        `The contract was signed on ${formatDay(contract.signed)}, after it starts on ${formatDay(contract.starts)}.`,
        'Ask the plan in writing whether services before the signature are paid.',
      ),
    )
  return found
}

export function clockConflicts(contract: Contract): ContractConflict[] {
  const found: ContractConflict[] = []
  const { filing, cleanClaim } = contract
  if (contract.lineOfBusiness === 'medicaid' && filing.days > 365)
    found.push(
      error(
        'filing-beyond-twelve-months',
        ['filing', 'days'],
        `${filing.days} days to file is longer than Medicaid's outer limit of 12 months from the service.`,
        'Write 365 or less.',
      ),
    )
  if (filing.correctedFrom === 'service-date' && filing.correctedDays < filing.days)
    found.push(
      error(
        'correction-before-filing',
        ['filing', 'correctedDays'],
        `A corrected claim is due ${filing.correctedDays} days after the service, sooner than the first claim at ${filing.days}.`,
        'Count corrections from the decision, or allow more days.',
      ),
    )
  if (filing.days < 60)
    found.push(
      warning(
        'filing-short',
        ['filing', 'days'],
        `Only ${filing.days} days to file a claim.`,
        'Ask for at least 90: a coverage question alone can take that long.',
      ),
    )
  if (cleanClaim.paperDays < cleanClaim.payWithinDays)
    found.push(
      warning(
        'paper-before-electronic',
        ['cleanClaim', 'paperDays'],
        `Paper claims are due in ${cleanClaim.paperDays} days, sooner than electronic ones in ${cleanClaim.payWithinDays}.`,
        'Check that the two numbers are not exchanged.',
      ),
    )
  return found
}

export function interestConflicts(contract: Contract): ContractConflict[] {
  const { interest, cleanClaim } = contract
  switch (interest.method) {
    case 'none':
      return [
        warning(
          'no-interest',
          ['interest', 'method'],
          'The contract owes nothing for late payment.',
          "Ask the plan to name your state's prompt-pay rule or to agree on a rate.",
        ),
      ]
    case 'simple-annual':
      return beforeDeadline(interest.afterDays, ['interest', 'afterDays'])
    case 'penalty-on-difference':
      return [
        ...beforeDeadline(interest.afterDays, ['interest', 'afterDays']),
        ...tierConflicts(interest.tiers.map((tier) => ({ from: tier.fromLateDay, through: tier.throughLateDay }))),
      ]
    case 'tiered-monthly':
      return [
        ...beforeDeadline(Math.min(...interest.tiers.map((tier) => tier.fromDay)) - 1, [
          'interest',
          'tiers',
          0,
          'fromDay',
        ]),
        ...tierConflicts(interest.tiers.map((tier) => ({ from: tier.fromDay, through: tier.throughDay }))),
      ]
  }

  function beforeDeadline(afterDays: number, path: ContractConflict['path']): ContractConflict[] {
    if (afterDays >= cleanClaim.payWithinDays) return []
    return [
      error(
        'interest-before-deadline',
        path,
        `Interest starts after day ${afterDays}, while payment is only due on day ${cleanClaim.payWithinDays}.`,
        `Let interest start after day ${cleanClaim.payWithinDays}, or shorten the days to pay.`,
      ),
    ]
  }
}

function tierConflicts(
  tiers: readonly { readonly from: number; readonly through: number | null }[],
): ContractConflict[] {
  return tiers.flatMap((tier, index): ContractConflict[] => {
    const path = ['interest', 'tiers', index]
    if (tier.through !== null && tier.through < tier.from)
      return [
        error(
          'interest-tier-reversed',
          path,
          `This step ends on day ${tier.through}, before it starts on day ${tier.from}.`,
          'Exchange the two days.',
        ),
      ]
    const next = tiers[index + 1]
    if (!next) return []
    if (tier.through === null || next.from <= tier.through)
      return [
        error(
          'interest-tiers-overlap',
          ['interest', 'tiers', index + 1],
          `Two steps claim day ${next.from}.`,
          `Let step ${index + 1} end on day ${next.from - 1}.`,
        ),
      ]
    if (next.from > tier.through + 1)
      return [
        error(
          'interest-tiers-gap',
          ['interest', 'tiers', index + 1],
          `No step answers for day ${tier.through + 1}.`,
          `Let step ${index + 2} start on day ${tier.through + 1}.`,
        ),
      ]
    return []
  })
}

export function paymentConflicts(contract: Contract): ContractConflict[] {
  const { payment, billing } = contract
  const found: ContractConflict[] = []
  if (payment.model === 'case-rate' && payment.caseRate === null)
    found.push(
      error(
        'case-rate-missing',
        ['payment', 'model'],
        'The contract pays a case rate but names no amount.',
        'Add "caseRate" with its amount, or choose another model.',
      ),
    )
  if (payment.model !== 'case-rate' && payment.caseRate !== null)
    found.push(
      error(
        'case-rate-unused',
        ['payment', 'caseRate'],
        `A case rate is written, but the contract pays by ${payment.model}.`,
        'Delete "caseRate", or write model: case-rate.',
      ),
    )
  if (payment.advance !== null && payment.advance.amount > 0 && payment.advance.repayPercent === 0)
    found.push(
      error(
        'advance-never-repaid',
        ['payment', 'advance', 'repayPercent'],
        'The advance is repaid by 0% of each payment: it would never end.',
        'Write the share of each payment that repays it.',
      ),
    )
  if (payment.advance !== null && payment.advance.amount === 0)
    found.push(
      error(
        'advance-without-amount',
        ['payment', 'advance', 'amount'],
        'A repayment share is written, but the advance is $0.00.',
        'Write the amount advanced, or delete "advance".',
      ),
    )
  if (payment.advance !== null && payment.advance.repayPercent > 50_00)
    found.push(
      warning(
        'advance-repaid-fast',
        ['payment', 'advance', 'repayPercent'],
        `${payment.advance.repayPercent / 100}% of every payment goes back to the plan.`,
        'Keep the share below your margin, or let repayment wait until the panel is full.',
      ),
    )
  if (payment.model === 'capitation' && billing.purpose === 'chargeable')
    found.push(
      error(
        'capitation-chargeable',
        ['billing', 'purpose'],
        'Under capitation visits are reported, not charged.',
        'Write purpose: encounter.',
      ),
    )
  if (contract.escalator !== null && contract.escalator.floorPercent > contract.escalator.capPercent)
    found.push(
      error(
        'escalator-floor-above-cap',
        ['escalator', 'floorPercent'],
        `The yearly raise is at least ${contract.escalator.floorPercent / 100}% and at most ${contract.escalator.capPercent / 100}%.`,
        'Exchange floor and cap.',
      ),
    )
  return found
}
