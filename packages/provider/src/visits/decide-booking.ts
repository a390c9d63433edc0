// Whether a visit may be booked, and which units it holds: what is left after everything already booked. Past the end
// a visit is refused unless somebody names who will pay and why.
import {
  authorizationsFor,
  counted,
  covers,
  drawLimits,
  formatDay,
  freeUnitsLeft,
  limitText,
  rateOn,
  unitsFromMinutes,
  unitsLeft,
  type Authorization,
  type Contract,
  type ContractService,
  type Coverage,
  type Day,
  type Fund,
  type Message,
  type UnitsOnDay,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

export type BookingFacts = {
  readonly personId: string
  readonly workerId: string
  readonly servedOn: Day
  readonly minutes: number
  /** Minutes already booked or delivered that the payer counts together with these; none when left out. */
  readonly minutesBefore?: number
  readonly contract: Contract
  readonly term: ContractService
  readonly coverages: readonly Coverage[]
  readonly authorizations: readonly Authorization[]
  /** The person's units of this term that needed no authorization: delivered and booked alike. */
  readonly usedWithoutAuthorization: readonly UnitsOnDay[]
  /** Everything delivered or booked of this term that its limits count. */
  readonly history: readonly UnitsOnDay[]
  /** Who pays: the plan, or the fund a person named with a reason. */
  readonly payer:
    { readonly fund: 'plan' } | { readonly fund: Exclude<Fund, 'plan'>; readonly name: string; readonly reason: string }
}

export type BookingHold =
  | {
      readonly kind: 'authorization'
      readonly authorizationId: string
      readonly number: string
      readonly line: number
      readonly units: number
    }
  | { readonly kind: 'free'; readonly units: number }
  | { readonly kind: 'none' }

export type Booking =
  | {
      readonly ok: true
      readonly units: number
      readonly fund: Fund
      readonly hold: BookingHold
      readonly leftAfter: number | null
      readonly warning: Message | null
    }
  | {
      readonly ok: false
      readonly why:
        'not-covered' | 'no-rate' | 'over-limit' | 'no-authorization' | 'units-used-up' | 'no-units' | 'reason-missing'
      readonly units: number
      /** Units that could still be booked. */
      readonly left: number
      readonly message: Message
    }

/** Below this many units left after a booking, the person who books is told to ask for more. */
const fewUnits = 8

/** The units this visit adds to those that the minutes counted with it already earn. */
function unitsAdded({ term, minutes, minutesBefore = 0 }: BookingFacts): number {
  const { rounding, aggregation, minutes: unitMinutes } = term.unit
  const rule = { rounding, aggregation, unitMinutes }
  return unitsFromMinutes(rule, minutesBefore + minutes) - unitsFromMinutes(rule, minutesBefore)
}

export function decideBooking(facts: BookingFacts): Booking {
  const units = unitsAdded(facts)
  if (facts.payer.fund !== 'plan') {
    const { fund, name, reason } = facts.payer
    if (reason.trim().length < 3 || (fund === 'other-fund' && name.trim() === ''))
      return refuse(
        'reason-missing',
        units,
        0,
        {},
        'Say who pays for this visit and why, so that nobody later bills it to the plan.',
      )
    return { ok: true, units, fund, hold: { kind: 'none' }, leftAfter: null, warning: null }
  }
  return (
    notPayable(facts, units) ??
    overLimit(facts, units) ??
    (facts.term.authorization.required ? authorized(facts, units) : booked(units, { kind: 'none' }, null, facts))
  )
}

type Refused = Extract<Booking, { ok: false }>

function refuse(
  why: Refused['why'],
  units: number,
  left: number,
  values: Record<string, string | number>,
  template: string,
): Refused {
  return { ok: false, why, units, left, message: sentence(`booking-${why}`, values, template) }
}

function notPayable(facts: BookingFacts, units: number): Refused | null {
  const { contract, term, servedOn } = facts
  const values = { day: formatDay(servedOn), payer: contract.payer.name, service: term.title, minutes: facts.minutes }
  if (!facts.coverages.some((coverage) => covers(coverage.span, servedOn)))
    return refuse(
      'not-covered',
      units,
      0,
      values,
      'The person has no coverage by {payer} on {day}. Check eligibility, or name who else pays.',
    )
  if (!rateOn(term, servedOn))
    return refuse(
      'no-rate',
      units,
      0,
      values,
      'The contract with {payer} has no rate for {service} on {day}. Ask for the new rate, or name who else pays.',
    )
  // A month's unit or a day's is earned by contacts together, so a single visit may count none.
  if (units === 0 && term.unit.rounding !== 'per-month' && term.unit.aggregation === 'per-session')
    return refuse(
      'no-units',
      units,
      0,
      values,
      '{minutes} minutes earn no unit of {service} under this contract. Plan a longer visit, or name who else pays.',
    )
  return null
}

function overLimit(facts: BookingFacts, units: number): Refused | null {
  const { contract, term, servedOn, personId, workerId } = facts
  const [draw] = drawLimits(contract, term, facts.history, [{ servedOn, units, personId, workerId }])
  if (!draw || draw.over === 0 || !draw.limit) return null
  const values = {
    limit: limitText(draw.limit),
    left: counted(draw.within, 'unit'),
    asked: counted(units, 'unit'),
    service: term.title,
  }
  return refuse(
    'over-limit',
    units,
    draw.within,
    values,
    'The contract pays at most {limit} of {service}; {left} of that are left and this visit needs {asked}. Book a shorter visit or another day, or name who else pays.',
  )
}

/** Free units first, then one authorization line that holds the whole visit: a claim line can name only one number. */
function authorized(facts: BookingFacts, units: number): Booking {
  const { contract, term, servedOn } = facts
  const free = freeUnitsLeft(contract, term, facts.usedWithoutAuthorization, servedOn)
  if (free >= units && units > 0) return booked(units, { kind: 'free', units }, free - units, facts)
  const lines = authorizationsFor(contract, facts.authorizations, {
    code: term.code,
    modifiers: term.modifiers,
    servedOn,
  })
  const enough = lines.find(({ line }) => unitsLeft(line) >= units)
  if (enough) {
    const { authorization, line } = enough
    const hold = {
      kind: 'authorization',
      authorizationId: authorization.id,
      number: authorization.number,
      line: line.line,
      units,
    } as const
    return booked(units, hold, unitsLeft(line) - units, facts)
  }
  const best = lines.toSorted((a, b) => unitsLeft(b.line) - unitsLeft(a.line))[0]
  const left = Math.max(free, best ? unitsLeft(best.line) : 0)
  const values = {
    service: term.title,
    day: formatDay(servedOn),
    asked: counted(units, 'unit'),
    left: left === 1 ? 'only 1 unit is' : left === 0 ? 'no units are' : `only ${left} units are`,
    number: best?.authorization.number ?? '',
  }
  return best
    ? refuse(
        'units-used-up',
        units,
        left,
        values,
        'This visit needs {asked} of {service}, but {left} left on authorization {number} after everything booked. Ask the plan for more, book a shorter visit, or name who else pays.',
      )
    : refuse(
        'no-authorization',
        units,
        left,
        values,
        'This visit needs {asked} of {service}, and no authorization covers {day}. Ask the plan for one before the visit, or name who else pays.',
      )
}

function booked(units: number, hold: BookingHold, leftAfter: number | null, facts: BookingFacts): Booking {
  const low = leftAfter !== null && leftAfter < fewUnits
  const warning = low
    ? sentence(
        'booking-few-left',
        {
          left: counted(leftAfter, 'unit'),
          service: facts.term.title,
          source:
            hold.kind === 'authorization' ? `authorization ${hold.number}` : 'the units that need no authorization',
        },
        'After this visit {left} of {service} remain on {source}. Ask the plan for more now.',
      )
    : null
  return { ok: true, units, fund: 'plan', hold, leftAfter, warning }
}
