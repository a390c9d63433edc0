// Why the server of DATABASE_URL could not be used, in a sentence with its fix. Never the address itself: it holds a password.
import { OpeningRefused } from './opening-refused.ts'

const fixes: Readonly<Record<string, (said: string) => string>> = {
  '28P01': (said) => `it would not let us in: ${said}. Check the user and the password in it`,
  '28000': (said) => `it would not let us in: ${said}. Check the user in it, and what the server’s pg_hba.conf allows`,
  '3D000': (said) => `it has no such database: ${said}. Make it with createdb, or name another in the address`,
  '53300': (said) => `it has no connection left: ${said}. Try again, or let the server take more (max_connections)`,
  ECONNREFUSED: () => 'nothing answers there. Start the server, or check host and port in it',
  ENOTFOUND: () => 'no machine of that name is known. Check the host in it',
  EAI_AGAIN: () => 'no machine of that name is known. Check the host in it',
  ENOENT: () => 'nothing answers at that socket. Start the server, or check the folder after host= in it',
  ETIMEDOUT: () => 'nothing answers there in time. Check host and port in it, and the firewall between',
}

/** A sentence about `DATABASE_URL` for an error of connecting to it. */
export const unreachable = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: string }
  const said = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  if (/client password must be a string/.test(said))
    return 'DATABASE_URL names no password, and its server asks for one. Write it as postgres://user:password@host/database.'
  const reason = fixes[code ?? '']?.(said) ?? `${said}. Check its address and password`
  return `DATABASE_URL points at a server that could not be reached: ${reason}.`
}

/** Stops for what is no address of a PostgreSQL server at all. */
export const assertServerAddress = (name: string, url: string): void => {
  if (/^postgres(ql)?:\/\/./.test(url)) return
  throw new OpeningRefused(
    `${name} is no address of a PostgreSQL server. Write it as postgres://user:password@host/database.`,
  )
}
