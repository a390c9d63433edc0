// Contradictions in a service's dated rates: overlaps, gaps, days without a price, charges below the rate.
import { addDays, formatDay, overlaps } from '../../calendar/day.ts'
import { formatMoney } from '../../money/cents.ts'
import type { Contract, ContractRate, ContractService } from '../contract.ts'
import { contractSpan } from '../find-term.ts'
import { error, warning, type ContractConflict } from './conflict.ts'

export function rateConflicts(contract: Contract, term: ContractService, index: number): ContractConflict[] {
  const found: ContractConflict[] = []
  const at = (rate: ContractRate, ...field: string[]) => [
    'services',
    index,
    'rates',
    term.rates.indexOf(rate),
    ...field,
  ]
  for (const rate of term.rates) {
    if (rate.ends !== null && rate.ends < rate.starts)
      found.push(
        error(
          'rate-reversed',
          at(rate, 'ends'),
          `The rate of "${term.term}" ends on ${formatDay(rate.ends)}, before it starts on ${formatDay(rate.starts)}.`,
          'Exchange the two days.',
        ),
      )
    else if (!overlaps(rate, contractSpan(contract)))
      found.push(
        warning(
          'rate-outside-contract',
          at(rate, 'starts'),
          `This rate of "${term.term}" is never in force while the contract runs.`,
          'Check its days, or delete it.',
        ),
      )
    if (rate.amount === 0 && contract.payment.model === 'fee-for-service')
      found.push(
        warning(
          'rate-zero',
          at(rate, 'amount'),
          `"${term.term}" pays $0.00 a unit.`,
          'Write the rate, or take the service out of the contract.',
        ),
      )
    if (term.usualCharge !== null && term.usualCharge < rate.amount && contract.billing.lesserOfCharge)
      found.push(
        warning(
          'charge-below-rate',
          ['services', index, 'usualCharge'],
          `You bill ${formatMoney(term.usualCharge)} a unit of "${term.term}", but the contract would pay ${formatMoney(rate.amount)}.`,
          `Bill at least ${formatMoney(rate.amount)}: this contract pays the lower of the two.`,
        ),
      )
  }
  const dated = [...term.rates].sort((a, b) => (a.starts < b.starts ? -1 : 1))
  return [...found, ...neighborConflicts(term, index, dated), ...uncoveredEnds(contract, term, index, dated)]
}

/** Rates that follow each other: both claiming a day, or none. */
function neighborConflicts(term: ContractService, index: number, dated: readonly ContractRate[]): ContractConflict[] {
  const at = (rate: ContractRate) => ['services', index, 'rates', term.rates.indexOf(rate), 'starts']
  return dated.flatMap((rate, position): ContractConflict[] => {
    const next = dated[position + 1]
    if (next && overlaps(rate, next))
      return [
        error(
          'rates-overlap',
          at(next),
          `Two rates of "${term.term}" claim ${formatDay(next.starts)}: ${formatMoney(rate.amount)} and ${formatMoney(next.amount)}.`,
          `Let the first end on ${addDays(next.starts, -1)}.`,
        ),
      ]
    if (next && rate.ends !== null && addDays(rate.ends, 1) < next.starts)
      return [
        error(
          'rates-gap',
          at(next),
          `"${term.term}" has no rate from ${formatDay(addDays(rate.ends, 1))} to ${formatDay(addDays(next.starts, -1))}.`,
          `Let this rate start on ${addDays(rate.ends, 1)}.`,
        ),
      ]
    return []
  })
}

/** Days at the beginning or the end of the contract that no rate covers. */
function uncoveredEnds(
  contract: Contract,
  term: ContractService,
  index: number,
  dated: readonly ContractRate[],
): ContractConflict[] {
  const first = dated[0]!
  const lastEnd = dated.some((rate) => rate.ends === null)
    ? null
    : dated
        .map((rate) => rate.ends!)
        .sort()
        .pop()!
  const found: ContractConflict[] = []
  if (first.starts > contract.starts)
    found.push(
      warning(
        'rate-starts-late',
        ['services', index, 'rates', term.rates.indexOf(first), 'starts'],
        `"${term.term}" has no rate until ${formatDay(first.starts)}; the contract starts on ${formatDay(contract.starts)}.`,
        'Add the earlier rate, unless the service was added later.',
      ),
    )
  if (lastEnd !== null && (contract.ends === null || lastEnd < contract.ends))
    found.push(
      warning(
        'rate-ends-early',
        ['services', index, 'rates'],
        `"${term.term}" has no rate after ${formatDay(lastEnd)}, while the contract runs on.`,
        'Add the next rate, or leave the last one open.',
      ),
    )
  return found
}
