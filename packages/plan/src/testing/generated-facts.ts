// Claims made from a seed, as varied as a month's mail: good and bad lines, other payers, encounters, replacements. For
// tests and benches; nothing of the product uses it.
import { addDays, cents, day, type Claim, type ClaimLine, type Day } from '@throughline/domain'
import { adjudicate } from '../adjudicate/adjudicate.ts'
import { exampleFacts, examplePractitioner } from '../adjudicate/example-case.ts'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import { dice, type Dice } from './dice.ts'
import { generatedPolicy, type World } from './generated-world.ts'

/** One claim of the world with all that its decision is made from. About one line in six has something wrong. */
export function generateFacts(world: World, seed: number, number: number): AdjudicationFacts {
  const rolls = dice(seed * 1_000_003 + number)
  const { roll, chance, pick } = rolls
  const { member, authorizations, history } = pick(world.members)
  const at = roll(world.providers.length)
  const provider = world.providers[at]!
  const roster = world.rosters[at]!
  const base = exampleFacts()
  const firstDay = addDays(day('2026-01-05'), roll(170))
  const secondary = chance(6)
  const lines = Array.from({ length: 1 + roll(5) }, (_, index) =>
    generatedLine(rolls, base.claim.lines[0]!, index + 1, firstDay, secondary),
  )
  const named = chance(60) ? pick(authorizations).number : null
  const known = chance(98)
  const claim: Claim = {
    ...base.claim,
    controlNumber: `PCN${number}`,
    purpose: chance(3) ? 'encounter' : 'chargeable',
    billing: {
      ...base.claim.billing,
      name: provider.name,
      npi: provider.npi,
      taxonomy: chance(98) ? '251S00000X' : null,
    },
    subscriber: {
      ...base.claim.subscriber,
      memberNumber: member.memberNumber,
      name: chance(99) ? member.name : { given: 'Joan', family: 'Webb' },
    },
    rendering: chance(98) ? { name: examplePractitioner.name, npi: pick(roster).npi, taxonomy: '175T00000X' } : null,
    diagnoses: chance(98) ? ['F250', 'F1020'] : [],
    authorizationNumber: named,
    priority: secondary ? 'S' : 'P',
    otherPayers: secondary
      ? [
          {
            name: 'Medicare',
            identifier: 'MCR',
            priority: 'P',
            filingIndicator: 'MB',
            relationship: '18',
            insured: base.claim.subscriber,
            paid: cents(lines.reduce((total, line) => total + (line.otherPayers[0]?.paid ?? 0), 0)),
            adjustments: [],
            decidedOn: addDays(firstDay, 20),
          },
        ]
      : [],
    charge: cents(lines.reduce((total, line) => total + line.charge, 0)),
    lines,
  }
  const receivedOn = addDays(firstDay, chance(97) ? 5 + roll(60) : 200)
  return {
    ...base,
    claim,
    icn: `26${String(number).padStart(9, '0')}`,
    receivedOn,
    today: addDays(receivedOn, 2),
    payOn: addDays(receivedOn, chance(90) ? 6 : 45),
    policy: generatedPolicy,
    provider,
    roster,
    member: known ? member : null,
    benefits: world.benefits,
    contracts: [world.contracts[at]!],
    authorizations: known ? authorizations : [],
    history: known ? history : [],
  }
}

const services = [
  { code: 'H0038', modifiers: ['HE'], price: 18_00, places: ['11', '12'] },
  { code: 'H0038', modifiers: ['HE'], price: 15_50, places: ['11', '02'] },
  { code: 'H0038', modifiers: ['HE', 'HQ'], price: 5_00, places: ['11'] },
  { code: 'H2015', modifiers: [], price: 22_37, places: ['11', '12'] },
  { code: 'H0043', modifiers: [], price: 65_00, places: ['12'] },
] as const

const badServices = [
  { code: 'H2017', modifiers: [], price: 20_00, places: ['11'] },
  { code: 'H0038', modifiers: ['HF'], price: 18_00, places: ['11'] },
  { code: 'H0038', modifiers: [], price: 18_00, places: ['11'] },
  { code: 'H2015', modifiers: ['95'], price: 22_00, places: ['10'] },
  { code: 'H0038', modifiers: ['HE'], price: 18_00, places: ['27'] },
] as const

function generatedLine(
  { roll, chance, pick }: Dice,
  base: ClaimLine,
  number: number,
  firstDay: Day,
  secondary: boolean,
): ClaimLine {
  const service = chance(93) ? pick(services) : pick(badServices)
  const units = service.code === 'H0043' ? 1 : chance(98) ? 1 + roll(8) : pick([0, 30, 2.5])
  const charge = cents(Math.round(units * service.price) + (chance(10) ? roll(500) : 0))
  const servedOn = addDays(firstDay, roll(20))
  const paid = cents(Math.floor(charge * 0.64))
  const share = cents(Math.floor(charge * 0.16))
  return {
    ...base,
    number,
    lineControl: `L${number}`,
    code: service.code,
    modifiers: service.modifiers,
    placeOfService: pick(service.places),
    units,
    charge,
    servedOn,
    ...(chance(30) ? { note: pick(['09:00-09:45', '10:00-11:00', '14:15-15:00']) } : {}),
    otherPayers: secondary
      ? [
          {
            payerIdentifier: 'MCR',
            paid,
            code: service.code,
            modifiers: service.modifiers,
            units,
            adjustments: [
              { group: 'PR', reason: '2', amount: share },
              { group: 'CO', reason: '45', amount: cents(charge - paid - share) },
            ],
            decidedOn: addDays(servedOn, 20),
          },
        ]
      : [],
  }
}

/** A replacement of a generated claim that was paid, as its provider would send it: one line more units, one dropped. */
export function generateReplacement(facts: AdjudicationFacts, seed: number): AdjudicationFacts {
  const { roll } = dice(seed)
  const decision = adjudicate(facts)
  const lines = facts.claim.lines
    .slice(0, Math.max(1, facts.claim.lines.length - 1))
    .map((line, index) => ({ ...line, units: index === 0 ? line.units + 1 + roll(2) : line.units }))
  return {
    ...facts,
    icn: `${facts.icn}R`,
    claim: {
      ...facts.claim,
      frequency: '7',
      payerClaimNumber: facts.icn,
      lines,
      charge: cents(lines.reduce((total, line) => total + line.charge, 0)),
    },
    authorizations: facts.authorizations.map((authorization) => ({
      ...authorization,
      lines: authorization.lines.map((line) => ({
        ...line,
        unitsUsed:
          line.unitsUsed +
          decision.draws.reduce(
            (total, draw) =>
              total +
              (draw.authorization === authorization.number && draw.authorizationLine === line.line ? draw.units : 0),
            0,
          ),
      })),
    })),
    original: {
      icn: facts.icn,
      memberNumber: facts.member?.memberNumber ?? null,
      billingNpi: facts.claim.billing.npi,
      status: decision.outcome === 'pended' ? 'pending' : 'final',
      decision: decision.outcome === 'pended' ? null : decision,
    },
  }
}
