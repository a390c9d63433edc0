// Who may do what, as reviewed by hand: the one table the permissions of the product are held against. A dot is nothing;
// otherwise the reach: `own` caseload, `team`, `all`. Changing a role means changing this table too, and saying why.
import type { OrganizationKind, Permission, Reach } from '@throughline/operations'

const provider = `
permission              administrator director biller supervisor peer compliance sole
organization.read       all           all      all    all        own  all        all
organization.manage     all           all      .      .          .    .          all
users.manage            all           .        .      .          .    .          all
contracts.read          all           all      all    all        .    all        all
contracts.manage        .             all      .      .          .    .          all
workers.read            all           all      all    all        .    all        all
workers.manage          all           all      .      .          .    .          all
workers.births          .             .        .      .          .    all        all
people.read             .             all      all    team       own  all        all
people.manage           .             all      all    team       .    .          all
authorizations.read     .             all      all    team       own  all        all
authorizations.manage   .             all      all    .          .    .          all
services.read           .             all      all    team       own  all        all
services.record         .             all      all    team       own  .          all
services.import         .             all      all    .          .    .          all
notes.read              .             all      all    team       own  all        all
notes.write             .             .        .      team       own  .          all
claims.read             .             all      all    team       .    all        all
claims.prepare          .             all      all    .          .    .          all
claims.override         .             all      all    .          .    .          all
claims.send             .             all      all    .          .    .          all
files.read              .             all      all    .          .    all        all
files.receive           .             all      all    .          .    .          all
money.read              .             all      all    .          .    all        all
money.post              .             all      all    .          .    .          all
money.release           .             all      .      .          .    .          all
thread.read             .             all      all    team       .    all        all
home.read               all           all      all    team       own  all        all
audit.read              all           .        .      .          .    all        all
integrity.run           all           all      .      .          .    all        all
plan.network.read       .             .        .      .          .    .          .
plan.network.manage     .             .        .      .          .    .          .
plan.members.read       .             .        .      .          .    .          .
plan.members.manage     .             .        .      .          .    .          .
plan.policy.read        .             .        .      .          .    .          .
plan.policy.manage      .             .        .      .          .    .          .
plan.purchasers.read    .             .        .      .          .    .          .
plan.purchasers.manage  .             .        .      .          .    .          .
plan.claims.read        .             .        .      .          .    .          .
plan.claims.decide      .             .        .      .          .    .          .
plan.claims.override    .             .        .      .          .    .          .
plan.payments.read      .             .        .      .          .    .          .
plan.payments.run       .             .        .      .          .    .          .
`

const plan = `
permission              administrator network utilization examiner finance auditor
organization.read       all           all     all         all      all     all
organization.manage     all           .       .           .        .       .
users.manage            all           .       .           .        .       .
contracts.read          .             all     all         all      all     all
contracts.manage        .             all     .           .        .       .
workers.read            .             .       .           .        .       .
workers.manage          .             .       .           .        .       .
workers.births          .             .       .           .        .       .
people.read             .             .       .           .        .       .
people.manage           .             .       .           .        .       .
authorizations.read     .             all     all         all      all     all
authorizations.manage   .             .       all         .        .       .
services.read           .             .       .           .        .       .
services.record         .             .       .           .        .       .
services.import         .             .       .           .        .       .
notes.read              .             .       .           .        .       .
notes.write             .             .       .           .        .       .
claims.read             .             .       .           .        .       .
claims.prepare          .             .       .           .        .       .
claims.override         .             .       .           .        .       .
claims.send             .             .       .           .        .       .
files.read              .             all     all         all      all     all
files.receive           .             .       .           all      .       .
money.read              .             .       .           .        all     .
money.post              .             .       .           .        .       .
money.release           .             .       .           .        .       .
thread.read             .             all     all         all      all     all
home.read               all           all     all         all      all     all
audit.read              all           .       .           .        .       all
integrity.run           all           .       .           .        all     .
plan.network.read       .             all     all         all      all     all
plan.network.manage     .             all     .           .        .       .
plan.members.read       .             all     all         all      all     all
plan.members.manage     .             .       all         .        .       .
plan.policy.read        .             all     all         all      all     all
plan.policy.manage      .             all     .           .        .       .
plan.purchasers.read    .             all     all         all      all     all
plan.purchasers.manage  .             all     .           .        .       .
plan.claims.read        .             all     all         all      all     all
plan.claims.decide      .             .       .           all      .       .
plan.claims.override    .             .       .           all      .       all
plan.payments.read      .             all     all         all      all     all
plan.payments.run       .             .       .           .        all     .
`

export type Expected = {
  readonly roles: readonly string[]
  readonly permissions: readonly string[]
  /** Null: this role may not. */
  readonly reach: (role: string, permission: Permission) => Reach | null
}

function readTable(table: string): Expected {
  const [head, ...rows] = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
  const roles = head!.slice(1)
  const cells = new Map(rows.map(([permission, ...reaches]) => [permission!, reaches]))
  for (const [permission, reaches] of cells)
    if (reaches.length !== roles.length || !reaches.every((reach) => ['.', 'own', 'team', 'all'].includes(reach)))
      throw new Error(`the row of ${permission} is not whole`)
  return {
    roles,
    permissions: [...cells.keys()],
    reach(role, permission) {
      const cell = cells.get(permission)?.[roles.indexOf(role)]
      if (cell === undefined) throw new Error(`${permission} of ${role} does not stand in the table`)
      return cell === '.' ? null : (cell as Reach)
    },
  }
}

export const expected: Readonly<Record<OrganizationKind, Expected>> = {
  provider: readTable(provider),
  plan: readTable(plan),
}

/** What the operations that need no grant ask of a session, reviewed by hand like the table. */
export const withoutGrant: Readonly<Record<string, 'anyone' | 'first-factor' | 'signed-in'>> = {
  'setup.status': 'anyone',
  'setup.first': 'anyone',
  'session.signIn': 'anyone',
  'session.totp': 'first-factor',
  'session.recoveryCode': 'first-factor',
  'session.passkeyOptions': 'anyone',
  'session.passkey': 'anyone',
  'session.demo': 'anyone',
  'session.current': 'signed-in',
  'session.choose': 'signed-in',
  'session.end': 'signed-in',
  'session.language': 'signed-in',
  'factor.totpBegin': 'first-factor',
  'factor.totpConfirm': 'first-factor',
  'factor.passkeyBegin': 'first-factor',
  'factor.passkeyConfirm': 'first-factor',
  'invitation.read': 'anyone',
  'invitation.accept': 'anyone',
}
