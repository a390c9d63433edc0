// Makes the context a binding runs in, around an open transaction.
import {
  enqueueJob,
  findFile,
  readFile as readStoredFile,
  storeFile as keepFile,
  verifyAudit,
  type StoreTransaction,
} from '@throughline/store'
import type { Gathered, Gathering } from './audit-row.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { found, refuse } from './refusal.ts'
import { seal, unseal } from './seal.ts'

type Facts = Pick<Context, 'organization' | 'actor' | 'today' | 'now' | 'language'>

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export function makeContext(
  engine: Engine,
  db: StoreTransaction,
  facts: Facts,
  gather: Gathering,
  gathered: Gathered,
): Context {
  const organizationId = facts.organization.id
  const readFile: Context['readFile'] = async (fileId) => {
    const file = found(await findFile(db, organizationId, fileId))
    return {
      fileId,
      direction: file.direction,
      kind: file.kind,
      name: file.name,
      mediaType: file.media_type,
      sha256: file.sha256,
      bytes: file.bytes,
      receivedAt: file.received_at,
      content: readStoredFile((work) => work(db), organizationId, fileId),
    }
  }
  const sealingKey = () => engine.keyFor('fields of records')
  const placeOf = (place: string) => `${organizationId}/${place}`
  return {
    db,
    organization: facts.organization,
    actor: facts.actor,
    now: facts.now,
    today: facts.today,
    language: facts.language,
    newId: engine.ids,
    randomBytes: engine.random,
    seal: (place, value) => seal(sealingKey(), placeOf(place), Buffer.from(value), engine.random),
    unseal: (place, sealed) => unseal(sealingKey(), placeOf(place), sealed)?.toString() ?? null,
    ...gather,
    readingLimits: engine.readingLimits,
    readFile,
    async readFileBytes(fileId, atMost) {
      const file = await readFile(fileId)
      if (file.bytes > atMost)
        refuse('file-too-large', `The file has ${file.bytes} bytes; ${atMost} can be read here. Split it.`)
      const pieces: Uint8Array[] = []
      for await (const piece of file.content) pieces.push(piece)
      return Buffer.concat(pieces)
    },
    async storeFile({ content, sender = null, ...file }) {
      const source = content instanceof Uint8Array ? one(content) : content
      const fileId = engine.ids()
      const kept = await keepFile(db, { ...file, organizationId, fileId, sender, receivedAt: facts.now }, source)
      if (!kept.ok) refuse('file-too-large', `The file is larger than ${kept.limit} bytes. Split it.`)
      gathered.files.push(kept.fileId)
      return { fileId: kept.fileId, sha256: kept.sha256, bytes: kept.bytes, known: kept.known }
    },
    verifyAudit: () => verifyAudit(db, organizationId, engine.auditKey),
    async enqueue({ job, subject, runAfter }) {
      if (!engine.jobs.has(job)) throw new Error(`no job is bound as ${job}`)
      await enqueueJob(db, {
        organizationId,
        jobId: engine.ids(),
        command: job,
        subjectId: subject,
        runAfter: runAfter ?? facts.now,
        now: facts.now,
      })
    },
  }
}
