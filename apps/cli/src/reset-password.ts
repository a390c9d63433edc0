// `user reset-password E-MAIL`: for somebody nobody else can help. A new password, shown once; every session ends; the second
// factor stays, or goes too with --factors true. It stands in the audit trail of each of their organizations.
import { endSessionsOf, hashPassword, keepPassword, readableCode } from '@throughline/application'
import { inOrganization, inScope, recordAudit } from '@throughline/store'
import type { ExitCode, Given } from './command.ts'
import { operatorSession } from './operator.ts'
import { Misuse, refuseOptions } from './words.ts'

export async function resetPassword(given: Given): Promise<ExitCode> {
  refuseOptions(given.words, ['factors'])
  const email = given.rest[0]?.toLowerCase()
  if (email === undefined) throw new Misuse('Say whose: throughline user reset-password ana@example.org.')
  const { engine } = given.installation.application
  const now = engine.clock()
  const password = readableCode(engine.random(20))
  const hash = await hashPassword(password, engine.random(16))
  const { userId, organizations } = await inScope(engine.store, 'identity', async (trx) => {
    const user = await trx
      .selectFrom('app_user')
      .select('user_id')
      .where('email', '=', email)
      .where('status', '=', 'active')
      .executeTakeFirst()
    if (user === undefined) throw new Misuse(`Nobody signs in as ${email}.`)
    await keepPassword({ now }, trx, user.user_id, hash)
    await endSessionsOf(trx, user.user_id, now)
    if (given.words.options.get('factors') === 'true')
      await trx
        .updateTable('factor')
        .set({ revoked_at: now })
        .where('user_id', '=', user.user_id)
        .where('revoked_at', 'is', null)
        .execute()
    const places = await trx
      .selectFrom('membership')
      .select('organization_id')
      .where('user_id', '=', user.user_id)
      .where('status', '=', 'active')
      .execute()
    return { userId: user.user_id, organizations: places.map((place) => place.organization_id) }
  })
  for (const organizationId of organizations) {
    const operator = await operatorSession(given.installation, organizationId)
    await inOrganization(engine.store, organizationId, (trx) =>
      recordAudit(trx, {
        organizationId,
        at: now,
        userId: operator.userId,
        command: 'user.resetPassword',
        outcome: 'done',
        personIds: [],
        subjectKind: 'user',
        subjectId: userId,
        requestId: null,
        detail: { factors: given.words.options.get('factors') === 'true' },
      }),
    )
  }
  given.say(`The new password of ${email} is ${password}\nIt is shown once. Every session of theirs has ended.`)
  return 0
}
