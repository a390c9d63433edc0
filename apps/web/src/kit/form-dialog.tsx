// A form in a dialog: the control that opens it, its title, and the end of the form with what was refused.
import { useState, type ReactNode } from 'react'
import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../api/form-draft.ts'
import { Dialog } from './dialog.tsx'
import { DraftNote } from './draft-note.tsx'
import { RefusalNote } from './refusal.tsx'

export function FormDialog({
  title,
  button,
  children,
  size = 'lg',
}: {
  readonly title: string
  readonly button: (open: () => void) => ReactNode
  readonly children: (close: () => void) => ReactNode
  readonly size?: string
}) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      {button(() => setOpened(true))}
      <Dialog opened={opened} onClose={close} title={title} size={size} keepOpen>
        {children(close)}
      </Dialog>
    </>
  )
}

type Form = {
  readonly submit: (event?: React.FormEvent<HTMLFormElement>) => void
  readonly busy: boolean
  readonly refusal: Error | null
  readonly draft?: Draft
}

/** Fields, then what was refused, then the two buttons. */
export function DialogForm({
  form,
  onCancel,
  submit,
  children,
}: {
  readonly form: Form
  readonly onCancel: () => void
  readonly submit?: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation('shared')
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <DraftNote draft={form.draft} />
        {children}
        <RefusalNote error={form.refusal} />
        <Group justify="flex-end" mt="xs">
          <Button
            variant="default"
            onClick={() => {
              form.draft?.drop()
              onCancel()
            }}
            disabled={form.busy}
          >
            {t('cancel')}
          </Button>
          <Button type="submit" loading={form.busy}>
            {submit ?? t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A label that says when a field may stay empty. */
export function useOptional(): (label: string) => string {
  const { t } = useTranslation('shared')
  return (label) => `${label} (${t('optional')})`
}
