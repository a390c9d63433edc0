// A read-only map from packed ids to values: one multiplication and mostly one comparison a look-up, because it is asked for every
// segment of every file.

export class IntTable<T> {
  private readonly keys: Int32Array
  private readonly values: (T | undefined)[]
  private readonly mask: number

  constructor(entries: Iterable<readonly [number, T]>) {
    const all = [...entries]
    let size = 4
    while (size < all.length * 2) size *= 2
    this.mask = size - 1
    this.keys = new Int32Array(size)
    this.values = new Array<T | undefined>(size).fill(undefined)
    for (const [key, value] of all) {
      // 0 marks a free place; no id or code packs to it.
      if (key === 0) throw new Error('0 is no key')
      let at = this.place(key)
      while (this.keys[at] !== 0) at = (at + 1) & this.mask
      this.keys[at] = key
      this.values[at] = value
    }
  }

  get(key: number): T | undefined {
    const { keys, mask } = this
    let at = this.place(key)
    for (;;) {
      const found = keys[at]
      if (found === key) return this.values[at]
      if (found === 0) return undefined
      at = (at + 1) & mask
    }
  }

  /** Every value. */
  *all(): Generator<T> {
    for (let at = 0; at < this.keys.length; at++) if (this.keys[at] !== 0) yield this.values[at]!
  }

  private place(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 20) & this.mask
  }
}
