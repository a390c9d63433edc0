// How long the sums of getting in take on one core: a case rate tried on ten thousand years of two hundred people, and
// everything a page shows after one move of a slider.
import { cents, day, type Scenario } from '@throughline/domain'
import {
  answerOffer,
  beginCaseRate,
  breakEven,
  firstScenario,
  gateHire,
  openBalance,
  openBreakEven,
  openMargin,
  paidShare,
  sensitivity,
  serviceStandings,
} from '@throughline/provider'

const [runs, people, seed, moves] = [10_000, 200, 7, 200]

const known = { name: 'Bright Plains', payerId: null, services: [], lagMonths: null, denied: null }
const first = firstScenario(known, day('2026-01-01'))
const plan = { ...first.plans[0]!, advance: { cents: cents(45_000_00), repay: 1_200, waitMonths: 0 }, trialMonths: 12 }
/** Six plans over three years: as much as a scenario may hold. */
const scenario: Scenario = {
  ...first,
  plans: Array.from({ length: 6 }, (_, at) => ({ ...plan, name: `Plan ${at}`, startsAfterMonths: at * 3 })),
  cash: { ...first.cash, months: 36 },
  hire: { ...first.hire, demandUnits: [9_000, 9_000, 9_000] },
}

const seconds = (since: bigint): number => Number(process.hrtime.bigint() - since) / 1e9

for (const from of ['assumed', 'own'] as const) {
  const hourCents = breakEven(first.post, paidShare(first.plans[0]!), 60)!
  const histories = Array.from({ length: 60 }, (_, person) =>
    Array.from({ length: 12 }, (_, month) => (person * 7 + month * 5) % 41),
  )
  const question = { offer: { ...first.caseRate, people, from }, hourCents, histories, seed }
  const began = process.hrtime.bigint()
  const run = beginCaseRate(question, runs)
  while (run.done() < runs) run.advance(250)
  const result = run.result()
  console.log(`getting-in case_rate_${from} ${seconds(began).toFixed(3)} s (goal 2)`)
  console.log(`# ${runs} years × ${people} people × 12 months, seed ${seed}; floor ${result.floorCents} cents`)
}

/** What the pages show, all of it. */
function recompute(at: number): number {
  const moved = { ...scenario, post: { ...scenario.post, booked: 5_000 + at } }
  const { forecast, reasons } = answerOffer(moved)
  const opened = [
    openBreakEven(moved.post, moved.plans[0]!, 15),
    openMargin(moved, forecast),
    openBalance(moved, forecast, forecast.lowest.month),
  ]
  const swings = sensitivity(moved.post, paidShare(moved.plans[0]!), 15)
  const gate = gateHire(moved)
  return (
    reasons.length + opened.length + swings.length + serviceStandings(moved.post, moved.plans[0]!).length + +gate.opens
  )
}

recompute(0)
const times = Array.from({ length: moves }, (_, at) => {
  const began = process.hrtime.bigint()
  recompute(at)
  return seconds(began) * 1000
}).toSorted((a, b) => a - b)
console.log(`getting-in slider_median ${times[moves / 2]!.toFixed(2)} ms (goal 100)`)
console.log(`getting-in slider_slowest ${times.at(-1)!.toFixed(2)} ms`)
