// The notice a plan owes the person served when it does not pay for a service, or not for all of it: what was decided, why,
// and what they can do, from the decision's own facts. Who sends it and when it was written are arguments.
import { addDays, formatLongDay, formatMoney, type Address, type Day } from '@throughline/domain'
import type { DecidedLine, Decision } from '../adjudicate/decision.ts'
import type { LetterSection } from '../explain/explain-decision.ts'
import type { Language } from './member-reasons.ts'
import { reasonFor } from './notice-standing.ts'
import { noticeWords, type NoticeFacts } from './notice-words.ts'
import { amountWords, serviceWords } from './service-words.ts'

/** What the state and the plan's policy say of appeals; days are calendar days. */
export type NoticeTerms = {
  readonly appealAnswerDays: number
  readonly hearingDays: number
  readonly hearingOffice: string | null
}

export type NoticeSender = { readonly name: string; readonly address: Address; readonly phone: string }

export type MemberNotice = {
  readonly headline: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly (LetterSection & { readonly points?: readonly string[] })[]
  readonly appealBy: Day
}

/** @source 42 CFR 438.402(c)(2)(ii): sixty calendar days from the date on the notice */
const appealDays = 60
/** @source 42 CFR 438.408(b)(3): seventy-two hours after the plan has the appeal */
const fastHours = 72

/** Until when a notice written on this day lets the person appeal. */
export function appealUntil(writtenOn: Day): Day {
  return addDays(writtenOn, appealDays)
}

/**
 * The notice in the member's language; made only when `noticeStanding` says it is due.
 * @source 42 CFR 438.404(b) for what it says; 438.402, 438.406, 438.408, 438.410 and 438.420 for the rights it names; 438.10(d)
 * for plain words, other languages and help
 */
export function memberNotice(
  decision: Decision,
  from: NoticeSender,
  terms: NoticeTerms,
  writtenOn: Day,
  language: Language,
): MemberNotice {
  const words = noticeWords[language]
  const facts = factsOf(decision, from, terms, writtenOn, language)
  const told = decision.lines.filter((line) => line.deniedBy !== null && typeof reasonFor(decision, line) !== 'string')
  const because = new Set(told.map((line) => reasonWords(decision, line, language)))
  const whole = decision.lines.every((line) => line.deniedBy !== null)
  return {
    headline: words.headline[whole ? 'all' : 'part'],
    facts: [
      { label: words.kind[0], value: words.kind[1] },
      { label: words.labels.member, value: `${decision.member.name.given} ${decision.member.name.family}`.trim() },
      ...(decision.member.number === null ? [] : [{ label: words.labels.number, value: decision.member.number }]),
      { label: words.labels.decision, value: `${decision.icn}-${decision.version}` },
    ],
    sections: [
      { title: '', paragraphs: [words.otherLanguage(facts)] },
      {
        title: words.decided.title,
        paragraphs: [words.decided.said(facts)],
        points: told.map((line) => lineWords(decision, line, language)),
      },
      { title: words.why.title, paragraphs: [], points: [...because] },
      { title: '', paragraphs: [words.why.copies(facts)] },
      { title: words.pay.title, paragraphs: [words.pay[facts.share === null ? 'nothing' : 'share'](facts)] },
      {
        title: words.appeal.title,
        paragraphs: [words.appeal.said(facts)],
        points: words.appeal.points.map((say) => say(facts)),
      },
      { title: words.fast.title, paragraphs: [words.fast.said(facts)] },
      ...[words.keep, words.hearing, words.help].map(({ title, said }) => ({
        title,
        paragraphs: said.map((say) => say(facts)),
      })),
    ],
    appealBy: appealUntil(writtenOn),
  }
}

function factsOf(
  decision: Decision,
  from: NoticeSender,
  terms: NoticeTerms,
  writtenOn: Day,
  language: Language,
): NoticeFacts {
  const { address } = from
  return {
    plan: from.name,
    phone: from.phone.replaceAll(' ', '\u00a0'),
    address: `${[address.line1, address.line2].filter(Boolean).join(', ')}, ${address.city}, ${address.state} ${address.zip.replace(/^(\d{5})(\d{4})$/, '$1-$2')}`,
    provider: decision.provider.name,
    decidedOn: formatLongDay(decision.decidedOn, language),
    appealBy: formatLongDay(appealUntil(writtenOn), language),
    appealDays,
    answerDays: terms.appealAnswerDays,
    fastHours,
    hearingDays: terms.hearingDays,
    hearingOffice: terms.hearingOffice,
    share: decision.memberShare > 0 ? formatMoney(decision.memberShare) : null,
  }
}

function reasonWords(decision: Decision, line: DecidedLine, language: Language): string {
  const reason = reasonFor(decision, line)
  if (typeof reason === 'string') throw new Error(`${reason} is not told to members`)
  return 'code' in reason ? noticeWords[language].why.code(reason.code) : reason[language]
}

function lineWords(decision: Decision, line: DecidedLine, language: Language): string {
  const billed = decision.lines
    .filter((part) => part.line === line.line)
    .reduce((units, part) => units + part.unitsBilled, 0)
  return noticeWords[language].line(
    serviceWords(line.code, language),
    formatLongDay(line.servedOn, language),
    amountWords(line.code, line.unitsBilled, billed, language),
  )
}
