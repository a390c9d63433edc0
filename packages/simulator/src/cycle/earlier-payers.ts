// People whom somebody else covers before the plan: the employer's plan decides what it was sent and pays its part; what
// Medicare decides comes on paper, and the biller copies it. What is left goes on to the plan with that decision.
import { cents, formatDay, timeOfDay, weekday, daysBetween, type Cents, type Day } from '@throughline/domain'
import { employerPlan } from '../cast/riverbend.ts'
import { count, type World } from '../stage/world.ts'
import { recordDeposit, sendClaims } from './billing.ts'
import type { Trouble } from './days.ts'
import { outsideRemittance, type OutsideRemittance } from './outside-files.ts'
import { takeIn } from './troubles/take-in.ts'

/** The employer's plan allows nine tenths of what is charged, as its contract says, and leaves a fifth of that to the person. */
const [allowedOf, personsPart] = [9, 5]

/** Sent on Fridays with the plan's; decided and paid every second Tuesday. Paper is copied on Wednesdays. */
export const earlierPayers: Trouble = {
  on: (world, day) => {
    const today = weekday(day)
    const week = Math.floor(daysBetween(world.cast.from, day) / 7)
    return [
      ...(today === 3 ? [{ at: timeOfDay('16:45'), what: () => copyFromPaper(world, day) }] : []),
      ...(today === 5 ? [{ at: timeOfDay('17:10'), what: () => sendClaims(world, world.provider.employerId) }] : []),
      ...(today === 2 && week % 2 === 1 ? [{ at: timeOfDay('10:20'), what: () => employerDecides(world, day) }] : []),
    ]
  },
}

async function employerDecides(world: World, day: Day): Promise<void> {
  const { biller, employerId } = world.provider
  const { rows } = await biller.do('claim.list', {
    sort: 'createdAt',
    pageSize: 200,
    filter: { payerId: employerId, status: 'sent' },
  })
  const claims: OutsideRemittance['claims'][number][] = []
  for (const row of rows.toSorted((a, b) => (a.controlNumber < b.controlNumber ? -1 : 1))) {
    const { lines } = await biller.do('claim.get', { claimId: row.claimId })
    const person = world.people.find((one) => one.personId === row.person.id)!
    claims.push({
      control: row.controlNumber,
      payerNumber: `BR${row.controlNumber.slice(1)}`,
      family: person.cast.name.family.toUpperCase(),
      given: person.cast.name.given.toUpperCase(),
      member: 'BRM',
      lines: lines.map((line) => decidedLine(row.controlNumber, line)),
    })
  }
  const paid = cents(claims.flatMap((claim) => claim.lines).reduce((total, line) => total + line.paid, 0))
  if (paid === 0) return
  const trace = `BRM${day.replaceAll('-', '')}`
  const { name, npi } = world.cast.provider
  const control = 700 + Math.floor(daysBetween(world.cast.from, day) / 7)
  const text = outsideRemittance({ payer: employerPlan, payee: { name, npi }, trace, control, on: day, paid, claims })
  await takeIn(world, { name: `blue-ridge-${day}.835`, kind: '835', text })
  await recordDeposit(world, { on: day, cents: paid, trace, payer: employerPlan.name })
  count(world, 'claims decided by the payer before', claims.length)
}

type BilledLine = {
  readonly line: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly servedOn: string
  readonly chargeCents: Cents
}

function decidedLine(control: string, line: BilledLine): OutsideRemittance['claims'][number]['lines'][number] {
  const charge = line.chargeCents
  const allowed = Math.floor((charge * allowedOf) / 10)
  const share = Math.floor(allowed / personsPart)
  return {
    code: [line.code, ...line.modifiers].join(':'),
    units: line.units,
    charge,
    paid: cents(allowed - share),
    on: line.servedOn as Day,
    control: `${control}-${line.line}`,
    adjustments: [
      { group: 'CO', reason: '45', cents: cents(charge - allowed) },
      { group: 'PR', reason: '2', cents: cents(share) },
    ],
  }
}

/** Medicare buys no peer support: its notice says so of every line, and the plan is asked for the whole. */
async function copyFromPaper(world: World, day: Day): Promise<void> {
  const { biller, medicareId } = world.provider
  for (const person of world.people.filter((one) => one.cast.paidFirstBy === 'medicare')) {
    const { rows } = await biller.do('claim.list', {
      sort: 'servedOn',
      pageSize: 200,
      filter: { personId: person.personId, status: 'held' },
    })
    for (const row of rows) {
      const { lines, undecidedBefore } = await biller.do('claim.get', { claimId: row.claimId })
      const medicare = undecidedBefore[0]
      if (!medicare || medicareId === row.payer.id) continue
      await biller.do('claim.enterDecision', {
        claimId: row.claimId,
        coverageId: medicare.coverageId,
        decidedOn: day,
        reference: `Medicare notice of ${formatDay(day)}`,
        lines: lines.map((line) => ({
          line: line.line,
          paidCents: 0,
          adjustments: [{ group: 'CO' as const, reason: '96', cents: line.chargeCents }],
        })),
      })
      count(world, 'decisions copied from paper')
    }
  }
}
