// Workers with their certificates, what expires first on demand, and the monthly exclusion check.
import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { nameOf, useCertificates } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { daysBetween, isDay } from '@throughline/domain'
import { SettingsTabs } from './settings-tabs.tsx'
import type { Worker } from './worker.ts'
import { WorkerDialog, WorkerForm } from './worker-dialog.tsx'

export default function WorkersPage() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const add = may('workers.manage') && (
    <FormDialog
      title={t('workers.add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('workers.add')}
        </Button>
      )}
    >
      {(close) => <WorkerForm worker={null} onClose={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('tabs.workers')} lead={t('workers.lead')} actions={add} />
      <SettingsTabs />
      <ServerTable
        operation="worker.list"
        label={t('tabs.workers')}
        searchLabel={t('workers.search')}
        first={{ sort: 'name' }}
        filters={[{ kind: 'toggle', key: 'active', label: t('workers.active') }]}
        columns={[
          {
            key: 'name',
            header: t('workers.name'),
            sort: 'name',
            phone: 'title',
            cell: (row) => (
              <TwoLines
                main={<strong>{nameOf(row.name)}</strong>}
                under={[
                  row.roleTitle,
                  row.credential,
                  row.supervisor && t('workers.supervisedBy', { name: row.supervisor.label }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ),
          },
          {
            key: 'certificates',
            header: t('workers.certificates'),
            sort: 'expires',
            phone: 'bare',
            cell: (row) => <Certificates worker={row} />,
          },
          {
            key: 'exclusion',
            header: t('workers.exclusion'),
            phone: 'bare',
            cell: (row) => <Screened on={row.exclusionCheckedOn} />,
          },
          {
            key: 'caseload',
            header: t('workers.caseload'),
            align: 'end',
            cell: (row) => <span className="figures">{row.caseload}</span>,
          },
          ...(may('workers.manage')
            ? [
                {
                  key: 'open',
                  header: t('users.act'),
                  align: 'end' as const,
                  phone: 'bare' as const,
                  cell: (row: Worker) => <WorkerDialog worker={row} />,
                },
              ]
            : []),
        ]}
        rowKey={(row) => row.workerId}
        empty={
          <Empty icon="people" title={t('workers.empty')} action={add}>
            {t('workers.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}

function Screened({ on }: { readonly on: string | null }) {
  const { t } = useTranslation('settings')
  const { day } = useDays()
  return on === null ? (
    <Standing tone="bad">{t('workers.exclusionNever')}</Standing>
  ) : (
    <Standing tone={isStale(on) ? 'wait' : 'good'}>{t('workers.exclusionOn', { day: day(on) })}</Standing>
  )
}

/** The lists change monthly: a check older than a month says little. */
function isStale(checkedOn: string): boolean {
  return isDay(checkedOn) && daysBetween(checkedOn, today()) > 31
}

function Certificates({ worker }: { readonly worker: Worker }) {
  const certificates = useCertificates()
  const { t } = useTranslation('settings')
  const { countdown } = useDays()
  if (worker.certificates.length === 0) return <Standing tone="bad">{t('workers.noCertificate')}</Standing>
  // One that ran out and was renewed needs nobody any more.
  const renewed = (kind: string) => worker.certificates.some((one) => one.kind === kind && (one.daysLeft ?? 0) >= 0)
  const told = worker.certificates.filter((one) => (one.daysLeft ?? 0) >= 0 || !renewed(one.kind))
  return (
    <Stack gap={4} align="flex-start">
      {told.map((certificate) => (
        <TwoLines
          key={certificate.certificateId}
          main={certificates.say(certificate.kind)}
          under={
            <Standing
              tone={
                certificate.daysLeft === null
                  ? 'good'
                  : certificate.daysLeft < 0
                    ? 'bad'
                    : certificate.daysLeft <= 90
                      ? 'wait'
                      : 'good'
              }
            >
              {certificate.daysLeft === null
                ? t('workers.untilOpen')
                : countdown(certificate.daysLeft, certificate.expires)}
            </Standing>
          }
        />
      ))}
    </Stack>
  )
}
