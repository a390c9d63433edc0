// SHA-256 under a key, in the process itself: the runtime's own is asynchronous in a browser, and this is asked for every id of a file.
// @source FIPS 180-4

const constants = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])
const start = new Uint32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])
const words = new Uint32Array(64)
const encoder = new TextEncoder()

function rotated(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

/** Mixes the 64 bytes of `block` from `at` into `state`. */
function mix(state: Uint32Array, block: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + i * 4
    words[i] = (block[p]! << 24) | (block[p + 1]! << 16) | (block[p + 2]! << 8) | block[p + 3]!
  }
  for (let i = 16; i < 64; i++) {
    const [a, b] = [words[i - 15]!, words[i - 2]!]
    const s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3)
    const s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10)
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + words[i]!) | 0
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const now = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = state[i]! + now[i]!
}

/** The hash of `message` after blocks already mixed into `from`. */
function finished(from: Uint32Array, before: number, message: Uint8Array): Uint32Array {
  const state = from.slice()
  const padded = new Uint8Array(((message.length + 8) >> 6) * 64 + 64)
  padded.set(message)
  padded[message.length] = 0x80
  const bits = (before + message.length) * 8
  for (let i = 0; i < 4; i++) padded[padded.length - 1 - i] = (bits >>> (8 * i)) & 0xff
  for (let at = 0; at < padded.length; at += 64) mix(state, padded, at)
  return state
}

/** SHA-256 of some bytes, as eight words. */
export function sha256(message: Uint8Array): Uint32Array {
  return finished(start, 0, message)
}

/** A function of a text that nobody can tell or guess without the key. */
export class KeyedHash {
  private readonly state: Uint32Array

  constructor(key: string) {
    this.state = start.slice()
    const block = new Uint8Array(64)
    sha256(encoder.encode(`x12 obfuscate\n${key}`)).forEach((word, i) =>
      new DataView(block.buffer).setUint32(i * 4, word),
    )
    mix(this.state, block, 0)
  }

  words(text: string): Uint32Array {
    return finished(this.state, 64, encoder.encode(text))
  }

  /** A whole number from 0 up to but not with `below`; `below` is at most 2^32. */
  below(text: string, below: number): number {
    const [high = 0, low = 0] = this.words(text)
    return Number((BigInt(high) * 4294967296n + BigInt(low)) % BigInt(below))
  }

  /** 256 bits. */
  big(text: string): bigint {
    return this.words(text).reduce((sum, word) => sum * 4294967296n + BigInt(word), 0n)
  }
}
