// One file at a time in a worker of its own: a new file, leaving the page, or too long a time ends it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { mostSeconds, type FileAnswer } from './file-answer.ts'

export type FileState =
  | { readonly standing: 'none' }
  | { readonly standing: 'reading'; readonly name: string }
  | { readonly standing: 'read'; readonly name: string; readonly answer: FileAnswer }

export function useFile(): {
  readonly state: FileState
  readonly read: (file: File) => void
  readonly stop: () => void
} {
  const [state, setState] = useState<FileState>({ standing: 'none' })
  const running = useRef<{ worker: Worker; timer: ReturnType<typeof setTimeout> } | null>(null)
  const end = useCallback(() => {
    if (!running.current) return
    running.current.worker.terminate()
    clearTimeout(running.current.timer)
    running.current = null
  }, [])
  useEffect(() => end, [end])
  const read = useCallback(
    (file: File) => {
      end()
      const { name } = file
      setState({ standing: 'reading', name })
      const answered = (answer: FileAnswer) => {
        end()
        setState({ standing: 'read', name, answer })
      }
      const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => answered(data))
      worker.addEventListener('error', () => answered({ ok: false, why: 'failed', message: '' }))
      const timer = setTimeout(() => answered({ ok: false, why: 'too-slow', message: '' }), mostSeconds * 1000)
      running.current = { worker, timer }
      worker.postMessage(file, [])
    },
    [end],
  )
  const stop = useCallback(() => {
    end()
    setState({ standing: 'none' })
  }, [end])
  return { state, read, stop }
}
