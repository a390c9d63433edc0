// Making a document to print or keep: the command runs, then the file is one click away.
import { useState } from 'react'
import { Anchor, Button, Group, Stack, Text, type ButtonProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OperationName } from '@throughline/operations'
import type { Input, Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { RefusalNote } from './refusal.tsx'

type File = { readonly fileId: string; readonly name: string; readonly mediaType: string }
type Producing = { [N in OperationName]: Reply<N> extends File ? N : never }[OperationName]

export function ProduceFile<N extends Producing>({
  operation,
  input,
  children,
  ...button
}: ButtonProps & { readonly operation: N; readonly input: Input<N>; readonly children: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const command = useCommand(operation, {
    onDone: (reply) => setFile(reply as unknown as File),
    onRefused: setRefusal,
  })
  const close = () => {
    setFile(null)
    setRefusal(null)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="print" size={18} />}
        loading={command.isPending}
        onClick={() => command.mutate(input)}
        {...button}
      >
        {children}
      </Button>
      <ProducedFile title={children} file={file} refusal={refusal} onClose={close} />
    </>
  )
}

/** The document that was made, one click away, or why it was not; stays when the row it was asked for has gone. */
export function ProducedFile({
  title,
  file,
  refusal,
  onClose,
}: {
  readonly title: string
  readonly file: Pick<File, 'fileId'> | null
  readonly refusal: Error | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('shared')
  return (
    <Dialog opened={file !== null || refusal !== null} onClose={onClose} title={title}>
      <Stack>
        <RefusalNote error={refusal} />
        {file && (
          <>
            <Text>{t('file.ready')}</Text>
            <Group justify="flex-end">
              <Button
                component="a"
                href={`/files/${file.fileId}`}
                target="_blank"
                rel="noopener"
                onClick={onClose}
                data-autofocus
              >
                {t('file.open')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  )
}

/** A file as it was received or sent. */
export function FileLink({ fileId, children }: { readonly fileId: string; readonly children: string }) {
  return (
    <Anchor href={`/files/${fileId}`} target="_blank" rel="noopener">
      {children}
    </Anchor>
  )
}
