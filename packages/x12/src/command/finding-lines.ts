// A finding as one line: for people, and as JSON for programs.
import type { Finding } from '../finding.ts'

export function findingLine(
  file: string,
  { line, severity, code, set, loop, segment, ordinal, message }: Finding,
): string {
  const place = [set, loop, segment && `${segment}${ordinal ? ` #${ordinal}` : ''}`]
    .filter((word) => word !== '')
    .join(' ')
  return `${file}:${line}: ${severity} ${code}${place && ` [${place}]`} ${message}`
}

/** These nine and no more: programs read them. */
export function findingJson(
  file: string,
  { set, loop, segment, ordinal, offset, code, severity, message }: Finding,
): string {
  return JSON.stringify({ file, set, loop, segment, ordinal, offset, code, severity, message })
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
