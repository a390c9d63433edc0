// What is missing of the things a packet takes from the records: numbers, sites, people, trainings, checks.
import {
  addMonths,
  daysBetween,
  formatDay,
  officeResources,
  officeResourceWords,
  trainingTopics,
  trainingTopicWords,
  type Day,
  type Message,
  type PacketItem,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { fullName } from '../record/record.ts'
import { numberFindings } from './number-order.ts'
import type { PacketFacts, StaffFact } from './packet-facts.ts'

export type ItemGaps = { readonly gaps: readonly Message[]; readonly expires: Day | null }

const none: ItemGaps = { gaps: [], expires: null }
/** A break in somebody's work that is longer wants a sentence. Six months is a habit of credentialing, from memory. */
export const gapMonths = 6
/** Trainings are repeated yearly. */
const trainingMonths = 12
/** A monthly check, with the longest month. @source 42 CFR 455.436 */
export const checkDays = 31

export function factGaps(item: PacketItem, facts: PacketFacts): ItemGaps {
  switch (item) {
    case 'tax-id':
    case 'npi':
    case 'medicaid-number':
      return { gaps: numberGaps(item, facts), expires: null }
    case 'locations':
      return { gaps: locationGaps(facts), expires: null }
    case 'program':
      return { gaps: programGaps(facts), expires: null }
    case 'resources':
      return { gaps: resourceGaps(facts), expires: null }
    case 'references':
      return { gaps: referenceGaps(facts), expires: null }
    case 'roster':
      return rosterGaps(facts)
    case 'work-histories':
      return { gaps: eachWorker(facts, historyGaps), expires: null }
    case 'background':
      return { gaps: eachWorker(facts, backgroundGaps), expires: null }
    case 'exclusions':
      return exclusionGaps(facts)
    case 'training':
      return { gaps: eachWorker(facts, trainingGaps), expires: null }
    default:
      return none
  }
}

const numberMissing = {
  'tax-id': 'The organization’s EIN is not entered. It comes first: every other number asks for it.',
  npi: 'The organization’s NPI is not entered. Apply for it with the EIN.',
  'medicaid-number': 'The Medicaid number is not entered. Apply for it as soon as you have the NPI: it takes longest.',
} as const
const numberOf = { 'tax-id': 'ein', npi: 'npi', 'medicaid-number': 'medicaid' } as const

function numberGaps(item: keyof typeof numberOf, { organization, profile, staff }: PacketFacts): Message[] {
  const numbers = {
    ein: organization.ein,
    npi: organization.npi,
    taxonomy: organization.taxonomy,
    medicaid: profile.medicaidNumber,
    medicare: profile.medicareNumber,
  }
  const which = numberOf[item]
  if (!numbers[which]) return [sentence(`packet-no-${item}`, {}, numberMissing[item])]
  return numberFindings(numbers, staff)
    .filter((finding) => finding.number === which && finding.severity === 'stop')
    .map((finding) => finding.message)
}

function locationGaps({ sites, profile }: PacketFacts): Message[] {
  if (sites.length === 0)
    return [sentence('packet-no-site', {}, 'No site is entered. Add each place where people are seen.')]
  const hours = new Set(profile.siteHours.map((one) => one.siteId))
  return [
    ...sites
      .filter((site) => !hours.has(site.id))
      .map((site) => sentence('packet-no-hours', { site: site.name }, 'The hours of {site} are not written down.')),
    ...(profile.afterHours === null
      ? [
          sentence(
            'packet-no-after-hours',
            {},
            'Nothing says who answers after hours. A message that names the crisis line is the least a plan expects.',
          ),
        ]
      : []),
  ]
}

const programParts = {
  description: 'what the service is',
  recovery: 'how it serves recovery',
  area: 'the cities and counties',
  hours: 'the days and hours',
  ratio: 'how many people one worker serves',
  ages: 'the ages',
  stay: 'how long people stay',
  yearly: 'how many people a year',
  referrals: 'where people are referred from',
  license: 'which license you hold or need',
} as const

function programGaps({ profile }: PacketFacts): Message[] {
  const missing = (Object.keys(programParts) as (keyof typeof programParts)[]).filter(
    (part) => profile.service[part] === null,
  )
  if (missing.length === 0) return []
  return [
    sentence(
      'packet-program-open',
      { parts: missing.map((part) => programParts[part]).join(', ') },
      'The description of the service does not say yet: {parts}.',
    ),
  ]
}

function resourceGaps({ profile }: PacketFacts): Message[] {
  const missing = officeResources.filter((one) => !profile.resources.includes(one))
  if (missing.length === 0) return []
  return [
    sentence(
      'packet-resources-open',
      { missing: missing.map((one) => officeResourceWords[one]).join(', ') },
      'Not confirmed yet: {missing}.',
    ),
  ]
}

function referenceGaps({ profile, asks }: PacketFacts): Message[] {
  const has = profile.references.length
  if (has >= asks.references) return []
  return [
    sentence(
      'packet-references-few',
      { has, asked: asks.references },
      '{has} of {asked} references are entered. A county, a clinic and a plan you worked with are good ones.',
    ),
  ]
}

const noStaff = () => [sentence('packet-no-staff', {}, 'No worker is entered yet. Add those who will serve people.')]

function eachWorker(facts: PacketFacts, gaps: (worker: StaffFact, today: Day) => Message[]): Message[] {
  if (facts.staff.length === 0) return noStaff()
  return facts.staff.flatMap((worker) => gaps(worker, facts.today))
}

function rosterGaps(facts: PacketFacts): ItemGaps {
  const { staff, today } = facts
  if (staff.length === 0) return { gaps: noStaff(), expires: null }
  const standing = staff.map((worker) => {
    const good = worker.certificates.filter(
      (one) => one.issued <= today && (one.expires === null || one.expires >= today),
    )
    return { worker, good }
  })
  const lasting = standing.flatMap(({ good }) => {
    const ends = good.map((one) => one.expires)
    return ends.length === 0 || ends.includes(null) ? [] : [(ends as Day[]).toSorted().at(-1)!]
  })
  return {
    gaps: standing
      .filter(({ good }) => good.length === 0)
      .map(({ worker }) =>
        sentence(
          'packet-no-certificate',
          { name: fullName(worker.name) },
          '{name} has no certificate in force. Only a certified worker’s visits can be billed.',
        ),
      ),
    expires: lasting.toSorted()[0] ?? null,
  }
}

function historyGaps(worker: StaffFact, today: Day): Message[] {
  const name = fullName(worker.name)
  const { history } = worker.file
  if (history.length === 0)
    return [sentence('packet-no-history', { name }, 'The work history of {name} is not entered.')]
  return unexplained(history, today).map(({ from, until }) =>
    sentence(
      'packet-gap-unexplained',
      { name, from: formatDay(from), until: formatDay(until) },
      'Between {from} and {until} the work history of {name} is open. One sentence in their own words is enough; time for one’s own recovery is a good reason.',
    ),
  )
}

/** Breaks longer than half a year that nobody has explained. */
function unexplained(history: StaffFact['file']['history'], today: Day): { from: Day; until: Day }[] {
  const found: { from: Day; until: Day }[] = []
  let busyUntil: Day | null = null
  for (const entry of history.toSorted((a, b) => a.starts.localeCompare(b.starts))) {
    if (busyUntil !== null && addMonths(busyUntil, gapMonths) < entry.starts && entry.gapExplained === null)
      found.push({ from: busyUntil, until: entry.starts })
    const ends = entry.ends ?? today
    if (busyUntil === null || ends > busyUntil) busyUntil = ends
  }
  return found
}

function backgroundGaps(worker: StaffFact): Message[] {
  const name = fullName(worker.name)
  const { background } = worker.file
  if (background === null)
    return [sentence('packet-no-background', { name }, 'No background check of {name} is recorded.')]
  if (background.outcome !== 'not-cleared') return []
  return [
    sentence(
      'packet-background-open',
      { name },
      'The background check of {name} is not cleared. A record alone is no reason to refuse a peer: somebody looks at it and says what was decided.',
    ),
  ]
}

function exclusionGaps(facts: PacketFacts): ItemGaps {
  const { staff, today } = facts
  if (staff.length === 0) return { gaps: noStaff(), expires: null }
  const gaps: Message[] = []
  let oldest: Day | null = null
  for (const worker of staff) {
    const name = fullName(worker.name)
    const checks = worker.exclusionChecks.toSorted((a, b) => a.checkedOn.localeCompare(b.checkedOn))
    const newest = checks.at(-1)
    const hit = [...new Set(checks.map((one) => one.source))]
      .map((source) => checks.filter((one) => one.source === source).at(-1)!)
      .find((one) => one.outcome !== 'clear')
    if (hit)
      gaps.push(
        sentence(
          'packet-exclusion-hit',
          { name, source: hit.source, day: formatDay(hit.checkedOn) },
          '{name} may stand on {source} ({day}). Decide who it is before anything is sent.',
        ),
      )
    else if (!newest || daysBetween(newest.checkedOn, today) > checkDays)
      gaps.push(
        sentence(
          'packet-exclusion-old',
          { name },
          '{name} was not checked against the exclusion lists within the last month. Run this month’s screening.',
        ),
      )
    if (newest && (oldest === null || newest.checkedOn < oldest)) oldest = newest.checkedOn
  }
  return { gaps, expires: null }
}

function trainingGaps(worker: StaffFact, today: Day): Message[] {
  const since = addMonths(today, -trainingMonths)
  const done = new Set(
    worker.file.trainings.filter((one) => one.on >= since && one.on <= today).map((one) => one.topic),
  )
  const missing = trainingTopics.filter((topic) => !done.has(topic))
  if (missing.length === 0) return []
  return [
    sentence(
      'packet-training-open',
      { name: fullName(worker.name), topics: missing.map((topic) => trainingTopicWords[topic]).join(', ') },
      '{name} has no training of the last twelve months in: {topics}.',
    ),
  ]
}
