// One import: every row with its outcome, and the correction of those that could not be taken in.
import { useState } from 'react'
import { Alert, Button, List, SimpleGrid, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { ThingLink } from '../kit/link.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { ServerTable, type Row } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import { rowTones } from './import-tones.ts'

type ImportRow = Row<'import.rows'>

export default function ImportRowsPage() {
  const { t } = useTranslation('visits')
  const { sentence } = useDays()
  const { importId } = useParams({ strict: false }) as { importId: string }
  return (
    <>
      <PageHeader
        back={{ to: '/visits/import', label: t('importPage.title') }}
        title={t('rowsPage.title')}
        lead={t('rowsPage.lead')}
        actions={
          <ProduceFile operation="import.refused" input={{ importId }}>
            {t('rowsPage.save')}
          </ProduceFile>
        }
      />
      <ServerTable
        operation="import.rows"
        label={t('rowsPage.title')}
        fixed={{ importId }}
        pagesAtMost={2000}
        filters={[
          {
            kind: 'choice',
            key: 'status',
            label: t('rowsPage.status'),
            options: (['rejected', 'corrected', 'accepted', 'duplicate'] as const).map((value) => ({
              value,
              label: t(`importPage.states.${value}`),
            })),
          },
        ]}
        columns={[
          {
            key: 'row',
            header: t('importPage.row'),
            phone: 'title',
            cell: (row) => t('rowsPage.numbered', { row: row.rowNumber }),
          },
          {
            key: 'status',
            header: t('importPage.outcome'),
            phone: 'corner',
            cell: (row) => <Standing tone={rowTones[row.status]}>{t(`importPage.states.${row.status}`)}</Standing>,
          },
          {
            key: 'values',
            header: t('rowsPage.values'),
            phone: 'bare',
            cell: (row) =>
              Object.entries(row.raw)
                .filter(([, value]) => value)
                .map(([column, value]) => `${column}: ${value}`)
                .join(' · '),
          },
          {
            key: 'why',
            header: t('importPage.reasons'),
            phone: 'bare',
            cell: (row) => row.reasons.map(sentence).join(' '),
          },
          {
            key: 'act',
            header: t('rowsPage.visit'),
            phone: 'bare',
            cell: (row) =>
              row.service ? (
                <ThingLink thing={row.service} />
              ) : row.status === 'rejected' ? (
                <FormDialog
                  title={t('rowsPage.correctTitle', { row: row.rowNumber })}
                  button={(open) => (
                    <Button size="compact-md" variant="default" onClick={open}>
                      {t('rowsPage.correct')}
                    </Button>
                  )}
                >
                  {(close) => <CorrectForm importId={importId} row={row} onClose={close} />}
                </FormDialog>
              ) : (
                '—'
              ),
          },
        ]}
        rowKey={(row) => String(row.rowNumber)}
        empty={<Empty icon="visit" title={t('rowsPage.empty')} />}
      />
    </>
  )
}

function CorrectForm({
  importId,
  row,
  onClose,
}: {
  readonly importId: string
  readonly row: ImportRow
  readonly onClose: () => void
}) {
  const { t } = useTranslation('visits')
  const { sentence } = useDays()
  const [values, setValues] = useState<Record<string, string>>(row.raw)
  const [reasons, setReasons] = useState<readonly string[]>(row.reasons)
  const correct = useCommand('import.correct', {
    onDone: (reply) => {
      setReasons(reply.reasons)
      if (!reply.ok) return
      notifyDone(t('rowsPage.fixed', { row: row.rowNumber }))
      onClose()
    },
  })
  return (
    <DialogForm
      form={{
        submit: (event) => {
          event?.preventDefault()
          correct.mutate({ importId, rowNumber: row.rowNumber, values })
        },
        busy: correct.isPending,
        refusal: correct.error,
      }}
      onCancel={onClose}
      submit={t('rowsPage.correct')}
    >
      {reasons.length > 0 && (
        <Alert color="red" variant="light" role="alert" title={t('rowsPage.still')}>
          <List>
            {reasons.map((reason) => (
              <List.Item key={reason}>{sentence(reason)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {Object.entries(values).map(([column, value]) => (
          <TextInput
            key={column}
            label={column}
            value={value}
            maxLength={500}
            onChange={(event) => {
              const typed = event.currentTarget.value
              setValues((before) => ({ ...before, [column]: typed }))
            }}
          />
        ))}
      </SimpleGrid>
    </DialogForm>
  )
}
