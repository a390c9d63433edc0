// Contradictions in how a service's units are counted and capped: rounding against aggregation, group size, limits,
// free units, what must stand before the service.
import { counted } from '../../message/sentence.ts'
import type { Contract, ContractLimit, ContractService } from '../contract.ts'
import { limitText } from '../limits.ts'
import { error, warning, type ContractConflict } from './conflict.ts'

export function unitConflicts(contract: Contract, term: ContractService, index: number): ContractConflict[] {
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

export function limitConflicts(term: ContractService, index: number): ContractConflict[] {
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
        `"${term.term}" has ${counted(freeUnits, 'unit')} free of authorization, but needs no authorization at all.`,
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
          `Free of authorization: ${counted(freeUnits, 'unit')}; but the contract pays no more than ${limitText(limit)}.`,
          'Check which of the two numbers is wrong.',
        ),
      )
  return found
}

export function preconditionConflicts(term: ContractService, index: number): ContractConflict[] {
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
