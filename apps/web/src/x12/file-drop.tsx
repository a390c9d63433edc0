// Where a file is dropped or chosen to be read here; it goes nowhere else.
import { useRef } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/icon.tsx'

export function FileDrop({ onFile, small }: { readonly onFile: (file: File) => void; readonly small: boolean }) {
  const { t } = useTranslation('x12')
  const open = useRef<() => void>(null)
  const choose = (
    <Button variant="default" onClick={() => open.current?.()}>
      {t(small ? 'drop.other' : 'drop.choose')}
    </Button>
  )
  return (
    <Dropzone
      onDrop={(files) => files[0] && onFile(files[0])}
      multiple={false}
      openRef={open}
      activateOnClick={false}
      enablePointerEvents
      p={small ? 'md' : 'xl'}
      inputProps={{ 'aria-label': t('drop.label') }}
    >
      {small ? (
        <Group justify="space-between" gap="sm">
          <Text c="dimmed" size="sm">
            {t('drop.again')}
          </Text>
          {choose}
        </Group>
      ) : (
        <Stack align="center" gap="xs" ta="center">
          <Icon name="upload" size={30} />
          <Text fw={600}>{t('drop.label')}</Text>
          <Text c="dimmed" maw={520}>
            {t('drop.hint')}
          </Text>
          {choose}
        </Stack>
      )}
    </Dropzone>
  )
}
