// Which branches of the library ran since the last time one asked, from V8 itself: no native code, no instrumented sources.
import { Session } from 'node:inspector'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[]
    }[]
  }[]
}

export class Branches {
  private readonly session = new Session()
  private readonly url: string
  private readonly seen = new Set<number>()
  watching = true

  /** `url` is the one script that is watched. */
  constructor(url: string) {
    this.url = url
    this.session.connect()
    this.post('Profiler.enable')
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  get size(): number {
    return this.seen.size
  }

  /** From here on nothing is counted any more, and what runs is as fast as anywhere. */
  stop(): void {
    this.watching = false
    this.post('Profiler.stopPreciseCoverage')
    this.session.disconnect()
  }

  /** Whether a branch ran that never ran before. With `keep` they are remembered. */
  grew(keep: boolean): boolean {
    const { result } = this.post('Profiler.takePreciseCoverage') as unknown as Coverage
    let grew = false
    for (const { url, functions } of result) {
      if (url !== this.url) continue
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          if (count === 0) continue
          const key = startOffset * 2 ** 24 + endOffset
          if (this.seen.has(key)) continue
          grew = true
          if (!keep) return true
          this.seen.add(key)
        }
    }
    return grew
  }

  private post(method: string, parameters: object = {}): object {
    let answer: object = {}
    // In one thread the inspector answers before `post` returns.
    this.session.post(method, parameters, (error, reply) => {
      if (error) throw new Error(`${method}: ${JSON.stringify(error)}`)
      answer = reply ?? {}
    })
    return answer
  }
}
