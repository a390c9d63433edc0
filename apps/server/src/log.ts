// The log: a line holds what is in this list and nothing else, whatever is handed in. No bodies, no addresses of pages, no
// names, no messages of errors: any of them may name a person served.
import pino, { type DestinationStream, type Logger } from 'pino'

/** Fields a line may hold, each a number or a short plain text. */
const allowed = [
  'requestId',
  'method',
  'route',
  'operation',
  'status',
  'milliseconds',
  'where',
  'error',
  'code',
  'constraint',
  'table',
  'frames',
  'count',
  'signal',
] as const

type Line = Partial<Record<(typeof allowed)[number], string | number | undefined>>

export type Log = {
  info(line: Line, message: string): void
  error(line: Line, message: string): void
}

const longest = 2_000
// Control characters in a value could forge a line.
const plain = (value: string): string => value.replace(/[^\x20-\x7e\n]/g, '?').slice(0, longest)

function pick(line: Line): Line {
  const picked: Record<string, string | number> = {}
  for (const name of allowed) {
    const value = line[name]
    if (typeof value === 'number') picked[name] = value
    else if (typeof value === 'string') picked[name] = plain(value)
  }
  return picked
}

export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger: Logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (line, message) => logger.info(pick(line), message),
    error: (line, message) => logger.error(pick(line), message),
  }
}

/** What of an error may be told: its kind, the database's code, and where in the program it arose. Never its message. */
export function describeError(error: unknown): Line {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
  return {
    error: error.name,
    code: text(code),
    constraint: text(constraint),
    table: text(table),
    frames: frames.map((frame) => frame.trim()).join('\n'),
  }
}
