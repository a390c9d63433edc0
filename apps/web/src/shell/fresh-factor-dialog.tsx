// The second factor asked for once more, before money or many records leave; the command that waits goes on when it is shown.
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerFreshFactor } from '../api/fresh-factor.ts'
import { sessionKey } from '../api/queries.ts'
import { Dialog } from '../kit/dialog.tsx'
import { useSession } from '../session.tsx'
import { SecondFactor } from '../sign-in/second-factor.tsx'

export function FreshFactorDialog() {
  const { t } = useTranslation('sign-in')
  const session = useSession()
  const queries = useQueryClient()
  const [opened, setOpened] = useState(false)
  const waiting = useRef<((shown: boolean) => void) | null>(null)
  const answer = (shown: boolean) => {
    setOpened(false)
    waiting.current?.(shown)
    waiting.current = null
  }
  useEffect(
    () =>
      answerFreshFactor(
        () =>
          new Promise((resolve) => {
            waiting.current?.(false)
            waiting.current = resolve
            setOpened(true)
          }),
      ),
    [],
  )
  return (
    <Dialog opened={opened} onClose={() => answer(false)} title={t('factorTitle')} keepOpen ownTitle above>
      <SecondFactor
        totp={session.factors.totp}
        passkeys={session.factors.passkeys > 0}
        email={session.user.email}
        again
        onDone={(renewed) => {
          queries.setQueryData(sessionKey, renewed)
          answer(true)
        }}
        onStartOver={() => answer(false)}
      />
    </Dialog>
  )
}
