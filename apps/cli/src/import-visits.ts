// `visits import FILE…`: CSV files of visits from the disk, read as their headings were read before or as they can be guessed;
// every bad row is told with its reasons and kept for correction.
import { counted } from '@throughline/domain'
import type { Session } from '@throughline/application'
import { ask, RefusedByApplication, type ExitCode, type Given } from './command.ts'
import { readJson } from './operation-command.ts'
import { chooseOrganization, operatorSession } from './operator.ts'
import { receiveFromDisk } from './take-files.ts'
import { Misuse, refuseOptions } from './words.ts'

/** As `import.preview` answers. */
type Preview = {
  readonly mapping: Readonly<Record<string, string>>
  readonly remembered: boolean
  readonly headers: readonly string[]
  readonly fields: readonly { readonly field: string; readonly title: string; readonly required: boolean }[]
  readonly total: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicates: number
}

type Taken = Pick<Preview, 'accepted' | 'rejected' | 'duplicates'> & { readonly importId: string }

type Rows = { readonly rows: readonly { readonly rowNumber: number; readonly reasons: readonly string[] }[] }

type Mapping = Readonly<Record<string, string>>

/** So many bad rows are told one by one; all of them are kept. */
const rowsTold = 200

function mappingGiven(text: string | undefined): Mapping | null {
  if (text === undefined) return null
  const read = readJson('--mapping', text)
  const plain = typeof read === 'object' && read !== null && !Array.isArray(read)
  if (plain && Object.values(read).every((value) => typeof value === 'string')) return read as Mapping
  throw new Misuse(`--mapping names columns by field, for example '{"servedOn":"Date"}'.`)
}

/** What to say when the columns cannot be guessed: nothing is taken in by half a guess. */
function columnsMissing({ fields, mapping, headers }: Preview): string {
  const missing = fields.filter(
    ({ field, required }) => required && !(field in mapping) && !(`fixed:${field}` in mapping),
  )
  const names = missing.map(({ field, title }) => `  ${field}: ${title}`)
  return [
    'Not every column that is needed could be guessed. Say which is which with --mapping \'{"servedOn":"Date"}\', or one value for every row as "fixed:placeOfService":"11".',
    ...names,
    `  The file has: ${headers.join(', ')}`,
  ].join('\n')
}

async function importFile(given: Given, session: Session, path: string, own: Mapping | null): Promise<boolean> {
  const { installation, say } = given
  const { fileId } = await receiveFromDisk(given, session, path)
  const seen = (await ask(installation, session, 'import.preview', { fileId, mapping: null })) as Preview
  const mapping = { ...seen.mapping, ...own }
  if (own === null && seen.accepted + seen.rejected + seen.duplicates < seen.total)
    throw new RefusedByApplication(columnsMissing(seen))
  const taken = (await ask(installation, session, 'import.run', { fileId, mapping })) as Taken
  say(
    `${path}: ${counted(taken.accepted, 'visit')} taken in, ${taken.duplicates} known already, ${taken.rejected} kept for correction.`,
  )
  if (own === null) say(seen.remembered ? '  Its columns are read as before.' : '  Its columns were guessed.')
  if (taken.rejected === 0) return true
  const filter = { importId: taken.importId, status: 'rejected' }
  const { rows } = (await ask(installation, session, 'import.rows', { filter, pageSize: rowsTold })) as Rows
  for (const { rowNumber, reasons } of rows) say(`  row ${rowNumber}: ${reasons.join(' ')}`)
  if (taken.rejected > rows.length) say(`  And ${taken.rejected - rows.length} more; see them with import rows.`)
  say(`  Correct them with: throughline import correct --import-id ${taken.importId}`)
  say(`  All of them as CSV, with their reasons: throughline visits refused ${taken.importId} FILE`)
  return false
}

export async function importVisits(given: Given): Promise<ExitCode> {
  refuseOptions(given.words, ['mapping'])
  if (given.rest.length === 0) throw new Misuse('Name one file or more: throughline visits import FILE….')
  const own = mappingGiven(given.words.options.get('mapping'))
  const organization = await chooseOrganization(given.installation, given.words.common.organization, 'provider')
  const session = await operatorSession(given.installation, organization.id)
  let clean = true
  for (const path of given.rest) {
    try {
      clean = (await importFile(given, session, path, own)) && clean
    } catch (error) {
      // One file that is refused does not stop the others.
      if (!(error instanceof RefusedByApplication || error instanceof Misuse)) throw error
      given.say(`refused      ${path}\n  ${error.message}`)
      clean = false
    }
  }
  return clean ? 0 : 1
}
