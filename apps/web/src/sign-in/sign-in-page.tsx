// Signing in: who you are, then the second factor; in a demo, a person to be.
import { lazy, useState } from 'react'
import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { GoTo } from '../kit/go-to.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { PageSkeleton } from '../kit/skeletons.tsx'
import { useSessionState } from '../session.tsx'
import { useArrival } from './arrival.ts'
import { DemoPeople } from './demo-people.tsx'
import { Door } from './door.tsx'
import type { SignInStep } from './password-step.tsx'
import { useTabTitle } from './tab-title.ts'

// The door itself comes with the application; what is typed at it, with the checks of its fields, only when it is asked.
export const fetchPasswordStep = () => import('./password-step.tsx')
const PasswordStep = lazy(async () => ({ default: (await fetchPasswordStep()).PasswordStep }))
const EnrollFactor = lazy(async () => ({ default: (await import('./enroll-factor.tsx')).EnrollFactor }))
const SecondFactor = lazy(async () => ({ default: (await import('./second-factor.tsx')).SecondFactor }))

export function SignInPage() {
  const { t } = useTranslation('sign-in')
  useTabTitle(t('title'))
  const status = useAsk('setup.status', {})
  const session = useSessionState()
  const arrive = useArrival()
  const [step, setStep] = useState<SignInStep>({ at: 'password' })
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
      <Title order={1} mb="md">
        {t('title')}
      </Title>
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
