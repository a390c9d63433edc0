// How a backup is laid out inside its seal: a manifest, then one section for each table of each organization with the rows
// as COPY writes them, then the counts. Everything is said before it comes, so a reader never has to guess.
import { BackupRefused, ByteReader } from './sealed-stream.ts'

export type Manifest = {
  readonly format: 1
  /** The newest migration of the database: a restore begins from exactly this schema. */
  readonly migration: string
  readonly madeAt: string
  /** Whether it holds a demo: neither world's records are restored into the other. */
  readonly demo: boolean
  /** The installation's keys, in hex: without them no factor opens and no audit chain verifies. */
  readonly keys: Readonly<Record<string, string>>
  readonly organizations: readonly {
    readonly organizationId: string
    readonly auditHead: { readonly position: number; readonly hash: string } | null
  }[]
}

export type TableHeading = {
  readonly table: string
  /** Null for the rows of the installation. */
  readonly organizationId: string | null
  readonly columns: readonly string[]
}

export type TableFoot = { readonly rows: number }

const longestText = 16 * 1024 * 1024
const longestBlock = 4 * 1024 * 1024

const withLength = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** A piece of text that says what comes next. */
export const said = (value: unknown): Buffer => withLength(Buffer.from(JSON.stringify(value)))
/** A block of COPY's bytes. */
export const block = (bytes: Uint8Array): Buffer => withLength(bytes)
/** No more blocks. */
export const endOfBlocks: Buffer = Buffer.alloc(4)

/** Reads the pieces back in the order they were written. */
export class SectionReader {
  readonly #reader: ByteReader
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#reader = new ByteReader(source)
  }
  async #length(atMost: number): Promise<number> {
    const length = (await this.#reader.exactly(4)).readUInt32BE()
    if (length > atMost) throw new BackupRefused('The backup says something this program does not understand.')
    return length
  }
  async said<T>(): Promise<T> {
    return JSON.parse((await this.#reader.exactly(await this.#length(longestText))).toString('utf8')) as T
  }
  /** The blocks of one table. */
  async *blocks(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = await this.#length(longestBlock)
      if (length === 0) return
      yield await this.#reader.exactly(length)
    }
  }
  /** Reads what is left and keeps nothing of it: whatever is damaged or missing is found. */
  async toTheEnd(): Promise<void> {
    while ((await this.#reader.upTo(longestBlock)).length > 0);
  }
  async end(): Promise<void> {
    if ((await this.#reader.upTo(1)).length > 0)
      throw new BackupRefused('The backup says something this program does not understand.')
  }
}
