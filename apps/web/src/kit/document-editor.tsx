// Writing a document as text: it is checked while it is written, each problem with its line and fix beside it.
import { useMemo, useRef, type ReactNode } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'
import { LineEditor, type LineEditorHandle } from './line-editor.tsx'
import { ProblemList, type Problem } from './problem-list.tsx'
import { RefusalNote } from './refusal.tsx'
import { Standing } from './standing.tsx'
import classes from './document-editor.module.css'

export type { Problem }

/** A text is checked this long after the last key. */
export const checkAfterMilliseconds = 500

export function DocumentEditor({
  label,
  text,
  onText,
  problems,
  busy,
  error,
  fine,
  empty,
  onExample,
  children,
}: {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly problems: readonly Problem[]
  /** The text on the screen is not the one that was checked last. */
  readonly busy: boolean
  readonly error: Error | null
  /** What to say when nothing is wrong; null while nothing was read. */
  readonly fine: string | null
  /** What to do while there is no text. */
  readonly empty: string
  readonly onExample: () => void
  /** What is asked beside the text, with the button that keeps it. */
  readonly children: ReactNode
}) {
  const { t } = useTranslation('shared')
  const editor = useRef<LineEditorHandle>(null)
  const marks = useMemo(
    () => new Map(problems.flatMap((one) => (one.line === null ? [] : [[one.line, one.severity ?? 'error'] as const]))),
    [problems],
  )
  const onGo = (line: number) => editor.current?.goTo(line)
  const errors = problems.filter((problem) => problem.severity !== 'warning')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const blank = text.trim() === ''
  return (
    <div className={classes['editing']}>
      <LineEditor ref={editor} label={label} value={text} onChange={onText} marks={marks} />
      <div className={classes['side']}>
        <Card>{children}</Card>
        <Card title={t('document.problems')} aside={busy && !blank && <Text size="sm">{t('document.checking')}</Text>}>
          <div role="status">
            <RefusalNote error={error} />
            {blank ? (
              <Stack align="flex-start">
                <Text c="dimmed">{empty}</Text>
                <Button variant="default" onClick={onExample}>
                  {t('document.example')}
                </Button>
              </Stack>
            ) : errors.length > 0 ? (
              <ProblemList problems={errors} onGo={onGo} />
            ) : (
              fine !== null && <Standing tone="good">{fine}</Standing>
            )}
            {!blank && warnings.length > 0 && (
              <>
                <Text fw={600} mt="lg" mb="xs">
                  {t('document.warnings')}
                </Text>
                <ProblemList problems={warnings} onGo={onGo} />
              </>
            )}
          </div>
        </Card>
      </div>
    </div>
  )
}
