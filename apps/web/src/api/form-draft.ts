// A long form that is never lost: what is typed is kept on the server a moment later, and stands there again after a reload, a
// closed dialog or a sign-out, until the form is kept or given up.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturnType } from '@mantine/form'
import { call, type Input } from './client.ts'
import { useCommand } from './hooks.ts'
import { keepLeaving, useLeaving } from './leaving.ts'

export type DraftedForm = Input<'draft.get'>['form']

/** Kept this long after the last key. */
export const keptAfter = 700

export type Draft = {
  /** When what stands in the form was left half filled; null when it was not. */
  readonly leftAt: string | null
  /** The form was kept or given up. */
  readonly drop: () => void
  /** Back to what is on record. */
  readonly startOver: () => void
}

/** `drafted` null: a short form, which needs none. */
export function useFormDraft<V extends Record<string, unknown>>(
  drafted: { readonly form: DraftedForm; readonly subject: string } | null,
  form: UseFormReturnType<V>,
): Draft {
  const [leftAt, setLeftAt] = useState<string | null>(null)
  const { mutate } = useCommand('draft.keep', { refresh: false, inOrder: 'draft.keep' })
  const named = drafted?.form ?? null
  const subject = drafted?.subject ?? ''
  const text = JSON.stringify(form.values)
  // What the form began with, what is kept of it, and what it holds now: read by the timer and when the form goes away.
  const held = useRef({ first: text, kept: text, now: text, ready: false })
  const latest = useRef(form)
  useEffect(() => {
    held.current.now = text
    latest.current = form
  })
  const sendBy = useCallback(
    (keep: (input: Input<'draft.keep'>) => void) => {
      const { first, kept, now, ready } = held.current
      if (named === null || !ready || now === kept) return
      held.current.kept = now
      keep({ form: named, subject, values: now === first ? null : (JSON.parse(now) as Record<string, unknown>) })
    },
    [named, subject],
  )
  const send = useCallback(() => sendBy(mutate), [sendBy, mutate])
  useLeaving(useCallback(() => sendBy((input) => keepLeaving('draft.keep', input)), [sendBy]))

  useEffect(() => {
    if (named === null) return undefined
    let gone = false
    const fill = async () => {
      try {
        const { values, changedAt } = await call('draft.get', { form: named, subject })
        if (gone) return
        // Whoever began to type meanwhile goes on with what they type.
        if (values !== null && held.current.now === held.current.first) {
          const merged = { ...latest.current.values, ...(values as Partial<V>) }
          const text = JSON.stringify(merged)
          held.current = { ...held.current, kept: text, now: text }
          latest.current.setValues(merged)
          setLeftAt(changedAt)
        }
      } catch {
        // Without the draft the form is as good as ever.
      }
      held.current.ready = true
      // What was typed before the draft was asked for is not waited for by any timer.
      if (!gone) send()
    }
    void fill()
    return () => {
      gone = true
    }
  }, [named, subject, send])

  useEffect(() => {
    if (text === held.current.kept) return undefined
    const timer = setTimeout(send, keptAfter)
    return () => clearTimeout(timer)
  }, [text, send])
  useEffect(() => send, [send])

  const drop = useCallback(() => {
    if (named === null) return
    const { first, kept, now } = held.current
    if (kept !== first) mutate({ form: named, subject, values: null })
    held.current = { first: now, kept: now, now, ready: true }
    setLeftAt(null)
  }, [named, subject, mutate])
  const startOver = useCallback(() => {
    const first = JSON.parse(held.current.first) as V
    latest.current.setValues(first)
    setLeftAt(null)
  }, [])
  return { leftAt, drop, startOver }
}
