// One's own sign-in: the authenticator app, passkeys, recovery codes, this session.
import { useState } from 'react'
import { Button, SimpleGrid, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionKey } from '../api/queries.ts'
import { Card } from '../kit/card.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { useSession } from '../session.tsx'
import { useSignOut } from '../shell/account-menu.tsx'
import { EnrollFactor } from '../sign-in/enroll-factor.tsx'
import { browserSupportsWebAuthn } from '../sign-in/passkeys.ts'
import { useDays } from '../words/days.ts'
import { SettingsTabs } from './settings-tabs.tsx'

export default function SecurityPage() {
  const { t } = useTranslation(['settings', 'shared'])
  const { instant } = useDays()
  const session = useSession()
  const queries = useQueryClient()
  const signOut = useSignOut()
  const [way, setWay] = useState<'app' | 'passkey' | null>(null)
  const { totp, passkeys, recoveryCodesLeft } = session.factors
  return (
    <>
      <PageHeader title={t('tabs.security')} lead={t('security.lead')} />
      <SettingsTabs />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Card title={t('security.app')}>
          <Text mb="md">{totp ? t('security.appYes') : t('security.appNo')}</Text>
          <Button variant="default" onClick={() => setWay('app')}>
            {totp ? t('security.appNew') : t('security.appSet')}
          </Button>
        </Card>
        <Card title={t('security.passkeys')}>
          <Text mb="md">{t('security.passkeysCount', { count: passkeys })}</Text>
          {browserSupportsWebAuthn() && (
            <Button variant="default" onClick={() => setWay('passkey')}>
              {t('security.passkeyAdd')}
            </Button>
          )}
        </Card>
        <Card title={t('security.codes')}>
          <Text>{t('security.codesLeft', { count: recoveryCodesLeft })}</Text>
        </Card>
        <Card title={t('security.session')}>
          <Text mb="md">{t('security.sessionUntil', { at: instant(session.expiresAt) })}</Text>
          <Button variant="default" onClick={signOut}>
            {t('security.signOut')}
          </Button>
        </Card>
      </SimpleGrid>
      <Dialog
        opened={way !== null}
        onClose={() => setWay(null)}
        title={way === 'passkey' ? t('security.passkeyAdd') : t('security.app')}
        keepOpen
        ownTitle
      >
        {way && (
          <EnrollFactor
            first={way}
            level={2}
            onDone={(next) => {
              queries.setQueryData(sessionKey, next)
              setWay(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
