// A process for a test to kill: takes one file at a desk that another process set up. Says "begun" before it takes the file
// and the outcome after it. Run as a bundle; its one argument is JSON.
import { openDatabase, type ConnectionTarget } from '@throughline/store'
import { bind, sessionWithoutToken } from '../src/core/index.ts'
import { takeRemittances } from '../src/money/take-remittances.ts'
import { deskApplication } from './desk-application.ts'

type Order = {
  readonly target: ConnectionTarget
  readonly organizationId: string
  readonly userId: string
  readonly fileId: string
  readonly seed: string
}

const take = bind('file.take', async (context, { fileId }) => {
  const read = () => context.readFile(fileId)
  return takeRemittances(context, await read(), read)
})
const order = JSON.parse(process.argv[2]!) as Order
const application = deskApplication(openDatabase(order.target, { size: 2 }), order.seed, [take])
const session = sessionWithoutToken(order.organizationId, order.userId)
process.stdin.once('data', () => {
  process.stdout.write('begun\n')
  void application.execute(session, 'file.take', { fileId: order.fileId }).then((outcome) => {
    process.stdout.write(`${outcome.ok ? outcome.reply.outcome : outcome.refusal.code}\n`)
    return null
  })
})
process.stdout.write('ready\n')
