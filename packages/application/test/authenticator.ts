// A passkey authenticator in software, as a browser would answer it: makes a P-256 key, signs challenges, counts its uses.
import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type WebAuthnJson = Record<string, unknown>
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

const userPresent = 0x01
const userVerified = 0x04
const attested = 0x40

export class Authenticator {
  readonly #origin: string
  readonly #key: KeyObject
  readonly #publicKey: KeyObject
  readonly #id: Buffer
  /** Whether the device checks who holds it (a PIN, a fingerprint). */
  verifies = true
  uses = 0

  constructor(origin: string, seed: string) {
    this.#origin = origin
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    this.#publicKey = publicKey
    this.#id = sha256(seed)
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #authenticatorData(flags: number, more: Uint8Array = new Uint8Array(0)): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(++this.uses)
    const seen = userPresent | (this.verifies ? userVerified : 0) | flags
    return Buffer.concat([sha256(new URL(this.#origin).hostname), Buffer.from([seen]), counter, more])
  }

  /** Answers `factor.passkeyBegin`. */
  create(options: WebAuthnJson): WebAuthnJson {
    const { x, y } = this.#publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    const coseKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
        [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
      ]),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.#id.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, this.#id, coseKey])
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(this.#authenticatorData(attested, credential))],
      ]) as never,
    )
    return this.#answer({
      clientDataJSON: base64url(this.#clientData('webauthn.create', String(options['challenge']))),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  /** Answers `session.passkeyOptions`. */
  get(options: WebAuthnJson): WebAuthnJson {
    const clientData = this.#clientData('webauthn.get', String(options['challenge']))
    const authenticatorData = this.#authenticatorData(0)
    const signature = createSign('SHA256')
      .update(Buffer.concat([authenticatorData, sha256(clientData)]))
      .sign(this.#key)
    return this.#answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
    })
  }

  #answer(response: WebAuthnJson): WebAuthnJson {
    const id = base64url(this.#id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
}
