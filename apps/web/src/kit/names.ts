// People's names as they are read: given name first.
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
  const words = kind.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The other way: as contracts write it. */
export function kindOf(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, '-')
}

/** "H0038 HE": the code as claims carry it. */
export function codeOf(code: string | null, modifiers: readonly string[]): string {
  return code ? [code, ...modifiers].join(' ') : ''
}

/** F331 → F33.1, as clinicians read it. */
export function sayDiagnosis(code: string): string {
  return /^[A-Z]\d[0-9A-Z]{2,5}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}
