// Worksheet C read: what the six answers weigh for and against, and what must be said before somebody signs.
import {
  formatDay,
  missionQuestions,
  type Day,
  type Message,
  type MissionDecision,
  type MissionQuestion,
  type MissionWeighing,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { askedWords, missionWords } from './sheet-words.ts'

export type MissionBalance = {
  /** Halves of a weight, so that a partly stays whole: it counts on both sides. */
  readonly forHalves: number
  readonly againstHalves: number
  readonly open: readonly MissionQuestion[]
}

export function missionBalance(weighing: MissionWeighing): MissionBalance {
  let [forHalves, againstHalves] = [0, 0]
  const open: MissionQuestion[] = []
  for (const question of missionQuestions) {
    const { answer, weight } = weighing[question]
    if (answer === null || weight === null) {
      open.push(question)
      continue
    }
    forHalves += answer === 'yes' ? weight * 2 : answer === 'partly' ? weight : 0
    againstHalves += answer === 'no' ? weight * 2 : answer === 'partly' ? weight : 0
  }
  return { forHalves, againstHalves, open }
}

/** A no that weighs this much stands against joining by itself. */
const heavy = 4
/** A reason somebody else can follow. */
const reasonLength = 20

/** What keeps it from being signed. */
export function signingFaults(weighing: MissionWeighing, decision: MissionDecision, words: string): readonly Message[] {
  const faults: Message[] = []
  const { open } = missionBalance(weighing)
  if (open.length > 0)
    faults.push(
      sentence(
        'mission-open',
        { questions: askedWords(open) },
        'An answer or its weight is still missing: {questions}',
      ),
    )
  const silent = missionQuestions.filter(
    (question) => weighing[question].speaksFor === '' && weighing[question].speaksAgainst === '',
  )
  if (silent.length > 0)
    faults.push(
      sentence(
        'mission-silent',
        { questions: askedWords(silent) },
        'Write at least one sentence for or against, because in a year nobody remembers why: {questions}',
      ),
    )
  const against = missionQuestions.filter(
    (question) => weighing[question].answer === 'no' && (weighing[question].weight ?? 0) >= heavy,
  )
  if (decision === 'join' && against.length > 0 && words.length < reasonLength)
    faults.push(
      sentence(
        'mission-heavy-no',
        { question: missionWords[against[0]!].asks, weight: weighing[against[0]!].weight! },
        '“{question}” is a no that weighs {weight} of 5. Write why you join all the same, or sign “We join if” with what must change first.',
      ),
    )
  if (decision === 'join-if' && words.length < reasonLength)
    faults.push(sentence('mission-if-open', {}, 'Write what must change before you join.'))
  if (decision === 'not-now' && words.length < reasonLength)
    faults.push(sentence('mission-not-now-open', {}, 'Write why not now, and what would make you ask again.'))
  return faults
}

/** Told this long before the year is over, so that a board can still meet. */
const tellAgainDays = 30

export function askAgain(againOn: Day, daysUntil: number): { readonly due: boolean; readonly says: Message } {
  const day = formatDay(againOn)
  return {
    due: daysUntil <= tellAgainDays,
    says:
      daysUntil < 0
        ? sentence('mission-again-late', { day }, 'The six questions were to be asked again on {day}.')
        : sentence('mission-again', { day }, 'The six questions are asked again on {day}.'),
  }
}
