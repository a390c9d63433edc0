// What the command line says about itself.

/** Commands with words of their own, by what they begin with. */
const ownCommands = `
  throughline remit post FILE…          posts 835 files, or says why not
  throughline claims intake FILE…       takes 837P files in at the plan
  throughline visits import FILE…       takes CSV files of visits in, or says which rows wait and why (--mapping JSON)
  throughline visits refused IMPORT FILE saves the rows of an import that wait for correction as CSV, with their reasons
  throughline thread KIND ID [LINE]     the whole thread through one thing
  throughline integrity                 checks every invariant and audit chain
  throughline backup FILE               everything in one sealed file (--key-file FILE, or a passphrase)
  throughline restore FILE              and back from it, where there is no data yet
  throughline organizations             the organizations of this installation
  throughline organization add NAME     a further organization, --kind provider or plan
  throughline user reset-password EMAIL a new password, shown once`
  .split('\n')
  .filter(Boolean)

/** The lines of the commands with words of their own that begin with this noun. */
export function ownHelp(noun: string): readonly string[] {
  return ownCommands.filter((line) => line.trim().split(/\s+/)[1] === noun)
}

export function help(commands: string): string {
  return `throughline: one command, run by whoever may open the data folder

  throughline NOUN VERB [--field value …] [--json '{…}']   any operation; see throughline help
${ownCommands.join('\n')}
  throughline help [NOUN]               every operation, or those of a noun

  --organization NAME   by id or the beginning of its name, when there are several
  --data DIR            where everything is kept (~/.throughline)
  --demo, --real        which world; without it the one opened last
${commands === '' ? '' : `\n${commands}`}`
}

/** A fault of ours. Its text may hold something of a record, so it is shown to whoever opened the data, and not logged. */
export function describeFault(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This did not work, and nothing was changed by it. ${text}`
}
