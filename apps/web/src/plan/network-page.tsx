// The network: providers with contracts, and everybody on their roster.
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { sayEin } from '../kit/address-fields.tsx'
import { PageLink, ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { useCertificates } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { ProviderDues } from './provider-dues.tsx'
import { PractitionerForm, ProviderForm, type NetworkProvider, type Practitioner } from './provider-forms.tsx'

export default function NetworkPage() {
  const { t } = useTranslation(['plan', 'shared'])
  const asked = useAsk('planProvider.list', {})
  const mayManage = useMay()('plan.network.manage')
  const add = mayManage && (
    <FormDialog
      size="xl"
      title={t('network.add')}
      button={(open) => (
        <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
          {t('network.add')}
        </Button>
      )}
    >
      {(close) => <ProviderForm onClose={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('network.title')} lead={t('network.lead')} actions={add} />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="network" title={t('network.empty')} action={add}>
              {t('network.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              {reply.rows.map((provider) => (
                <ProviderCard key={provider.providerId} provider={provider} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function ProviderCard({ provider }: { readonly provider: NetworkProvider }) {
  const { t } = useTranslation(['plan', 'shared'])
  const { day, span } = useDays()
  const may = useMay()
  const mayManage = may('plan.network.manage')
  const mayContract = may('contracts.manage')
  return (
    <Card
      title={provider.name}
      aside={
        mayManage && (
          <FormDialog
            size="xl"
            title={t('network.change', { name: provider.name })}
            button={(open) => (
              <Button
                variant="subtle"
                size="compact-md"
                onClick={open}
                aria-label={t('network.change', { name: provider.name })}
              >
                {t('shared:edit')}
              </Button>
            )}
          >
            {(close) => <ProviderForm provider={provider} onClose={close} />}
          </FormDialog>
        )
      }
    >
      <Stack>
        <Facts
          columns={3}
          facts={[
            [t('network.npi'), provider.npi],
            [t('network.ein'), sayEin(provider.ein)],
            [t('network.since'), span(provider.span)],
            [t('network.owed'), <Money key="owed" cents={provider.owedCents} />],
            [
              t('network.contracts'),
              provider.contracts.length === 0 && mayContract ? (
                <PageLink key="add" to="/contracts/new">
                  {t('network.addContract')}
                </PageLink>
              ) : (
                provider.contracts.map((contract) => (
                  <Text key={contract.label} component="span" display="block">
                    <ThingLink thing={contract} />
                  </Text>
                ))
              ),
            ],
          ]}
        />
        {provider.excludedFrom && <Text>{t('network.excluded', { day: day(provider.excludedFrom) })}</Text>}
        <ProviderDues providerId={provider.providerId} name={provider.name} />
        <Roster provider={provider} />
        {mayManage && <RosterDialog provider={provider} title={t('network.addToRoster')} />}
      </Stack>
    </Card>
  )
}

function Roster({ provider }: { readonly provider: NetworkProvider }) {
  const certificates = useCertificates()
  const { t } = useTranslation(['plan', 'shared'])
  const { day } = useDays()
  const mayManage = useMay()('plan.network.manage')
  return (
    <PlainTable
      label={t('network.roster')}
      rows={provider.practitioners}
      rowKey={(row) => row.practitionerId}
      columns={[
        { key: 'name', header: t('network.roster'), phone: 'title', cell: (row) => row.name },
        { key: 'npi', header: t('network.npi'), cell: (row) => row.npi },
        { key: 'credential', header: t('network.credential'), cell: (row) => certificates.say(row.credential) },
        {
          key: 'expires',
          header: t('network.expires'),
          nowrap: true,
          phone: 'corner',
          cell: (row) => (row.credentialExpires ? day(row.credentialExpires) : '—'),
        },
        ...(mayManage
          ? [
              {
                key: 'change',
                header: t('shared:edit'),
                phone: 'bare' as const,
                cell: (row: Practitioner) => <RosterDialog provider={provider} practitioner={row} title={row.name} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function RosterDialog({
  provider,
  practitioner,
  title,
}: {
  readonly provider: NetworkProvider
  readonly practitioner?: Practitioner
  readonly title: string
}) {
  const { t } = useTranslation('shared')
  return (
    <FormDialog
      title={title}
      button={(open) => (
        <Button
          variant="subtle"
          size="compact-md"
          w="fit-content"
          onClick={open}
          aria-label={practitioner ? `${t('edit')}: ${title}` : title}
        >
          {practitioner ? t('edit') : title}
        </Button>
      )}
    >
      {(close) => (
        <PractitionerForm
          providerId={provider.providerId}
          {...(practitioner ? { practitioner } : {})}
          onClose={close}
        />
      )}
    </FormDialog>
  )
}
