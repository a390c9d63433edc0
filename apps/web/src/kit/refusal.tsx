// What went wrong, said where it went wrong. A refusal of the server is already a sentence; the rest is said here.
import { Alert, Button, Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Refusal, unreachable } from '../api/client.ts'
import { inWords } from '../words/schema-words.ts'
import { Icon } from './icon.tsx'

/** The sentence of any failure. */
export function useSentence(): (error: Error) => string {
  const { t } = useTranslation('shared')
  return (error) => {
    if (!(error instanceof Refusal)) return t('refusal.ours')
    if (error.code === unreachable) return t('refusal.unreachable')
    return error.message ? inWords(error.message) : t('refusal.ours')
  }
}

export function RefusalNote({ error, onRetry }: { readonly error: Error | null; readonly onRetry?: () => void }) {
  const { t } = useTranslation('shared')
  const sentence = useSentence()
  if (!error) return null
  // A refusal of one field says its sentence once.
  const fields = error instanceof Refusal ? error.fields.filter(({ message }) => message !== error.message) : []
  return (
    <Alert color="red" variant="light" icon={<Icon name="warning" />} role="alert">
      <Text>{sentence(error)}</Text>
      {fields.length > 0 && (
        <List size="sm" mt="xs">
          {fields.slice(0, 12).map((field) => (
            <List.Item key={field.path + field.message}>{inWords(field.message)}</List.Item>
          ))}
        </List>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('again')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
