// `visits refused IMPORT FILE`: the bad rows of an import as CSV on the disk, to correct in a spreadsheet and import again.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ask, replyOf, type ExitCode, type Given } from './command.ts'
import { chooseOrganization, operatorSession } from './operator.ts'
import { Misuse, refuseOptions } from './words.ts'

export async function saveRefusedVisits({ installation, words, rest, say }: Given): Promise<ExitCode> {
  refuseOptions(words, [])
  const [importId, path, ...more] = rest
  if (importId === undefined || path === undefined || more.length > 0)
    throw new Misuse('Name the import and a file that is not there yet: throughline visits refused IMPORT FILE.')
  const organization = await chooseOrganization(installation, words.common.organization, 'provider')
  const session = await operatorSession(installation, organization.id)
  const { fileId } = (await ask(installation, session, 'import.refused', { importId })) as { fileId: string }
  const { content } = replyOf(await installation.application.openFile(session, fileId, randomUUID()))
  try {
    await pipeline(content, createWriteStream(resolve(path), { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    throw new Misuse(
      `${path} could not be written (${whyNot(error)}). Name a file that is not there yet, in a folder that you may write to.`,
    )
  }
  say(
    `${path}: the rows to correct, each with what is wrong with it. Corrected, take it in with throughline visits import ${path}.`,
  )
  return 0
}

const whyNot = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'EEXIST' ? 'it is there already' : typeof code === 'string' ? code : 'the disk refused it'
}
