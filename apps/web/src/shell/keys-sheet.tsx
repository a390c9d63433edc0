// `?`: the keys of the product.
import { Group, Kbd, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../kit/dialog.tsx'

export default function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shared')
  const keys: readonly (readonly [keys: readonly string[], words: string])[] = [
    [['Ctrl', 'K'], t('keys.search')],
    [['?'], t('keys.sheet')],
    [['Esc'], t('keys.close')],
    [['Tab'], t('keys.next')],
    [['Shift', 'Tab'], t('keys.before')],
    [['Enter'], t('keys.open')],
    [['↑', '↓'], t('keys.choose')],
  ]
  return (
    <Dialog opened onClose={onClose} title={t('keys.title')}>
      <Stack gap="sm">
        {keys.map(([names, words]) => (
          <Group key={words} justify="space-between" wrap="nowrap">
            <Text>{words}</Text>
            <Group gap={4} wrap="nowrap">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Dialog>
  )
}
