// What the signed contract asks beside visits: the steps of going live are done and proved, its reports go out (one of them
// late), and people are asked about six areas of their lives, when they come and again later.
import { addDays, daysBetween, type Day } from '@throughline/domain'
import type { PersonInWorld, World } from '../stage/world.ts'

/** What each step left behind, in the words of whoever did it. */
const proofs: Readonly<Record<string, string>> = {
  'executed-copy': 'Signed copy with exhibits A to C, in the contract folder',
  loaded: 'Provider relations, reference PR-20418',
  contacts: 'Names and numbers on the wall beside the phone',
  handbook: 'Provider handbook, edition of July',
  portal: 'The biller and the director both signed in',
  eft: 'Letter of the bank, first test deposit of $0.01',
  'training-claims': 'The biller was there',
  'training-referral': 'The supervisor and two peers were there',
  'call-center': 'One page for the call center, taken in by its lead',
  'first-referral': 'Called from the county clinic',
  'test-claim-sent': 'Accepted by the plan the same day',
  'test-claim-paid': 'On the first remittance, to the cent',
}
/** How many days before its day each step was done. */
const ahead = 2

export async function carryContract(world: World): Promise<void> {
  await goLive(world)
  await sendReports(world)
  await askAboutLife(world)
}

async function goLive({ provider, cast }: World): Promise<void> {
  const { director, contractId } = provider
  const { steps } = await director.do('signed.get', { contractId })
  for (const step of steps) {
    const due = step.dueOn as Day
    if (due > cast.through) continue
    await director.do('signed.setStep', {
      contractId,
      step: step.step,
      dueOn: due,
      owner: step.step.startsWith('test') || step.step === 'eft' ? 'The biller' : 'The director',
      doneOn: addDays(due, -ahead),
      proof: proofs[step.step] ?? 'Done',
    })
  }
  await director.do('signed.setIntake', { contractId, cap: 30, unitsAMonth: 420 })
}

async function sendReports({ provider, cast }: World): Promise<void> {
  const { director, contractId } = provider
  const { dues } = await director.do('signed.get', { contractId })
  for (const [turn, due] of dues.filter((one) => one.dueOn <= cast.through).entries())
    await director.do('signed.deliver', {
      contractId,
      obligation: due.obligation,
      dueOn: due.dueOn,
      // The second one waited for a number from the plan.
      deliveredOn: earlier(addDays(due.dueOn as Day, turn === 1 ? 4 : -3), cast.through),
      proof: 'Sent through the portal, receipt kept',
    })
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** What people said of work, housing, community, income, satisfaction and wellness: first, and how far it moved. */
const answers: readonly (readonly [first: readonly number[], moved: readonly number[]])[] = [
  [
    [1, 3, 2, 2, 4, 2],
    [1, 0, 1, 0, 0, 1],
  ],
  [
    [2, 2, 1, 2, 3, 3],
    [0, 1, 2, 0, 1, 0],
  ],
  [
    [3, 4, 3, 3, 4, 2],
    [0, 0, 1, 0, 0, -1],
  ],
  [
    [1, 2, 2, 1, 3, 2],
    [0, 1, 0, 1, 1, 1],
  ],
  [
    [2, 3, 1, 2, 4, 3],
    [1, -1, 1, 0, 0, 0],
  ],
]
/** The days between the two times somebody is asked. */
const between = 90

async function askAboutLife({ provider, people, cast }: World): Promise<void> {
  for (const [turn, person] of people.entries()) {
    // One in six was never asked: that is shown too.
    if (turn % 6 === 5) continue
    const [first, moved] = answers[turn % answers.length]!
    const came = addDays(person.since, 3)
    if (came > cast.through) continue
    await ask(person, came, first)
    const later = addDays(came, between)
    if (later <= cast.through)
      await ask(
        person,
        later,
        first.map((value, area) => value + moved[area]!),
      )
    await tellStays(provider.director, person, turn, cast.through)
  }
  async function ask(person: PersonInWorld, askedOn: Day, said: readonly number[]): Promise<void> {
    const [work, housing, community, income, satisfaction, wellness] = said.map((value) =>
      Math.min(5, Math.max(1, value)),
    )
    await provider.director.do('outcome.recordAreas', {
      personId: person.personId,
      askedOn,
      saidBy: 'together',
      work: work!,
      housing: housing!,
      community: community!,
      income: income!,
      satisfaction: satisfaction!,
      wellness: wellness!,
    })
  }
}

/** Stays somebody told of: more before the first visit than after it, and not for everybody. */
async function tellStays(
  director: World['provider']['director'],
  person: PersonInWorld,
  turn: number,
  through: Day,
): Promise<void> {
  if (turn % 2 === 1) return
  const tell = (kind: 'hospital' | 'emergency', starts: Day, days: number) =>
    director.do('outcome.recordStay', { personId: person.personId, kind, starts, days, toldBy: 'person' })
  await tell('hospital', addDays(person.since, -40), 6 + (turn % 5))
  if (turn % 4 === 0) await tell('emergency', addDays(person.since, -15), 1)
  if (turn % 3 === 0 && daysBetween(person.since, through) > 60) await tell('hospital', addDays(person.since, 45), 3)
}
