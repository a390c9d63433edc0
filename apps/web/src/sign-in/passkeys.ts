// Using and making passkeys: the browser's part between two commands.
import { useState } from 'react'
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { call, type Reply } from '../api/client.ts'
import type { Session } from '../session.tsx'

/** Signs in with a passkey, which is both factors at once. */
export function usePasskeySignIn(onDone: (session: Session) => void, email?: string) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const start = async () => {
    setBusy(true)
    setFailed(false)
    try {
      const { options, challengeId } = await call('session.passkeyOptions', email ? { email } : {})
      const response = await startAuthentication({
        optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
      })
      onDone(await call('session.passkey', { challengeId, response: response as unknown as Record<string, unknown> }))
    } catch {
      // The browser gives one error for "no", "not now" and "none here"; a refusal says the same to the person.
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return { able: browserSupportsWebAuthn(), busy, failed, start }
}

/** Makes a passkey on this device and keeps it under a name. */
export async function makePasskey(label: string): Promise<Reply<'factor.passkeyConfirm'>> {
  const { options, challengeId } = await call('factor.passkeyBegin', {})
  const response = await startRegistration({
    optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
  })
  return call('factor.passkeyConfirm', {
    challengeId,
    response: response as unknown as Record<string, unknown>,
    label,
  })
}

export { browserSupportsWebAuthn }
