// What tests that kill share: moments that a seed chooses, and processes that wait for a word, begin, and are ended by SIGKILL.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

/** Park and Miller's generator: the same moments for the same seed. */
export function chance(from: number): () => number {
  let state = (from % 2_147_483_646) + 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

export type ReadyProgram = { readonly child: ChildProcess; readonly lines: AsyncIterator<string> }

async function hears({ lines }: ReadyProgram, word: string): Promise<void> {
  const said = (await lines.next()).value as string | undefined
  if (said !== word) throw new Error(`the program said ${said} instead of ${word}`)
}

/** A process of a bundled program that knows its order and waits for the word to begin. */
export async function readyProgram(program: string, order: object): Promise<ReadyProgram> {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ready = { child, lines: createInterface({ input: child.stdout! })[Symbol.asyncIterator]() }
  await hears(ready, 'ready')
  return ready
}

/** A new process is slower than one that has worked before: how long it takes to say this, in milliseconds. Then it is ended. */
export async function lastsUntil(ready: ReadyProgram, word: string): Promise<number> {
  ready.child.stdin!.write('go\n')
  await hears(ready, 'begun')
  const started = performance.now()
  await hears(ready, word)
  const lasted = performance.now() - started
  ready.child.kill('SIGKILL')
  return lasted
}

/** Lets it begin and ends it so many milliseconds later. */
export async function killAfter(ready: ReadyProgram, milliseconds: number): Promise<void> {
  const ended = new Promise((resolve) => ready.child.once('exit', resolve))
  ready.child.stdin!.write('go\n')
  await hears(ready, 'begun')
  await pause(milliseconds)
  ready.child.kill('SIGKILL')
  await ended
}
