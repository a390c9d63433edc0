// The clock, ids and randomness the application runs on, as arguments: a door passes the real ones, the simulator its own.
import { randomFillSync } from 'node:crypto'
import type { Instant } from './context.ts'

export type Clock = () => Instant
export type NewId = () => string
export type RandomBytes = (count: number) => Uint8Array

export const systemClock: Clock = () => new Date().toISOString()

/** Bytes asked of the system at once: asking costs more than the bytes. */
const poolSize = 4_096
const pool = new Uint8Array(poolSize)
let poolUsed = poolSize

export const systemRandom: RandomBytes = (count) => {
  if (count > poolSize) return randomFillSync(new Uint8Array(count))
  if (poolUsed + count > poolSize) {
    randomFillSync(pool)
    poolUsed = 0
  }
  const bytes = pool.slice(poolUsed, poolUsed + count)
  // What was given away is not kept.
  pool.fill(0, poolUsed, poolUsed + count)
  poolUsed += count
  return bytes
}

/**
 * UUIDs of version 7 (RFC 9562, method 1 of §6.2): led by the millisecond and a count within it, so that new rows lie together
 * in their index, and rows of one moment stand in the order in which they were made.
 */
export function idsFrom(clock: Clock, random: RandomBytes): NewId {
  // The system's clock need not be written out to be read again: ids are made by the hundred thousand.
  const instant = clock === systemClock ? Date.now : () => Date.parse(clock())
  let last = 0
  let made = 0
  return () => {
    const bytes = random(16)
    const now = instant()
    if (now === last) made += 1
    else made = 0
    last = now
    // The count has twelve bits; more ids than that take from the next millisecond.
    let milliseconds = now + Math.floor(made / 4096)
    for (let at = 5; at >= 0; at--) {
      bytes[at] = milliseconds % 256
      milliseconds = Math.floor(milliseconds / 256)
    }
    bytes[6] = 0x70 | ((made >> 8) & 0x0f)
    bytes[7] = made & 0xff
    bytes[8] = 0x80 | (bytes[8]! & 0x3f)
    const hex = Buffer.from(bytes).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
