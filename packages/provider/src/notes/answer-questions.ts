// Which of the payer's questions a note already answers, and by what: a sentence, a goal, a time, a signature. It only
// points at what is there; it never writes, completes or grades what a person wrote.
import { formatDay, minutesBetween, type Note } from '@throughline/domain'
import type { Goal, RecoveryPlan } from '../record/record.ts'
import { meaningfulWords, sentencesOf, sharesWord, type NoteSentence } from './sentences.ts'

export const payerQuestions = [
  { id: 'when', text: 'When did it begin and end?' },
  { id: 'where', text: 'Where was it?' },
  { id: 'which-goal', text: 'Which goal of the plan does it serve?' },
  { id: 'need', text: 'What is hard in daily life that makes it needed?' },
  { id: 'own-words', text: 'What did the person say?' },
  { id: 'what-was-done', text: 'What did you do, and how?' },
  { id: 'fits-goal', text: 'How does what you did fit the goal?' },
  { id: 'response', text: 'How did the person respond?' },
  { id: 'progress', text: 'Is there progress, or a reason to change something?' },
  { id: 'next', text: 'What comes next?' },
  { id: 'who', text: 'Who did it, with which credential, signed when?' },
] as const
export type PayerQuestion = (typeof payerQuestions)[number]['id']

export type Answer =
  | ({ readonly by: 'sentence' } & NoteSentence)
  | { readonly by: 'goal'; readonly goalId: string; readonly text: string }
  | { readonly by: 'time'; readonly text: string }
  | { readonly by: 'place'; readonly text: string }
  | { readonly by: 'signature'; readonly text: string }

export type AnsweredQuestion = {
  readonly question: PayerQuestion
  readonly text: string
  /** Empty while nothing in the note answers it. */
  readonly answers: readonly Answer[]
}

/** The questions in the order a reviewer asks them, each with all that answers it. @source document 002, four core concepts */
export function answerQuestions(note: Note, plans: readonly RecoveryPlan[]): AnsweredQuestion[] {
  const goal = plans.flatMap((plan) => plan.goals).find((one) => one.id === note.goalId) ?? null
  const sentences = sentencesOf(note)
  return payerQuestions.map(({ id, text }) => ({ question: id, text, answers: answersTo(id, note, goal, sentences) }))
}

function answersTo(
  question: PayerQuestion,
  note: Note,
  goal: Goal | null,
  sentences: readonly NoteSentence[],
): Answer[] {
  const said = (keep: (one: NoteSentence) => boolean): Answer[] =>
    sentences.filter(keep).map((one) => ({ by: 'sentence', ...one }))
  switch (question) {
    case 'when': {
      const minutes = minutesBetween(note.starts, note.ends)
      return minutes > 0 ? [{ by: 'time', text: `${note.starts} to ${note.ends}, ${minutes} minutes` }] : []
    }
    case 'where':
      return note.placeOfService === '' ? [] : [{ by: 'place', text: note.placeOfService }]
    case 'which-goal':
      return goal ? [{ by: 'goal', goalId: goal.id, text: goal.words }] : []
    case 'need':
      return [
        ...(goal && goal.need.trim() !== '' ? [{ by: 'goal' as const, goalId: goal.id, text: goal.need }] : []),
        ...(goal ? said(sharing(goal.need, ['personWords', 'action'])) : []),
      ]
    case 'own-words':
      return said((one) => one.part === 'personWords')
    case 'what-was-done':
      return said((one) => one.part === 'action')
    case 'fits-goal':
      return goal ? said(sharing(`${goal.words} ${goal.need}`, ['action', 'response', 'nextStep'])) : []
    case 'response':
      return said((one) => one.part === 'response')
    case 'progress':
      return said((one) => one.part !== 'nextStep' && showsProgress(one.text))
    case 'next':
      return said((one) => one.part === 'nextStep')
    case 'who':
      return note.status === 'signed' && note.signerName && note.signedOn
        ? [
            {
              by: 'signature',
              text: [note.signerName, note.signerCredential, formatDay(note.signedOn)].filter(Boolean).join(', '),
            },
          ]
        : []
  }
}

function sharing(text: string, parts: readonly NoteSentence['part'][]): (one: NoteSentence) => boolean {
  const wanted = meaningfulWords(text)
  return (one) => parts.includes(one.part) && sharesWord(meaningfulWords(one.text), wanted)
}

/** Two marks on a scale, a count that moved, or a word of change, in English or Spanish. */
const progressMarks = [
  /\b\d+\b.*\b(then|to|down to|up to|after|a|luego|después|y después)\b.*\b\d+\b/i,
  /\b(more|less|fewer|better|worse|again|first time|for the first|no longer|still|longer|easier|harder|than (last|before)|same as|not yet)\b/i,
  /(^|\s)(más|menos|mejor|peor|otra vez|primera vez|ya no|todavía|igual que|que antes|aún no)(\s|[.,;!]|$)/i,
]

function showsProgress(text: string): boolean {
  return progressMarks.some((mark) => mark.test(text))
}
