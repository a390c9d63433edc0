// What people typed into the search boxes of lists. It may name a person: kept in memory only, never in the address.
export const typedSearches = new Map<string, string>()

/** Forgets every search text: at sign-out, and when another organization is chosen. */
export function forgetSearches(): void {
  typedSearches.clear()
}
