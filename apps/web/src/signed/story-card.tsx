// What happened under a signed contract, newest first: the signature, the steps that were done, what was decided of the trial.
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { Timeline, type Happening } from '../kit/timeline.tsx'
import { useDays } from '../words/days.ts'

type Signed = Reply<'signed.get'>
type Told = Happening & { readonly on: string }

export function Story({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const told: readonly Told[] = [
    ...signed.trial.decisions.map((one) => ({
      key: one.decisionId,
      on: one.decidedOn,
      when: t('story.recordedBy', { day: day(one.decidedOn), who: one.recordedBy }),
      title: t('story.decided', { decision: t(`trial.decisions.${one.decision}`) }),
      detail: t('story.decidedBy', { who: one.who, why: one.reason }),
      tone: one.decision === 'go-on' ? ('good' as const) : ('wait' as const),
    })),
    ...signed.steps.flatMap((step) =>
      step.doneOn === null
        ? []
        : [
            {
              key: step.step,
              on: step.doneOn,
              when: day(step.doneOn),
              title: t(`steps.names.${step.step}`),
              detail: step.fromRecords ? t('steps.paidBy', { trace: step.proof }) : step.proof,
            },
          ],
    ),
    ...(signed.intake.beganOn === null
      ? []
      : [{ key: 'began', on: signed.intake.beganOn, when: day(signed.intake.beganOn), title: t('story.began') }]),
    { key: 'signed', on: signed.signedOn, when: day(signed.signedOn), title: t('story.signed') },
  ]
  return (
    <Card title={t('story.title')}>
      <Timeline
        label={t('story.title')}
        happenings={told.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).map(({ on: _on, ...one }) => one)}
      />
    </Card>
  )
}
