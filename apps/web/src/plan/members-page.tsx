// Members, with purchaser and coverage.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { ThingLink } from '../kit/link.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { MemberForm } from './member-forms.tsx'

export default function MembersPage() {
  const { t } = useTranslation('plan')
  const { span } = useDays()
  const add = useMay()('plan.members.manage') && (
    <FormDialog
      title={t('members.add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('members.add')}
        </Button>
      )}
    >
      {(close) => <MemberForm onClose={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('members.title')} lead={t('members.lead')} actions={add} />
      <ServerTable
        operation="member.list"
        label={t('members.title')}
        searchLabel={t('members.search')}
        columns={[
          {
            key: 'name',
            header: t('members.name'),
            sort: 'name',
            phone: 'title',
            cell: (row) => <TwoLines main={`${row.name.given} ${row.name.family}`} under={row.memberNumber} />,
          },
          { key: 'purchaser', header: t('members.purchaser'), cell: (row) => <ThingLink thing={row.purchaser} /> },
          { key: 'span', header: t('members.span'), nowrap: true, cell: (row) => span(row.span) },
          {
            key: 'today',
            header: t('members.today'),
            phone: 'corner',
            cell: (row) => (
              <Standing tone={row.coveredToday ? 'good' : 'quiet'}>
                {t(row.coveredToday ? 'members.today' : 'members.notToday')}
              </Standing>
            ),
          },
        ]}
        rowKey={(row) => `${row.personId} ${row.span.starts}`}
        rowTo={(row) => `/members/${row.personId}`}
        empty={
          <Empty icon="people" title={t('members.empty')} action={add}>
            {t('members.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
