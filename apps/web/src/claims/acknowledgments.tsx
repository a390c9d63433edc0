// What a plan answered to a batch: the envelope, the file, and the claims, each in a sentence.
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { FileLink } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useDays } from '../words/days.ts'

type Answer = Reply<'batch.get'>['row']['acknowledgments'][number]

/** The envelope is answered first, then the file, then its claims. */
const order: readonly string[] = ['TA1', '999', '277CA']
export const inOrder = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.receivedAt.localeCompare(b.receivedAt))

export function answerTone(outcome: string): Tone {
  if (/reject/i.test(outcome)) return 'bad'
  return /part|error/i.test(outcome) ? 'wait' : 'good'
}

export function AnswerStanding({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('claims')
  return (
    <Standing tone={answerTone(answer.outcome)}>
      {answer.kind} · {t(`batches.outcomes.${answer.outcome}`, { defaultValue: answer.outcome })}
    </Standing>
  )
}

export function AnswerStory({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation('claims')
  const { instant } = useDays()
  return (
    <Timeline
      label={t('batches.answersTitle')}
      happenings={inOrder(answers).map((answer) => {
        const tone = answerTone(answer.outcome)
        return {
          key: `${answer.kind} ${answer.fileId}`,
          when: t('batches.received', { at: instant(answer.receivedAt) }),
          icon: tone === 'good' ? 'check' : 'warning',
          ...(tone === 'good' || tone === 'wait' || tone === 'bad' ? { tone } : {}),
          title: `${t(`batches.kinds.${answer.kind}`)}: ${t(`batches.outcomes.${answer.outcome}`, { defaultValue: answer.outcome })}`,
          detail: (
            <>
              <Sentence of={answer.text} /> <FileLink fileId={answer.fileId}>{t('batches.openFile')}</FileLink>
            </>
          ),
        }
      })}
    />
  )
}
