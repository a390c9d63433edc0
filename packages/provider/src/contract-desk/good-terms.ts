// The twenty terms of a contract beside what a good one has: whether this offer has it, falls short, or says nothing, and
// what to ask for. Wording of our own; each with where it was read.
// long because: it is a table
import { contractTerms, type Citation, type ContractTerm, type Offer } from '@throughline/domain'
import { sourced, unverified } from '../rule/rule-parts.ts'
import { areaOfTerm, type NegotiableArea } from './areas.ts'
import type { CostId } from './desk-costs.ts'

export type TermStanding = 'good' | 'short' | 'silent'

export type GoodTerm = {
  readonly term: ContractTerm
  readonly area: NegotiableArea
  /** What a good contract says. */
  readonly good: string
  /** What to ask for, worded for both sides of the table. */
  readonly ask: string
  /** Why this serves the plan too. */
  readonly because: string
  readonly costs: readonly CostId[]
  readonly citation: Citation
  readonly judge: (offer: Offer) => TermStanding
}

/** Good when all hold, silent when nothing is known, short otherwise. */
function judged(...answers: readonly (boolean | null)[]): TermStanding {
  if (answers.every((answer) => answer === null)) return 'silent'
  return answers.every((answer) => answer === true) ? 'good' : 'short'
}

const atLeast = (value: number | null, least: number): boolean | null => (value === null ? null : value >= least)
const atMost = (value: number | null, most: number): boolean | null => (value === null ? null : value <= most)
const not = (value: boolean | null): boolean | null => (value === null ? null : !value)

type Row = Omit<GoodTerm, 'term' | 'area'>

const rows: Readonly<Record<ContractTerm, Row>> = {
  scope: {
    good: 'Each service is named by its role and code, and only named products are included.',
    ask: 'Could we name each service by its role (bridger, wellness coach, crisis diversion), and name the products it is for?',
    because: 'Your staff can then see at once which service fits whom.',
    costs: ['exclusive'],
    citation: sourced('Document 004, scope of services; Document 001 on role names; Nixon Law Group 2016'),
    judge: ({ agreement }) => judged(agreement.rolesNamed, not(agreement.allProducts), not(agreement.exclusive)),
  },
  'worker-qualification': {
    good: 'A state certificate, or one in progress with a date; an experienced peer may supervise.',
    ask: 'Could new peers bill while their certificate is under way, for 180 days, and could experienced peers supervise where the state allows it?',
    because: 'Posts are filled sooner, and CMS wrote in 2024 that states may let peers supervise.',
    costs: [],
    citation: sourced('Document 004, qualifications of workers; CMS letter of June 2024'),
    judge: ({ agreement, offered }) => judged(agreement.peerSupervisorAllowed, atLeast(offered.graceDays, 1)),
  },
  rate: {
    good: 'The rate covers what a paid unit costs, with a date and a day each year to look at it.',
    ask: 'Could the rate cover what a paid unit costs us, with a dated schedule and a yearly look at it by an index we both name?',
    because: 'A service that carries itself is still there when your members need it next year.',
    costs: ['rate-gap', 'rate-may-fall', 'lowest-rate'],
    citation: sourced('Document 004, rates; the guide, chapters 4 and 7'),
    judge: ({ agreement, offered }) =>
      judged(
        agreement.scheduleAttached,
        offered.services.some((service) => service.rateCents === null) ? null : true,
        offered.yearlyRaise === null ? null : offered.yearlyRaise > 0,
      ),
  },
  'payment-model': {
    good: 'Paid by the unit, or a case rate with a carve-out; no loss to bear in the first year.',
    ask: 'Could the first year be paid without anything held back, with a floor while the panel builds?',
    because: 'We both see real numbers before either of us bets on them.',
    costs: ['withheld'],
    citation: sourced('Document 004, rates and payment model; Document 002 on case rates'),
    judge: ({ agreement, offered }) =>
      judged(
        not(agreement.downsideRisk),
        offered.withhold === 0 ? (agreement.downsideRisk === null ? null : true) : false,
      ),
  },
  billing: {
    good: 'An electronic claim, a CMS-1500 or an invoice, and a filing limit in days: 180 at the least.',
    ask: 'Could we send invoices until our claims run, have a person to call, and have 12 months to send a claim as in the usual example?',
    because: 'The first claims are then right, and nobody chases late ones.',
    costs: ['late-filing', 'rounding'],
    citation: sourced('The guide, chapter 6; Document 004, billing processes'),
    judge: ({ offered }) => judged(atLeast(offered.filingDays, 180), offered.alsoInvoice),
  },
  implementation: {
    good: 'A dated plan from signature to the first referral, and the handbook fixed as it stands.',
    ask: 'Could we write a dated plan together (loaded, trained, test claim paid, first referral) with a weekly call until it is done?',
    because: 'The first referral goes well, which decides whether there is a second.',
    costs: [],
    citation: sourced('Document 004, implementation schedule; the guide, chapter 4'),
    judge: ({ agreement }) => judged(agreement.implementationDated, not(agreement.manualControls)),
  },
  'clean-claim': {
    good: 'Says what a clean claim is; 90% paid in 30 days and 99% in 90; interest after that.',
    ask: 'Could clean claims be paid within 30 days, with interest after that, and the state’s prompt-pay law named?',
    because: 'Federal rules expect this schedule unless a contract agrees on another.',
    costs: ['slow-payment', 'no-interest'],
    citation: sourced('42 CFR 447.45(d) and 447.46; Document 004, clean claims'),
    judge: ({ offered }) =>
      judged(
        atMost(offered.payWithinDays, 30),
        offered.interest === null ? null : offered.interest > 0,
        (offered.cleanDefinition ?? '') === '' ? null : true,
      ),
  },
  'denial-appeal': {
    good: 'At least two levels of appeal and 60 days for each; a mistake can be mended before an appeal.',
    ask: 'Could a simple mistake be mended by a corrected claim, and could we have two levels of appeal with 60 days each?',
    because: 'Most denials are mistakes that a phone call and a correction end.',
    costs: [],
    citation: sourced('Document 004, appeals of clean-claim decisions'),
    judge: ({ agreement, offered }) => judged(atLeast(agreement.appealLevels, 2), atLeast(offered.appealDays, 60)),
  },
  'training-help': {
    good: 'The plan trains on claims and referral, and pays for what it requires.',
    ask: 'Could your trainers teach our staff claims and referral, and could training you require be paid for or given?',
    because: 'Plans seldom pay for training, but an hour of theirs saves weeks of wrong claims.',
    costs: ['training-time'],
    citation: sourced('Document 004, support for training; Document 001: plans pay for services, not for training'),
    judge: ({ agreement }) => judged(agreement.trainingByPlan),
  },
  preauthorization: {
    good: 'None for a crisis and the first contacts; approval for an episode; an answer in days that are named.',
    ask: 'Could a peer answer a crisis and make the first contacts without approval, with 5 working days afterwards to tell you?',
    because: 'The first week after a hospital stay is when a visit saves the most.',
    costs: ['waiting-approval'],
    citation: sourced('Document 004, pre-authorizations; Alliance Health 2019: 24 units free of approval'),
    judge: ({ agreement, offered }) =>
      judged(
        agreement.crisisWithoutApproval,
        not(agreement.necessityByPlanAlone),
        offered.services.some((service) => service.approval === null)
          ? null
          : offered.services.every((service) => service.approval !== 'always'),
      ),
  },
  'quality-reports': {
    good: 'Few measures, listed with their days; the plan’s own data comes back every month.',
    ask: 'Could we list the reports and their days, and have your discharge feed each month so that follow-up can be counted?',
    because: 'Without the feed nobody can show the follow-up you are measured on.',
    costs: ['reporting-time'],
    citation: sourced('Document 004, quality and reporting'),
    judge: ({ agreement }) => judged(agreement.dischargeFeed, not(agreement.reportsOnRequest)),
  },
  trial: {
    good: 'A trial of 6 to 12 months with a small number of people, and a day on which both decide.',
    ask: 'Could we begin with a trial of 6 to 12 months and about 20 people, and decide together on a day we name now?',
    because: 'Both sides get the bugs out before it is large.',
    costs: [],
    citation: sourced('The guide, chapter 8, advice c and d'),
    judge: ({ agreement }) =>
      judged(agreement.trialMonths === null ? null : agreement.trialMonths >= 6 && agreement.trialMonths <= 12),
  },
  'start-up-advance': {
    good: 'Paid at signature, repaid by a share of claims that leaves a margin, forgiven or spread if referrals fall short.',
    ask: 'Could a sum be paid at signature and billed against, repaid slowly, and spread if fewer people are referred than planned?',
    because: 'It carries wages through the months before the first payment.',
    costs: [],
    citation: sourced('The guide, chapters 7 and 8, advice b'),
    judge: ({ agreement, offered }) =>
      judged(
        offered.advanceCents === null ? null : offered.advanceCents > 0,
        agreement.advanceForgiven,
        offered.advanceCents === null ? null : offered.advanceRepay <= 2_500,
      ),
  },
  limits: {
    good: 'Limits fit how the service works, with a way past them for a move or a crisis.',
    ask: 'Could there be a quick way past the daily limit when somebody moves house or is in crisis?',
    because: 'One long day can prevent a hospital week.',
    costs: ['daily-limit'],
    citation: sourced('The guide, chapter 6, questions 1 and 2'),
    judge: ({ agreement, offered }) =>
      judged(
        agreement.limitsHaveException,
        offered.services.some((service) => service.unitsPerDay !== null)
          ? offered.services.every((service) => service.unitsPerDay === null || service.unitsPerDay >= 16)
          : null,
      ),
  },
  'coordination-of-benefits': {
    good: 'One letter that Medicare does not cover the service is enough for all claims.',
    ask: 'Could one standing letter that Medicare does not cover peer services stand for every claim?',
    because: 'It saves a denial, a letter and a second claim for each visit.',
    costs: ['medicare-first'],
    citation: unverified('The guide, chapter 6, question 3; the standing letter is from memory'),
    judge: ({ agreement }) => judged(agreement.medicareLetterAccepted),
  },
  'referral-path': {
    good: 'The service stands in the level-of-care guide, and the call center is trained on it.',
    ask: 'Could the service be written into your level-of-care guide, and could we train your call center each quarter?',
    because: 'Staff who know a service refer to it; those who do not, cannot.',
    costs: [],
    citation: sourced('The guide, chapter 8, advice g'),
    judge: ({ agreement }) => judged(agreement.inLevelOfCareGuide, agreement.callCenterTrained),
  },
  'dispute-panel': {
    good: 'Members and providers sit on the panel that looks at disputes.',
    ask: 'Could members and providers sit on the committee that looks at disputes, with a seat for us?',
    because: 'Most disputes end at the table when the people they are about sit at it.',
    costs: [],
    citation: sourced('The guide: advisory committees of members and providers'),
    judge: ({ agreement }) => judged(agreement.disputePanelSeat, not(agreement.arbitrationAway)),
  },
  'data-privacy': {
    good: 'Only the data that is needed, the person’s consent for substance-use records, and nothing about the peers’ own health.',
    ask: 'Could we add the agreements that privacy law wants, share only what is needed, and leave our workers’ own health out of it?',
    because: 'People tell a peer what they would not tell a form; keeping that trust is what works.',
    costs: [],
    citation: unverified('42 CFR Part 2 and 45 CFR 164.504(e), from memory for how contracts word it'),
    judge: ({ agreement }) => judged(agreement.dataAgreement, not(agreement.gag)),
  },
  termination: {
    good: '90 days of notice for both, 30 to mend a breach, and what was delivered is paid.',
    ask: 'Could either of us leave with 90 days of notice, mend a breach in 30, and have 90 days of claims paid afterwards?',
    because: 'Members are handed over with care and no bill is left open.',
    costs: ['short-exit'],
    citation: unverified('RTA CPA; Hurley Law Group; the days are from memory'),
    judge: ({ agreement }) =>
      judged(
        atLeast(agreement.exitDays, 90),
        agreement.exitMutual,
        atLeast(agreement.cureDays, 30),
        atLeast(agreement.runOutDays, 90),
        not(agreement.indemnityOneWay),
      ),
  },
  recoupment: {
    good: 'At most 12 months back, 30 days of notice, nothing taken while an appeal is open.',
    ask: 'Could money be asked back for 12 months at the most, with 30 days of notice, and nothing kept while an appeal is open?',
    because: 'Books can be closed on both sides, and what is wrong is found while it can be mended.',
    costs: ['taken-back', 'look-back', 'offset', 'extrapolated'],
    citation: unverified('Hurley Law Group; Document 002 on retrospective review; the days are from memory'),
    judge: ({ agreement, offered }) =>
      judged(
        atMost(agreement.lookbackMonths, 12),
        not(agreement.offset),
        not(agreement.extrapolation),
        not(agreement.deniesAfterwards),
        atLeast(offered.recoveryNoticeDays, 30),
      ),
  },
}

export const goodTerms: readonly GoodTerm[] = contractTerms.map((term) => ({
  term,
  area: areaOfTerm[term],
  ...rows[term],
}))
