// What a job's pointer holds: the id of what it is about and, when it runs with somebody's rights, that user's id.

/** `id`, or `id by user`. Neither is a name or a number of a person served. */
export function jobSubject(subject: string, requester: string | null): string {
  return requester === null ? subject : `${subject} by ${requester}`
}

export function readJobSubject(text: string): { readonly subject: string; readonly requester: string | null } {
  const at = text.lastIndexOf(' by ')
  return at < 0 ? { subject: text, requester: null } : { subject: text.slice(0, at), requester: text.slice(at + 4) }
}
