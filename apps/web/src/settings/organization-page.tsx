// The organization as claims name it.
import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AddressFields, addressOf, emptyAddress, sayAddress, sayEin, sayPhone } from '../kit/address-fields.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, RowsSkeleton } from '../kit/skeletons.tsx'
import { useMay } from '../session.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type Organization = Reply<'organization.get'>

export default function OrganizationPage() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const asked = useAsk('organization.get', {}, { enabled: may('organization.read') })
  const it = asked.data
  return (
    <>
      <PageHeader title={t('title')} lead={t('organization.lead')} />
      <SettingsTabs />
      {asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !it ? (
        may('organization.read') && (
          <Coming>
            <RowsSkeleton rows={4} />
          </Coming>
        )
      ) : (
        <Card
          title={it.name}
          aside={
            may('organization.manage') && (
              <FormDialog
                title={t('organization.changeTitle')}
                button={(open) => (
                  <Button variant="default" size="sm" onClick={open}>
                    {t('organization.change')}
                  </Button>
                )}
              >
                {(close) => <OrganizationForm organization={it} onClose={close} />}
              </FormDialog>
            )
          }
        >
          <Facts
            columns={3}
            facts={[
              [
                t('organization.npi'),
                <span key="npi" className="figures">
                  {it.npi ?? '—'}
                </span>,
              ],
              [
                t('organization.ein'),
                <span key="ein" className="figures">
                  {sayEin(it.ein)}
                </span>,
              ],
              [
                t('organization.taxonomy'),
                <span key="taxonomy" className="figures">
                  {it.taxonomy ?? '—'}
                </span>,
              ],
              [t('organization.address'), sayAddress(it.address)],
              [t('organization.phone'), sayPhone(it.phone)],
              [t('organization.timeZone'), it.timeZone.replaceAll('_', ' ')],
            ]}
          />
        </Card>
      )}
    </>
  )
}

function OrganizationForm({
  organization,
  onClose,
}: {
  readonly organization: Organization
  readonly onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const optional = useOptional()
  const form = useOperationForm('organization.update', {
    initial: {
      name: organization.name,
      npi: organization.npi ?? '',
      ein: organization.ein ?? '',
      taxonomy: organization.taxonomy ?? '',
      phone: organization.phone ?? '',
      timeZone: organization.timeZone,
      address: emptyAddress(organization.address),
    },
    toInput: (values) => ({
      ...values,
      taxonomy: values.taxonomy.toUpperCase(),
      phone: values.phone.replace(/[^\d]/g, ''),
      address: addressOf(values.address),
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <TextInput label={t('organization.name')} data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={optional(t('organization.npi'))} inputMode="numeric" {...form.getInputProps('npi')} />
        <TextInput label={optional(t('organization.ein'))} inputMode="numeric" {...form.getInputProps('ein')} />
        <TextInput label={optional(t('organization.taxonomy'))} {...form.getInputProps('taxonomy')} />
        <TextInput label={optional(t('organization.phone'))} inputMode="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('organization.timeZone')} {...form.getInputProps('timeZone')} />
      </SimpleGrid>
      <Stack gap="xs">
        <AddressFields form={form} path="address" />
        <span>{t('organization.zipHint')}</span>
      </Stack>
    </DialogForm>
  )
}
