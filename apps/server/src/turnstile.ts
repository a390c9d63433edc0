// Lets so many requests through at once and so many wait for so long. Turning all the others away at once would make them
// come back at once; letting all in would make each of them slow.

export type TurnstileLimits = {
  readonly inside: number
  readonly waiting: number
  readonly waitMilliseconds: number
}

type Waiter = { readonly enter: () => void; readonly giveUp: () => void; readonly timer: NodeJS.Timeout }

export class Turnstile {
  readonly #limits: TurnstileLimits
  readonly #waiters: Waiter[] = []
  #inside = 0

  constructor(limits: TurnstileLimits) {
    this.#limits = limits
  }

  /** True when it is one's turn (then call `leave`), false when there are too many or one waited too long. */
  enter(): Promise<boolean> {
    if (this.#inside < this.#limits.inside) {
      this.#inside += 1
      return Promise.resolve(true)
    }
    // When the line is full the one who waited longest goes: its client has the least patience left.
    if (this.#waiters.length >= this.#limits.waiting) this.#waiters.shift()?.giveUp()
    return new Promise((resolve) => {
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(waiter.timer)
          resolve(true)
        },
        giveUp: () => {
          clearTimeout(waiter.timer)
          resolve(false)
        },
        timer: setTimeout(() => {
          const at = this.#waiters.indexOf(waiter)
          if (at >= 0) this.#waiters.splice(at, 1)
          resolve(false)
        }, this.#limits.waitMilliseconds),
      }
      this.#waiters.push(waiter)
    })
  }

  leave(): void {
    const next = this.#waiters.shift()
    if (next === undefined) this.#inside -= 1
    else next.enter()
  }
}
