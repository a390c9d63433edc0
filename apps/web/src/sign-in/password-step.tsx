// Who you are, by email and password or by a passkey: the first step of signing in.
import { Button, Divider, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { Icon } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import type { Session } from '../session.tsx'
import { PasswordField } from './password-field.tsx'
import { usePasskeySignIn } from './passkeys.ts'

export type SignInStep =
  | { readonly at: 'password' }
  | { readonly at: 'factor'; readonly totp: boolean; readonly passkeys: boolean; readonly email: string }
  | { readonly at: 'enroll' }

export function PasswordStep({
  onStep,
  onDone,
}: {
  readonly onStep: (step: SignInStep) => void
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
