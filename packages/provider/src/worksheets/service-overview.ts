// The one-page overview: the guide's five questions answered from what is on record, with the services of worksheet A by their
// roles and codes, and the results on file as they are, not adjusted. Nothing here is written for it: it only takes up.
import type { OrganizationProfile, ServiceFit } from '@throughline/domain'
import { serviceAnswers, yearlyWords } from '../credentialing/build-packet.ts'
import type { AreaChange } from '../outcomes/life-areas.ts'
import type { ValueCase } from '../outcomes/value-case.ts'

/** One page, which a reader at a plan gives two minutes. */
export const overviewWords = 350
export const overviewQuestions = 5

export type OverviewFacts = {
  readonly profile: OrganizationProfile
  readonly services: readonly { readonly name: string; readonly fit: ServiceFit }[]
  /** Null while nothing is on file, or for who may not see it. */
  readonly results: { readonly value: ValueCase; readonly areas: readonly AreaChange[] } | null
}

export type ServiceOverview = {
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  /** The sentences that were taken from the records, so that a page can tell them apart from what somebody wrote. */
  readonly fromRecords: readonly string[]
  /** Every sentence of ours in the answers; the rest is what somebody wrote. */
  readonly ours: readonly string[]
  readonly words: number
  readonly answered: number
  readonly of: number
  readonly most: number
}

export function serviceOverview(facts: OverviewFacts): ServiceOverview {
  const { service, siteHours } = facts.profile
  const offered = servicesLine(facts)
  const results = resultLines(facts)
  const said = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ') || null
  const ended = (text: string | null) => (text === null || /[.!?…]$/.test(text.trim()) ? text : `${text.trim()}.`)
  const answers = serviceAnswers({
    ...service,
    description: said(offered, service.description),
    outcomes: said(ended(service.outcomes), ...facts.services.map(({ fit }) => ended(fit.evidence)), ...results),
    // Hours are asked for once, with each place.
    hours:
      service.hours ?? (siteHours.length === 0 ? null : [...new Set(siteHours.map((one) => one.hours))].join('; ')),
  })
  const fromRecords = [...(offered === null ? [] : [offered]), ...results]
  const yearly = yearlyWords(service)
  return {
    answers,
    fromRecords,
    ours: yearly === null ? fromRecords : [...fromRecords, yearly],
    words: answers.reduce((total, { answer }) => total + answer.split(/\s+/).length, 0),
    answered: answers.length,
    of: overviewQuestions,
    most: overviewWords,
  }
}

function servicesLine({ services }: OverviewFacts): string | null {
  if (services.length === 0) return null
  const each = services.map(({ name, fit }) => {
    const code = fit.code === null ? null : [fit.code, ...fit.modifiers].join(' ')
    // A role that is called like its service is not said twice.
    const details = [fit.role === name ? null : fit.role, fit.who, code].filter(Boolean).join(', ')
    return details === '' ? name : `${name} (${details})`
  })
  return `We offer: ${each.join('; ')}.`
}

/** Counts as they are; a share only once the people are many enough, and always the two words that keep it honest. */
function resultLines({ results }: OverviewFacts): string[] {
  if (results === null) return []
  const lines: string[] = []
  const hospital = results.value.kinds.find((one) => one.kind === 'hospital')!
  if (results.value.counted > 0 && hospital.before.days + hospital.after.days > 0)
    lines.push(
      `${results.value.counted} people, ${results.value.window} days before and after their first visit: ${hospital.before.days} hospital days before, ${hospital.after.days} after, not adjusted.`,
    )
  const twice = results.areas.filter((area) => area.better + area.same + area.worse > 0)
  if (twice.length > 0) {
    const people = Math.max(...twice.map((area) => area.better + area.same + area.worse))
    const each = twice.map((area) => `${area.area} ${area.better} and ${area.worse}`)
    lines.push(`Of ${people} people asked twice, better and not as good: ${each.join(', ')}.`)
  }
  return lines
}

/** The overview as plain text, for an e-mail or a form. */
export function overviewText(
  overview: Pick<ServiceOverview, 'answers'>,
  head: { readonly name: string; readonly contact: string | null },
): string {
  const parts = overview.answers.map(({ question, answer }) => `${question}\n${answer}`)
  return `${[head.name, ...parts, ...(head.contact === null ? [] : [head.contact])].join('\n\n')}\n`
}
