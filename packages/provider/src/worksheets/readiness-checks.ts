// Worksheet B: what must be in place before a plan says yes, each answer tied to the paper, number or page that proves it. What
// nothing proves stands first. There is no score: nineteen proofs of twenty do not open a door that the twentieth keeps shut.
import {
  addDays,
  formatDay,
  formatMoney,
  type Cents,
  type Day,
  type Message,
  type MissionDecision,
  type OrganizationProfile,
  type PacketItem,
  type WorksheetPlace,
} from '@throughline/domain'
import type { ItemReadiness } from '../credentialing/packet-readiness.ts'
import type { UsualWait } from '../credentialing/path-steps.ts'
import type { StaffFact } from '../credentialing/packet-facts.ts'
import { sentence } from '../message/sentence.ts'
import type { OfferAnswer } from '../getting-in/answer-offer.ts'
import { decisionWords, type FitVerdict } from './sheet-words.ts'

export type ReadinessFacts = {
  readonly today: Day
  /** The packet as any plan would ask for it. */
  readonly items: readonly ItemReadiness[]
  readonly ein: string | null
  readonly npi: string | null
  readonly profile: OrganizationProfile
  readonly staff: readonly StaffFact[]
  readonly sites: readonly {
    readonly name: string
    readonly lookedOn: Day | null
    readonly band: 'pass' | 'conditional' | 'fail' | 'open'
    readonly share: number
    readonly no: number
  }[]
  /** The newest scenario that was not set aside. */
  readonly money: {
    readonly name: string
    readonly madeOn: Day
    readonly answer: OfferAnswer
    readonly hourCosts: Cents | null
    readonly marginCents: Cents
    readonly lowestCents: Cents
    readonly lowestOn: Day
  } | null
  /** Whether who asks may see figures of money; the answer is the same, its figures stay away. */
  readonly showsMoney: boolean
  readonly contracts: readonly { readonly name: string; readonly payer: string }[]
  readonly offers: number
  /** Who keeps the billing here. */
  readonly billers: readonly string[]
  readonly services: readonly { readonly name: string; readonly verdict: FitVerdict }[]
  readonly decision: { readonly decision: MissionDecision; readonly on: Day; readonly againOn: Day } | null
  readonly overview: { readonly answered: number; readonly of: number; readonly words: number; readonly most: number }
}

export type ReadinessCheck = {
  readonly id: string
  readonly title: Message
  /** `open`: nothing proves it, or something is wrong. `soon`: proved, and about to end. `ask`: it depends on the plan. */
  readonly standing: 'open' | 'soon' | 'ask' | 'proved'
  readonly proof: readonly Message[]
  readonly gaps: readonly Message[]
  readonly place: WorksheetPlace
  readonly owner: string | null
  readonly usual: UsualWait | null
}

const order = ['open', 'soon', 'ask', 'proved'] as const

/** Weakest first; among what is open, what usually takes longest, because it must be begun first. */
export function readinessChecks(facts: ReadinessFacts): readonly ReadinessCheck[] {
  return [...itemChecks(facts), ...moneyChecks(facts), ...peopleChecks(facts), ...ourOwnChecks(facts)].toSorted(
    (a, b) =>
      order.indexOf(a.standing) - order.indexOf(b.standing) ||
      (b.usual?.throughDays ?? 0) - (a.usual?.throughDays ?? 0),
  )
}

const memory = (fromDays: number, throughDays: number): UsualWait => ({ fromDays, throughDays, confidence: 'memory' })

type ItemCheck = { readonly title: string; readonly place: WorksheetPlace; readonly usual: UsualWait | null }

/** The packet's things, without those that come from one plan. @source the guide, chapters 5 and 9 */
const itemRules: Readonly<Partial<Record<PacketItem, ItemCheck>>> = {
  'tax-id': { title: 'Tax number (EIN), with its letter or W-9', place: 'telling', usual: memory(1, 14) },
  npi: { title: 'Provider number (NPI) of the organization', place: 'telling', usual: memory(1, 20) },
  'medicaid-number': { title: 'Medicaid number', place: 'telling', usual: memory(45, 120) },
  locations: { title: 'Places, hours, and who answers after hours', place: 'telling', usual: memory(1, 2) },
  program: { title: 'The service described in five questions', place: 'telling', usual: memory(7, 21) },
  license: { title: 'License or certification of the organization', place: 'plans', usual: memory(30, 120) },
  'general-liability': { title: 'General liability insurance', place: 'plans', usual: memory(7, 30) },
  'professional-liability': { title: 'Professional liability insurance', place: 'plans', usual: memory(7, 30) },
  resources: { title: 'Office, locked records, phone, computer, internet', place: 'telling', usual: memory(1, 30) },
  policies: { title: 'Written policies', place: 'plans', usual: memory(14, 60) },
  ownership: { title: 'Disclosure of ownership and control', place: 'plans', usual: memory(7, 30) },
  references: { title: 'References', place: 'telling', usual: memory(7, 21) },
  roster: { title: 'A certificate in force for every worker', place: 'workers', usual: memory(30, 120) },
  'work-histories': { title: 'Work histories, with every gap explained', place: 'workers', usual: memory(3, 14) },
  background: { title: 'Background checks', place: 'workers', usual: memory(7, 30) },
  exclusions: { title: 'Screening against the exclusion lists', place: 'screening', usual: memory(1, 1) },
  training: { title: 'Trainings of the last twelve months', place: 'workers', usual: memory(7, 60) },
}

function itemChecks(facts: ReadinessFacts): ReadinessCheck[] {
  return facts.items.flatMap((item) => {
    const rule = itemRules[item.item]
    if (!rule) return []
    const soon = ['within-60', 'within-30'].includes(item.stage)
    const ends =
      soon && item.expires !== null
        ? [sentence('check-ends', { day: formatDay(item.expires) }, 'Something of it ends on {day}. Renew it in time.')]
        : []
    const check: ReadinessCheck = {
      id: item.item,
      title: sentence(`check-${item.item}`, {}, rule.title),
      standing: item.gaps.length > 0 ? 'open' : soon ? 'soon' : 'proved',
      proof: itemProof(item, facts),
      gaps: [...item.gaps, ...ends],
      place: rule.place,
      owner: item.owner,
      usual: rule.usual,
    }
    return [check]
  })
}

/** The proof itself: the number as it is, the paper by its title and last day, the people by their count. */
function itemProof(item: ItemReadiness, facts: ReadinessFacts): Message[] {
  const papers = item.papers.map((paper) =>
    paper.expires === null
      ? sentence('proof-paper', { title: paper.title }, '“{title}” is on file.')
      : sentence(
          'proof-paper-until',
          { title: paper.title, day: formatDay(paper.expires) },
          '“{title}” is on file, good until {day}.',
        ),
  )
  const own = factProof(item.item, facts)
  return own === null ? papers : [own, ...papers]
}

const number = (text: string): Message => sentence('proof-number', { number: text }, 'On record: {number}.')

function factProof(item: PacketItem, facts: ReadinessFacts): Message | null {
  const { profile, staff, overview } = facts
  const having = (count: number): Message | null =>
    staff.length === 0
      ? null
      : sentence('proof-workers', { count, of: staff.length }, 'On file for {count} of {of} workers.')
  switch (item) {
    case 'tax-id':
      return facts.ein === null ? null : number(`${facts.ein.slice(0, 2)}-${facts.ein.slice(2)}`)
    case 'npi':
      return facts.npi === null ? null : number(facts.npi)
    case 'medicaid-number':
      return profile.medicaidNumber === null
        ? profile.medicaidAppliedOn === null
          ? null
          : sentence('proof-applied', { day: formatDay(profile.medicaidAppliedOn) }, 'Applied for on {day}.')
        : number(profile.medicaidNumber)
    case 'locations':
      return profile.siteHours.length === 0
        ? null
        : sentence('proof-sites', { count: profile.siteHours.length }, 'Places with their hours: {count}.')
    case 'program':
      return sentence(
        'proof-service',
        { answered: overview.answered, of: overview.of, words: overview.words },
        '{answered} of {of} questions answered, {words} words.',
      )
    case 'resources':
      return profile.resources.length === 0
        ? null
        : sentence('proof-resources', { count: profile.resources.length }, 'Confirmed so far: {count} of 7.')
    case 'references':
      return profile.references.length === 0
        ? null
        : sentence('proof-references', { count: profile.references.length }, 'References on record: {count}.')
    case 'roster':
      return having(
        staff.filter((one) =>
          one.certificates.some(
            (held) => held.issued <= facts.today && (held.expires === null || held.expires >= facts.today),
          ),
        ).length,
      )
    case 'work-histories':
      return having(staff.filter((one) => one.file.history.length > 0).length)
    case 'background':
      return having(staff.filter((one) => one.file.background !== null).length)
    case 'training':
      return having(staff.filter((one) => one.file.trainings.length > 0).length)
    case 'exclusions':
      return having(staff.filter((one) => one.exclusionChecks.length > 0).length)
    default:
      return null
  }
}

const check = (
  id: string,
  title: string,
  place: WorksheetPlace,
  rest: Pick<ReadinessCheck, 'standing'> & Partial<Pick<ReadinessCheck, 'proof' | 'gaps' | 'usual'>>,
): ReadinessCheck => ({
  id,
  title: sentence(`check-${id}`, {}, title),
  place,
  owner: null,
  proof: [],
  gaps: [],
  usual: null,
  ...rest,
})

/** A scenario older than this no longer tells what an hour costs. A planning figure of ours. */
const scenarioGoodDays = 365

function moneyChecks(facts: ReadinessFacts): ReadinessCheck[] {
  const { money, showsMoney, today } = facts
  const none = sentence(
    'check-no-scenario',
    {},
    'No scenario of cost and cash is kept. Weigh an offer once: wages, rates and the wait for money.',
  )
  const costTitle = 'What an hour costs you'
  const cashTitle = 'Cash for the wait until plans pay'
  if (money === null)
    return [
      check('cost', costTitle, 'cost', { standing: 'open', gaps: [none], usual: memory(1, 7) }),
      check('cash', cashTitle, 'cost', { standing: 'open', gaps: [none], usual: memory(30, 120) }),
    ]
  const source = sentence(
    'proof-scenario',
    { name: money.name, day: formatDay(money.madeOn) },
    'From “{name}”, kept on {day}.',
  )
  const figure = (made: Message) => (showsMoney ? [made, source] : [source])
  const old = addDays(money.madeOn, scenarioGoodDays) < today
  const hour = money.hourCosts
  return [
    check('cost', costTitle, 'cost', {
      standing: hour === null || old ? 'open' : 'proved',
      proof:
        hour === null
          ? []
          : figure(sentence('proof-hour', { amount: formatMoney(hour) }, 'A paid hour costs {amount}.')),
      gaps: old
        ? [sentence('check-scenario-old', {}, 'It is older than a year. Keep a new one with today’s wages.')]
        : [],
      usual: memory(1, 7),
    }),
    check('cash', cashTitle, 'cost', {
      standing: money.lowestCents < 0 || old ? 'open' : 'proved',
      proof: figure(
        sentence(
          'proof-lowest',
          { amount: formatMoney(money.lowestCents), day: formatDay(money.lowestOn) },
          'The lowest balance is {amount}, on {day}.',
        ),
      ),
      gaps:
        money.lowestCents < 0
          ? [
              sentence(
                'check-cash-short',
                {},
                'Money runs out before the payments come. Ask for an advance, a credit line, or begin smaller.',
              ),
            ]
          : [],
      usual: memory(30, 120),
    }),
  ]
}

function peopleChecks({ billers, contracts, offers, sites, profile }: ReadinessFacts): ReadinessCheck[] {
  const looked = sites.filter((site) => site.lookedOn !== null)
  const weak = sites.filter((site) => site.lookedOn === null || site.band !== 'pass')
  return [
    check('billing', 'Somebody who bills, or a shared back office', 'users', {
      standing: billers.length > 0 ? 'proved' : 'open',
      proof: billers.map((name) => sentence('proof-biller', { name }, '{name} keeps the billing.')),
      gaps:
        billers.length > 0
          ? []
          : [
              sentence(
                'check-no-biller',
                {},
                'Nobody here has the role of the biller. Invite one, or the back office you share with others.',
              ),
            ],
      usual: memory(14, 90),
    }),
    check('site-look', 'Your places, looked at with a plan’s eyes', 'sites', {
      standing: sites.length > 0 && weak.length === 0 ? 'proved' : 'open',
      proof: looked.map((site) =>
        sentence(
          'proof-site',
          { name: site.name, share: Math.floor(site.share / 100), day: formatDay(site.lookedOn!) },
          '{name}: {share} of 100, looked at on {day}.',
        ),
      ),
      gaps: weak.map((site) =>
        site.lookedOn === null
          ? sentence('check-site-never', { name: site.name }, 'Nobody has looked at {name} yet. Half an hour does it.')
          : sentence(
              'check-site-weak',
              { name: site.name, count: site.no },
              '{name} would not pass yet: {count} to mend.',
            ),
      ),
      usual: memory(1, 30),
    }),
    check('medicare', 'Medicare number, where the plan asks for one', 'telling', {
      standing: profile.medicareNumber === null ? 'ask' : 'proved',
      proof: profile.medicareNumber === null ? [] : [number(profile.medicareNumber)],
      gaps:
        profile.medicareNumber === null
          ? [
              sentence(
                'check-medicare-ask',
                {},
                'Ask the plan whether it wants one: people with both Medicare and Medicaid are billed to Medicare first.',
              ),
            ]
          : [],
    }),
    check('contract', 'A contract or an offer put in, term by term', 'contracts', {
      standing: contracts.length + offers > 0 ? 'proved' : 'ask',
      proof: [
        ...contracts.map(({ name, payer }) =>
          sentence('proof-contract', { name, payer }, '“{name}” with {payer}, signed.'),
        ),
        ...(offers > 0 ? [sentence('proof-offers', { count: offers }, 'Offers on the desk: {count}.')] : []),
      ],
      gaps:
        contracts.length + offers > 0
          ? []
          : [sentence('check-no-contract', {}, 'Ask for a sample contract and the fee schedule before you apply.')],
    }),
  ]
}

function ourOwnChecks({ services, decision, overview, today }: ReadinessFacts): ReadinessCheck[] {
  const offered = services.filter((one) => one.verdict === 'offer')
  const again = decision !== null && decision.againOn < today
  const whole = overview.answered === overview.of && overview.words > 0 && overview.words <= overview.most
  return [
    check('services', 'A service that is worth offering', 'services', {
      standing: offered.length > 0 ? 'proved' : 'open',
      proof: offered.map(({ name }) => sentence('proof-offered', { name }, 'To offer: {name}.')),
      gaps:
        offered.length > 0
          ? []
          : [sentence('check-no-service', {}, 'No service of worksheet A is ready to be offered yet.')],
      usual: memory(1, 14),
    }),
    check('weighed', 'Pros and cons weighed and signed', 'weighing', {
      standing: decision === null || again ? 'open' : decision.decision === 'not-now' ? 'ask' : 'proved',
      proof:
        decision === null
          ? []
          : [
              sentence(
                'proof-decided',
                { decision: decisionWords[decision.decision], day: formatDay(decision.on) },
                '“{decision}”, signed on {day}.',
              ),
            ],
      gaps:
        decision === null
          ? [sentence('check-not-weighed', {}, 'Nobody has signed worksheet C yet. The board weighs six questions.')]
          : again
            ? [sentence('check-weigh-again', {}, 'A year has passed. The six questions are asked again.')]
            : [],
      usual: memory(7, 45),
    }),
    check('overview', 'A one-page overview to hand over', 'overview', {
      standing: whole ? 'proved' : 'open',
      proof: sentenceOf(overview),
      gaps: whole
        ? []
        : [
            overview.words > overview.most
              ? sentence('check-overview-long', { most: overview.most }, 'It is longer than {most} words. Shorten it.')
              : sentence('check-overview-open', {}, 'Some of the five questions are not answered yet.'),
          ],
      usual: memory(7, 21),
    }),
  ]
}

const sentenceOf = ({ answered, of, words }: ReadinessFacts['overview']): Message[] =>
  words === 0
    ? []
    : [sentence('proof-service', { answered, of, words }, '{answered} of {of} questions answered, {words} words.')]
