// The plan's side: applications to its network, and a packet taken in.
import { useState } from 'react'
import { Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { UploadDrop } from '../kit/upload-drop.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { stateTone } from './standings.ts'

export default function ApplicationsPage() {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const asked = useAsk('application.list', {})
  return (
    <>
      <PageHeader title={t('applications.title')} lead={t('applications.lead')} />
      <Stack gap="lg">
        <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
          {(reply) =>
            reply.rows.length === 0 ? (
              <Empty icon="inbox" title={t('applications.empty')}>
                {t('applications.emptyWords')}
              </Empty>
            ) : (
              <PlainTable
                label={t('applications.title')}
                rows={reply.rows}
                rowKey={(row) => row.applicationId}
                rowTo={(row) => `/applications/${row.applicationId}`}
                columns={[
                  {
                    key: 'applicant',
                    header: t('applications.applicant'),
                    phone: 'title',
                    cell: (row) => <TwoLines main={row.applicant} under={row.npi ?? ''} />,
                  },
                  {
                    key: 'received',
                    header: t('applications.received'),
                    nowrap: true,
                    cell: (row) => day(row.receivedOn),
                  },
                  {
                    key: 'reviewed',
                    header: t('applications.reviewed'),
                    cell: (row) => (
                      <TwoLines
                        main={t('applications.accepted', { accepted: row.accepted, of: row.of })}
                        under={row.deficient > 0 ? t('applications.deficient', { count: row.deficient }) : ''}
                      />
                    ),
                  },
                  {
                    key: 'due',
                    header: t('applications.due'),
                    cell: (row) =>
                      row.dueOn ? (
                        <TwoLines main={day(row.dueOn)} under={t('daysLeft', { count: row.daysLeft ?? 0 })} />
                      ) : (
                        '—'
                      ),
                  },
                  {
                    key: 'status',
                    header: t('standing'),
                    phone: 'corner',
                    cell: (row) => <Standing tone={stateTone(row.status)}>{t(`statuses.${row.status}`)}</Standing>,
                  },
                ]}
              />
            )
          }
        </Asked>
        {may('plan.network.manage') && <TakeCard />}
      </Stack>
    </>
  )
}

function TakeCard() {
  const { t } = useTranslation('path')
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<Error | null>(null)
  const take = useCommand('application.take', {
    onDone: (reply) => {
      notifyDone(t(reply.known ? 'applications.changed' : 'applications.taken', { count: reply.changed.length }))
      void navigate({ to: `/applications/${reply.applicationId}` })
    },
    onRefused: setRefusal,
  })
  return (
    <Card title={t('applications.take')}>
      <Stack>
        <Text>{t('applications.takeWords')}</Text>
        <UploadDrop
          label={t('applications.drop')}
          hint={t('applications.hint')}
          busy={take.isPending}
          onUploaded={({ fileId }) => {
            setRefusal(null)
            take.mutate({ fileId })
          }}
        />
        <RefusalNote error={refusal} />
      </Stack>
    </Card>
  )
}
