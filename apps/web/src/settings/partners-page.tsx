// Trading partners and how files reach them.
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm } from '../kit/form-dialog.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { ShortListPage } from './short-list.tsx'

type Partner = Reply<'partner.list'>['rows'][number]

export default function PartnersPage() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const asked = useAsk('partner.list', {})
  return (
    <ShortListPage
      title={t('tabs.partners')}
      words="partners"
      icon="network"
      asked={asked}
      rowKey={(row) => row.partnerId}
      rowName={(row) => row.name}
      mayChange={may('organization.manage')}
      form={(row, close) => <PartnerForm partner={row} onClose={close} />}
      columns={[
        {
          key: 'name',
          header: t('partners.name'),
          phone: 'title',
          cell: (row) => (
            <TwoLines main={<strong>{row.name}</strong>} under={`${row.interchangeQualifier} · ${row.interchangeId}`} />
          ),
        },
        {
          key: 'delivery',
          header: t('partners.delivery'),
          phone: 'bare',
          cell: (row) => (
            <TwoLines main={t(`partners.deliveries.${row.delivery}`)} under={row.folder && <code>{row.folder}</code>} />
          ),
        },
        { key: 'waiting', header: t('partners.waiting'), align: 'end', cell: (row) => row.waiting },
      ]}
    />
  )
}

function PartnerForm({ partner, onClose }: { readonly partner: Partner | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const form = useOperationForm('partner.save', {
    initial: {
      name: partner?.name ?? '',
      interchangeQualifier: partner?.interchangeQualifier ?? 'ZZ',
      interchangeId: partner?.interchangeId ?? '',
      delivery: partner?.delivery ?? 'folder',
      folder: partner?.folder ?? '',
    },
    toInput: (values) => ({
      ...values,
      partnerId: partner?.partnerId ?? null,
      folder: values.delivery === 'folder' ? values.folder : null,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <TextInput label={t('partners.name')} data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('partners.qualifier')} maxLength={2} {...form.getInputProps('interchangeQualifier')} />
        <TextInput label={t('partners.identifier')} maxLength={15} {...form.getInputProps('interchangeId')} />
      </SimpleGrid>
      <Select
        label={t('partners.delivery')}
        data={(['installation', 'folder'] as const).map((value) => ({
          value,
          label: t(`partners.deliveries.${value}`),
        }))}
        allowDeselect={false}
        {...form.getInputProps('delivery')}
      />
      {form.values.delivery === 'folder' && (
        <TextInput
          label={t('partners.folder')}
          description={t('partners.folderHint')}
          maxLength={400}
          {...form.getInputProps('folder')}
        />
      )}
    </DialogForm>
  )
}
