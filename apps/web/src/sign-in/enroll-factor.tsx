// Setting up the second factor, and the recovery codes that are shown once. Sign-in and one's own settings use it.
import { useEffect, useState, type ReactNode } from 'react'
import {
  Button,
  Code,
  CopyButton,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Icon, type IconName } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Refusal } from '../api/client.ts'
import type { Session } from '../session.tsx'
import { browserSupportsWebAuthn, makePasskey } from './passkeys.ts'
import { QrPicture } from './qr-picture.tsx'
import classes from './enroll-factor.module.css'

type Enrolled = { readonly session: Session; readonly recoveryCodes: readonly string[] }
type Way = 'choose' | 'app' | 'passkey'

export function EnrollFactor({
  onDone,
  first = 'choose',
  level = 1,
}: {
  readonly onDone: (session: Session) => void
  readonly first?: Way
  /** The heading's level: 1 on a page of its own, 2 in a dialog. */
  readonly level?: 1 | 2
}) {
  const { t } = useTranslation('sign-in')
  const [way, setWay] = useState<Way>(first)
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  const keep = (next: Enrolled) => (next.recoveryCodes.length > 0 ? setEnrolled(next) : onDone(next.session))
  if (enrolled)
    return <RecoveryCodes level={level} codes={enrolled.recoveryCodes} onKept={() => onDone(enrolled.session)} />
  if (way === 'app')
    return <AppWay level={level} onEnrolled={keep} onOther={first === 'choose' ? () => setWay('choose') : undefined} />
  if (way === 'passkey')
    return (
      <PasskeyWay level={level} onEnrolled={keep} onOther={first === 'choose' ? () => setWay('choose') : undefined} />
    )
  return (
    <Stack>
      <Title order={level}>{t('enrollTitle')}</Title>
      <Text>{t('enrollWords')}</Text>
      <Choice icon="shield" title={t('enrollApp')} words={t('enrollAppWords')} onChoose={() => setWay('app')} />
      {browserSupportsWebAuthn() && (
        <Choice
          icon="key"
          title={t('enrollPasskey')}
          words={t('enrollPasskeyWords')}
          onChoose={() => setWay('passkey')}
        />
      )}
    </Stack>
  )
}

function Choice({
  icon,
  title,
  words,
  onChoose,
}: {
  readonly icon: IconName
  readonly title: string
  readonly words: string
  readonly onChoose: () => void
}) {
  return (
    <UnstyledButton className={classes['choice']!} onClick={onChoose}>
      <Icon name={icon} size={26} />
      <span>
        <Text component="span" fw={600} display="block">
          {title}
        </Text>
        <Text component="span" c="dimmed" display="block">
          {words}
        </Text>
      </span>
      <Icon name="chevronRight" size={18} />
    </UnstyledButton>
  )
}

function AppWay({
  onEnrolled,
  onOther,
  level,
}: {
  readonly level: 1 | 2
  readonly onEnrolled: (enrolled: Enrolled) => void
  readonly onOther: (() => void) | undefined
}) {
  const { t } = useTranslation('sign-in')
  const [begun, setBegun] = useState<{
    readonly factorId: string
    readonly secret: string
    readonly uri: string
  } | null>(null)
  const begin = useCommand('factor.totpBegin', { refresh: false, onDone: setBegun })
  const { mutate: beginNow } = begin
  useEffect(() => beginNow({}), [beginNow])
  const form = useOperationForm('factor.totpConfirm', {
    initial: { code: '' },
    toInput: ({ code }) => ({ factorId: begun?.factorId ?? '', code: code.replace(/\s/g, '') }),
    refresh: false,
    onDone: onEnrolled,
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Title order={level}>{t('enrollApp')}</Title>
        <RefusalNote error={begin.error ?? form.refusal} />
        {begun && (
          <>
            <Text>{t('scan')}</Text>
            <QrPicture text={begun.uri} label={t('scanAlt')} />
            <div>
              <Text size="sm" c="dimmed">
                {t('orType')}
              </Text>
              <Code className={classes['secret']!}>{begun.secret.replace(/(.{4})/g, '$1 ').trim()}</Code>
            </div>
            <TextInput
              label={t('code')}
              description={t('thenCode')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              {...form.getInputProps('code')}
            />
            <Button type="submit" loading={form.busy} fullWidth>
              {t('confirm')}
            </Button>
          </>
        )}
        <OtherWay onOther={onOther} />
      </Stack>
    </form>
  )
}

function PasskeyWay({
  onEnrolled,
  onOther,
  level,
}: {
  readonly level: 1 | 2
  readonly onEnrolled: (enrolled: Enrolled) => void
  readonly onOther: (() => void) | undefined
}) {
  const { t } = useTranslation('sign-in')
  const [label, setLabel] = useState(t('passkeyDefault'))
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Error | 'unmade' | null>(null)
  const make = async () => {
    setBusy(true)
    setFailed(null)
    try {
      onEnrolled(await makePasskey(label.trim() || t('passkeyDefault')))
    } catch (error) {
      setFailed(error instanceof Refusal ? error : 'unmade')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack>
      <Title order={level}>{t('enrollPasskey')}</Title>
      <Text>{browserSupportsWebAuthn() ? t('enrollPasskeyWords') : t('passkeyUnable')}</Text>
      <TextInput
        label={t('passkeyLabel')}
        value={label}
        maxLength={60}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      {failed === 'unmade' ? <Text role="alert">{t('passkeyUnmade')}</Text> : <RefusalNote error={failed} />}
      <Button onClick={() => void make()} loading={busy} fullWidth>
        {t('makePasskey')}
      </Button>
      <OtherWay onOther={onOther} />
    </Stack>
  )
}

function OtherWay({ onOther }: { readonly onOther: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('sign-in')
  return (
    onOther && (
      <Button variant="subtle" onClick={onOther}>
        {t('otherWay')}
      </Button>
    )
  )
}

export function RecoveryCodes({
  codes,
  onKept,
  level,
}: {
  readonly codes: readonly string[]
  readonly onKept: () => void
  readonly level: 1 | 2
}) {
  const { t } = useTranslation(['sign-in', 'shared'])
  return (
    <Stack>
      <Title order={level}>{t('codesTitle')}</Title>
      <Text>{t('codesWords')}</Text>
      <SimpleGrid component="ul" cols={2} spacing="xs" className={classes['codes']!}>
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group data-no-print>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={18} />} onClick={copy}>
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
          {t('shared:print')}
        </Button>
      </Group>
      <Button onClick={onKept} data-no-print>
        {t('codesKept')}
      </Button>
    </Stack>
  )
}
