// `integrity`: every organization's invariants and audit chain; one line each, and what was found.
import { ask, type ExitCode, type Given } from './command.ts'
import { operatorSession, organizationsOf } from './operator.ts'
import { refuseOptions } from './words.ts'

type Checked = {
  readonly ok: boolean
  readonly invariants: readonly {
    readonly title: string
    readonly violations: number
    readonly example: string | null
  }[]
}
type Verified = {
  readonly ok: boolean
  readonly rows: number
  readonly sealed: number
  readonly firstBroken: number | null
}

export async function checkIntegrity(given: Given): Promise<ExitCode> {
  refuseOptions(given.words, [])
  let well = true
  await given.installation.application.sealAudit()
  for (const organization of await organizationsOf(given.installation)) {
    const session = await operatorSession(given.installation, organization.id)
    const checked = (await ask(given.installation, session, 'integrity.check', {})) as Checked
    const chain = (await ask(given.installation, session, 'audit.verify', {})) as Verified
    well &&= checked.ok && chain.ok
    given.say(
      `${organization.name}: ${checked.invariants.length} invariants, ${chain.rows} audit rows, ${checked.ok && chain.ok ? 'all hold' : 'NOT all hold'}`,
    )
    for (const { title, violations, example } of checked.invariants.filter((each) => each.violations > 0))
      given.say(`  ${title}: ${violations} times${example === null ? '' : `, for example ${example}`}`)
    if (!chain.ok)
      given.say(`  The audit chain is broken${chain.firstBroken === null ? '' : ` from row ${chain.firstBroken} on`}.`)
  }
  return well ? 0 : 1
}
