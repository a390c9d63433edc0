// What `npm start` may be told, from its words and the environment, with a sentence for every word it does not know.
import { resolve } from 'node:path'

export type StartOptions = {
  /** Null: the world opened last, or a demo on a new installation. */
  readonly world: 'demo' | 'real' | null
  readonly seed: number
  readonly host: string
  /** Null: the first free one from 8080 on. */
  readonly port: number | null
  /** Null: the usual folder. */
  readonly data: string | null
  readonly publicOrigin: string | null
  readonly trustProxy: boolean | string
  readonly logLevel: string
}

export const help = `npm start -- [options]

  --demo         a demo world made from a seed, apart from real data
  --empty        a real installation: the first run makes the organization and its first account
  --seed N       the seed of the demo world, when it is made (1)
  --port N       the port; without it the first free one from 8080 on
  --host NAME    where to listen (localhost); elsewhere only with THROUGHLINE_URL
  --data DIR     where everything is kept (~/.throughline)

Environment: DATABASE_URL (PostgreSQL 15 or later instead of the embedded one), THROUGHLINE_URL (the https address people
type, behind a proxy that terminates TLS), THROUGHLINE_TRUST_PROXY (addresses of that proxy), THROUGHLINE_HOME (like --data),
THROUGHLINE_EXCHANGE (folders files may be exchanged in), LOG_LEVEL (error, warn, info, silent).
`

export class StartRefusal extends Error {}

function wholeNumber(word: string, value: string | undefined, most: number): number {
  const number = Number(value)
  if (value === undefined || value === '' || !Number.isSafeInteger(number) || number < 0 || number > most)
    throw new StartRefusal(`${word} is followed by a whole number up to ${most}, for example “${word} 8080”.`)
  return number
}

function publicOriginOf(environment: NodeJS.ProcessEnv): string | null {
  const given = environment.THROUGHLINE_URL
  if (given === undefined || given === '') return null
  const address = URL.canParse(given) ? new URL(given) : null
  if (address === null || address.protocol !== 'https:' || address.pathname !== '/')
    throw new StartRefusal(
      'THROUGHLINE_URL is an https address without a path, for example https://billing.example.org.',
    )
  return address.origin
}

export function startOptions(words: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  let world: StartOptions['world'] = null
  let seed = 1
  let port: number | null = null
  let host = 'localhost'
  let data: string | null = null
  const rest = [...words]
  const choose = (chosen: 'demo' | 'real') => {
    if (world !== null && world !== chosen) throw new StartRefusal('Choose one of --demo and --empty.')
    world = chosen
  }
  while (rest.length > 0) {
    const [word, joined] = rest.shift()!.split(/=(.*)/s, 2) as [string, string?]
    const value = () => joined ?? rest.shift()
    if (word === '--demo') choose('demo')
    else if (word === '--empty') choose('real')
    else if (word === '--seed') seed = wholeNumber(word, value(), 2 ** 32 - 1)
    else if (word === '--port') port = wholeNumber(word, value(), 65_535)
    else if (word === '--host') host = value() ?? host
    else if (word === '--data') data = resolve(value() ?? '.')
    else throw new StartRefusal(`“${word}” is not known here.\n\n${help}`)
  }
  const publicOrigin = publicOriginOf(environment)
  if (publicOrigin === null && !['localhost', '127.0.0.1', '::1'].includes(host))
    throw new StartRefusal(
      `Listening on ${host} without TLS would show people’s records to the network. Put a proxy with a certificate in front and say its address in THROUGHLINE_URL.`,
    )
  const proxy = environment.THROUGHLINE_TRUST_PROXY
  return {
    world,
    seed,
    host,
    port,
    data,
    publicOrigin,
    trustProxy: proxy === undefined || proxy === '' ? publicOrigin !== null && 'loopback' : proxy,
    logLevel: environment.LOG_LEVEL ?? 'error',
  }
}
