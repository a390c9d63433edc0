// Statements of one transaction take turns on one connection. This is the turn: work begins when what was asked for before it
// has ended, and a file is read one piece ahead of whoever takes it apart, so that writing and reading apart may overlap.

export type Turn = <T>(work: () => Promise<T>) => Promise<T>

/** Work given to the turn runs in the order given, one at a time. What fails fails for its own caller only. */
export function takingTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}

/** The pieces of a content, each asked for before the one ahead of it is taken. */
export async function* readAhead(content: AsyncIterable<Uint8Array>, turn: Turn): AsyncGenerator<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  let next = turn(() => pieces.next())
  try {
    for (;;) {
      const piece = await next
      if (piece.done) return
      next = turn(() => pieces.next())
      // A failure is heard when the piece is asked for.
      next.catch(() => undefined)
      yield piece.value
    }
  } finally {
    await next.catch(() => undefined)
  }
}
