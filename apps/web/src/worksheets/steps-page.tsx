// Worksheet D: what comes next, with who, until when and where it is done; what is ended stands in the history with its proof.
import { useState } from 'react'
import { Button, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Empty } from '../kit/empty.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { notifyDone } from '../kit/notify.ts'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { SheetFrame } from './sheet-frame.tsx'
import { usePlace } from './sheet-places.ts'
import { StepForm, type Step } from './step-form.tsx'
import classes from './worksheets.module.css'

const tones: Readonly<Record<Step['standing'], Tone>> = {
  late: 'bad',
  soon: 'wait',
  open: 'quiet',
  done: 'good',
  'given-up': 'quiet',
}

type Changing = { readonly step: Step; readonly others: readonly Step[] }

export default function StepsPage() {
  const { t } = useTranslation('worksheets')
  const may = useMay()
  const [ended, setEnded] = useState(false)
  const asked = useAsk('nextStep.list', { ended })
  const add = (others: readonly Step[]) =>
    may('contracts.manage') && (
      <FormDialog
        title={t('step.new')}
        size="md"
        button={(open) => (
          <Button onClick={open} leftSection={<Icon name="plus" size={18} />}>
            {t('step.new')}
          </Button>
        )}
      >
        {(close) => <StepForm others={others} close={close} />}
      </FormDialog>
    )
  return (
    <SheetFrame
      sheet="steps"
      asked={asked}
      actions={
        <>
          {may('contracts.read') && (
            <ProduceFile operation="worksheet.print" input={{ sheet: 'steps' }}>
              {t('pdf')}
            </ProduceFile>
          )}
          {add(ended ? [] : (asked.data?.rows ?? []))}
        </>
      }
    >
      {({ rows, endedCount }) => (
        <>
          {rows.length === 0 ? (
            <Empty icon="flag" title={t(ended ? 'step.noneEnded' : 'step.none')}>
              {ended ? null : (
                <>
                  {t('step.noneWords')}{' '}
                  <PageLink to="/getting-in/worksheets/readiness">{t('sheets.readiness.name')}</PageLink>
                </>
              )}
            </Empty>
          ) : (
            <Card title={t(ended ? 'step.history' : 'step.open', { count: rows.length })}>
              <ul className={classes['list']}>
                {rows.map((step) => (
                  <li key={step.stepId}>
                    <OneStep step={step} others={rows.filter((one) => one.stepId !== step.stepId)} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Switch
            data-no-print
            label={t('step.showEnded', { count: endedCount })}
            checked={ended}
            onChange={(event) => setEnded(event.currentTarget.checked)}
          />
        </>
      )}
    </SheetFrame>
  )
}

function OneStep({ step, others }: Changing) {
  const { t } = useTranslation('worksheets')
  const { day, countdown, sentence } = useDays()
  const may = useMay()
  const to = usePlace()(step.place)
  const open = step.endedOn === null
  return (
    <div className={classes['row']}>
      <div>
        <div className={classes['line']}>
          <h3>{step.title}</h3>
          <Standing tone={tones[step.standing]}>
            {step.endedOn === null
              ? countdown(step.daysLeft, step.dueOn)
              : t(`step.standings.${step.standing}`, { day: day(step.endedOn) })}
          </Standing>
        </div>
        <p className={classes['says']}>
          {t('ownedBy', { who: step.owner })}
          {step.waitsFor && ` · ${t('step.waits', { title: step.waitsFor.title })}`}
        </p>
        {step.provedBy.length > 0 && (
          <p className={classes['says']}>
            <strong>{t('step.provedNow')}</strong> {step.provedBy.map((one) => sentence(one)).join(' ')}
          </p>
        )}
        {step.proof !== '' && (
          <p className={classes['says']}>
            <strong>{t(step.standing === 'given-up' ? 'step.why' : 'readiness.proof')}</strong>{' '}
            <Sentence of={step.proof} />
          </p>
        )}
        <p className={classes['quiet']}>
          {step.endedBy
            ? t('step.endedBy', { who: step.endedBy })
            : t('step.madeBy', { who: step.madeBy, day: day(step.madeOn) })}
        </p>
      </div>
      {open && (
        <div className={classes['ends']} data-no-print>
          {to && (
            <PageLink to={to} aria-label={`${t('openIt')}: ${step.title}`}>
              {t('openIt')}
            </PageLink>
          )}
          {step.mayFinish && <Finish step={step} />}
          {may('contracts.manage') && <Changes step={step} others={others} />}
        </div>
      )}
    </div>
  )
}

function Finish({ step }: { readonly step: Step }) {
  const { t } = useTranslation('worksheets')
  return (
    <FormDialog
      title={t('step.finishOf', { title: step.title })}
      size="md"
      button={(open) => (
        <Button
          size="compact-md"
          variant={step.provedBy.length > 0 ? 'filled' : 'default'}
          onClick={open}
          aria-label={`${t('step.finish')}: ${step.title}`}
        >
          {t('step.finish')}
        </Button>
      )}
    >
      {(close) => <FinishForm step={step} close={close} />}
    </FormDialog>
  )
}

function Changes({ step, others }: Changing) {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <FormDialog
        title={t('step.change')}
        size="md"
        button={(open) => (
          <Button size="compact-md" variant="default" onClick={open} aria-label={`${t('step.change')}: ${step.title}`}>
            {t('step.change')}
          </Button>
        )}
      >
        {(close) => <StepForm step={step} others={others} close={close} />}
      </FormDialog>
      <ConfirmAction
        operation="nextStep.giveUp"
        input={(reason) => ({ stepId: step.stepId, reason })}
        title={t('step.giveUpOf', { title: step.title })}
        confirm={t('step.giveUp')}
        reasonLabel={t('step.why')}
        button={(open) => (
          <Button size="compact-md" variant="subtle" onClick={open} aria-label={`${t('step.giveUp')}: ${step.title}`}>
            {t('step.giveUp')}
          </Button>
        )}
      />
    </>
  )
}

function FinishForm({ step, close }: { readonly step: Step; readonly close: () => void }) {
  const { t } = useTranslation('worksheets')
  const form = useOperationForm('nextStep.finish', {
    initial: { doneOn: today() as string, proof: step.provedBy.join(' ').slice(0, 200) },
    toInput: (values) => ({ ...values, stepId: step.stepId }),
    onDone: () => {
      close()
      notifyDone(t('step.finished'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close} submit={t('step.finish')}>
      <DayField label={t('step.doneOn')} maxDate={today()} {...form.getInputProps('doneOn')} />
      <TextInput
        label={t('step.proof')}
        description={t('step.proofHint')}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('proof')}
      />
    </DialogForm>
  )
}
