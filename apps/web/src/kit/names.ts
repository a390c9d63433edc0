// Names as they are read: people's given name first, certificates and codes in words.
import { certificateWords, usualCertificates } from '@throughline/domain'
import { useDays } from '../words/days.ts'

type Name = { readonly given: string; readonly family: string; readonly middle?: string | undefined }

export function nameOf(name: Name): string {
  return `${name.given} ${name.family}`
}

/** "Ana “Anita” Rivera" when the person is called otherwise. */
export function fullNameOf(name: Name, preferred: string | null): string {
  return preferred && preferred !== name.given ? `${name.given} “${preferred}” ${name.family}` : nameOf(name)
}

/** "certified-peer-specialist" → "Certified peer specialist": words that contracts write with hyphens. */
export function sayKind(kind: string): string {
  const words = certificateWords(kind)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Kinds of certificates as this reader calls them, and back to how contracts write them. */
export function useCertificates() {
  const { sentence } = useDays()
  const say = (kind: string): string => sentence(sayKind(kind))
  return {
    say,
    usual: usualCertificates.map(say),
    /** Letters of a title such as LCSW stay as they are. */
    kindOf: (typed: string): string =>
      usualCertificates.find((kind) => say(kind) === typed.trim()) ??
      (/\p{Lu}{2}/u.test(typed) ? typed.trim() : typed.trim().toLowerCase().replace(/\s+/g, '-')),
  }
}

/** "H0038 HE": the code as claims carry it. */
export function codeOf(code: string | null, modifiers: readonly string[]): string {
  return code ? [code, ...modifiers].join(' ') : ''
}

/** F331 → F33.1, as clinicians read it. */
export function sayDiagnosis(code: string): string {
  return /^[A-Z]\d[0-9A-Z]{2,5}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}
