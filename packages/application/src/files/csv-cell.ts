// One cell of a table that somebody will open in a spreadsheet (RFC 4180).

/** A cell that a spreadsheet would take for a formula is told apart by a quotation mark before it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
