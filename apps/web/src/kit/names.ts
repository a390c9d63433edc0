// People's names as they are read: given name first.
type Name = { readonly given: string; readonly family: string; readonly middle?: string | undefined }

export function nameOf(name: Name): string {
  return `${name.given} ${name.family}`
}

/** "Ana “Anita” Rivera" when the person is called otherwise. */
export function fullNameOf(name: Name, preferred: string | null): string {
  return preferred && preferred !== name.given ? `${name.given} “${preferred}” ${name.family}` : nameOf(name)
}

/** "H0038 HE": the code as claims carry it. */
export function codeOf(code: string | null, modifiers: readonly string[]): string {
  return code ? [code, ...modifiers].join(' ') : ''
}
