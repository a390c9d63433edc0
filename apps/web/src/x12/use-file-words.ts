// What the page shows of a file in the language of the reader. The Spanish tables are fetched when somebody first reads a file in Spanish.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRow } from './file-answer.ts'

type Spanish = typeof import('./file-spanish.ts')

/** A text, and the language it is in. */
export interface Said {
  readonly text: string
  readonly lang: 'en' | 'es'
}

export interface FileWords {
  readonly finding: (message: string) => Said
  readonly row: (row: FileRow) => Said
}

const inEnglish = (text: string): Said => ({ text, lang: 'en' })
const english: FileWords = { finding: inEnglish, row: ({ text }) => inEnglish(text) }

type Tables = Pick<Spanish, 'findingInSpanish' | 'plainInSpanish' | 'rowInSpanish'>

function spanish({ findingInSpanish, plainInSpanish, rowInSpanish }: Tables): FileWords {
  const finding = (message: string): Said => {
    const text = findingInSpanish(message)
    return text === null ? inEnglish(message) : { text, lang: 'es' }
  }
  return {
    finding,
    row({ kind, text, named }) {
      if (kind === 'error' || kind === 'warning') return finding(text)
      return { text: named === null ? plainInSpanish(text) : rowInSpanish(kind, named), lang: 'es' }
    },
  }
}

/** Null while the words are being fetched. */
export function useFileWords(): FileWords | null {
  const { i18n } = useTranslation('x12')
  const isSpanish = i18n.language.startsWith('es')
  const [known, setKnown] = useState<FileWords | null>(null)
  useEffect(() => {
    if (!isSpanish || known !== null) return
    let wanted = true
    void import('./file-spanish.ts').then(
      ({ findingInSpanish, plainInSpanish, rowInSpanish }) =>
        wanted && setKnown(spanish({ findingInSpanish, plainInSpanish, rowInSpanish })),
    )
    return () => {
      wanted = false
    }
  }, [isSpanish, known])
  return isSpanish ? known : english
}
