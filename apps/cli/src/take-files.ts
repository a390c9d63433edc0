// `remit post FILE…` and `claims intake FILE…`: files from the disk through the same door as an upload, each with what became
// of it and why.
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { counted, formatMoney } from '@throughline/domain'
import { fileKind, headBytes, type Session } from '@throughline/application'
import type { FileOutcome } from '@throughline/operations'
import type { Cents } from '@throughline/domain'
import { ask, RefusedByApplication, replyOf, type ExitCode, type Given, type Say } from './command.ts'
import { chooseOrganization, operatorSession } from './operator.ts'
import { Misuse, refuseOptions } from './words.ts'

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Keeps a file of the disk as received. */
export async function receiveFromDisk(
  { installation }: Given,
  session: Session,
  path: string,
): Promise<{ readonly fileId: string }> {
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) throw new Misuse(`${path} is no file.`)
  const name = basename(path)
  const kind = fileKind(await headOf(path), name)
  const upload = { name, kind, content: createReadStream(path) }
  const requestId = installation.application.engine.ids()
  return replyOf(await installation.application.receiveFile(session, upload, requestId))
}

async function takeFile(given: Given, session: Session, path: string): Promise<FileOutcome> {
  const { fileId } = await receiveFromDisk(given, session, path)
  return (await ask(given.installation, session, 'file.take', { fileId })) as FileOutcome
}

function tell(say: Say, path: string, taken: FileOutcome): void {
  say(`${taken.outcome.padEnd(12)} ${path}`)
  for (const transaction of taken.transactions) {
    const paid = transaction.paidCents === null ? '' : `, ${formatMoney(transaction.paidCents as Cents)}`
    say(
      `  ${transaction.ordinal + 1}. ${transaction.outcome}: ${counted(transaction.claims, 'claim')}${paid}. ${transaction.text}`,
    )
  }
  for (const reason of taken.reasons) say(`  ${reason}`)
}

const well = new Set(['posted', 'accepted', 'duplicate', 'kept'])

async function takeFiles(given: Given, kind: 'provider' | 'plan'): Promise<ExitCode> {
  refuseOptions(given.words, [])
  if (given.rest.length === 0) throw new Misuse('Name one file or more.')
  const organization = await chooseOrganization(given.installation, given.words.common.organization, kind)
  const session = await operatorSession(given.installation, organization.id)
  const counts = new Map<string, number>()
  for (const path of given.rest) {
    let outcome = 'refused'
    try {
      const taken = await takeFile(given, session, path)
      outcome = taken.outcome
      tell(given.say, path, taken)
    } catch (error) {
      // One file that is refused does not stop the others.
      if (!(error instanceof RefusedByApplication || error instanceof Misuse)) throw error
      given.say(`refused      ${path}\n  ${error.message}`)
    }
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  given.say([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '))
  return [...counts.keys()].every((outcome) => well.has(outcome)) ? 0 : 1
}

export const postRemittances = (given: Given): Promise<ExitCode> => takeFiles(given, 'provider')
export const takeClaimsIn = (given: Given): Promise<ExitCode> => takeFiles(given, 'plan')
