// The audit trail, and the check that its chain is whole.
import { useState } from 'react'
import { Alert, Button, Code, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { operationNamed, operations } from '@throughline/operations'
import { useAsk } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Elapsed } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'
import { SettingsTabs } from './settings-tabs.tsx'

const audited = operations.filter((operation) => operation.audit !== 'none')

export default function AuditPage() {
  const { t } = useTranslation('settings')
  const { instant, sentence, language } = useDays()
  const choices = audited
    .map((operation) => ({ value: operation.name, label: sentence(operation.summary) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const [verifying, setVerifying] = useState(false)
  return (
    <>
      <PageHeader
        title={t('tabs.audit')}
        lead={t('audit.lead')}
        actions={
          <Button
            variant="default"
            leftSection={<Icon name="shield" size={18} />}
            onClick={() => setVerifying(true)}
            disabled={verifying}
          >
            {t('audit.verify')}
          </Button>
        }
      />
      <SettingsTabs />
      {verifying && <Verification />}
      <ServerTable
        operation="audit.list"
        label={t('tabs.audit')}
        first={{ sort: 'seq', descending: true }}
        filters={[
          { kind: 'choice', key: 'command', label: t('audit.command'), options: choices },
          { kind: 'given', key: 'personId', label: t('audit.person') },
        ]}
        columns={[
          { key: 'at', header: t('audit.at'), nowrap: true, phone: 'corner', cell: (row) => instant(row.at) },
          { key: 'user', header: t('audit.user'), phone: 'title', cell: (row) => row.user },
          {
            key: 'command',
            header: t('audit.command'),
            phone: 'bare',
            cell: (row) => {
              const does = operationNamed(row.command)?.summary
              const name = <code>{row.command}</code>
              return <TwoLines main={does ? sentence(does) : name} under={does && name} />
            },
          },
          {
            key: 'outcome',
            header: t('audit.outcome'),
            cell: (row) => (row.outcome === 'done' ? t('audit.done') : <code>{row.outcome}</code>),
          },
          { key: 'people', header: t('audit.people'), align: 'end', cell: (row) => row.people },
          {
            key: 'sealed',
            header: t('audit.row'),
            align: 'end',
            cell: (row) => (
              <Standing tone={row.sealed ? 'good' : 'quiet'} icon={row.sealed ? 'lock' : 'clock'}>
                {row.seq}
              </Standing>
            ),
          },
        ]}
        rowKey={(row) => String(row.seq)}
        empty={<Empty icon="shield" title={t('audit.empty')} />}
      />
    </>
  )
}

function Verification() {
  const { t } = useTranslation('settings')
  const asked = useAsk('audit.verify', {}, { staleTime: 0 })
  if (asked.isFetching) return <Elapsed label={t('audit.verifying')} />
  if (asked.isError) return <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
  const found = asked.data!
  return (
    <Alert
      mb="lg"
      role="status"
      variant="light"
      color={found.ok ? 'pine' : 'red'}
      icon={<Icon name={found.ok ? 'check' : 'warning'} />}
    >
      <Text>
        {found.ok
          ? t('audit.whole', { rows: found.rows, sealed: found.sealed })
          : t('audit.broken', { row: found.firstBroken ?? 0 })}
      </Text>
      {found.head && (
        <Text size="sm" mt={4}>
          {t('audit.head', { head: '' })}
          <Code>{found.head}</Code>
        </Text>
      )}
    </Alert>
  )
}
