// Screening every worker against the exclusion lists, month by month: load the list, look at what may be a match, decide, and
// keep the proof.
import { useState } from 'react'
import { Button, Group, Input, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { UploadDrop } from '../kit/upload-drop.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { PathTabs } from './path-tabs.tsx'

type Screenings = Reply<'screening.list'>
type Hit = Screenings['hits'][number]

export default function ScreeningPage() {
  const { t } = useTranslation('path')
  const may = useMay()
  const asked = useAsk('screening.list', {})
  return (
    <>
      <PageHeader title={t('screening.title')} lead={t('screening.lead')} />
      <PathTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) => (
          <Stack gap="lg">
            {reply.due.length > 0 && (
              <Card title={t('screening.due', { count: reply.due.length })}>
                <Text>{reply.due.map((one) => one.name).join(', ')}</Text>
              </Card>
            )}
            {may('workers.manage') && <RunCard />}
            <Hits hits={reply.hits} />
            {may('workers.births') && <Births />}
            <Past rows={reply.rows} />
            <Card title={t('screening.ruleTitle')}>
              <Text>{t('screening.rule')}</Text>
            </Card>
          </Stack>
        )}
      </Asked>
    </>
  )
}

function RunCard() {
  const { t } = useTranslation('path')
  const [source, setSource] = useState<'LEIE' | 'SAM'>('LEIE')
  const [listDated, setDated] = useState<string>(today())
  const [refusal, setRefusal] = useState<Error | null>(null)
  const run = useCommand('screening.run', {
    onDone: (reply) =>
      notifyDone(t('screening.done', { rows: reply.rowsRead.toLocaleString(), names: reply.names, hits: reply.hits })),
    onRefused: setRefusal,
  })
  return (
    <Card title={t('screening.run')}>
      <Stack>
        <Group align="end">
          <Input.Wrapper label={t('screening.which')} labelElement="div">
            <SegmentedControl
              aria-label={t('screening.which')}
              display="flex"
              data={['LEIE', 'SAM']}
              value={source}
              onChange={(chosen) => {
                setSource(chosen as 'LEIE' | 'SAM')
                setRefusal(null)
              }}
            />
          </Input.Wrapper>
          <DayField label={t('screening.dated')} value={listDated} onChange={setDated} />
        </Group>
        <UploadDrop
          label={t('screening.drop')}
          hint={t(`screening.hint${source}`)}
          busy={run.isPending}
          onUploaded={({ fileId }) => {
            setRefusal(null)
            run.mutate({ fileId, source, listDated })
          }}
        />
        <RefusalNote error={refusal} />
      </Stack>
    </Card>
  )
}

function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const onList = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text)
  if (hits.length === 0) return null
  const title = t(hits.some((hit) => hit.decision === null) ? 'screening.hits' : 'screening.hitsDecided')
  return (
    <Card title={title} flush>
      <PlainTable
        label={title}
        rows={hits}
        rowKey={(row) => row.hitId}
        columns={[
          {
            key: 'worker',
            header: t('screening.worker'),
            phone: 'title',
            cell: (row) => <TwoLines main={row.worker} under={t(`rules.${row.rule}`)} />,
          },
          {
            key: 'listed',
            header: t('screening.listed'),
            cell: (row) => (
              <TwoLines
                main={[row.listed.given, row.listed.middle, row.listed.family].filter(Boolean).join(' ')}
                under={[
                  row.listed.born && t('screening.born', { day: onList(row.listed.born) }),
                  row.listed.place,
                  row.listed.excluded && t('screening.excluded', { day: onList(row.listed.excluded) }),
                  row.birth !== 'unknown' && t(`births.${row.birth}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ),
          },
          {
            key: 'row',
            header: t('screening.row'),
            cell: (row) => <span className="figures">{`${row.source} ${row.row}`}</span>,
          },
          {
            key: 'decision',
            header: t('screening.decision'),
            phone: 'corner',
            cell: (row) =>
              row.decision ? (
                <TwoLines
                  main={
                    <Standing tone={row.decision === 'same-person' ? 'bad' : 'good'}>
                      {t(`decisions.${row.decision}`)}
                    </Standing>
                  }
                  under={[row.decidedBy, row.decidedOn && day(row.decidedOn)].filter(Boolean).join(' · ')}
                />
              ) : may('workers.manage') ? (
                <Decide hit={row} />
              ) : (
                <Standing tone="wait">{t('screening.open')}</Standing>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** Birth dates, for whoever keeps compliance: they tell a worker from somebody of the same name on a list. */
function Births() {
  const { t } = useTranslation('path')
  const asked = useAsk('screening.births', {})
  return (
    <Card title={t('births.title')}>
      <Stack gap="sm">
        <Text>{t('births.words')}</Text>
        <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
          {(reply) => reply.rows.map((row) => <Birth key={row.workerId} row={row} />)}
        </Asked>
      </Stack>
    </Card>
  )
}

function Birth({ row }: { readonly row: Reply<'screening.births'>['rows'][number] }) {
  const { t } = useTranslation('path')
  const form = useOperationForm('screening.keepBirth', {
    initial: { bornOn: row.bornOn ?? '' },
    toInput: (values) => ({ ...values, workerId: row.workerId }),
    onDone: () => notifyDone(t('kept')),
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Group align="end">
        <DayField label={row.name} maxDate={today()} {...form.getInputProps('bornOn')} />
        <Button type="submit" variant="default" loading={form.busy} aria-label={`${t('births.keep')}: ${row.name}`}>
          {t('births.keep')}
        </Button>
      </Group>
      <RefusalNote error={form.refusal} />
    </form>
  )
}

function Decide({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('screening.decideTitle', { worker: hit.worker })}
      button={(open) => (
        <Button size="compact-sm" onClick={open}>
          {t('screening.decide')}
        </Button>
      )}
    >
      {(close) => <DecideForm hit={hit} onClose={close} />}
    </FormDialog>
  )
}

function DecideForm({ hit, onClose }: { readonly hit: Hit; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const form = useOperationForm('screening.decide', {
    initial: { decision: '', reason: '' },
    toInput: (values) => ({ ...values, hitId: hit.hitId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('screening.decideWords')}</Text>
      <Select
        label={t('screening.decision')}
        data={(['other-person', 'same-person'] as const).map((value) => ({ value, label: t(`decisions.${value}`) }))}
        {...form.getInputProps('decision')}
      />
      <Textarea label={t('screening.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
    </DialogForm>
  )
}

function Past({ rows }: { readonly rows: Screenings['rows'] }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  if (rows.length === 0)
    return (
      <Card title={t('screening.past')}>
        <Text c="dimmed">{t('screening.never')}</Text>
      </Card>
    )
  return (
    <Card title={t('screening.past')} flush>
      <PlainTable
        label={t('screening.past')}
        rows={rows}
        rowKey={(row) => row.screeningId}
        columns={[
          {
            key: 'on',
            header: t('screening.on'),
            phone: 'title',
            cell: (row) => <TwoLines main={day(row.screenedOn)} under={row.by} />,
          },
          {
            key: 'list',
            header: t('screening.list'),
            cell: (row) => (
              <TwoLines
                main={<FileLink fileId={row.fileId}>{row.source}</FileLink>}
                under={t('screening.datedOn', { day: day(row.listDated) })}
              />
            ),
          },
          {
            key: 'rows',
            header: t('screening.rows'),
            align: 'end',
            cell: (row) => <span className="figures">{row.rowsRead.toLocaleString('en-US')}</span>,
          },
          {
            key: 'names',
            header: t('screening.names'),
            align: 'end',
            cell: (row) => <span className="figures">{row.names}</span>,
          },
          {
            key: 'hits',
            header: t('screening.found'),
            phone: 'corner',
            cell: (row) => (
              <Standing tone={row.undecided > 0 ? 'wait' : 'good'}>
                {t(row.undecided > 0 ? 'screening.undecided' : 'screening.decided', {
                  count: row.undecided,
                  hits: row.hits,
                })}
              </Standing>
            ),
          },
        ]}
      />
    </Card>
  )
}
