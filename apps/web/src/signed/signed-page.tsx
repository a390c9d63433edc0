// One signed contract: the trial's scores, the intake, the steps of going live, and the register of what is owed.
import { Button, NumberInput, Text, TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { addressOf, ThingLink } from '../kit/link.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { Owed } from './owed-card.tsx'
import { Story } from './story-card.tsx'
import { Trial } from './trial-card.tsx'
import classes from '../desk/desk.module.css'

type Signed = Reply<'signed.get'>

const stepTones: Readonly<Record<Signed['steps'][number]['standing'], Tone>> = {
  done: 'good',
  late: 'bad',
  soon: 'wait',
  open: 'quiet',
}
export default function SignedPage() {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const may = useMay()
  const { contractId } = useParams({ strict: false }) as { contractId: string }
  const asked = useAsk('signed.get', { contractId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const signed = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/signed', label: t('title') }}
        title={signed.name}
        lead={
          <>
            {signed.payer} · {t('signedOn', { day: day(signed.signedOn) })} ·{' '}
            <ThingLink thing={{ kind: 'contract', id: contractId, label: t('openContract') }} />
          </>
        }
        actions={
          may('authorizations.manage') && (
            <Button component={Link} variant="default" {...addressOf(`/signed/${contractId}/waiting`)}>
              {t('waiting.title')}
            </Button>
          )
        }
      />
      <div className={classes['stack']}>
        <Trial signed={signed} />
        <Intake signed={signed} />
        <Steps signed={signed} />
        <Owed signed={signed} />
        <Story signed={signed} />
      </div>
    </>
  )
}

function Intake({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signed')
  const may = useMay()
  const { intake } = signed
  return (
    <Card
      title={t('intake.title')}
      aside={
        may('contracts.manage') && (
          <FormDialog
            title={t('intake.set')}
            size="md"
            button={(open) => (
              <Button size="compact-md" variant="default" onClick={open}>
                {t('intake.set')}
              </Button>
            )}
          >
            {(close) => <IntakeForm signed={signed} close={close} />}
          </FormDialog>
        )
      }
    >
      <p className={classes['hint']}>{t(intake.chosen ? 'intake.words' : 'intake.guide')}</p>
      <Facts
        columns={4}
        facts={[
          [t('intake.cap'), intake.cap],
          [t('intake.served'), intake.served],
          [t('intake.left'), Math.max(0, intake.cap - intake.served)],
          [t('intake.waiting'), intake.waiting],
        ]}
      />
    </Card>
  )
}

function IntakeForm({ signed, close }: { readonly signed: Signed; readonly close: () => void }) {
  const { t } = useTranslation('signed')
  const optional = useOptional()
  const form = useOperationForm('signed.setIntake', {
    initial: {
      cap: signed.intake.cap as number | string,
      unitsAMonth: (signed.intake.unitsAMonth ?? '') as number | string,
      beganOn: signed.intake.beganOn ?? '',
    },
    toInput: (values) => ({ ...values, contractId: signed.contractId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <NumberInput label={t('intake.cap')} min={0} allowDecimal={false} data-autofocus {...form.getInputProps('cap')} />
      <NumberInput
        label={optional(t('intake.unitsAMonth'))}
        min={0}
        allowDecimal={false}
        {...form.getInputProps('unitsAMonth')}
      />
      <DayField
        label={optional(t('intake.beganOn'))}
        description={t('intake.beganOnHint')}
        {...form.getInputProps('beganOn')}
      />
    </DialogForm>
  )
}

function Steps({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signed')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card title={t('steps.title')} flush>
      <PlainTable
        label={t('steps.title')}
        rows={signed.steps}
        rowKey={(step) => step.step}
        columns={[
          {
            key: 'step',
            header: t('steps.step'),
            phone: 'title',
            cell: (step) => (
              <TwoLines main={<strong>{t(`steps.names.${step.step}`)}</strong>} under={t(`steps.words.${step.step}`)} />
            ),
          },
          { key: 'owner', header: t('owner'), cell: (step) => step.owner || '—' },
          {
            key: 'due',
            header: t('dueOn'),
            nowrap: true,
            cell: (step) => (step.doneOn === null ? day(step.dueOn) : t('steps.doneOn', { day: day(step.doneOn) })),
          },
          {
            key: 'proof',
            header: t('proof'),
            cell: (step) =>
              step.fromRecords && step.proof ? t('steps.paidBy', { trace: step.proof }) : step.proof || '—',
          },
          {
            key: 'standing',
            header: t('standing'),
            phone: 'corner',
            cell: (step) => (
              <Standing tone={stepTones[step.standing]}>{t(`steps.standings.${step.standing}`)}</Standing>
            ),
          },
          ...(may('contracts.manage')
            ? [
                {
                  key: 'change',
                  header: t('change'),
                  phone: 'bare' as const,
                  cell: (step: Signed['steps'][number]) => (
                    <FormDialog
                      title={t(`steps.names.${step.step}`)}
                      size="md"
                      button={(open) => (
                        <Button size="compact-sm" variant="subtle" onClick={open}>
                          {t('change')}
                        </Button>
                      )}
                    >
                      {(close) => <StepForm contractId={signed.contractId} step={step} close={close} />}
                    </FormDialog>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function StepForm({
  contractId,
  step,
  close,
}: {
  readonly contractId: string
  readonly step: Signed['steps'][number]
  readonly close: () => void
}) {
  const { t } = useTranslation('signed')
  const optional = useOptional()
  const form = useOperationForm('signed.setStep', {
    initial: {
      dueOn: step.dueOn,
      owner: step.owner,
      doneOn: step.fromRecords ? '' : (step.doneOn ?? ''),
      proof: step.fromRecords ? '' : step.proof,
    },
    toInput: (values) => ({ ...values, contractId, step: step.step }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={optional(t('owner'))} maxLength={120} data-autofocus {...form.getInputProps('owner')} />
      <DayField label={t('dueOn')} {...form.getInputProps('dueOn')} />
      {step.fromRecords ? (
        <Text c="dimmed">{t('steps.fromRecords')}</Text>
      ) : (
        <>
          <DayField label={optional(t('steps.done'))} maxDate={today()} {...form.getInputProps('doneOn')} />
          <TextInput label={t('proof')} description={t('proofHint')} maxLength={400} {...form.getInputProps('proof')} />
        </>
      )}
    </DialogForm>
  )
}
