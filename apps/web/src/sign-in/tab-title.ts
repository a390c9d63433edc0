// Names the browser tab of a page that stands outside the shell.
import { useEffect } from 'react'

export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Throughline`
  }, [title])
}
