import { afterAll, beforeAll, test } from 'vitest'
import { openCenter, openStage, visit, type Center, type Stage } from './stage.ts'
let stage: Stage
let center: Center
beforeAll(async () => {
  stage = await openStage({ demo: true })
  center = await openCenter(stage)
})
afterAll(() => stage.close())
test('look', async () => {
  const { rows } = await center.run(center.biller, 'claim.list', {})
  for (const width of [1280, 390])
    for (const [who, path, name] of [
      ['director', '/', 'home'],
      ['director', `/people/${center.anaId}`, 'person'],
      ['director', '/people', 'people'],
      ['director', '/visits', 'visits'],
      ['pat', `/visits/${center.draftVisit}`, 'draft'],
      ['pat', `/visits/${center.owedVisit}`, 'owed'],
      ['director', `/visits/${center.signedVisit}`, 'signed'],
      ['pat', `/visits/${center.bookedVisit}`, 'booked'],
      ['biller', '/claims', 'claims'],
      ['biller', '/claims/waiting', 'waiting'],
      ['biller', '/claims/held', 'held'],
      ['biller', '/claims/all', 'all'],
      ['biller', `/claims/${rows[0]!.claimId}`, 'claim'],
      ['director', '/contracts', 'contracts'],
      ['director', '/settings/workers', 'workers'],
      ['administrator', '/settings/audit', 'audit'],
      ['director', '/settings/integrity', 'integrity'],
    ] as const) {
      const page = await stage.open(center[who], { width })
      await visit(page, path)
      if (name === 'integrity') {
        await page.getByRole('button', { name: 'Run the checks' }).click()
        await page.waitForTimeout(1500)
      }
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/fake/z-${name}-${width}.png`, fullPage: true })
      await page.context().close()
    }
}, 300000)
