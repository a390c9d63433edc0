// The address of an operation. Apart from the registry, so that whoever only asks does not load what is declared.

/** `claim.writeOff` → `/api/claim/writeOff`. Everything is a POST: no person's name ever stands in an address. */
export function pathOf(name: string): string {
  return `/api/${name.replace('.', '/')}`
}
