// A contract's terms in words: how units are counted and what late payment costs the plan.
import { formatMoney, type InterestTerms, type UnitRule } from '@throughline/domain'

const roundingWords: Readonly<Record<UnitRule['rounding'], string>> = {
  'eight-minute': 'a unit counts from its eighth minute',
  'floor-whole': 'only whole units count',
  'up-to': 'a started unit counts',
  midpoint: 'a unit counts past its middle',
  'per-diem': 'one a day',
  'per-contact': 'one a session',
  'per-month': 'one a month',
}
const aggregationWords: Readonly<Record<UnitRule['aggregation'], string>> = {
  'per-session': 'each session by itself',
  'per-day-per-code': "a day's minutes added together",
  'per-day-per-worker': "a worker's minutes of the day added together",
  'per-month': "a month's contacts together",
}

/** "15 minutes; a unit counts from its eighth minute; a day's minutes added together". */
export function unitRuleText(rule: {
  rounding: UnitRule['rounding']
  aggregation: UnitRule['aggregation']
  minutes: number
  contactsPerMonth?: number | undefined
}): string {
  if (rule.rounding === 'per-month' && rule.contactsPerMonth !== undefined && rule.contactsPerMonth > 1)
    return `one a month, from ${rule.contactsPerMonth} contacts on`
  const whole = ['per-diem', 'per-contact', 'per-month'].includes(rule.rounding)
  if (whole) return roundingWords[rule.rounding]
  return `${rule.minutes} minutes; ${roundingWords[rule.rounding]}; ${aggregationWords[rule.aggregation]}`
}

/** Basis points as people write a percentage: 1800 → "18", 750 → "7.5". */
function percent(basisPoints: number): string {
  return String(basisPoints / 100)
}

export function interestText(terms: InterestTerms): string {
  switch (terms.method) {
    case 'none':
      return 'No interest on late payment.'
    case 'simple-annual':
      return `${percent(terms.ratePercent)}% a year after ${terms.afterDays} days.`
    case 'tiered-monthly':
      return `${terms.tiers.map((tier) => `${percent(tier.ratePercent)}% a month from day ${tier.fromDay}`).join(', then ')}.`
    case 'penalty-on-difference':
      return `After ${terms.afterDays} days, ${terms.tiers
        .map(
          (tier) =>
            `${percent(tier.sharePercent)}% of billed less allowed from late day ${tier.fromLateDay}, at most ${formatMoney(tier.cap)}`,
        )
        .join('; ')}.`
  }
}
