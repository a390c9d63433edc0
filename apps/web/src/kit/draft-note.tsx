// Says that a form was left half filled and stands here again, with the way back to what is on record.
import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../api/form-draft.ts'
import { useDays } from '../words/days.ts'

export function DraftNote({ draft }: { readonly draft: Draft | undefined }) {
  const { t } = useTranslation('shared')
  const { instant } = useDays()
  if (!draft || draft.leftAt === null) return null
  return (
    <Alert color="gray" role="status">
      <Group justify="space-between">
        <Text>{t('draft.back', { when: instant(draft.leftAt) })}</Text>
        <Button size="compact-md" variant="default" onClick={draft.startOver}>
          {t('draft.over')}
        </Button>
      </Group>
    </Alert>
  )
}
