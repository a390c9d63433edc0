// long because: every contradiction a contract can hold is listed here, each with its sentence, so that one reading
// shows them all. Terms that contradict each other are found at the door, before anything is priced with them.
import { addDays, covers, formatDay, overlaps, type Day, type Span } from '../calendar/day.ts'
import { formatMoney } from '../money/cents.ts'
import type { Contract, ContractLimit, ContractRate, ContractService } from './contract.ts'
import { contractSpan } from './find-term.ts'
import { limitText } from './limits.ts'

/** Two terms that cannot both hold (`error`), or that rarely do and want a second look (`warning`). */
export type ContractConflict = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly fix: string
}

export function contractConflicts(contract: Contract): ContractConflict[] {
  return [
    ...dateConflicts(contract),
    ...clockConflicts(contract),
    ...interestConflicts(contract),
    ...paymentConflicts(contract),
    ...contract.services.flatMap((term, index) => [
      ...rateConflicts(contract, term, index),
      ...unitConflicts(contract, term, index),
      ...limitConflicts(term, index),
      ...preconditionConflicts(term, index),
    ]),
    ...sameAnswerConflicts(contract),
  ]
}

function error(id: string, path: ContractConflict['path'], message: string, fix: string): ContractConflict {
  return { id, severity: 'error', path, message, fix }
}

function warning(id: string, path: ContractConflict['path'], message: string, fix: string): ContractConflict {
  return { id, severity: 'warning', path, message, fix }
}

function dateConflicts(contract: Contract): ContractConflict[] {
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

function clockConflicts(contract: Contract): ContractConflict[] {
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

function interestConflicts(contract: Contract): ContractConflict[] {
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

function paymentConflicts(contract: Contract): ContractConflict[] {
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
        'The advance is repaid by 0 % of each payment: it would never end.',
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
        `${payment.advance.repayPercent / 100} % of every payment goes back to the plan.`,
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
        `The yearly raise is at least ${contract.escalator.floorPercent / 100} % and at most ${contract.escalator.capPercent / 100} %.`,
        'Exchange floor and cap.',
      ),
    )
  return found
}

function rateConflicts(contract: Contract, term: ContractService, index: number): ContractConflict[] {
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
  dated.forEach((rate, position) => {
    const next = dated[position + 1]
    if (next && overlaps(rate, next))
      found.push(
        error(
          'rates-overlap',
          at(next, 'starts'),
          `Two rates of "${term.term}" claim ${formatDay(next.starts)}: ${formatMoney(rate.amount)} and ${formatMoney(next.amount)}.`,
          `Let the first end on ${addDays(next.starts, -1)}.`,
        ),
      )
    else if (next && rate.ends !== null && addDays(rate.ends, 1) < next.starts)
      found.push(
        error(
          'rates-gap',
          at(next, 'starts'),
          `"${term.term}" has no rate from ${formatDay(addDays(rate.ends, 1))} to ${formatDay(addDays(next.starts, -1))}.`,
          `Let this rate start on ${addDays(rate.ends, 1)}.`,
        ),
      )
  })
  return [...found, ...uncoveredEnds(contract, term, index, dated)]
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

function unitConflicts(contract: Contract, term: ContractService, index: number): ContractConflict[] {
  const { unit } = term
  const at = (field: string) => ['services', index, 'unit', field]
  const found: ContractConflict[] = []
  if (unit.rounding === 'per-diem' && unit.aggregation === 'per-session')
    found.push(
      error(
        'per-diem-per-session',
        at('aggregation'),
        `"${term.term}" is paid by the day but counts each session alone: two visits would make two days.`,
        'Write aggregation: per-day-per-code.',
      ),
    )
  if (unit.rounding === 'per-contact' && unit.aggregation !== 'per-session')
    found.push(
      error(
        'per-contact-aggregated',
        at('aggregation'),
        `"${term.term}" is paid by the contact but adds contacts together.`,
        'Write aggregation: per-session.',
      ),
    )
  if (unit.rounding === 'per-month' && unit.aggregation !== 'per-month')
    found.push(
      error(
        'per-month-aggregation',
        at('aggregation'),
        `"${term.term}" is paid by the month but counts ${unit.aggregation}.`,
        'Write aggregation: per-month.',
      ),
    )
  if (unit.rounding === 'per-month' && unit.contactsPerMonth === undefined)
    found.push(
      error(
        'per-month-contacts',
        at('rounding'),
        `"${term.term}" is paid by the month without saying how many contacts earn it.`,
        'Add contactsPerMonth.',
      ),
    )
  if (unit.rounding !== 'per-month' && unit.contactsPerMonth !== undefined)
    found.push(
      error(
        'contacts-unused',
        at('contactsPerMonth'),
        `Contacts a month are written, but "${term.term}" is counted ${unit.rounding}.`,
        'Delete contactsPerMonth, or write rounding: per-month.',
      ),
    )
  if (contract.payment.model === 'per-diem' && unit.rounding !== 'per-diem')
    found.push(
      error(
        'per-diem-model',
        at('rounding'),
        `The contract pays by the day, but "${term.term}" is counted ${unit.rounding}.`,
        'Write rounding: per-diem, or another payment model.',
      ),
    )
  return [...found, ...groupConflicts(term, index)]
}

function groupConflicts(term: ContractService, index: number): ContractConflict[] {
  const found: ContractConflict[] = []
  if (term.group === null && term.modifiers.includes('HQ'))
    found.push(
      error(
        'group-without-people',
        ['services', index, 'modifiers'],
        `"${term.term}" carries HQ, the group modifier, but names no group size.`,
        'Add "group: { people: … }", or take HQ away.',
      ),
    )
  if (term.group !== null && term.group.people < 2)
    found.push(
      error(
        'group-of-one',
        ['services', index, 'group', 'people'],
        `A group of ${term.group.people} is not a group.`,
        'Write the largest number of people, two or more.',
      ),
    )
  if (term.group?.perFacilitator !== undefined && term.group.perFacilitator > term.group.people)
    found.push(
      error(
        'facilitator-ratio-above-group',
        ['services', index, 'group', 'perFacilitator'],
        `One facilitator may lead ${term.group.perFacilitator} people, but the group holds at most ${term.group.people}.`,
        'Write the smaller number, or leave perFacilitator out.',
      ),
    )
  if (term.group !== null && !term.modifiers.includes('HQ'))
    found.push(
      warning(
        'group-without-modifier',
        ['services', index, 'group'],
        `"${term.term}" is a group service without the modifier HQ.`,
        'Ask the plan how it tells group from individual on a claim.',
      ),
    )
  return found
}

/** How long a limit's period is, in days, for comparing two limits. */
function periodDays(limit: ContractLimit): number {
  const fixed = { day: 1, week: 7, month: 28, 'contract-year': 365, 'calendar-year': 365, 'fiscal-year-july': 365 }
  if (limit.per === 'rolling-days') return limit.length ?? 1
  if (limit.per === 'rolling-months') return (limit.length ?? 1) * 28
  return fixed[limit.per]
}

function limitConflicts(term: ContractService, index: number): ContractConflict[] {
  const found: ContractConflict[] = []
  term.limits.forEach((limit, position) => {
    const at = (field: string) => ['services', index, 'limits', position, field]
    const rolling = limit.per === 'rolling-days' || limit.per === 'rolling-months'
    if (rolling && limit.length === undefined)
      found.push(
        error(
          'rolling-without-length',
          at('per'),
          `The rolling limit of "${term.term}" does not say how many ${limit.per === 'rolling-days' ? 'days' : 'months'} it looks back.`,
          'Add "length".',
        ),
      )
    if (!rolling && limit.length !== undefined)
      found.push(
        error(
          'length-unused',
          at('length'),
          `A limit per ${limit.per} takes no "length".`,
          'Delete it, or write per: rolling-days or rolling-months.',
        ),
      )
    term.limits.forEach((longer, other) => {
      if (other === position || limit.of !== longer.of || periodDays(limit) > periodDays(longer)) return
      if (periodDays(limit) === periodDays(longer) && limit.per === longer.per && other > position)
        found.push(
          error(
            'limit-twice',
            ['services', index, 'limits', other],
            `"${term.term}" has two limits of the same kind: ${limitText(limit)} and ${limitText(longer)}.`,
            'Keep the one the contract says.',
          ),
        )
      else if (periodDays(limit) < periodDays(longer) && limit.units > longer.units)
        found.push(
          error(
            'short-limit-above-long',
            at('units'),
            `${limitText(limit)} can never be reached under ${limitText(longer)}.`,
            'Check which of the two numbers is wrong.',
          ),
        )
    })
  })
  const { required, freeUnits } = term.authorization
  if (!required && freeUnits > 0)
    found.push(
      error(
        'free-units-without-authorization',
        ['services', index, 'authorization', 'freeUnits'],
        `"${term.term}" has ${freeUnits} units free of authorization, but needs no authorization at all.`,
        'Write required: true, or delete freeUnits.',
      ),
    )
  const yearly = term.limits.filter((limit) => limit.of === 'person' && periodDays(limit) >= 365)
  for (const limit of yearly)
    if (freeUnits > limit.units)
      found.push(
        error(
          'free-units-above-limit',
          ['services', index, 'authorization', 'freeUnits'],
          `${freeUnits} units are free of authorization, but only ${limitText(limit)} are paid at all.`,
          'Check which of the two numbers is wrong.',
        ),
      )
  return found
}

function preconditionConflicts(term: ContractService, index: number): ContractConflict[] {
  const found: ContractConflict[] = []
  if (term.recommendationValidDays !== null && !term.requires.includes('recommendation'))
    found.push(
      error(
        'recommendation-not-required',
        ['services', index, 'recommendationValidDays'],
        `"${term.term}" says how long a recommendation is good for, but does not require one.`,
        'Add "recommendation" to requires, or delete recommendationValidDays.',
      ),
    )
  if (term.ages !== null && term.ages.through !== null && term.ages.through < term.ages.from)
    found.push(
      error(
        'ages-reversed',
        ['services', index, 'ages', 'through'],
        `Ages run from ${term.ages.from} to ${term.ages.through}.`,
        'Exchange the two ages.',
      ),
    )
  if (term.notSameDay.includes(term.code))
    found.push(
      error(
        'excludes-itself',
        ['services', index, 'notSameDay'],
        `"${term.term}" may not be billed on the same day as its own code ${term.code}.`,
        'Take the code out of notSameDay; use a limit per day instead.',
      ),
    )
  if (term.worker.graceDays > 0 && term.worker.credentials.length === 0)
    found.push(
      warning(
        'grace-without-credential',
        ['services', index, 'worker', 'graceDays'],
        `New workers have ${term.worker.graceDays} days of grace, but no certificate is asked for.`,
        'Name the certificate under credentials.',
      ),
    )
  return found
}

/** Two terms one service or one billed line would fall under alike. */
function sameAnswerConflicts(contract: Contract): ContractConflict[] {
  const found: ContractConflict[] = []
  contract.services.forEach((term, index) => {
    contract.services.slice(index + 1).forEach((other, offset) => {
      const at = (field: string) => ['services', index + 1 + offset, field]
      if (term.term === other.term)
        found.push(
          error(
            'term-twice',
            at('term'),
            `Two services are called "${term.term}".`,
            'Give each its own name: claim lines point to it.',
          ),
        )
      const together = firstSharedDay(term, other)
      if (together === null) return
      const sameSetting = (term.group === null) === (other.group === null)
      if (term.kind === other.kind && sameSetting)
        found.push(
          error(
            'kind-answered-twice',
            at('kind'),
            `"${term.term}" and "${other.term}" both buy ${term.kind} ${term.group === null ? 'one to one' : 'in a group'} on ${formatDay(together)}.`,
            'Give one of them another kind, or end its rate before the other begins.',
          ),
        )
      const samePlace = term.places.some((place) => other.places.includes(place))
      if (term.code !== other.code || !samePlace) return
      if (sameSet(term.modifiers, other.modifiers))
        found.push(
          error(
            'code-answered-twice',
            at('modifiers'),
            `"${term.term}" and "${other.term}" are billed alike: ${[term.code, ...term.modifiers].join(' ')}.`,
            'Tell them apart by a modifier or by places.',
          ),
        )
      else if (sameSetting && term.modifiers.length === other.modifiers.length)
        found.push(
          warning(
            'code-answered-alike',
            at('modifiers'),
            `A line with ${[...new Set([...term.modifiers, ...other.modifiers])].join(' and ')} falls under "${term.term}" and "${other.term}" alike; the first is taken.`,
            'Ask the plan which one it takes when both modifiers are there.',
          ),
        )
    })
  })
  return found
}

function firstSharedDay(a: ContractService, b: ContractService): Day | null {
  for (const rate of a.rates)
    for (const other of b.rates)
      if (overlaps(rate, other)) return rate.starts > other.starts ? rate.starts : other.starts
  return null
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry))
}

/** Versions of one contract that contradict each other: the same number twice, a later version that starts earlier, two in force at once. */
export function versionConflicts(versions: readonly Contract[]): string[] {
  const ordered = [...versions].sort((a, b) => a.version - b.version)
  return ordered.flatMap((version, index) => {
    const next = ordered[index + 1]
    if (!next) return []
    const span: Span = contractSpan(version)
    if (version.version === next.version)
      return [`Two versions of ${version.contract} are numbered ${version.version}.`]
    if (next.starts <= version.starts)
      return [
        `Version ${next.version} of ${version.contract} starts on ${formatDay(next.starts)}, not after version ${version.version} on ${formatDay(version.starts)}.`,
      ]
    if (covers(span, next.starts))
      return [
        `Versions ${version.version} and ${next.version} of ${version.contract} are both in force on ${formatDay(next.starts)}. End version ${version.version} on ${addDays(next.starts, -1)}.`,
      ]
    return []
  })
}
