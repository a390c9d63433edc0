// long because: one table of everything that must not open a door.
// Signing in: two factors always, codes once, sessions that end, no telling who has an account, invitations once, access
// that ends at once.
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope } from '@throughline/store'
import {
  bindings,
  createUser,
  declareInstallation,
  hashPassword,
  keepMembership,
  keepPassword,
  keepPersonas,
  keepSetupCode,
  type IssuedSession,
  type Origin,
  type Session,
} from '../src/index.ts'
import { identityBindings } from '../src/identity/index.ts'
import { Authenticator } from './authenticator.ts'
import { addWorker } from './record-fixture.ts'
import { addOrganization, addUser, auditOf, testWorld, type TestWorld } from './world.ts'

const site = 'https://billing.example.org'
const password = 'seven herons over wet gravel'

let world: TestWorld
let riverbend: string
let hilltop: string

beforeAll(async () => {
  world = await testWorld({ bindings: identityBindings, sessionLimits: { idleMinutes: 30, absoluteHours: 12 } })
  riverbend = await addOrganization(world, 'provider', 'Riverbend Peer Center')
  hilltop = await addOrganization(world, 'provider', 'Hilltop Recovery')
})
afterAll(() => world.close())
// Attempts are counted over fifteen minutes; every test begins after them.
beforeEach(() => world.clock.advance(16))

let accounts = 0
type Account = { readonly userId: string; readonly email: string }
async function account(organizations: readonly string[] = [riverbend], role = 'administrator'): Promise<Account> {
  const email = `somebody${++accounts}@example.org`
  const chance = { now: world.clock.now, newId: world.newId }
  const hash = await hashPassword(password, Buffer.alloc(16, accounts))
  const userId = await inScope(world.store, 'identity', async (trx) => {
    const made = await createUser(chance, trx, { email, displayName: 'Some Body' })
    await keepPassword(chance, trx, made, hash)
    for (const organizationId of organizations)
      await keepMembership(chance, trx, { organizationId, userId: made, role, workerId: null })
    return made
  })
  return { userId, email }
}

// oxlint-disable-next-line typescript/no-explicit-any -- a reply or a refusal; each test reads the few fields it is about
type Answer = any

/** A browser: holds the cookie it was given last. */
class Browser {
  token: string | null = null
  origin: Origin = { address: '192.0.2.7', device: 'a test', site }

  async session(): Promise<Session | null> {
    return this.token === null ? null : world.application.sessionOf(this.token)
  }
  async ask(name: string, input: unknown = {}): Promise<Answer> {
    const outcome = await world.application.ask(await this.session(), name, input, { origin: this.origin })
    if (!outcome.ok) return { refused: outcome.refusal.code, message: outcome.refusal.message }
    if (outcome.session === 'ended') this.token = null
    else if (outcome.session) this.token = (outcome.session satisfies IssuedSession).token
    return outcome.reply
  }
  async signIn(email: string, secret: string): Promise<Answer> {
    await this.ask('session.signIn', { email, password })
    return this.ask('session.totp', { code: codeOf(secret) })
  }
}

const codeOf = (secret: string): string =>
  new TOTP({ secret, issuer: 'Throughline' }).generate({ timestamp: Date.parse(world.clock.now) })

/** An account whose authenticator app is enrolled, and the browser it was done in. */
async function enrolled(organizations?: readonly string[], role?: string) {
  const { email, userId } = await account(organizations, role)
  const browser = new Browser()
  await browser.ask('session.signIn', { email, password })
  const { factorId, secret } = await browser.ask('factor.totpBegin')
  const { session, recoveryCodes } = await browser.ask('factor.totpConfirm', { factorId, code: codeOf(secret) })
  world.clock.advance(1)
  return { email, userId, browser, secret, session, recoveryCodes: recoveryCodes as string[] }
}

describe('signing in', () => {
  test('the password alone opens nothing', async () => {
    const { email } = await account()
    const browser = new Browser()
    expect(await browser.ask('session.signIn', { email, password })).toEqual({
      next: 'enroll-factor',
      passkeys: false,
      totp: false,
    })
    expect(await browser.ask('session.current')).toMatchObject({ refused: 'second-factor' })
    expect(await browser.ask('user.list')).toMatchObject({ refused: 'second-factor' })
  })
  test('password, app, then in the only organization, with its grants', async () => {
    const { email, secret, recoveryCodes } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const browser = new Browser()
    const session = await browser.signIn(email, secret)
    expect(session).toMatchObject({
      organization: { id: riverbend, timeZone: 'America/New_York' },
      role: 'administrator',
      grants: { 'users.manage': 'all' },
      factors: { totp: true, passkeys: 0, recoveryCodesLeft: 10 },
    })
    expect((await browser.ask('user.list')).users.length).toBeGreaterThan(0)
  })
  test('a new token at every step; the old one is dead', async () => {
    const { email, secret } = await enrolled()
    const browser = new Browser()
    await browser.ask('session.signIn', { email, password })
    const half = browser.token!
    await browser.ask('session.totp', { code: codeOf(secret) })
    expect(browser.token).not.toBe(half)
    expect(await world.application.sessionOf(half)).toBeNull()
  })
  test('the database never holds a token', async () => {
    const { browser } = await enrolled()
    const rows = await inScope(world.store, 'identity', (trx) => trx.selectFrom('session').selectAll().execute())
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(browser.token)
  })
  test('an address nobody has answers like a wrong password', async () => {
    const { email } = await account()
    const wrong = await new Browser().ask('session.signIn', { email, password: 'not the password' })
    const nobody = await new Browser().ask('session.signIn', {
      email: 'nobody@example.org',
      password: 'not the password',
    })
    expect(wrong.refused).toBe('wrong-sign-in')
    expect(nobody).toEqual(wrong)
  })
  test('after ten failures the right password waits too, and an unknown address says the same', async () => {
    const { email } = await account()
    const tries = async (who: string) => {
      for (let count = 0; count < 10; count++)
        await new Browser().ask('session.signIn', { email: who, password: 'wrong' })
      return new Browser().ask('session.signIn', { email: who, password })
    }
    expect(await tries(email)).toEqual(await tries('unknown@example.org'))
    expect((await new Browser().ask('session.signIn', { email, password })).refused).toBe('too-many')
    world.clock.advance(16)
    expect((await new Browser().ask('session.signIn', { email, password })).next).toBe('enroll-factor')
  })
  test('thirty tries at once count as thirty', async () => {
    const { email } = await account()
    const all = Array.from({ length: 30 }, () => new Browser().ask('session.signIn', { email, password: 'wrong' }))
    const refused = (await Promise.all(all)).map((answer) => answer.refused)
    expect(refused.filter((code) => code === 'wrong-sign-in').length).toBeLessThanOrEqual(10)
  })
})

describe('codes', () => {
  test('a code of the app works once', async () => {
    const { email, secret } = await enrolled()
    const code = codeOf(secret)
    const first = new Browser()
    await first.ask('session.signIn', { email, password })
    expect((await first.ask('session.totp', { code })).user.email).toBe(email)
    const second = new Browser()
    await second.ask('session.signIn', { email, password })
    expect((await second.ask('session.totp', { code })).refused).toBe('wrong-code')
  })
  test('guessing them is counted', async () => {
    const { email, secret } = await enrolled()
    const browser = new Browser()
    await browser.ask('session.signIn', { email, password })
    const wrong = codeOf(secret) === '000000' ? '000001' : '000000'
    for (let count = 0; count < 10; count++) await browser.ask('session.totp', { code: wrong })
    expect((await browser.ask('session.totp', { code: codeOf(secret) })).refused).toBe('too-many')
  })
  test('a recovery code works once', async () => {
    const { email, recoveryCodes } = await enrolled()
    const enter = async (code: string) => {
      const browser = new Browser()
      await browser.ask('session.signIn', { email, password })
      return browser.ask('session.recoveryCode', { code })
    }
    expect((await enter(recoveryCodes[0]!.toLowerCase())).factors.recoveryCodesLeft).toBe(9)
    expect((await enter(recoveryCodes[0]!)).refused).toBe('wrong-code')
  })
  test('another account’s code does not open mine', async () => {
    const [mine, other] = [await enrolled(), await enrolled()]
    const browser = new Browser()
    await browser.ask('session.signIn', { email: mine.email, password })
    expect((await browser.ask('session.recoveryCode', { code: other.recoveryCodes[0] })).refused).toBe('wrong-code')
  })
  test('the app’s secret opens only in its own row', async () => {
    const [mine, other] = [await enrolled(), await enrolled()]
    await inScope(world.store, 'identity', async (trx) => {
      const { secret } = await trx
        .selectFrom('factor')
        .select('secret')
        .where('user_id', '=', other.userId)
        .where('kind', '=', 'totp')
        .executeTakeFirstOrThrow()
      const mineOnly = trx.updateTable('factor').where('user_id', '=', mine.userId).where('kind', '=', 'totp')
      await mineOnly.set({ secret }).execute()
    })
    expect((await new Browser().signIn(mine.email, other.secret)).refused).toBe('wrong-code')
  })
  test('a stolen password cannot enroll a factor of its own', async () => {
    const { email } = await enrolled()
    const thief = new Browser()
    await thief.ask('session.signIn', { email, password })
    expect((await thief.ask('factor.totpBegin')).refused).toBe('second-factor')
    expect((await thief.ask('factor.passkeyBegin')).refused).toBe('second-factor')
  })
})

describe('passkeys', () => {
  async function withPasskey() {
    const { email, userId, browser } = await enrolled()
    const device = new Authenticator(site, email)
    const begun = await browser.ask('factor.passkeyBegin')
    const answer = { challengeId: begun.challengeId, response: device.create(begun.options), label: 'Phone' }
    const kept = await browser.ask('factor.passkeyConfirm', answer)
    return { email, userId, device, kept, answer, browser }
  }
  test('one step signs in', async () => {
    const { email, device, kept } = await withPasskey()
    expect(kept.session.factors.passkeys).toBe(1)
    const browser = new Browser()
    const { options, challengeId } = await browser.ask('session.passkeyOptions')
    const session = await browser.ask('session.passkey', { challengeId, response: device.get(options) })
    expect(session.user.email).toBe(email)
    expect((await browser.ask('session.current')).organization.id).toBe(riverbend)
  })
  test('a challenge works once, right or wrong', async () => {
    const { device, answer, browser } = await withPasskey()
    expect((await browser.ask('factor.passkeyConfirm', answer)).refused).toBe('wrong-passkey')
    const other = new Browser()
    const { options, challengeId } = await other.ask('session.passkeyOptions')
    const response = device.get(options)
    expect((await other.ask('session.passkey', { challengeId, response: { ...response, id: 'x' } })).refused).toBe(
      'wrong-sign-in',
    )
    expect((await other.ask('session.passkey', { challengeId, response })).refused).toBe('wrong-sign-in')
  })
  test('not after five minutes, not for another site, not without checking the person', async () => {
    const { device, email } = await withPasskey()
    const attempt = async (with_: Authenticator, wait: number) => {
      const browser = new Browser()
      const { options, challengeId } = await browser.ask('session.passkeyOptions')
      world.clock.advance(wait)
      return (await browser.ask('session.passkey', { challengeId, response: with_.get(options) })).refused
    }
    expect(await attempt(device, 6)).toBe('wrong-sign-in')
    expect(await attempt(new Authenticator('https://evil.example.net', email), 0)).toBe('wrong-sign-in')
    device.verifies = false
    expect(await attempt(device, 0)).toBe('wrong-sign-in')
    device.verifies = true
    expect(await attempt(device, 0)).toBeUndefined()
  })
  test('a copy that counts behind is refused', async () => {
    const { device } = await withPasskey()
    const enter = async () => {
      const browser = new Browser()
      const { options, challengeId } = await browser.ask('session.passkeyOptions')
      return (await browser.ask('session.passkey', { challengeId, response: device.get(options) })).refused
    }
    expect(await enter()).toBeUndefined()
    device.uses = 0
    expect(await enter()).toBe('wrong-sign-in')
  })
})

describe('sessions', () => {
  test('end after thirty idle minutes', async () => {
    const { browser } = await enrolled()
    for (let quarter = 0; quarter < 4; quarter++) {
      world.clock.advance(25)
      expect((await browser.ask('session.current')).refused).toBeUndefined()
    }
    world.clock.advance(31)
    expect((await browser.ask('session.current')).refused).toBe('signed-out')
  })
  test('end after twelve hours whatever happens, also when another organization is chosen', async () => {
    const { browser } = await enrolled([riverbend, hilltop])
    for (let step = 0; step < 28; step++) {
      world.clock.advance(25)
      expect(
        (await browser.ask('session.choose', { organizationId: step % 2 ? riverbend : hilltop })).refused,
      ).toBeUndefined()
    }
    world.clock.advance(25)
    expect((await browser.ask('session.current')).refused).toBe('signed-out')
  })
  test('end on signing out', async () => {
    const { browser } = await enrolled()
    const token = browser.token!
    expect(await browser.ask('session.end')).toEqual({ ok: true })
    expect(await world.application.sessionOf(token)).toBeNull()
  })
  test('go where one is a member, and nowhere else', async () => {
    const { browser, session } = await enrolled([riverbend, hilltop])
    expect(session.organization).toBeNull()
    expect((await browser.ask('user.list')).refused).toBe('choose-organization')
    const before = browser.token
    expect((await browser.ask('session.choose', { organizationId: hilltop })).organization.id).toBe(hilltop)
    expect(browser.token).not.toBe(before)
    const other = await enrolled([riverbend])
    const refused = await other.browser.ask('session.choose', { organizationId: hilltop })
    expect(refused).toEqual(await other.browser.ask('session.choose', { organizationId: world.newId() }))
    expect(refused.refused).toBe('not-found')
  })
  test('a half-made one dies in ten minutes', async () => {
    const { email, secret } = await enrolled()
    const browser = new Browser()
    await browser.ask('session.signIn', { email, password })
    world.clock.advance(11)
    expect((await browser.ask('session.totp', { code: codeOf(secret) })).refused).toBe('signed-out')
  })
})

describe('users', () => {
  const invite = async (browser: Browser, email: string, role = 'biller') => {
    const reply = await browser.ask('user.invite', { email, displayName: 'New Person', role })
    return reply.refused ? reply : { ...reply, token: String(reply.link).split('#')[1] }
  }
  test('an invitation works once and for seven days', async () => {
    const { browser } = await enrolled()
    const { token } = await invite(browser, 'new1@example.org')
    const guest = new Browser()
    expect(await guest.ask('invitation.read', { token })).toMatchObject({
      organization: 'Riverbend Peer Center',
      role: 'biller',
    })
    expect(await guest.ask('invitation.accept', { token, displayName: 'New Person', password })).toMatchObject({
      next: 'enroll-factor',
    })
    expect((await new Browser().ask('invitation.accept', { token, displayName: 'X', password })).refused).toBe(
      'not-found',
    )
    const late = await invite(browser, 'new2@example.org')
    world.clock.advance(7 * 24 * 60 + 1)
    expect((await new Browser().ask('invitation.read', { token: late.token })).refused).toBe('not-found')
  })
  test('a second invitation withdraws the first', async () => {
    const { browser } = await enrolled()
    const first = await invite(browser, 'new3@example.org')
    await invite(browser, 'new3@example.org')
    expect((await new Browser().ask('invitation.read', { token: first.token })).refused).toBe('not-found')
  })
  test('withdrawn, an invitation opens nothing; one that was accepted is not taken back', async () => {
    const { browser } = await enrolled()
    const sent = await invite(browser, 'new6@example.org')
    const withdrawn = { invitationId: sent.invitationId }
    expect(await browser.ask('invitation.withdraw', withdrawn)).toEqual({ ok: true })
    expect(await browser.ask('invitation.withdraw', withdrawn)).toEqual({ ok: true })
    expect((await new Browser().ask('invitation.read', { token: sent.token })).refused).toBe('not-found')
    expect(
      (await new Browser().ask('invitation.accept', { token: sent.token, displayName: 'N', password })).refused,
    ).toBe('not-found')
    const taken = await invite(browser, 'new7@example.org')
    await new Browser().ask('invitation.accept', { token: taken.token, displayName: 'Nell', password })
    expect((await browser.ask('invitation.withdraw', { invitationId: taken.invitationId })).refused).toBe('accepted')
    const elsewhere = await enrolled([hilltop])
    const other = await invite(browser, 'new8@example.org')
    expect((await elsewhere.browser.ask('invitation.withdraw', { invitationId: other.invitationId })).refused).toBe(
      'not-found',
    )
  })
  test('who works elsewhere keeps the password they have', async () => {
    const { browser } = await enrolled()
    const other = await account([hilltop])
    const { token } = await invite(browser, other.email)
    const taken = { token, displayName: 'Taken Over', password: 'nine otters under cold bridges' }
    expect((await new Browser().ask('invitation.accept', taken)).refused).toBe('wrong-sign-in')
    expect(await new Browser().ask('invitation.accept', { ...taken, password })).toMatchObject({
      next: 'enroll-factor',
    })
  })
  test('who has a second factor already is asked for it, not for a new one', async () => {
    const { browser } = await enrolled()
    const other = await enrolled([hilltop])
    const { token } = await invite(browser, other.email)
    const guest = new Browser()
    world.clock.advance(1)
    expect(await guest.ask('invitation.accept', { token, displayName: 'Both', password })).toEqual({
      next: 'totp',
      totp: true,
      passkeys: false,
    })
    const session = await guest.ask('session.totp', { code: codeOf(other.secret) })
    expect(session.memberships).toHaveLength(2)
    expect(session.organization, 'where the invitation was to, not where the last work was').toMatchObject({
      id: riverbend,
    })
  })
  test('an invitation accepted and left at the second factor is where the next sign-in begins', async () => {
    const { browser } = await enrolled()
    const other = await enrolled([hilltop])
    const { token } = await invite(browser, other.email)
    world.clock.advance(1)
    await new Browser().ask('invitation.accept', { token, displayName: 'Both', password })
    world.clock.advance(11)
    const session = await new Browser().signIn(other.email, other.secret)
    expect(session.organization).toMatchObject({ id: riverbend })
  })
  test('a weak password is refused with a reason', async () => {
    const { browser } = await enrolled()
    const { token } = await invite(browser, 'new4@example.org')
    for (const weak of ['Password12345!', 'qwertyuiop123456', 'riverbend2026!', 'aaaaaaaaaaaa', 'Summer2026!!!'])
      expect((await new Browser().ask('invitation.accept', { token, displayName: 'N', password: weak })).refused).toBe(
        'weak-password',
      )
  })
  test('a role the kind of organization does not have is refused', async () => {
    const { browser } = await enrolled()
    expect((await invite(browser, 'new5@example.org', 'examiner')).refused).toBe('no-such-role')
    expect((await invite(browser, 'new5@example.org', 'constructor')).refused).toBe('no-such-role')
  })
  test('off-boarding ends every session on its next request, and the account', async () => {
    const admin = await enrolled()
    const leaver = await enrolled([riverbend], 'biller')
    const second = new Browser()
    await second.signIn(leaver.email, leaver.secret)
    await admin.browser.ask('user.offboard', { userId: leaver.userId, reason: 'Left the organization' })
    for (const browser of [leaver.browser, second])
      expect((await browser.ask('session.current')).refused).toBe('signed-out')
    expect((await new Browser().ask('session.signIn', { email: leaver.email, password })).refused).toBe('wrong-sign-in')
  })
  test('who works elsewhere goes on there', async () => {
    const admin = await enrolled()
    const leaver = await enrolled([riverbend, hilltop], 'biller')
    await admin.browser.ask('user.offboard', { userId: leaver.userId, reason: 'Left the organization' })
    const session = await new Browser().signIn(leaver.email, leaver.secret)
    expect(session.memberships.map((membership: { name: string }) => membership.name)).toEqual(['Hilltop Recovery'])
  })
  test('a lost phone: factors go, sessions end, the password stays', async () => {
    const admin = await enrolled()
    const unlucky = await enrolled([riverbend], 'biller')
    await admin.browser.ask('user.resetFactors', { userId: unlucky.userId, reason: 'Lost the phone' })
    expect((await unlucky.browser.ask('session.current')).refused).toBe('signed-out')
    expect(await new Browser().ask('session.signIn', { email: unlucky.email, password })).toMatchObject({
      next: 'enroll-factor',
    })
  })
  test('the last administrator stays one', async () => {
    const alone = await addOrganization(world, 'provider', 'Lone Pine')
    const { browser, userId } = await enrolled([alone])
    expect((await browser.ask('user.changeRole', { userId, role: 'biller' })).refused).toBe('last-administrator')
    expect((await browser.ask('user.offboard', { userId, reason: 'Closing down' })).refused).toBe('last-administrator')
  })
  test('whoever does everything stays so until somebody else can give out access', async () => {
    const alone = await addOrganization(world, 'provider', 'Still Water')
    const { browser, userId } = await enrolled([alone], 'sole')
    expect((await browser.ask('user.changeRole', { userId, role: 'director' })).refused).toBe('last-administrator')
    expect(await browser.ask('user.changeRole', { userId, role: 'administrator' })).toEqual({ ok: true })
    expect(await browser.ask('user.changeRole', { userId, role: 'sole' })).toEqual({ ok: true })
    const second = await account([alone])
    expect(await browser.ask('user.changeRole', { userId, role: 'director' })).toEqual({ ok: true })
    expect((await browser.ask('user.changeRole', { userId: second.userId, role: 'sole' })).refused).toBe('not-allowed')
  })
  test('an account is joined to its worker’s file later, and a change of role leaves it joined', async () => {
    const here = await addOrganization(world, 'provider', 'Quiet Bend')
    const { browser, userId } = await enrolled([here], 'sole')
    const workerId = await addWorker(world, here, { name: 'Ada' })
    const whose = async () => (await browser.ask('session.current')).workerId
    expect(await whose()).toBeNull()
    expect(await browser.ask('user.changeRole', { userId, role: 'sole', workerId })).toEqual({ ok: true })
    expect(await whose()).toBe(workerId)
    await browser.ask('user.changeRole', { userId, role: 'administrator' })
    expect(await whose()).toBe(workerId)
    await browser.ask('user.changeRole', { userId, role: 'administrator', workerId: null })
    expect(await whose()).toBeNull()
    const theirs = await addWorker(world, hilltop, { name: 'Not ours' })
    expect((await browser.ask('user.changeRole', { userId, role: 'sole', workerId: theirs })).refused).toBe('not-found')
  })
  test('another organization’s user is not here, nor one nobody has', async () => {
    const admin = await enrolled()
    const stranger = await account([hilltop])
    const asked = (userId: string) => admin.browser.ask('user.offboard', { userId, reason: 'Not mine' })
    expect(await asked(stranger.userId)).toEqual(await asked(world.newId()))
  })
  test('every step stands in the audit trail', async () => {
    const rows = await auditOf(world, riverbend)
    const commands = new Set(rows.filter((row) => row.outcome === 'done').map((row) => row.command))
    for (const command of [
      'factor.totpConfirm',
      'session.totp',
      'session.passkey',
      'session.recoveryCode',
      'session.end',
      'user.invite',
      'invitation.accept',
      'user.offboard',
      'user.resetFactors',
      'session.choose',
    ])
      expect(commands).toContain(command)
  })
})

describe('the first run and demos', () => {
  test.each([
    ['provider', 'sole', 'sole'],
    ['provider', undefined, 'administrator'],
    ['plan', 'sole', 'no-such-role'],
  ])('the first account of a %s that asks to be %s is %s', async (kind, role, becomes) => {
    const fresh = await testWorld({ bindings: identityBindings })
    try {
      await declareInstallation(fresh.store, false)
      await keepSetupCode(fresh.store, fresh.application.engine.keyFor('setup code'), 'ABCD-EFGH-JKMN')
      const who = {
        organizationName: 'Willow House',
        npi: null,
        ein: null,
        displayName: 'Ana',
        email: 'ana@example.org',
      }
      const input = { setupCode: 'ABCD-EFGH-JKMN', kind, password, ...who, ...(role === undefined ? {} : { role }) }
      const made = await fresh.application.ask(null, 'setup.first', input)
      const roles = await inScope(fresh.store, 'identity', (trx) =>
        trx.selectFrom('membership').select('role').execute(),
      )
      expect(made.ok ? roles : made.refusal.code).toEqual(made.ok ? [{ role: becomes }] : becomes)
    } finally {
      await fresh.close()
    }
  })
  test('setup works once, with the code printed', async () => {
    const fresh = await testWorld({ bindings: identityBindings })
    try {
      const key = fresh.application.engine.keyFor('setup code')
      await declareInstallation(fresh.store, false)
      await keepSetupCode(fresh.store, key, 'ABCD-EFGH-JKMN')
      const first = (setupCode: string) =>
        fresh.application.ask(null, 'setup.first', {
          setupCode,
          organizationName: 'Willow House',
          kind: 'provider',
          npi: null,
          ein: null,
          displayName: 'Ana',
          email: 'ana@example.org',
          password,
        })
      expect(await first('WRONG-CODE-0000')).toMatchObject({ refusal: { code: 'wrong-setup-code' } })
      const both = await Promise.all([first('abcd efgh jkmn'), first('ABCD-EFGH-JKMN')])
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
      const status = await fresh.application.execute(null, 'setup.status', {})
      expect(status).toMatchObject({ reply: { ready: true, demo: false, personas: [] } })
      await expect(declareInstallation(fresh.store, true)).rejects.toThrow('already holds real records')
      await expect(keepPersonas(fresh.store, [{ userId: fresh.newId(), about: 'x' }])).rejects.toThrow('only a demo')
    } finally {
      await fresh.close()
    }
  })
  test('a persona opens only in a demo, only of a demo organization, only when named', async () => {
    const demo = await testWorld({ bindings: identityBindings })
    try {
      await declareInstallation(demo.store, true)
      const play = await addOrganization(demo, 'provider', 'Play House', true)
      const real = await addOrganization(demo, 'provider', 'Real House', false)
      const biller = await addUser(demo, play, { role: 'biller', name: 'Rosa' })
      const other = await addUser(demo, play, { role: 'director' })
      const planted = await addUser(demo, real, { role: 'director' })
      await keepPersonas(
        demo.store,
        [biller, planted].map(({ userId }) => ({ userId, about: 'Bills' })),
      )
      const enter = async ({ userId }: Session) => {
        const outcome = await demo.application.execute(null, 'session.demo', { userId })
        return outcome.ok ? outcome.reply.user.displayName : outcome.refusal.code
      }
      expect([await enter(biller), await enter(other), await enter(planted)]).toEqual([
        'Rosa',
        'not-found',
        'not-found',
      ])
      await expect(declareInstallation(demo.store, false)).rejects.toThrow('holds a demo')
    } finally {
      await demo.close()
    }
  })
  test('nothing of it works in an installation that is no demo', async () => {
    const { userId } = await account()
    expect((await new Browser().ask('session.demo', { userId })).refused).toBe('not-found')
  })
})

test('all identity operations are bound', () => expect(bindings.length).toBeGreaterThanOrEqual(identityBindings.length))
