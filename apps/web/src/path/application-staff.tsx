// The applicant's people as the packet tells of them: by what right they serve, and what they did, learned and were checked for.
import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { useCertificates } from '../kit/names.ts'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'

type Staffed = { readonly staff: Reply<'application.get'>['staff'] }

/** Who serves, by what right. */
export function Staff({ staff }: Staffed) {
  const certificates = useCertificates()
  const { t } = useTranslation('path')
  const { day } = useDays()
  return (
    <Card title={t('applications.staff')} flush>
      <PlainTable
        label={t('applications.staff')}
        rows={staff}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: t('profile.name'), phone: 'title', cell: (row) => row.name },
          { key: 'role', header: t('applications.role'), cell: (row) => row.role },
          {
            key: 'npi',
            header: t('facts.NPI'),
            cell: (row) => <span className="figures">{row.npi ?? '—'}</span>,
          },
          {
            key: 'certificate',
            header: t('applications.certificate'),
            cell: ({ certificate }) =>
              certificate ? (
                <TwoLines
                  main={certificates.say(certificate.kind)}
                  under={`${certificate.number} (${certificate.state})`}
                />
              ) : (
                '—'
              ),
          },
          {
            key: 'expires',
            header: t('paper.expires'),
            nowrap: true,
            phone: 'corner',
            cell: ({ certificate }) => (certificate?.expires ? day(certificate.expires) : '—'),
          },
          {
            key: 'screened',
            header: t('applications.screened'),
            cell: ({ exclusion }) =>
              exclusion
                ? t(`applications.screening.${exclusion.outcome}`, { day: day(exclusion.checkedOn) })
                : t('applications.notScreened'),
          },
        ]}
      />
    </Card>
  )
}

/** What proves the items on work histories, background checks and trainings. */
export function Histories({ staff }: Staffed) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  return (
    <Card title={t('applications.histories')}>
      <Stack gap="md">
        {staff.map((one) => (
          <div key={one.name}>
            <Text fw={600}>{one.name}</Text>
            <List size="sm">
              {one.history.map((post) => (
                <List.Item key={post.starts + post.what}>
                  {t(post.ends ? 'applications.worked' : 'applications.works', {
                    what: post.what,
                    from: day(post.starts),
                    until: post.ends ? day(post.ends) : '',
                  })}
                  {post.gapExplained && ` ${t('applications.gap', { words: post.gapExplained })}`}
                </List.Item>
              ))}
              {one.history.length === 0 && <List.Item>{t('applications.noHistory')}</List.Item>}
              {one.supervisor && <List.Item>{t('applications.supervisedBy', { who: one.supervisor })}</List.Item>}
              <List.Item>
                {one.background
                  ? t('applications.background', {
                      day: day(one.background.checkedOn),
                      outcome: t(`outcomes.${one.background.outcome}`),
                    })
                  : t('applications.noBackground')}
              </List.Item>
              <List.Item>
                {one.trainings.length > 0
                  ? t('applications.trainings', {
                      list: one.trainings
                        .map((training) => `${t(`topics.${training.topic}`)} (${day(training.on)})`)
                        .join(', '),
                    })
                  : t('applications.noTrainings')}
              </List.Item>
            </List>
          </div>
        ))}
      </Stack>
    </Card>
  )
}
