// What the payer asked for about a claim: what, until when, the packet of notes to send, and whether it came.
import { Button, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { FileLink, ProduceFile } from '../kit/produce-file.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import type { ClaimDetail } from './claim-detail.ts'
import classes from './claims.module.css'

type Asked = ClaimDetail['recordsRequests'][number]

/** States in which the payer has the claim, so that it can have asked about it. */
const notWithPayer = new Set(['draft', 'held', 'ready', 'batched'])

export function RecordsCard({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const may = useMay()
  const { claimId, status } = detail.row
  const asked = detail.recordsRequests
  const mayNote = may('claims.prepare') && !notWithPayer.has(status) && asked.every((one) => one.sentOn !== null)
  if (asked.length === 0 && !mayNote) return null
  return (
    <Card
      title={t('records.title')}
      aside={
        mayNote && (
          <FormDialog
            title={t('records.note')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('records.note')}
              </Button>
            )}
          >
            {(close) => <NoteForm claimId={claimId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {asked.length === 0 ? (
        <Text c="dimmed">{t('records.none')}</Text>
      ) : (
        <Stack gap="lg">
          {asked.map((one) => (
            <AskedFor key={one.requestId} asked={one} mayAct={may('claims.prepare')} />
          ))}
        </Stack>
      )}
    </Card>
  )
}

export function RecordsStanding({
  asked,
}: {
  readonly asked: Pick<Asked, 'sentOn' | 'receivedOn' | 'daysLeft' | 'dueOn'>
}) {
  const { t } = useTranslation('claims')
  const { day, countdown } = useDays()
  if (asked.receivedOn) return <Standing tone="good">{t('records.came', { day: day(asked.receivedOn) })}</Standing>
  if (asked.sentOn) return <Standing tone="going">{t('records.sent', { day: day(asked.sentOn) })}</Standing>
  if (asked.daysLeft === null) return <Standing tone="wait">{t('records.noDay')}</Standing>
  return (
    <Standing tone={asked.daysLeft < 0 ? 'bad' : asked.daysLeft <= 7 ? 'wait' : 'quiet'}>
      {countdown(asked.daysLeft, asked.dueOn)}
    </Standing>
  )
}

function AskedFor({ asked, mayAct }: { readonly asked: Asked; readonly mayAct: boolean }) {
  const { t } = useTranslation('claims')
  const { day } = useDays()
  const { requestId } = asked
  return (
    <div>
      <div className={classes['recordsHead']}>
        <Text fw={600}>{t('records.askedOn', { day: day(asked.askedOn) })}</Text>
        <RecordsStanding asked={asked} />
      </div>
      <Text mt={4}>{asked.askedFor}</Text>
      <Text c="dimmed" size="sm" mt={4}>
        {asked.fileId ? (
          <>
            {t('records.byFile')} <FileLink fileId={asked.fileId}>{t('records.openFile')}</FileLink>
          </>
        ) : (
          t('records.byPerson')
        )}{' '}
        {!asked.receivedOn && t('records.clock', { day: day(asked.askedOn) })}
        {asked.sentOn && asked.way && ` ${t('records.how', { way: t(`records.ways.${asked.way}`) })}`}
        {asked.reference && ` ${t('records.under', { reference: asked.reference })}`}
      </Text>
      {mayAct && (
        <div className={classes['recordsActions']}>
          <ProduceFile operation="recordsRequest.packet" input={{ requestId }}>
            {t('records.packet')}
          </ProduceFile>
          {!asked.sentOn && (
            <FormDialog
              title={t('records.sendTitle')}
              button={(open) => <Button onClick={open}>{t('records.send')}</Button>}
            >
              {(close) => <SendForm requestId={requestId} onClose={close} />}
            </FormDialog>
          )}
          {asked.sentOn && !asked.receivedOn && (
            <FormDialog
              title={t('records.receiveTitle')}
              size="md"
              button={(open) => (
                <Button variant="default" onClick={open}>
                  {t('records.receive')}
                </Button>
              )}
            >
              {(close) => <ReceiveForm requestId={requestId} onClose={close} />}
            </FormDialog>
          )}
        </div>
      )}
    </div>
  )
}

function NoteForm({ claimId, onClose }: { readonly claimId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('claims')
  const optional = useOptional()
  const form = useOperationForm('recordsRequest.note', {
    initial: { askedFor: '', askedOn: today() as string, dueOn: '' },
    toInput: (values) => ({ ...values, claimId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('records.noteWords')}</Text>
      <Textarea
        label={t('records.askedFor')}
        description={t('records.askedForHint')}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('askedFor')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('records.askedDay')} {...form.getInputProps('askedOn')} />
        <DayField label={optional(t('records.due'))} {...form.getInputProps('dueOn')} />
      </SimpleGrid>
    </DialogForm>
  )
}

function SendForm({ requestId, onClose }: { readonly requestId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('claims')
  const optional = useOptional()
  const form = useOperationForm('recordsRequest.send', {
    initial: { sentOn: today() as string, way: 'portal', reference: '' },
    toInput: (values) => ({ ...values, requestId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('records.sendWords')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('records.sentDay')} {...form.getInputProps('sentOn')} />
        <Select
          label={t('records.way')}
          data={(['portal', 'fax', 'mail', 'e-mail'] as const).map((value) => ({
            value,
            label: t(`records.ways.${value}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('way')}
        />
      </SimpleGrid>
      <TextInput
        label={optional(t('records.reference'))}
        description={t('records.referenceHint')}
        {...form.getInputProps('reference')}
      />
    </DialogForm>
  )
}

function ReceiveForm({ requestId, onClose }: { readonly requestId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('claims')
  const form = useOperationForm('recordsRequest.receive', {
    initial: { receivedOn: today() as string },
    toInput: (values) => ({ ...values, requestId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('records.receiveWords')}</Text>
      <DayField label={t('records.receivedDay')} {...form.getInputProps('receivedOn')} />
    </DialogForm>
  )
}
