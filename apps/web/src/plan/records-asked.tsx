// Records asked of a provider: what was asked for, until when, and how long the clock for paying has stood still for it.
import { Button, NumberInput, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card, Facts } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'

type Detail = Reply<'receivedClaim.get'>

export function RecordsAsked({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const { day, countdown } = useDays()
  const { records } = detail
  if (!records) return null
  const stopped = t('records.stopped', { count: records.daysStopped, from: day(records.askedOn) })
  return (
    <Card
      title={t('records.title')}
      aside={
        records.receivedOn ? (
          <Standing tone="good">{t('records.came', { day: day(records.receivedOn) })}</Standing>
        ) : (
          <Standing tone={records.daysLeft < 0 ? 'bad' : 'wait'}>{countdown(records.daysLeft, records.dueOn)}</Standing>
        )
      }
    >
      <Facts
        columns={2}
        facts={[
          [t('records.askedFor'), records.askedFor],
          [t('records.askedOn'), day(records.askedOn)],
          [t('records.due'), day(records.dueOn)],
          [
            t('records.clock'),
            records.receivedOn ? `${stopped} ${t('records.runs')}` : `${stopped} ${t('records.stands')}`,
          ],
        ]}
      />
    </Card>
  )
}

export function RecordsActions({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const may = useMay()
  const { receivedClaimId } = detail.row
  if (!may('plan.claims.decide')) return null
  return (
    <>
      {detail.actions.includes('ask-records') && (
        <FormDialog
          title={t('records.ask')}
          button={(open) => (
            <Button variant="default" onClick={open}>
              {t('records.ask')}
            </Button>
          )}
        >
          {(close) => <AskForm receivedClaimId={receivedClaimId} onClose={close} />}
        </FormDialog>
      )}
      {detail.actions.includes('receive-records') && (
        <FormDialog
          title={t('records.receive')}
          size="md"
          button={(open) => <Button onClick={open}>{t('records.receive')}</Button>}
        >
          {(close) => <ReceiveForm receivedClaimId={receivedClaimId} onClose={close} />}
        </FormDialog>
      )}
    </>
  )
}

function AskForm({ receivedClaimId, onClose }: { readonly receivedClaimId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const form = useOperationForm('records.ask', {
    initial: { askedFor: '', dueDays: 30 as number | string },
    toInput: (values) => ({ ...values, receivedClaimId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('records.askNow')}>
      <Text>{t('records.askWords')}</Text>
      <Textarea
        label={t('records.askedFor')}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('askedFor')}
      />
      <NumberInput label={t('records.dueDays')} min={5} max={90} w="10rem" {...form.getInputProps('dueDays')} />
    </DialogForm>
  )
}

function ReceiveForm({ receivedClaimId, onClose }: { readonly receivedClaimId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const form = useOperationForm('records.receive', {
    initial: { receivedOn: today() as string },
    toInput: (values) => ({ ...values, receivedClaimId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('records.receiveWords')}</Text>
      <DayField label={t('records.receivedDay')} {...form.getInputProps('receivedOn')} />
    </DialogForm>
  )
}
