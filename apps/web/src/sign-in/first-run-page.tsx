// The first run: the organization and its first account, with the code printed at start.
import { useState } from 'react'
import { Button, Radio, SegmentedControl, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { GoTo } from '../kit/go-to.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { PageSkeleton } from '../kit/skeletons.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { EnrollFactor } from './enroll-factor.tsx'
import { useArrival } from './arrival.ts'
import { useTabTitle } from './tab-title.ts'

export default function FirstRunPage() {
  const { t } = useTranslation('sign-in')
  useTabTitle(t('firstTitle'))
  const arrive = useArrival()
  const status = useAsk('setup.status', {})
  const [created, setCreated] = useState(false)
  if (status.isPending) return <PageSkeleton />
  if (status.data?.ready && !created) return <GoTo to="/sign-in" />
  return <Door>{created ? <EnrollFactor onDone={arrive} /> : <FirstForm onCreated={() => setCreated(true)} />}</Door>
}

function FirstForm({ onCreated }: { readonly onCreated: () => void }) {
  const { t } = useTranslation(['sign-in', 'shared'])
  const form = useOperationForm('setup.first', {
    initial: {
      setupCode: '',
      organizationName: '',
      kind: 'provider' as 'provider' | 'plan',
      role: 'sole' as 'sole' | 'administrator',
      npi: '',
      ein: '',
      displayName: '',
      email: '',
      password: '',
    },
    toInput: (values) => ({
      ...values,
      setupCode: values.setupCode.trim(),
      role: values.kind === 'provider' ? values.role : 'administrator',
    }),
    refresh: false,
    onDone: onCreated,
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={1}>{t('firstTitle')}</Title>
        <Text>{t('firstWords')}</Text>
        <RefusalNote error={form.refusal} />
        <TextInput
          label={t('setupCode')}
          description={t('setupCodeHint')}
          autoComplete="off"
          autoFocus
          {...form.getInputProps('setupCode')}
        />
        <TextInput
          label={t('organizationName')}
          autoComplete="organization"
          {...form.getInputProps('organizationName')}
        />
        <SegmentedControl
          aria-label={t('organizationKind')}
          data={[
            { value: 'provider', label: t('kinds.provider') },
            { value: 'plan', label: t('kinds.plan') },
          ]}
          {...form.getInputProps('kind')}
        />
        {form.values.kind === 'provider' && (
          <SimpleGrid cols={2}>
            <TextInput
              label={`${t('npi')} (${t('shared:optional')})`}
              description={t('npiHint')}
              inputMode="numeric"
              {...form.getInputProps('npi')}
            />
            <TextInput
              label={`${t('ein')} (${t('shared:optional')})`}
              description={t('einHint')}
              inputMode="numeric"
              {...form.getInputProps('ein')}
            />
          </SimpleGrid>
        )}
        <TextInput label={t('yourName')} autoComplete="name" {...form.getInputProps('displayName')} />
        <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordField
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {form.values.kind === 'provider' && (
          <Radio.Group size="md" label={t('yourPart')} description={t('partLater')} {...form.getInputProps('role')}>
            <Stack gap="xs" mt="xs">
              {(['sole', 'administrator'] as const).map((role) => (
                <Radio key={role} value={role} label={t(`parts.${role}`)} description={t(`parts.${role}Words`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Button type="submit" loading={form.busy} fullWidth>
          {t('create')}
        </Button>
      </Stack>
    </form>
  )
}
