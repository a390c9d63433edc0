// The network: providers with contracts, and everybody on their roster.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { ProviderDues } from './provider-dues.tsx'
import { useDays } from '../words/days.ts'

export default function NetworkPage() {
  const { t } = useTranslation('plan')
  const { day, span } = useDays()
  const asked = useAsk('planProvider.list', {})
  return (
    <>
      <PageHeader title={t('network.title')} lead={t('network.lead')} />
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !asked.data ? (
        <Coming>
          <RowsSkeleton rows={4} />
        </Coming>
      ) : asked.data.rows.length === 0 ? (
        <Empty icon="network" title={t('network.empty')}>
          {t('network.emptyWords')}
        </Empty>
      ) : (
        <Stack gap="lg">
          {asked.data.rows.map((provider) => (
            <Card key={provider.providerId} title={provider.name}>
              <Stack>
                <Facts
                  columns={3}
                  facts={[
                    [t('network.npi'), provider.npi],
                    [t('network.ein'), provider.ein],
                    [t('network.since'), span(provider.span)],
                    [t('network.owed'), <Money key="owed" cents={provider.owedCents} />],
                    [
                      t('network.contracts'),
                      provider.contracts.map((contract) => (
                        <Text key={contract.label} component="span" display="block">
                          <ThingLink thing={contract} />
                        </Text>
                      )),
                    ],
                  ]}
                />
                {provider.excludedFrom && <Text>{t('network.excluded', { day: day(provider.excludedFrom) })}</Text>}
                <ProviderDues providerId={provider.providerId} name={provider.name} />
                <PlainTable
                  label={t('network.roster')}
                  rows={provider.practitioners}
                  rowKey={(row) => row.practitionerId}
                  columns={[
                    { key: 'name', header: t('network.roster'), phone: 'title', cell: (row) => row.name },
                    { key: 'npi', header: t('network.npi'), cell: (row) => row.npi },
                    { key: 'credential', header: t('network.credential'), cell: (row) => row.credential },
                    {
                      key: 'expires',
                      header: t('network.expires'),
                      nowrap: true,
                      phone: 'corner',
                      cell: (row) => (row.credentialExpires ? day(row.credentialExpires) : '—'),
                    },
                  ]}
                />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </>
  )
}
