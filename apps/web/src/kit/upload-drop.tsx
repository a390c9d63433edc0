// Where a file is dropped or chosen: its bytes go up with a progress bar, and the caller gets the file's id.
import { useRef, useState, type ReactNode } from 'react'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/client.ts'
import { upload } from '../api/upload.ts'
import { Icon } from './icon.tsx'
import { RefusalNote } from './refusal.tsx'

type Progressed = { readonly name: string; readonly percent: number }

export function UploadDrop({
  label,
  hint,
  onUploaded,
  busy,
}: {
  readonly label: string
  readonly hint: ReactNode
  readonly onUploaded: (file: { readonly fileId: string; readonly name: string }) => void
  /** What follows the upload is still running. */
  readonly busy?: boolean
}) {
  const { t } = useTranslation('shared')
  const open = useRef<() => void>(null)
  const [progress, setProgress] = useState<Progressed | null>(null)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const stop = useRef<AbortController | null>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    setRefusal(null)
    setProgress({ name: file.name, percent: 0 })
    stop.current = new AbortController()
    try {
      const { fileId } = await upload(file, (percent) => setProgress({ name: file.name, percent }), stop.current.signal)
      onUploaded({ fileId, name: file.name })
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'aborted')) setRefusal(error as Error)
    } finally {
      setProgress(null)
    }
  }
  return (
    <Stack gap="sm">
      <Dropzone
        onDrop={(files) => void send(files[0])}
        multiple={false}
        openRef={open}
        activateOnClick={false}
        disabled={progress !== null || busy === true}
        enablePointerEvents
        p="xl"
        inputProps={{ 'aria-label': label }}
      >
        <Stack align="center" gap="xs" ta="center">
          <Icon name="upload" size={30} />
          <Text fw={600}>{label}</Text>
          <Text c="dimmed" maw={460}>
            {hint}
          </Text>
          <Button
            variant="default"
            mt="xs"
            onClick={() => open.current?.()}
            disabled={progress !== null || busy === true}
          >
            {t('upload.choose')}
          </Button>
        </Stack>
      </Dropzone>
      {progress && <Sending progress={progress} onStop={() => stop.current?.abort()} />}
      <RefusalNote error={refusal} />
    </Stack>
  )
}

function Sending({ progress, onStop }: { readonly progress: Progressed; readonly onStop: () => void }) {
  const { t } = useTranslation('shared')
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm">{t('upload.sending', { name: progress.name })}</Text>
        <Group gap="sm">
          <Text size="sm" className="figures">
            {progress.percent}%
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={onStop}>
            {t('cancel')}
          </Button>
        </Group>
      </Group>
      <Progress value={progress.percent} aria-label={t('upload.sending', { name: progress.name })} />
    </div>
  )
}
