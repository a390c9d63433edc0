// Accepting an invitation: who invites, a password, and then the second factor: shown by who has one, made by who has none.
import { useState } from 'react'
import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { EnrollFactor } from './enroll-factor.tsx'
import { SecondFactor } from './second-factor.tsx'
import { useArrival } from './arrival.ts'
import { useTabTitle } from './tab-title.ts'

export default function InvitationPage() {
  const { t } = useTranslation('sign-in')
  useTabTitle(t('invitationPlain'))
  const arrive = useArrival()
  const navigate = useNavigate()
  const location = useLocation()
  const params = useParams({ strict: false }) as { token?: string }
  // After the hash the token never reaches a server's log.
  const [token] = useState(() => location.hash.replace(/^#/, '') || (params.token ?? ''))
  const [accepted, setAccepted] = useState<Reply<'invitation.accept'> | null>(null)
  const [email, setEmail] = useState<string | undefined>(undefined)
  const asked = useAsk(
    'invitation.read',
    { token },
    { enabled: token.length >= 20 && accepted === null, staleTime: Infinity },
  )
  if (accepted)
    return (
      <Door>
        {accepted.next === 'enroll-factor' ? (
          <EnrollFactor onDone={arrive} />
        ) : (
          <SecondFactor
            totp={accepted.totp}
            passkeys={accepted.passkeys}
            email={email}
            onDone={arrive}
            onStartOver={() => void navigate({ to: '/sign-in' })}
          />
        )}
      </Door>
    )
  return (
    <Door>
      {asked.data ? (
        <AcceptForm
          token={token}
          offer={asked.data}
          onAccepted={(next, as) => {
            setEmail(as)
            setAccepted(next)
          }}
        />
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
  readonly onAccepted: (next: Reply<'invitation.accept'>, email: string) => void
}) {
  const { t } = useTranslation(['sign-in', 'shared'])
  const form = useOperationForm('invitation.accept', {
    initial: { displayName: offer.displayName, password: '' },
    toInput: (values) => ({ token, ...values }),
    refresh: false,
    onDone: (reply) => onAccepted(reply, offer.email),
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
