// Encrypting a small value under one of the installation's keys (AES-256-GCM), bound to the place it stands in: moved to
// another row or column it does not open.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { RandomBytes } from './chance.ts'

const nonceLength = 12
const tagLength = 16

/** `place` names table, column and row, for example `factor.secret/0190…`. */
export function seal(key: Uint8Array, place: string, value: Uint8Array, random: RandomBytes): Buffer {
  const nonce = random(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(value), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden])
}

/** The value, or null when it was sealed elsewhere, under another key, or changed since. */
export function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()])
  } catch {
    return null
  }
}
