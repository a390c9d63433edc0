// Asking once before something that matters, with a reason where one is owed.
import { useState, type ReactNode } from 'react'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OperationName } from '@throughline/operations'
import type { Input, Reply } from '../api/client.ts'
import { problemsOf, schemaOf } from '../api/operation-form.ts'
import { useCommand } from '../api/hooks.ts'
import { Dialog } from './dialog.tsx'
import { RefusalNote } from './refusal.tsx'
import { Elapsed } from './skeletons.tsx'

/**
 * A button that opens a dialog saying what will happen, and runs the command when it is confirmed. With `reasonLabel`
 * the person writes a reason, checked by the operation's own schema.
 */
export function ConfirmAction<N extends OperationName>({
  operation,
  input,
  button,
  title,
  children,
  confirm,
  danger,
  reasonLabel,
  reasonHint,
  onDone,
}: {
  readonly operation: N
  readonly input: (reason: string) => Input<N>
  /** The control that opens the dialog. */
  readonly button: (open: () => void) => ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly confirm: string
  readonly danger?: boolean
  readonly reasonLabel?: string
  readonly reasonHint?: string
  readonly onDone?: (reply: Reply<N>) => void
}) {
  const { t } = useTranslation('shared')
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const command = useCommand(operation, {
    onDone: (reply) => {
      setOpened(false)
      setReason('')
      onDone?.(reply)
    },
    onRefused: setRefusal,
  })
  const run = () => {
    const asked = input(reason.trim())
    const wrong = reasonLabel ? problemsOf(schemaOf(operation), asked)['reason'] : undefined
    setProblem(wrong ?? null)
    setRefusal(null)
    if (!wrong) command.mutate(asked)
  }
  return (
    <>
      {button(() => {
        setRefusal(null)
        setProblem(null)
        setOpened(true)
      })}
      <Dialog opened={opened} onClose={() => !command.isPending && setOpened(false)} title={title}>
        <Stack>
          {children}
          {reasonLabel && (
            <Textarea
              label={reasonLabel}
              description={reasonHint ?? t('reasonHint')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={problem}
              maxLength={500}
              data-autofocus
            />
          )}
          <RefusalNote error={refusal} />
          {command.isPending && <Elapsed label={t('working')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpened(false)} disabled={command.isPending}>
              {t('cancel')}
            </Button>
            <Button
              {...(danger ? { color: 'red' } : {})}
              onClick={run}
              loading={command.isPending}
              {...(reasonLabel ? {} : { 'data-autofocus': true })}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
