// The second factor: six digits, a passkey, or a recovery code when the phone is lost.
import { useState } from 'react'
import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { Icon } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import type { Session } from '../session.tsx'
import { usePasskeySignIn } from './passkeys.ts'

export function SecondFactor({
  totp,
  passkeys,
  email,
  again = false,
  onDone,
  onStartOver,
}: {
  readonly totp: boolean
  readonly passkeys: boolean
  readonly email: string | undefined
  /** Asked once more in a dialog, while somebody is signed in. */
  readonly again?: boolean
  readonly onDone: (session: Session) => void
  readonly onStartOver: () => void
}) {
  const { t } = useTranslation('sign-in')
  const [lost, setLost] = useState(false)
  const passkey = usePasskeySignIn(onDone, email)
  const over = (
    <Anchor component="button" type="button" onClick={onStartOver}>
      {t(again ? 'notNow' : 'startOver')}
    </Anchor>
  )
  return (
    <Stack>
      {lost ? (
        <RecoveryForm onDone={onDone} />
      ) : totp ? (
        <CodeForm again={again} onDone={onDone} />
      ) : (
        <Title order={1}>{t('factorTitle')}</Title>
      )}
      {passkeys && passkey.able && !lost && (
        <>
          <Button
            variant={totp ? 'default' : 'filled'}
            leftSection={<Icon name="key" />}
            loading={passkey.busy}
            onClick={() => void passkey.start()}
          >
            {t('usePasskey')}
          </Button>
          {passkey.failed && <Text role="alert">{t('passkeyFailed')}</Text>}
        </>
      )}
      <Stack gap={4} align="flex-start">
        <Anchor component="button" type="button" onClick={() => setLost(!lost)}>
          {lost ? t('backToCode') : t('lostPhone')}
        </Anchor>
        {over}
      </Stack>
    </Stack>
  )
}

function CodeForm({ again, onDone }: { readonly again: boolean; readonly onDone: (session: Session) => void }) {
  const { t } = useTranslation('sign-in')
  const form = useOperationForm('session.totp', {
    initial: { code: '' },
    toInput: ({ code }) => ({ code: code.replace(/\s/g, '') }),
    refresh: false,
    onDone,
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={1}>{t('factorTitle')}</Title>
        <Text>{t(again ? 'factorAgain' : 'factorWords')}</Text>
        <RefusalNote error={form.refusal} />
        <TextInput
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          autoFocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={form.busy} fullWidth>
          {t('confirm')}
        </Button>
      </Stack>
    </form>
  )
}

function RecoveryForm({ onDone }: { readonly onDone: (session: Session) => void }) {
  const { t } = useTranslation('sign-in')
  const form = useOperationForm('session.recoveryCode', { initial: { code: '' }, refresh: false, onDone })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={1}>{t('recoveryTitle')}</Title>
        <Text>{t('recoveryWords')}</Text>
        <RefusalNote error={form.refusal} />
        <TextInput label={t('recovery')} autoComplete="off" autoFocus {...form.getInputProps('code')} />
        <Button type="submit" loading={form.busy} fullWidth>
          {t('confirm')}
        </Button>
      </Stack>
    </form>
  )
}
