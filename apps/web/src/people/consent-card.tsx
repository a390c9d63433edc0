// Consents to send a substance-use record to those who pay: who, what for, until when; the form for one, and revoking it.
import { Button, Select, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consentPurposes } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { PickPayer } from '../kit/pick.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './person-page.module.css'

type Consent = Reply<'person.get'>['consents'][number]

export function ConsentCard({
  personId,
  name,
  consents,
}: {
  readonly personId: string
  readonly name: string
  readonly consents: readonly Consent[]
}) {
  const { t } = useTranslation('people')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('consents.title')}
      aside={
        may('people.manage') && (
          <FormDialog
            title={t('consents.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('consents.add')}
              </Button>
            )}
          >
            {(close) => <ConsentForm personId={personId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {consents.length === 0 && <Text c="dimmed">{t('consents.none', { name })}</Text>}
      <ul className={classes['entries']}>
        {consents.map((consent) => (
          <li key={consent.consentId}>
            <Text>
              {t('consents.to', { payer: consent.payer?.label ?? t('consents.everybody'), day: day(consent.signedOn) })}
            </Text>
            <div className={classes['entryFoot']}>
              <Text c="dimmed">
                {t(`consents.purposes.${consent.purpose}`)} ·{' '}
                {consent.revokedOn
                  ? t('consents.revoked', { day: day(consent.revokedOn) })
                  : consent.expires
                    ? t('consents.through', { day: day(consent.expires) })
                    : t('consents.open')}
              </Text>
              {consent.stands && may('people.manage') && (
                <ConfirmAction
                  operation="consent.revoke"
                  input={() => ({ consentId: consent.consentId })}
                  title={t('consents.revoke')}
                  confirm={t('consents.revoke')}
                  danger
                  button={(open) => (
                    <Button variant="subtle" size="compact-sm" onClick={open}>
                      {t('consents.revoke')}
                    </Button>
                  )}
                >
                  {t('consents.revokeWords', { name })}
                </ConfirmAction>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ConsentForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('people')
  const optional = useOptional()
  const form = useOperationForm('consent.record', {
    initial: { payerId: '', purpose: 'treatment-payment-operations', signedOn: '', expires: '' },
    toInput: (values) => ({ ...values, personId, payerId: values.payerId || null }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <PickPayer
        label={optional(t('consents.payer'))}
        description={t('consents.payerHint')}
        data-autofocus
        clearable
        {...form.getInputProps('payerId')}
      />
      <Select
        label={t('consents.purpose')}
        data={consentPurposes.map((value) => ({ value, label: t(`consents.purposes.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('purpose')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('consents.signedOn')} {...form.getInputProps('signedOn')} />
        <DayField label={optional(t('consents.expires'))} {...form.getInputProps('expires')} />
      </SimpleGrid>
    </DialogForm>
  )
}
