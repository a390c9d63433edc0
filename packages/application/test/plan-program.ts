// A process for a test to kill: decides what waits at a plan that another process set up, or pays it. Says "begun" before and
// "done" after. Run as a bundle; its one argument is JSON.
import { openDatabase, type ConnectionTarget } from '@throughline/store'
import { sessionWithoutToken } from '../src/core/index.ts'
import { decideBindings } from '../src/plan/decide-claims.ts'
import { payRunBindings } from '../src/plan/pay-run.ts'
import { deskApplication } from './desk-application.ts'

type Order = {
  readonly target: ConnectionTarget
  readonly organizationId: string
  readonly userId: string
  readonly command: 'receivedClaim.decide' | 'payRun.run'
  readonly seed: string
}

const order = JSON.parse(process.argv[2]!) as Order
const store = openDatabase(order.target, { size: 2 })
const application = deskApplication(store, order.seed, [...decideBindings, ...payRunBindings])
const session = sessionWithoutToken(order.organizationId, order.userId)
process.stdin.once('data', () => {
  process.stdout.write('begun\n')
  void application.execute(session, order.command, {}).then((outcome) => {
    process.stdout.write(outcome.ok ? 'done\n' : `${outcome.refusal.code}\n`)
    return null
  })
})
process.stdout.write('ready\n')
