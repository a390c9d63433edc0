// Sites: where people are seen.
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress, sayAddress } from '../kit/address-fields.tsx'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { PickPlace } from '../kit/pick.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { useMay } from '../session.tsx'
import { ShortListPage } from './short-list.tsx'

type Site = Reply<'site.list'>['rows'][number]

export default function SitesPage() {
  const { t } = useTranslation(['settings', 'shared'])
  const may = useMay()
  const asked = useAsk('site.list', {})
  return (
    <ShortListPage
      title={t('tabs.sites')}
      words="sites"
      icon="building"
      asked={asked}
      rowKey={(row) => row.siteId}
      rowName={(row) => row.name}
      mayChange={may('organization.manage')}
      form={(row, close) => <SiteForm site={row} onClose={close} />}
      columns={[
        { key: 'name', header: t('sites.name'), phone: 'title', cell: (row) => <strong>{row.name}</strong> },
        {
          key: 'place',
          header: t('sites.place'),
          cell: (row) => t(`shared:places.${row.placeOfService}`, { defaultValue: row.placeOfService }),
        },
        { key: 'address', header: t('sites.address'), phone: 'bare', cell: (row) => sayAddress(row.address) },
        { key: 'npi', header: t('sites.npi'), cell: (row) => <span className="figures">{row.npi ?? '—'}</span> },
      ]}
    />
  )
}

function SiteForm({ site, onClose }: { readonly site: Site | null; readonly onClose: () => void }) {
  const may = useMay()
  const sites = useAsk('site.list', {})
  const organization = useAsk('organization.get', {}, { enabled: may('organization.read') })
  if (organization.isPending) return <RowsSkeleton rows={4} />
  // The first site is mostly the office itself, whose address is known.
  const first = site === null && sites.data?.rows.length === 0
  return (
    <Fields
      site={site}
      address={site?.address ?? (first ? (organization.data?.address ?? null) : null)}
      onClose={onClose}
    />
  )
}

function Fields({
  site,
  address,
  onClose,
}: {
  readonly site: Site | null
  readonly address: Parameters<typeof emptyAddress>[0]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const optional = useOptional()
  const form = useOperationForm('site.save', {
    initial: {
      name: site?.name ?? '',
      placeOfService: site?.placeOfService ?? '',
      npi: site?.npi ?? '',
      address: emptyAddress(address),
    },
    toInput: (values) => ({
      ...values,
      siteId: site?.siteId ?? null,
      // An address is needed here: when all is empty, each field says so.
      address: addressOf(values.address) ?? values.address,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <TextInput label={t('sites.name')} data-autofocus {...form.getInputProps('name')} />
      <PickPlace label={t('sites.place')} {...form.getInputProps('placeOfService')} />
      <TextInput label={optional(t('sites.npi'))} inputMode="numeric" maxLength={10} {...form.getInputProps('npi')} />
      <AddressFields form={form} path="address" />
    </DialogForm>
  )
}
