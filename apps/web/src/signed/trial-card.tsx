// The trial of a signed contract: its day, its scores, and what both sides decided of it.
import { Button, Radio, Stack, TextInput, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { addressOf } from '../kit/link.tsx'
import { notifyDone } from '../kit/notify.ts'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import classes from '../desk/desk.module.css'

type Signed = Reply<'signed.get'>
type Decision = Signed['trial']['decisions'][number]
type Score = Signed['trial']['scores'][number]

const scoreTones: Readonly<Record<Score['standing'], Tone>> = { good: 'good', short: 'wait', unknown: 'quiet' }
export const decisionTones: Readonly<Record<Decision['decision'], Tone>> = {
  'go-on': 'good',
  'change-terms': 'wait',
  end: 'quiet',
}
/** From this many days before its day on, the page asks for the decision. */
const askedDays = 14

export function Trial({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const { trial } = signed
  const standing = trial.decisions.find((one) => one.decisionId === trial.standing)
  const shown = (id: string, value: number | null) =>
    value === null
      ? t('trial.unknown')
      : t(`trial.values.${id}`, { value: (id === 'denied' ? value / 100 : value).toLocaleString('en-US') })
  const aimed = ({ id, target, bound }: Score) =>
    target === null ? shown(id, null) : t(`trial.${bound}`, { value: shown(id, target) })
  return (
    <Card title={t('trial.title')} flush aside={<Decide signed={signed} decided={standing !== undefined} />}>
      <div style={{ padding: '0 1.5rem 0.75rem' }}>
        {standing ? (
          <Decided decision={standing} />
        ) : (
          <>
            <p className={classes['hint']}>
              {t(trial.named ? 'trial.on' : 'trial.onGuide', { day: day(trial.decidesOn) })}
            </p>
            {trial.daysLeft <= askedDays && (
              <p>
                <Standing tone="wait">
                  <When daysLeft={trial.daysLeft} />
                </Standing>{' '}
                {t('trial.askWords')}
              </p>
            )}
          </>
        )}
      </div>
      <PlainTable
        label={t('trial.title')}
        rows={trial.scores}
        rowKey={(score) => score.id}
        columns={[
          {
            key: 'what',
            header: t('trial.what'),
            phone: 'title',
            cell: (score) => <strong>{t(`trial.scores.${score.id}`)}</strong>,
          },
          { key: 'value', header: t('trial.soFar'), cell: (score) => shown(score.id, score.value) },
          { key: 'target', header: t('trial.target'), cell: (score) => aimed(score) },
          {
            key: 'standing',
            header: t('standing'),
            phone: 'corner',
            cell: (score) => (
              <Standing tone={scoreTones[score.standing]}>{t(`trial.standings.${score.standing}`)}</Standing>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** "in 3 days", "today", "passed 60 days ago". */
export function When({ daysLeft }: { readonly daysLeft: number }) {
  const { t } = useTranslation('signed')
  if (daysLeft === 0) return t('trial.today')
  return daysLeft > 0 ? t('trial.ahead', { count: daysLeft }) : t('trial.passed', { count: -daysLeft })
}

function Decided({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  return (
    <Stack gap={4}>
      <div>
        <Standing tone={decisionTones[decision.decision]}>{t(`trial.decisions.${decision.decision}`)}</Standing>{' '}
        {t('trial.decided', { day: day(decision.decidedOn), who: decision.who })}
      </div>
      <div>{decision.reason}</div>
      <p className={classes['hint']} style={{ margin: 0 }}>
        {t(`trial.decisionWords.${decision.decision}`)}{' '}
        {decision.decision === 'change-terms' && <Link {...addressOf('/desk')}>{t('trial.toDesk')}</Link>}
      </p>
    </Stack>
  )
}

function Decide({ signed, decided }: { readonly signed: Signed; readonly decided: boolean }) {
  const { t } = useTranslation('signed')
  const may = useMay()
  if (!may('contracts.manage') || signed.starts > today()) return null
  return (
    <FormDialog
      title={t('trial.record')}
      size="md"
      button={(open) => (
        <Button size="compact-md" variant="default" onClick={open}>
          {t(decided ? 'trial.again' : 'trial.record')}
        </Button>
      )}
    >
      {(close) => <DecisionForm contractId={signed.contractId} close={close} />}
    </FormDialog>
  )
}

function DecisionForm({ contractId, close }: { readonly contractId: string; readonly close: () => void }) {
  const { t } = useTranslation('signed')
  const form = useOperationForm('signed.decideTrial', {
    initial: {
      decision: 'go-on' as Input<'signed.decideTrial'>['decision'],
      decidedOn: today() as string,
      who: '',
      reason: '',
    },
    toInput: (values) => ({ ...values, contractId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <Radio.Group label={t('trial.decision')} {...form.getInputProps('decision')}>
        <Stack gap="xs" mt="xs">
          {(['go-on', 'change-terms', 'end'] as const).map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`trial.decisions.${one}`)}
              description={t(`trial.decisionWords.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DayField label={t('trial.decidedOn')} maxDate={today()} {...form.getInputProps('decidedOn')} />
      <TextInput
        label={t('trial.who')}
        description={t('trial.whoHint')}
        maxLength={200}
        {...form.getInputProps('who')}
      />
      <Textarea label={t('trial.why')} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
    </DialogForm>
  )
}
