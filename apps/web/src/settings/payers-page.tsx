// Payers and how they are billed.
import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { DialogForm } from '../kit/form-dialog.tsx'
import { PickPartner } from '../kit/pick.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { ShortListPage } from './short-list.tsx'

type Payer = Reply<'payer.list'>['rows'][number]
const kinds = ['MC', 'MB', 'HM', 'CI', 'BL', '11', 'ZZ'] as const
const routes = ['837P', 'cms-1500', 'invoice'] as const

export default function PayersPage() {
  const { t } = useTranslation(['settings', 'shared'])
  const may = useMay()
  const asked = useAsk('payer.list', {})
  return (
    <ShortListPage
      title={t('tabs.payers')}
      words="payers"
      icon="purchaser"
      asked={asked}
      rowKey={(row) => row.payerId}
      rowName={(row) => row.name}
      mayChange={may('contracts.manage')}
      form={(row, close) => <PayerForm payer={row} onClose={close} />}
      columns={[
        {
          key: 'name',
          header: t('payers.name'),
          phone: 'title',
          cell: (row) => <TwoLines main={<strong>{row.name}</strong>} under={row.payerIdentifier} />,
        },
        {
          key: 'kind',
          header: t('payers.filing'),
          cell: (row) => t(`shared:insurance.${row.filingIndicator}`, { defaultValue: row.filingIndicator }),
        },
        { key: 'route', header: t('payers.route'), cell: (row) => t(`shared:routes.${row.route}`) },
        { key: 'contracts', header: t('payers.contracts'), align: 'end', cell: (row) => row.contracts },
      ]}
    />
  )
}

function PayerForm({ payer, onClose }: { readonly payer: Payer | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'shared'])
  const form = useOperationForm('payer.save', {
    initial: {
      name: payer?.name ?? '',
      payerIdentifier: payer?.payerIdentifier ?? '',
      filingIndicator: payer?.filingIndicator ?? 'MC',
      electronic: payer?.electronic ?? true,
      route: payer?.route ?? '837P',
      partnerId: payer?.partnerId ?? '',
      address: emptyAddress(payer?.address ?? null),
    },
    toInput: (values) => ({
      ...values,
      payerId: payer?.payerId ?? null,
      partnerId: values.partnerId || null,
      address: addressOf(values.address),
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('payers.name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('payers.identifier')} {...form.getInputProps('payerIdentifier')} />
        <Select
          label={t('payers.filing')}
          data={kinds.map((value) => ({ value, label: t(`shared:insurance.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('filingIndicator')}
        />
        <Select
          label={t('payers.route')}
          data={routes.map((value) => ({ value, label: t(`shared:routes.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('route')}
        />
      </SimpleGrid>
      <PickPartner
        label={t('payers.partner')}
        description={t('payers.partnerHint')}
        clearable
        {...form.getInputProps('partnerId')}
      />
      <Checkbox label={t('payers.electronic')} {...form.getInputProps('electronic', { type: 'checkbox' })} />
      <AddressFields form={form} path="address" />
    </DialogForm>
  )
}
