// Taking visits in from a CSV file: upload, match columns, look at what would happen, then do it.
import { useState } from 'react'
import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Elapsed, RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { UploadDrop } from '../kit/upload-drop.tsx'
import { useDays } from '../words/days.ts'
import { rowTones } from './import-tones.ts'

/** Chosen instead of a column. No column is called by a single line break. */
const sameInAll = '\n'

export default function ImportPage() {
  const { t } = useTranslation('visits')
  const navigate = useNavigate()
  // The file's id is opaque, so that a reload finds the same step again.
  const { file } = useSearch({ strict: false }) as { file?: unknown }
  const fileId = typeof file === 'string' ? file : null
  return (
    <>
      <PageHeader
        back={{ to: '/visits', label: t('title') }}
        title={t('importPage.title')}
        lead={t('importPage.lead')}
      />
      {fileId ? (
        <MatchAndRun key={fileId} fileId={fileId} />
      ) : (
        <Stack gap="lg">
          <UploadDrop
            label={t('importPage.drop')}
            hint={t('importPage.dropHint')}
            onUploaded={(sent) => void navigate({ to: '/visits/import', search: { file: sent.fileId } as never })}
          />
          <EarlierImports />
        </Stack>
      )}
    </>
  )
}

function EarlierImports() {
  const { t } = useTranslation('visits')
  const { instant } = useDays()
  const asked = useAsk('import.list', {})
  return (
    <Card title={t('importPage.earlier')} flush={(asked.data?.rows.length ?? 0) > 0}>
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Text c="dimmed">{t('importPage.none')}</Text>
          ) : (
            <PlainTable
              label={t('importPage.earlier')}
              rows={reply.rows}
              rowKey={(row) => row.importId}
              rowTo={(row) => `/visits/import/${row.importId}`}
              columns={[
                { key: 'at', header: t('importPage.at'), phone: 'title', cell: (row) => instant(row.at) },
                { key: 'file', header: t('importPage.file'), cell: (row) => row.fileName },
                { key: 'accepted', header: t('importPage.accepted'), align: 'end', cell: (row) => row.accepted },
                {
                  key: 'rejected',
                  header: t('importPage.rejected'),
                  align: 'end',
                  cell: (row) =>
                    row.rejected > row.corrected ? (
                      <Standing tone="bad">{row.rejected - row.corrected}</Standing>
                    ) : (
                      row.rejected - row.corrected
                    ),
                },
                { key: 'duplicates', header: t('importPage.duplicates'), align: 'end', cell: (row) => row.duplicates },
              ]}
            />
          )
        }
      </Asked>
    </Card>
  )
}

type Preview = Reply<'import.preview'>

/** The column of one field, or one value that holds for every row. */
function FieldMatch({
  field,
  headers,
  chosen,
  onChange,
}: {
  readonly field: Preview['fields'][number]
  readonly headers: readonly string[]
  readonly chosen: Readonly<Record<string, string>>
  readonly onChange: (mapping: Record<string, string>) => void
}) {
  const { t } = useTranslation('visits')
  const title = t(`importPage.fields.${field.field}`, { defaultValue: field.title })
  const fixed = `fixed:${field.field}`
  const [same, setSame] = useState(chosen[fixed] !== undefined && !chosen[field.field])
  const [typed, setTyped] = useState(chosen[fixed] ?? '')
  const change = (header: string | null, value: string | null) => {
    const { [field.field]: _, [fixed]: __, ...rest } = chosen
    onChange({ ...rest, ...(header ? { [field.field]: header } : {}), ...(value ? { [fixed]: value } : {}) })
  }
  const keepValue = useDebouncedCallback((value: string) => change(null, value.trim() || null), 500)
  return (
    <div>
      <Select
        label={title}
        placeholder={t('importPage.notInFile')}
        data={[
          ...headers.filter((header, index) => header !== '' && headers.indexOf(header) === index),
          { value: sameInAll, label: t('importPage.same') },
        ]}
        value={same ? sameInAll : (chosen[field.field] ?? null)}
        onChange={(header) => {
          setSame(header === sameInAll)
          change(header === sameInAll ? null : header, header === sameInAll ? typed : null)
        }}
        clearable
        searchable
        error={field.required && !same && !chosen[field.field]}
      />
      {same && (
        <TextInput
          mt={6}
          aria-label={t('importPage.sameValue', { field: title })}
          placeholder={t('importPage.sameValue', { field: title })}
          value={typed}
          maxLength={60}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            keepValue(event.currentTarget.value)
          }}
        />
      )}
    </div>
  )
}

function Mapping({
  preview,
  chosen,
  onChange,
}: {
  readonly preview: Preview
  readonly chosen: Readonly<Record<string, string>>
  readonly onChange: (mapping: Record<string, string>) => void
}) {
  const { t } = useTranslation('visits')
  return (
    <Card title={t('importPage.mapping')}>
      <Text c="dimmed" mb="md">
        {preview.remembered ? t('importPage.remembered') : t('importPage.guessed')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
        {preview.fields.map((field) => (
          <FieldMatch key={field.field} field={field} headers={preview.headers} chosen={chosen} onChange={onChange} />
        ))}
        <Select
          label={t('importPage.dates')}
          data={(['month-first', 'day-first'] as const).map((order) => ({
            value: order,
            label: t(`importPage.dateOrders.${order}`),
          }))}
          value={chosen['dateOrder'] ?? 'month-first'}
          onChange={(order) => onChange({ ...chosen, dateOrder: order ?? 'month-first' })}
          allowDeselect={false}
        />
      </SimpleGrid>
    </Card>
  )
}

/** What the rows would become as they are matched now. */
function FirstRows({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('visits')
  return (
    <Card
      title={t('importPage.preview')}
      aside={<span className="figures">{t('importPage.totals', { count: preview.total })}</span>}
    >
      <Group gap="md" mb="md">
        <Standing tone="good">
          {t('importPage.accepted')}: {preview.accepted.toLocaleString()}
        </Standing>
        <Standing tone={preview.rejected > 0 ? 'bad' : 'quiet'}>
          {t('importPage.rejected')}: {preview.rejected.toLocaleString()}
        </Standing>
        <Standing tone="quiet">
          {t('importPage.duplicates')}: {preview.duplicates.toLocaleString()}
        </Standing>
      </Group>
      <Text fw={600} mb="xs">
        {t('importPage.firstRows')}
      </Text>
      <PlainTable
        label={t('importPage.firstRows')}
        rows={preview.rows.slice(0, 20)}
        rowKey={(row) => String(row.rowNumber)}
        columns={[
          { key: 'row', header: t('importPage.row'), phone: 'title', cell: (row) => row.rowNumber },
          {
            key: 'outcome',
            header: t('importPage.outcome'),
            phone: 'corner',
            cell: (row) => <Standing tone={rowTones[row.status]}>{t(`importPage.would.${row.status}`)}</Standing>,
          },
          {
            key: 'values',
            header: t('rowsPage.values'),
            phone: 'bare',
            cell: (row) => Object.values(row.raw).filter(Boolean).slice(0, 6).join(' · '),
          },
          { key: 'why', header: t('importPage.reasons'), phone: 'bare', cell: (row) => row.reasons.join(' ') },
        ]}
      />
    </Card>
  )
}

function MatchAndRun({ fileId }: { readonly fileId: string }) {
  const { t } = useTranslation('visits')
  const navigate = useNavigate()
  const [mapping, setMapping] = useState<Record<string, string> | null>(null)
  const asked = useAsk('import.preview', { fileId, mapping }, { keepPrevious: true, staleTime: Infinity })
  const run = useCommand('import.run', { onDone: (reply) => void navigate({ to: `/visits/import/${reply.importId}` }) })
  if (asked.isError) return <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Elapsed label={t('importPage.reading')} />
  const preview = asked.data
  const chosen = mapping ?? preview.mapping
  const missing = preview.fields.filter(
    (field) => field.required && !chosen[field.field] && !chosen[`fixed:${field.field}`]?.trim(),
  )
  return (
    <Stack gap="lg">
      <Mapping preview={preview} chosen={chosen} onChange={setMapping} />
      <FirstRows preview={preview} />
      <RefusalNote error={run.error} />
      {run.isPending && <Elapsed label={t('importPage.running')} />}
      {missing.length > 0 && (
        <Text role="alert">
          {t('importPage.missing', {
            fields: missing
              .map((field) => t(`importPage.fields.${field.field}`, { defaultValue: field.title }))
              .join(', '),
          })}
        </Text>
      )}
      <Group justify="space-between">
        <Button variant="subtle" onClick={() => void navigate({ to: '/visits/import' })} disabled={run.isPending}>
          {t('importPage.other')}
        </Button>
        <Button
          onClick={() => run.mutate({ fileId, mapping: chosen })}
          loading={run.isPending}
          disabled={missing.length > 0 || asked.isPlaceholderData}
        >
          {preview.accepted === 0 && preview.rejected > 0
            ? t('importPage.keep')
            : t('importPage.run', { count: preview.accepted })}
        </Button>
      </Group>
    </Stack>
  )
}
