// Accepting an invitation: who invites, a password, and then the second factor.
import { useState } from 'react'
import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useLocation, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { EnrollFactor } from './enroll-factor.tsx'
import { useArrival } from './sign-in-page.tsx'
import { useTabTitle } from './tab-title.ts'

export default function InvitationPage() {
  const { t } = useTranslation('sign-in')
  useTabTitle(t('invitationPlain'))
  const arrive = useArrival()
  const location = useLocation()
  const params = useParams({ strict: false }) as { token?: string }
  // After the hash the token never reaches a server's log.
  const [token] = useState(() => location.hash.replace(/^#/, '') || (params.token ?? ''))
  const [accepted, setAccepted] = useState(false)
  const asked = useAsk('invitation.read', { token }, { enabled: token.length >= 20 && !accepted, staleTime: Infinity })
  if (accepted)
    return (
      <Door>
        <EnrollFactor onDone={arrive} />
      </Door>
    )
  return (
    <Door>
      {asked.data ? (
        <AcceptForm token={token} offer={asked.data} onAccepted={() => setAccepted(true)} />
      ) : asked.isFetching ? (
        <RowsSkeleton rows={4} />
      ) : (
        <Stack>
          <Title order={1}>{t('invitationPlain')}</Title>
          <Text role="alert">{t('invitationGone')}</Text>
        </Stack>
      )}
    </Door>
  )
}

function AcceptForm({
  token,
  offer,
  onAccepted,
}: {
  readonly token: string
  readonly offer: {
    readonly organization: string
    readonly role: string
    readonly email: string
    readonly displayName: string
  }
  readonly onAccepted: () => void
}) {
  const { t } = useTranslation(['sign-in', 'shared'])
  const form = useOperationForm('invitation.accept', {
    initial: { displayName: offer.displayName, password: '' },
    toInput: (values) => ({ token, ...values }),
    refresh: false,
    onDone: onAccepted,
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={1}>{t('invitationTitle', { organization: offer.organization })}</Title>
        <Text>{t('invitationWords', { role: t(`shared:roles.${offer.role}`) })}</Text>
        <RefusalNote error={form.refusal} />
        <TextInput label={t('email')} value={offer.email} readOnly autoComplete="username" />
        <TextInput label={t('yourName')} autoComplete="name" {...form.getInputProps('displayName')} />
        <PasswordField
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.busy} fullWidth>
          {t('accept')}
        </Button>
      </Stack>
    </form>
  )
}
