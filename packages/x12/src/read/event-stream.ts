// What a reader answers with: its events one by one, or in the batches they are made in.

/**
 * `for await` gives the events one at a time. `batches()` gives lists of them to be iterated synchronously: fewer waits, for callers in
 * a hurry. Either way the source is read as far as it is asked for, and given back when the loop is left.
 */
export class EventStream<T> implements AsyncIterableIterator<T> {
  private readonly made: AsyncGenerator<readonly T[]>
  private batch: readonly T[] = []
  private at = 0
  private waiting: Promise<unknown> | null = null

  constructor(made: AsyncGenerator<readonly T[]>) {
    this.made = made
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  // No async function: one promise an event, and an async generator would make three.
  next(): Promise<IteratorResult<T, undefined>> {
    if (this.waiting === null && this.at < this.batch.length)
      return Promise.resolve({ value: this.batch[this.at++]!, done: false })
    // Whoever asks again before the first answer came is answered in turn.
    const more = this.waiting === null ? this.more() : this.waiting.then(() => this.next())
    const settled: Promise<unknown> = more.then(
      () => this.settle(settled),
      () => this.settle(settled),
    )
    this.waiting = settled
    return more
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.batch = []
    await this.made.return(undefined)
    return { value: undefined, done: true }
  }

  /** What is left, in lists. */
  async *batches(): AsyncGenerator<readonly T[], void, undefined> {
    if (this.at < this.batch.length) {
      const rest = this.batch.slice(this.at)
      this.batch = []
      yield rest
    }
    yield* this.made
  }

  private async more(): Promise<IteratorResult<T, undefined>> {
    for (;;) {
      const { value, done } = await this.made.next()
      if (done === true) return { value: undefined, done: true }
      if (value.length === 0) continue
      this.batch = value
      this.at = 1
      return { value: value[0]!, done: false }
    }
  }

  private settle(one: Promise<unknown>): void {
    if (this.waiting === one) this.waiting = null
  }
}
