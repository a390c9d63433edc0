// Runs one of PostgreSQL's own programs to its end, as the server's user, with a bare environment, and keeps what it said.
import { spawn } from 'node:child_process'
import type { ServerUser } from './server-user.ts'

export type Finished = { readonly code: number | null; readonly said: string }

const longestOutput = 64 * 1024

/** Only what the programs need: no PG* variable of the caller's shell may turn them to another server. */
const bareEnvironment = (): NodeJS.ProcessEnv => {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'DYLD_LIBRARY_PATH'] as const
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name]
  return environment
}

/** Starts `program`, waits until it exits, and gives its exit code with what it wrote. */
export const runProgram = (
  program: string,
  parameters: readonly string[],
  user: ServerUser | null,
  folder: string,
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      env: bareEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group: Ctrl-C in the terminal must not stop the database before the application has drained.
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    })
    let said = ''
    const keep = (chunk: Buffer) => {
      if (said.length < longestOutput) said += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    // `exit`, not `close`: a server it started may hold its pipes open.
    child.once('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, said: said.trim() })
    })
  })
