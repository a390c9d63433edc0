// Remittances of a payer that nobody bills: one whose money is real, one that does not add up.
import { addDays, cents, type Day } from '@throughline/domain'
import type { World } from '../../stage/world.ts'
import { recordDeposit } from '../billing.ts'
import type { Trouble } from '../days.ts'
import { outsideRemittance } from '../outside-files.ts'
import { once } from './once.ts'
import { takeIn } from './take-in.ts'

const appalachian = { name: 'Appalachian Mutual Insurance', ein: '621845530' }

/** A payer nobody bills pays for somebody nobody knows: its money waits in suspense, and is in the bank. */
export const moneyForNobody = (share: number): readonly Trouble[] => [
  once(share, 0, '11:35', async (world, day) => {
    const text = fromOutside(world, day, `AM${day.replaceAll('-', '')}`, 411, 0)
    await takeIn(world, { name: `appalachian-${day}.835`, kind: '835', text })
  }),
  once(share, 3, '11:35', async (world, day) => {
    const { rows } = await world.provider.biller.do('remittance.list', { pageSize: 200, sort: 'receivedAt' })
    const came = rows.find((row) => row.trace.startsWith('AM'))
    if (!came || came.status !== 'posted') return
    await recordDeposit(world, { on: day, cents: came.paidCents, trace: came.trace, payer: appalachian.name })
  }),
]

/** A remittance that says it pays more than its claims: kept aside with the difference. */
export const doesNotBalance = (share: number): Trouble =>
  once(share, 0, '11:45', async (world, day) => {
    const text = fromOutside(world, day, `AMX${day.replaceAll('-', '')}`, 523, 1250)
    await takeIn(world, { name: `appalachian-${day}.835`, kind: '835', text })
  })

function fromOutside(world: World, day: Day, trace: string, control: number, short: number) {
  const { provider } = world.cast
  const charge = cents(7200)
  const paid = cents(6150)
  return outsideRemittance({
    payer: appalachian,
    payee: { name: provider.name, npi: provider.npi },
    trace,
    control,
    on: day,
    paid: cents(paid + short),
    claims: [
      {
        control: `RB-OLD-${control}`,
        payerNumber: `AM${control}7731`,
        family: 'HENSLEY',
        given: 'DORA',
        member: 'AMI00417752',
        lines: [
          {
            code: 'H0038',
            units: 4,
            charge,
            paid,
            on: addDays(day, -40),
            adjustments: [{ group: 'CO', reason: '45', cents: cents(charge - paid) }],
          },
        ],
      },
    ],
  })
}
