// The list of people served.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { nameOf } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { PersonForm } from './person-form.tsx'

export default function PeoplePage() {
  const { t } = useTranslation('people')
  const may = useMay()
  const navigate = useNavigate()
  const add = may('people.manage') && (
    <FormDialog
      title={t('add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('add')}
        </Button>
      )}
    >
      {(close) => <PersonForm onCancel={close} onDone={(personId) => void navigate({ to: `/people/${personId}` })} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <PeopleTabs />
      <ServerTable
        operation="person.list"
        label={t('title')}
        searchLabel={t('search')}
        first={{ sort: 'name' }}
        filters={[
          {
            kind: 'choice',
            key: 'status',
            label: t('status.label'),
            options: [
              { value: 'active', label: t('status.active') },
              { value: 'ended', label: t('status.ended') },
            ],
          },
        ]}
        columns={[
          {
            key: 'name',
            header: t('name'),
            sort: 'name',
            phone: 'title',
            cell: (row) => nameOf(row.name),
          },
          {
            key: 'record',
            header: t('record'),
            sort: 'recordNumber',
            phone: 'corner',
            cell: (row) => <span className="figures">{row.recordNumber}</span>,
          },
          {
            key: 'coverage',
            header: t('coverage'),
            phone: 'bare',
            cell: (row) =>
              row.coveredToday ? (
                <Standing tone="good">{row.coverage}</Standing>
              ) : (
                <Standing tone="bad">{t('noCoverage')}</Standing>
              ),
          },
          { key: 'worker', header: t('worker'), cell: (row) => row.worker?.label ?? '—' },
          {
            key: 'left',
            header: t('left'),
            align: 'end',
            cell: (row) => <span className="figures">{row.unitsLeft ?? '—'}</span>,
          },
        ]}
        rowKey={(row) => row.personId}
        rowTo={(row) => `/people/${row.personId}`}
        empty={
          <Empty icon="people" title={t('empty')} action={add}>
            {t('emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
