// Every page, on a laptop and on a phone, in light and dark, in both languages: whole, quiet, within the screen, and
// without anything that keeps somebody out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '@throughline/application'
import { expectSound, openCenter, openStage, visit, type Center, type Look, type Stage } from './stage.ts'

let stage: Stage
let center: Center
let claimId: string
beforeAll(async () => {
  stage = await openStage({ demo: true })
  center = await openCenter(stage)
  const { rows } = await center.run(center.biller, 'claim.list', {})
  claimId = rows[0]!.claimId
})
afterAll(() => stage.close())

type Who = 'director' | 'biller' | 'pat' | 'supervisor' | 'administrator' | 'compliance'
const as = (who: Who): Session => center[who]

const tour: readonly (readonly [who: Who, paths: () => readonly string[]])[] = [
  [
    'director',
    () => [
      '/',
      '/people',
      `/people/${center.anaId}`,
      '/people/authorizations',
      '/visits',
      '/visits/record',
      `/visits/${center.signedVisit}`,
      '/visits/import',
      '/claims',
      '/claims/waiting',
      '/claims/held',
      '/claims/all',
      `/claims/${claimId}`,
      '/claims/batches',
      '/contracts',
      '/contracts/new',
      '/settings',
      '/settings/sites',
      '/settings/workers',
      '/settings/payers',
      '/settings/partners',
      '/settings/security',
      '/settings/integrity',
    ],
  ],
  [
    'pat',
    () => ['/', '/people', '/visits', `/visits/${center.draftVisit}`, `/visits/${center.owedVisit}`, '/settings'],
  ],
  ['supervisor', () => ['/', `/visits/${center.bookedVisit}`]],
  ['administrator', () => ['/', '/settings/users', '/settings/audit']],
  ['compliance', () => ['/settings/audit', `/people/${center.anaId}`]],
]

const looks: readonly (readonly [name: string, look: Look])[] = [
  ['on a laptop', {}],
  ['on a phone', { width: 390 }],
  ['on a narrow phone, in the dark, in Spanish', { width: 320, dark: true, language: 'es-US' }],
]

describe.each(looks)('%s', (_, look) => {
  test.each(tour)('the pages of the %s', async (who, paths) => {
    const page = await stage.open(as(who), look)
    for (const path of paths()) {
      await visit(page, path)
      await expectSound(page, `${who} ${path.replace(/[0-9a-f-]{36}/, '…')}`)
    }
    await page.context().close()
  })
})

test('a contract reads on its page as the paper says', async () => {
  const page = await stage.open(center.director)
  await visit(page, '/contracts')
  await page
    .getByRole('link', { name: /Bright Plains/ })
    .first()
    .click()
  await page.getByRole('table', { name: 'What it buys' }).waitFor()
  await page.getByText('The contract text').click()
  await expectSound(page, 'contract')
  expect(await page.getByText('contract: bright-plains').count()).toBeGreaterThan(0)
  await page.context().close()
})
