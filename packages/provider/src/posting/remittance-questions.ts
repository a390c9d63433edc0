// What a person is asked before a remittance posts that balances and yet may not be the organization's money: a test, made
// out to somebody else, another payer under a trace that is known, or a day of payment far ahead.
import {
  addDays,
  formatDay,
  formatMoney,
  listed,
  type Contract,
  type Day,
  type Message,
  type RemittanceHeader,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { sayTrace } from './gate-reasons.ts'

/** What the organization is paid under. */
export type Payee = { readonly name: string; readonly npi: string | null; readonly ein: string | null }

/** A remittance known under the same trace from a payer with another number. */
export type SameTrace = { readonly payerName: string; readonly payerIdentifier: string; readonly fileName: string }

/** Days in which a payer pays whose contract nobody has; further ahead a payment is likelier a slip (from memory). */
export const paymentDaysUnknown = 30

/**
 * The days in which a payer pays by its contracts: a payment further ahead than that is likelier a slip. Paper counts where
 * it takes longer, because a remittance does not say how its claims came.
 */
export function paymentDaysAhead(contracts: readonly Pick<Contract, 'cleanClaim'>[]): number {
  const days = contracts.flatMap(({ cleanClaim }) => [cleanClaim.payWithinDays, cleanClaim.paperDays])
  return days.length === 0 ? paymentDaysUnknown : Math.max(...days)
}

type Asked = Pick<
  RemittanceHeader,
  | 'trace'
  | 'payerName'
  | 'payerIdentifier'
  | 'payeeName'
  | 'payeeNpi'
  | 'payeeEin'
  | 'paid'
  | 'effectiveOn'
  | 'strangeDay'
  | 'test'
>

/**
 * `daysAhead` is in how many days the payer pays (`paymentDaysAhead`).
 * @source BILLING rules §3.1 and §3.5: what is not certainly ours is for a person to say
 */
export function remittanceQuestions(
  header: Asked,
  us: Payee,
  sameTrace: SameTrace | null,
  receivedOn: Day,
  daysAhead: number,
): Message[] {
  const values = {
    trace: sayTrace(header.trace),
    payer: header.payerName || 'the payer',
    amount: formatMoney(header.paid),
  }
  const questions: Message[] = []
  if (header.test)
    questions.push(
      sentence(
        'remittance-test',
        values,
        'Remittance {trace} came as a test (ISA15 is T), so nothing of it was posted. Ask {payer} whether {amount} is really paid: if it is, post it as yours; if it was only a trial, dismiss it.',
      ),
    )
  const stranger = otherPayee(header, us)
  if (stranger)
    questions.push(
      sentence(
        'remittance-other-payee',
        { ...values, payee: header.payeeName || 'a payee without a name', ...stranger },
        'Remittance {trace} is made out to {payee} ({theirs}), and that is not you: your organization has {ours}. Nothing of it was posted. If it is your money all the same, post it as yours and ask {payer} to correct the payee; if not, dismiss it and tell {payer}.',
      ),
    )
  if (sameTrace)
    questions.push(
      sentence(
        'remittance-trace-of-another-payer',
        {
          ...values,
          number: header.payerIdentifier.trim(),
          other: sameTrace.payerName || 'a payer without a name',
          otherNumber: sameTrace.payerIdentifier,
          file: sameTrace.fileName,
        },
        'Remittance {trace} says it is from {payer} ({number}), but the same trace number came from {other} ({otherNumber}) in {file}. Nothing of it was posted, so that no payment counts twice. Look at the bank: if there are two payments, post it as yours; if there is one, dismiss it.',
      ),
    )
  const farDay = farAhead(header, addDays(receivedOn, daysAhead))
  if (farDay !== null)
    questions.push(
      farDay === ''
        ? sentence(
            'remittance-day-unread',
            values,
            'Remittance {trace} does not say in a way that can be read on which day its {amount} moves. Nothing of it was posted. Look at the bank: if the money is there, post it as yours; if not, ask {payer} for the day.',
          )
        : sentence(
            'remittance-far-ahead',
            { ...values, day: farDay, days: daysAhead },
            'Remittance {trace} says its {amount} moves on {day}, and not within the {days} days from now in which it would pay. Nothing of it was posted. Ask {payer} for the right day; if the day is right, post it as yours.',
          ),
    )
  return questions
}

function farAhead(header: Asked, latest: Day): string | null {
  if (header.effectiveOn === null) return header.strangeDay
  return header.effectiveOn > latest ? formatDay(header.effectiveOn) : null
}

const digits = (text: string | null): string => (text ?? '').replaceAll(/\D/g, '')
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Every number of the payee must be ours: another NPI under our tax number is another part of a larger house, another tax
 * number under our NPI is somebody else's income. Without any number its name must be ours.
 */
function otherPayee(header: Asked, us: Payee): { readonly theirs: string; readonly ours: string } | null {
  const numbers = [
    { what: 'NPI', theirs: header.payeeNpi, ours: us.npi },
    { what: 'tax number', theirs: header.payeeEin, ours: us.ein },
  ].filter((one) => one.theirs !== null && one.theirs.trim() !== '')
  const strange = numbers.filter((one) => digits(one.theirs) === '' || digits(one.theirs) !== digits(one.ours))
  const say = (of: readonly { readonly what: string; readonly number: string }[]) =>
    listed(of.map((one) => `${one.what} ${one.number}`))
  if (strange.length > 0)
    return {
      theirs: say(strange.map((one) => ({ what: one.what, number: one.theirs! }))),
      ours: say(strange.map((one) => ({ what: one.what, number: one.ours ?? 'not yet in its settings' }))),
    }
  if (numbers.length > 0 || plain(header.payeeName) === plain(us.name)) return null
  return { theirs: 'without an NPI or a tax number', ours: `the name ${us.name}` }
}
