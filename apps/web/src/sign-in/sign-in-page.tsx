// Signing in: who you are, then the second factor; in a demo, a person to be.
import { useState } from 'react'
import { Anchor, Button, Divider, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { sessionKey } from '../api/queries.ts'
import { GoTo } from '../kit/go-to.tsx'
import { Icon } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { PageSkeleton } from '../kit/skeletons.tsx'
import { useSessionState, type Session } from '../session.tsx'
import { DemoPeople } from './demo-people.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { EnrollFactor } from './enroll-factor.tsx'
import { SecondFactor } from './second-factor.tsx'
import { usePasskeySignIn } from './passkeys.ts'
import { useTabTitle } from './tab-title.ts'

/** Where to go once signed in: back to where the door was met, never to another site. */
export function useArrival(): (session: Session) => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { to } = useSearch({ strict: false }) as { to?: unknown }
  return (session) => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'setup.status' })
    queries.setQueryData(sessionKey, session)
    const path = typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
    void navigate({ href: path, replace: true })
  }
}

type Step =
  | { readonly at: 'password' }
  | { readonly at: 'factor'; readonly totp: boolean; readonly passkeys: boolean; readonly email: string }
  | { readonly at: 'enroll' }

export default function SignInPage() {
  const { t } = useTranslation('sign-in')
  useTabTitle(t('title'))
  const status = useAsk('setup.status', {})
  const session = useSessionState()
  const arrive = useArrival()
  const [step, setStep] = useState<Step>({ at: 'password' })
  const [withPassword, setWithPassword] = useState(false)
  if (status.isPending || session.isPending) return <PageSkeleton />
  if (status.isError)
    return (
      <Door>
        <RefusalNote error={status.error} onRetry={() => void status.refetch()} />
      </Door>
    )
  if (!status.data.ready) return <GoTo to="/welcome" />
  if (session.data && session.data !== 'half' && step.at === 'password') return <GoTo to="/" />
  if (step.at === 'enroll')
    return (
      <Door>
        <EnrollFactor onDone={arrive} />
      </Door>
    )
  if (step.at === 'factor' || session.data === 'half')
    return (
      <Door>
        <SecondFactor
          totp={step.at === 'factor' ? step.totp : true}
          passkeys={step.at === 'factor' ? step.passkeys : true}
          email={step.at === 'factor' ? step.email : undefined}
          onDone={arrive}
          onStartOver={() => {
            setStep({ at: 'password' })
            void session.refetch()
          }}
        />
      </Door>
    )
  if (status.data.demo && status.data.personas.length > 0 && !withPassword)
    return (
      <Door wide>
        <DemoPeople personas={status.data.personas} onDone={arrive} onPassword={() => setWithPassword(true)} />
      </Door>
    )
  return (
    <Door>
      <PasswordStep onStep={setStep} onDone={arrive} />
      {status.data.demo && (
        <Text mt="lg" ta="center">
          <Anchor component="button" type="button" onClick={() => setWithPassword(false)}>
            {t('demoPeople')}
          </Anchor>
        </Text>
      )}
    </Door>
  )
}

function PasswordStep({
  onStep,
  onDone,
}: {
  readonly onStep: (step: Step) => void
  readonly onDone: (session: Session) => void
}) {
  const { t } = useTranslation('sign-in')
  const form = useOperationForm('session.signIn', {
    initial: { email: '', password: '' },
    refresh: false,
    onDone: (reply) =>
      onStep(
        reply.next === 'enroll-factor'
          ? { at: 'enroll' }
          : { at: 'factor', totp: reply.totp, passkeys: reply.passkeys, email: form.getValues().email },
      ),
  })
  const passkey = usePasskeySignIn(onDone)
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={1}>{t('title')}</Title>
        <RefusalNote error={form.refusal} />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username webauthn"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordField label={t('password')} autoComplete="current-password" {...form.getInputProps('password')} />
        <Button type="submit" loading={form.busy} fullWidth>
          {t('next')}
        </Button>
        {passkey.able && (
          <>
            <Divider />
            <Button
              variant="default"
              leftSection={<Icon name="key" />}
              onClick={() => void passkey.start()}
              loading={passkey.busy}
              fullWidth
            >
              {t('usePasskey')}
            </Button>
            {passkey.failed && (
              <Text c="dimmed" role="alert">
                {t('passkeyFailed')}
              </Text>
            )}
          </>
        )}
        <Text size="sm" c="dimmed">
          {t('forgot')}
        </Text>
      </Stack>
    </form>
  )
}
