// The payer's questions beside the note: lit where answered, and by what.
import { Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { Icon } from '../kit/icon.tsx'
import { Sentence } from '../kit/sentence.tsx'
import classes from './visit-page.module.css'

export function PayerQuestions({ questions }: { readonly questions: Reply<'service.get'>['questions'] }) {
  const { t } = useTranslation(['visits', 'shared'])
  // A place answers with its code, as claims carry it; people read its name.
  const placeOr = (by: string) => (/^\d\d$/.test(by) ? t(`shared:places.${by}`, { defaultValue: by }) : by)
  // Times and days are ours to write; what the person or the peer wrote stays as it is.
  const ours = new Set(['when', 'who'])
  const lit = questions.filter((question) => question.answered).length
  return (
    <Card
      title={t('questions.title')}
      aside={
        questions.length > 0 && (
          <span className="figures">
            {lit} / {questions.length}
          </span>
        )
      }
    >
      <Text c="dimmed">{questions.length === 0 ? t('questions.none') : t('questions.lead')}</Text>
      <ul className={classes['questions']} aria-live="polite">
        {questions.map((question) => (
          <li key={question.question} data-lit={question.answered || undefined}>
            <span className={classes['lamp']}>{question.answered && <Icon name="check" size={14} />}</span>
            <div>
              <div className={classes['question']}>
                {t(`questions.asks.${question.id}`, { defaultValue: question.question })}
                <VisuallyHidden> {question.answered ? t('questions.answered') : t('questions.open')}</VisuallyHidden>
              </div>
              {question.by && (
                <div className={classes['by']}>
                  {ours.has(question.id) ? <Sentence of={question.by} /> : placeOr(question.by)}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
