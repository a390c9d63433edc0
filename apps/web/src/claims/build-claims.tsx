// Building claims from signed visits, with what came of it.
import { useState } from 'react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { Icon } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Elapsed } from '../kit/skeletons.tsx'

export function useBuildClaims() {
  const { t } = useTranslation('claims')
  const [built, setBuilt] = useState<Reply<'claim.build'> | null>(null)
  const build = useCommand('claim.build', { onDone: setBuilt })
  return {
    button: (
      <Button
        leftSection={<Icon name="refresh" size={18} />}
        loading={build.isPending}
        onClick={() => {
          setBuilt(null)
          build.mutate({})
        }}
      >
        {t('build')}
      </Button>
    ),
    outcome: (build.isPending || build.isError || built) && (
      <Stack mb="lg">
        {build.isPending && <Elapsed label={t('building')} />}
        <RefusalNote error={build.error} />
        {built && (
          <Alert
            color="pine"
            variant="light"
            role="status"
            icon={<Icon name="check" />}
            withCloseButton
            onClose={() => setBuilt(null)}
          >
            <Text>
              {t('built', { count: built.built, ready: built.ready, held: built.held, waiting: built.waiting })}
            </Text>
          </Alert>
        )}
      </Stack>
    ),
  }
}
