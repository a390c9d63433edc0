// Which remittances a bank deposit carries. By trace and payer; else by amount, payer and date together; never by the
// amount alone. What cannot be matched so goes to a person.
import {
  addBusinessDays,
  cents,
  counted,
  daysBetween,
  formatDay,
  formatMoney,
  listed,
  sum,
  type Cents,
  type Day,
  type Message,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

export type Deposit = {
  readonly depositId: string
  readonly bankedOn: Day
  readonly amount: Cents
  /** Trace numbers the bank passed on: one for an EFT, several for a bundle of checks. */
  readonly traces: readonly string[]
  /** The payer, where the bank or the person who keyed it named one. */
  readonly payerId: string | null
}

/** A remittance with money not yet seen at the bank. */
export type OpenRemittance = {
  readonly remittanceId: string
  readonly payerId: string
  readonly payerName: string
  readonly trace: string
  readonly amount: Cents
  readonly effectiveOn: Day
}

export type DepositPart = { readonly remittanceId: string; readonly payerId: string; readonly amount: Cents }

export type DepositMatch =
  | {
      readonly kind: 'matched'
      readonly by: 'trace' | 'amount-payer-date'
      readonly parts: readonly DepositPart[]
      /** Money of the deposit that no remittance explains; zero or more. */
      readonly remainder: Cents
      readonly message: Message
    }
  | {
      readonly kind: 'person'
      readonly why: 'nothing-fits' | 'several-fit' | 'less-than-remittance' | 'payer-unknown'
      /** What a person may choose from, the likeliest first. */
      readonly candidates: readonly OpenRemittance[]
      readonly message: Message
    }

/** Remittance and payment are released within three business days of each other (CORE 370, from memory). */
const daysApart = 3
/** Holidays differ by bank and none is known here: each only makes the stretch a day shorter than the rule's. */
const noHolidays: ReadonlySet<Day> = new Set()
/** Sums of more remittances than this are not searched: one deposit carries a few. */
const searchedAtMost = 12
const candidatesAtMost = 20

/** @source BILLING rules §3.1, match order */
export function matchDeposit(deposit: Deposit, open: readonly OpenRemittance[]): DepositMatch {
  const paying = open.filter((one) => one.amount > 0)
  const traced = byTrace(deposit, paying)
  if (traced.length > 0) return fromTraces(deposit, traced)
  if (deposit.payerId === null) {
    const likely = paying.filter((one) => one.amount === deposit.amount)
    return toPerson(
      deposit,
      'payer-unknown',
      likely,
      'The deposit of {amount} on {day} names neither a trace number nor a payer; {count} would fit by amount, which is not enough. Choose the remittance it belongs to.',
    )
  }
  return byAmount(
    deposit,
    paying.filter((one) => one.payerId === deposit.payerId && isNear(deposit, one)),
  )
}

/** Each remittance whose trace the bank named, of the payer it named where it did. Two payers may use one number. */
function byTrace(deposit: Deposit, open: readonly OpenRemittance[]): OpenRemittance[] {
  const traces = new Set(deposit.traces.map(plainTrace).filter((trace) => trace !== ''))
  const found = open.filter(
    (one) => traces.has(plainTrace(one.trace)) && (deposit.payerId === null || one.payerId === deposit.payerId),
  )
  const counts = new Map<string, number>()
  for (const one of found) counts.set(plainTrace(one.trace), (counts.get(plainTrace(one.trace)) ?? 0) + 1)
  return found.filter((one) => counts.get(plainTrace(one.trace)) === 1)
}

function plainTrace(trace: string): string {
  return trace
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}

function fromTraces(deposit: Deposit, found: readonly OpenRemittance[]): DepositMatch {
  const explained = sum(found.map((one) => one.amount))
  if (explained > deposit.amount)
    return toPerson(
      deposit,
      'less-than-remittance',
      found,
      'The deposit of {amount} on {day} is less than the {explained} of the remittance it names. Ask the bank or {payer} where the rest is, then match it by hand.',
    )
  return matched(deposit, 'trace', found)
}

function isNear(deposit: Deposit, remittance: OpenRemittance): boolean {
  const [first, last] = [remittance.effectiveOn, deposit.bankedOn].sort() as [Day, Day]
  return last <= addBusinessDays(first, daysApart, noHolidays)
}

function byAmount(deposit: Deposit, near: readonly OpenRemittance[]): DepositMatch {
  const single = near.filter((one) => one.amount === deposit.amount)
  if (single.length === 1) return matched(deposit, 'amount-payer-date', single)
  const sums = single.length > 1 ? single.map((one) => [one]) : sumsTo(deposit.amount, near)
  if (sums.length === 1) return matched(deposit, 'amount-payer-date', sums[0]!)
  return sums.length > 1
    ? toPerson(
        deposit,
        'several-fit',
        [...new Set(sums.flat())],
        'The deposit of {amount} on {day} fits remittances of {payer} in more than one way. Choose which ones it carries.',
      )
    : toPerson(
        deposit,
        'nothing-fits',
        near,
        'No remittance of this payer within three business days of {day} comes to {amount}. If the remittance is still to come, the deposit can wait as unexplained; else ask the payer for it.',
      )
}

/** The sets of two or more remittances that come to the amount; stops at the second, because then a person decides. */
function sumsTo(amount: Cents, near: readonly OpenRemittance[]): OpenRemittance[][] {
  if (near.length > searchedAtMost) {
    const all = sum(near.map((one) => one.amount))
    return all === amount ? [[...near]] : []
  }
  const found: OpenRemittance[][] = []
  for (let chosen = 1; chosen < 2 ** near.length && found.length < 2; chosen += 1) {
    const set = near.filter((_, index) => (chosen >> index) & 1)
    if (set.length > 1 && sum(set.map((one) => one.amount)) === amount) found.push(set)
  }
  return found
}

function matched(deposit: Deposit, by: 'trace' | 'amount-payer-date', found: readonly OpenRemittance[]): DepositMatch {
  const remainder = cents(deposit.amount - sum(found.map((one) => one.amount)))
  const values = {
    amount: formatMoney(deposit.amount),
    traces: listed(found.map((one) => one.trace)),
    remainder: formatMoney(remainder),
    by: by === 'trace' ? 'trace number' : 'amount, payer and date',
  }
  return {
    kind: 'matched',
    by,
    parts: found.map(({ remittanceId, payerId, amount }) => ({ remittanceId, payerId, amount })),
    remainder,
    message:
      remainder === 0
        ? sentence('deposit-matched', values, 'The deposit of {amount} carries remittance {traces}, by {by}.')
        : sentence(
            'deposit-matched-with-remainder',
            values,
            'The deposit of {amount} carries remittance {traces}, by {by}; {remainder} of it stays unexplained. Find out whose it is.',
          ),
  }
}

function toPerson(
  deposit: Deposit,
  why: Extract<DepositMatch, { kind: 'person' }>['why'],
  candidates: readonly OpenRemittance[],
  template: string,
): DepositMatch {
  const values = {
    amount: formatMoney(deposit.amount),
    day: formatDay(deposit.bankedOn),
    count: counted(candidates.length, 'remittance'),
    explained: formatMoney(sum(candidates.map((one) => one.amount))),
    payer: candidates[0]?.payerName ?? 'the payer',
  }
  const near = candidates.toSorted(
    (a, b) =>
      Math.abs(daysBetween(a.effectiveOn, deposit.bankedOn)) - Math.abs(daysBetween(b.effectiveOn, deposit.bankedOn)),
  )
  return {
    kind: 'person',
    why,
    candidates: near.slice(0, candidatesAtMost),
    message: sentence(`deposit-${why}`, values, template),
  }
}

export type ChosenParts =
  | { readonly ok: true; readonly parts: readonly DepositPart[]; readonly remainder: Cents }
  | { readonly ok: false; readonly why: 'more-than-deposit' | 'nothing-chosen'; readonly message: Message }

/** A person's own choice of remittances for a deposit. They may leave a remainder, never explain more than there is. */
export function chooseParts(deposit: Deposit, chosen: readonly OpenRemittance[]): ChosenParts {
  const explained = sum(chosen.map((one) => one.amount))
  const values = { amount: formatMoney(deposit.amount), explained: formatMoney(explained) }
  if (chosen.length === 0)
    return {
      ok: false,
      why: 'nothing-chosen',
      message: sentence(
        'deposit-nothing-chosen',
        values,
        'Choose at least one remittance for the deposit of {amount}.',
      ),
    }
  if (explained > deposit.amount)
    return {
      ok: false,
      why: 'more-than-deposit',
      message: sentence(
        'deposit-more-than-deposit',
        values,
        'The chosen remittances come to {explained}, but the deposit is only {amount}. Take one away.',
      ),
    }
  return {
    ok: true,
    parts: chosen.map(({ remittanceId, payerId, amount }) => ({ remittanceId, payerId, amount })),
    remainder: cents(deposit.amount - explained),
  }
}
