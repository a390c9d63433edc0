// What the worksheets are made of, in words: scores and what each number of them means, the six mission questions, verdicts. One
// place for the page and the paper.
import { missionQuestions, type FitScore, type MissionDecision, type MissionQuestion } from '@throughline/domain'

/** @source the guide, chapters 1, 3 and 4; the scale from 0 to 3 is ours */
export const scoreWords: Readonly<Record<FitScore, { readonly asks: string; readonly steps: readonly string[] }>> = {
  unique: {
    asks: 'Only you can offer it',
    steps: [
      'Anybody offers it here',
      'Others offer something close',
      'Few could do it as you do',
      'Nobody else here has lived what it takes',
    ],
  },
  planFit: {
    asks: 'It fits how plans work',
    steps: [
      'No person, time or unit can be named',
      'It could be cut into visits or days with some work',
      'It runs in visits or days, with goals',
      'Plans buy it already, by a code',
    ],
  },
  mission: {
    asks: 'It is your mission',
    steps: [
      'It would turn you into something else',
      'It pulls away from what you are for',
      'It goes with what you are for',
      'It is what you exist for',
    ],
  },
  demand: {
    asks: 'People ask for it',
    steps: ['Nobody has asked', 'A few have asked', 'There are people for one post', 'People are waiting'],
  },
  readiness: {
    asks: 'You are ready to do it',
    steps: [
      'Nobody here could begin',
      'People must be trained or certified first',
      'You could begin small',
      'You do it now, with certified people',
    ],
  },
  margin: {
    asks: 'It carries itself',
    steps: [
      'It loses more than can be talked over',
      'It loses a little: ask for more',
      'It pays its cost',
      'It pays its cost and a reserve',
    ],
  },
}

export const verdictWords = {
  offer: 'Offer it',
  prepare: 'Make it ready first',
  'other-money': 'Not for a plan: look for other money',
  open: 'Not judged yet',
} as const
export type FitVerdict = keyof typeof verdictWords

export const missionWords: Readonly<Record<MissionQuestion, { readonly asks: string; readonly think: string }>> = {
  fit: {
    asks: 'Does this fit our mission?',
    think: 'Would the people who founded you know the place again? Which work would be left undone?',
  },
  burden: {
    asks: 'Can we carry the paperwork?',
    think:
      'Notes, claims, records and reports want people for the office and for money before the first payment comes.',
  },
  learning: {
    asks: 'Will we learn something that helps us speak up for the people we serve?',
    think: 'From inside you see how care is approved and refused. What of it could you use, and say aloud?',
  },
  advocates: {
    asks: 'Can we stay advocates inside the network?',
    think: 'Look for clauses that silence. Who speaks for a person when the plan that pays you says no?',
  },
  recovery: {
    asks: 'Can we help the plan turn more towards recovery?',
    think:
      'Training its call center, a seat on a committee, wording in its level-of-care guide: what would you ask for?',
  },
  terms: {
    asks: 'Can we meet the terms in the time they give?',
    think: 'A contract is work owed, not a gift. Late or undone work is held against a nonprofit as against anybody.',
  },
}

export const decisionWords: Readonly<Record<MissionDecision, string>> = {
  join: 'We join',
  'join-if': 'We join if',
  'not-now': 'Not now',
}
export const saidWords = { yes: 'Yes', partly: 'Partly', no: 'No' } as const

/** The questions by their words, as sentences name them. */
export const askedWords = (questions: readonly MissionQuestion[]): string =>
  missionQuestions
    .filter((question) => questions.includes(question))
    .map((question) => missionWords[question].asks)
    .join(' ')
