// `x12 obfuscate`: a copy of a file with nobody in it, on standard output or in a new file.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { obfuscate } from '../obfuscate/obfuscate.ts'
import { exitCode, Misuse, type Door, type ExitCode } from './door.ts'
import type { Output } from './output.ts'
import { bytesOf, fileErrorOf } from './source.ts'
import type { CommandShape, Words } from './words.ts'

export const obfuscateShape: CommandShape = {
  usage: 'obfuscate FILE [--key-file FILE] [--out FILE]',
  about: `a copy that is safe to share: same structure, amounts, codes and findings, and nobody in it
--key-file    a file with a secret text: files made with one key still belong together; left out, the key is thrown away
--out         the file to write, which must not exist yet; standard output when left out`,
  options: ['key-file', 'out'],
  files: [1, 1],
}

/** Shorter keys could be tried out. */
const leastKey = 16

export async function obfuscateFile(file: string, words: Words, door: Door, output: Output): Promise<ExitCode> {
  const key = keyFrom(words.option('key-file'), door)
  const out = words.option('out')
  if (out === undefined) {
    for await (const chunk of obfuscate(bytesOf(file, door), { key })) await output.bytes(chunk)
    return exitCode.clean
  }
  const target = opened(out)
  try {
    for await (const chunk of obfuscate(bytesOf(file, door), { key })) writeSync(target, chunk)
  } finally {
    closeSync(target)
  }
  return exitCode.clean
}

function opened(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    throw new Misuse(
      `${path} cannot be written: ${isThere(error) ? 'it is there already. Name a new file.' : 'name a file in a folder you may write to.'}`,
    )
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function keyFrom(path: string | undefined, door: Door): string {
  if (path === undefined) return door.secret()
  let key: string
  try {
    key = readFileSync(path, 'utf8').trim()
  } catch (error) {
    const sentence = fileErrorOf(error)
    if (sentence === null) throw error
    throw new Misuse(`${path}: ${sentence}`)
  }
  if (key.length < leastKey)
    throw new Misuse(`${path}: The key is shorter than ${leastKey} characters. Write a longer one.`)
  return key
}
