// The command line: finds the command, runs it for each file, and ends with the worst of what it found.
import { X12Error } from '../x12-error.ts'
import { ackFile, ackShape } from './ack-command.ts'
import { checkFile, checkShape } from './check-command.ts'
import { diffFiles, diffShape } from './diff-command.ts'
import { exitCode, FileFault, Misuse, type Door, type ExitCode } from './door.ts'
import { explainFile, explainShape } from './explain-command.ts'
import { jsonFile, jsonShape } from './json-command.ts'
import { obfuscateFile, obfuscateShape } from './obfuscate-command.ts'
import { Output } from './output.ts'
import { fileErrorOf } from './source.ts'
import { version } from './version.ts'
import { readWords, type CommandShape, type Words } from './words.ts'

export type { Door } from './door.ts'

interface Command {
  readonly shape: CommandShape
  /** Runs for one file, or for all of them at once when `together`. */
  readonly run: (file: string, words: Words, door: Door, output: Output) => Promise<ExitCode>
  readonly together?: true
}

const commands: Readonly<Record<string, Command>> = {
  check: { shape: checkShape, run: checkFile },
  explain: { shape: explainShape, run: explainFile },
  json: { shape: jsonShape, run: (file, _words, door, output) => jsonFile(file, door, output) },
  ack: { shape: ackShape, run: ackFile },
  diff: { shape: diffShape, run: (_file, words, door, output) => diffFiles(words, door, output), together: true },
  obfuscate: { shape: obfuscateShape, run: obfuscateFile },
}

/** Runs one command line and answers how the program should end. */
export async function runX12(given: readonly string[], door: Door): Promise<number> {
  const [name, ...rest] = given
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = rest[0] === undefined ? undefined : commands[rest[0]]
    if (name === undefined) process.stderr.write(`${usage(door.program)}\n`)
    else process.stdout.write(`${asked ? helpOf(door.program, asked.shape) : usage(door.program)}\n`)
    return name === undefined ? exitCode.unreadable : exitCode.clean
  }
  if (name === 'version' || name === '--version') {
    process.stdout.write(`${version}\n`)
    return exitCode.clean
  }
  const command = Object.hasOwn(commands, name) ? commands[name]! : null
  const output = new Output()
  try {
    if (command === null)
      throw new Misuse(`There is no command “${name}”. There are ${Object.keys(commands).join(', ')}.`)
    if (rest.includes('--help')) {
      process.stdout.write(`${helpOf(door.program, command.shape)}\n`)
      return exitCode.clean
    }
    return await runFor(command, readWords(name, command.shape, rest), door, output)
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    const how = command
      ? `\n\n${helpOf(door.program, command.shape)}`
      : `\n\nSay ${door.program} help for what each does.`
    process.stderr.write(`${error.message}${how}\n`)
    return exitCode.unreadable
  } finally {
    await output.flush()
  }
}

async function runFor(command: Command, words: Words, door: Door, output: Output): Promise<ExitCode> {
  let worst: ExitCode = exitCode.clean
  for (const file of command.together ? [words.files.join(', ')] : words.files) {
    try {
      worst = Math.max(worst, await command.run(file, words, door, output)) as ExitCode
    } catch (thrown) {
      const { file: at, error } = thrown instanceof FileFault ? thrown : { file, error: thrown }
      const sentence = error instanceof X12Error ? error.message : fileErrorOf(error)
      if (sentence === null) throw error
      await output.flush()
      process.stderr.write(`${at}: ${sentence}\n`)
      worst = exitCode.unreadable
    }
  }
  return worst
}

function usage(program: string): string {
  const list = Object.values(commands).map(({ shape }) => `  ${helpOf(program, shape).replaceAll('\n', '\n  ')}`)
  return `${program} reads, checks and explains HIPAA X12 files.

${list.join('\n\n')}

- as a file reads what is piped in. Each command ends with 0 when all is well, 1 when there are findings of severity error (or
differences), 2 when a file cannot be read or the words cannot be followed.`
}

function helpOf(program: string, { usage: words, about }: CommandShape): string {
  return `${program} ${words}\n    ${about.replaceAll('\n', '\n    ')}`
}
