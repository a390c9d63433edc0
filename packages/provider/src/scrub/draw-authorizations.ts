// What is left of the authorizations and the free units for the lines of a claim, drawn down line after line: after
// other claims of the batch, and without counting these very visits twice.
import {
  authorizes,
  covers,
  drawDown,
  freeUnitsLeft,
  freeUnitsWindow,
  unitsLeft,
  type ClaimLine,
  type ContractService,
  type Day,
  type Authorization,
} from '@throughline/domain'
import { givenBack, unauthorizedUnits } from '../claims/claim-lines.ts'
import { authorizationNumberOf, otherLines, type ScrubFacts } from './scrub-facts.ts'

export type LineDraw = {
  readonly line: ClaimLine
  readonly term: ContractService
  readonly servedOn: Day
  readonly number: string | null
  readonly free: number
  readonly authorized: number
  readonly short: number
}

/** Draws of the lines whose term needs an authorization; those of other terms are not in the answer. */
export function drawAuthorizations(facts: ScrubFacts): LineDraw[] {
  const { claim, contract } = facts
  const asked = claim.lines.flatMap((line, index) => {
    const term = facts.lines[index]?.term
    if (!term?.authorization.required || line.servedOn === null || line.units <= 0) return []
    return [{ line, term, servedOn: line.servedOn, units: line.units, number: authorizationNumberOf(claim, line) }]
  })
  const pools = new Map<string, number>()
  const poolsOf = new Map(
    asked.map((one) => {
      const free = `free ${one.term.term} ${freeUnitsWindow(contract, one.term, one.servedOn).starts}`
      if (!pools.has(free))
        pools.set(
          free,
          freeUnitsLeft(
            contract,
            one.term,
            unauthorizedUnits(ofThisPayer(facts), facts.personId, one.term.code, one.term.modifiers),
            one.servedOn,
          ),
        )
      return [one, [free, ...namedPools(facts, one, pools)]] as const
    }),
  )
  return drawDown(pools, asked, (one) => poolsOf.get(one)!).drawn.map(({ line: one, from, short }) => {
    const free = from.filter((draw) => draw.pool.startsWith('free ')).reduce((total, draw) => total + draw.units, 0)
    return {
      line: one.line,
      term: one.term,
      servedOn: one.servedOn,
      number: one.number,
      free,
      authorized: one.units - free - short,
      short,
    }
  })
}

/** The pools of the number a line names, opened with what it has left for this claim. */
function namedPools(
  facts: ScrubFacts,
  one: { readonly line: ClaimLine; readonly servedOn: Day; readonly number: string | null },
  pools: Map<string, number>,
): string[] {
  if (one.number === null) return []
  const own = new Set(facts.lines.flatMap((record) => record.visits.map((visit) => visit.service.id)))
  const available = givenBack(
    facts.authorizations,
    facts.uses.filter((use) => own.has(use.serviceId)),
  )
  return available
    .filter(
      (authorization) =>
        authorization.number === one.number &&
        authorization.personId === facts.personId &&
        authorization.status === 'approved' &&
        covers(authorization.span, one.servedOn),
    )
    .flatMap((authorization) =>
      authorization.lines
        .filter((line) => authorizes(facts.contract, line, one.line))
        .map((line) => ({ authorization, line })),
    )
    .map(({ authorization, line }) => {
      const pool = `authorization ${authorization.id} ${line.line}`
      if (!pools.has(pool))
        pools.set(pool, Math.max(0, unitsLeft(line) - notYetDrawn(facts, authorization.number, line)))
      return pool
    })
}

function ofThisPayer(facts: ScrubFacts) {
  return otherLines(facts).filter((line) => line.payerId === facts.payerId)
}

/** Units other claims take from the authorization that its own count does not hold yet: claims of the same batch. */
function notYetDrawn(facts: ScrubFacts, number: string, line: Authorization['lines'][number]): number {
  return ofThisPayer(facts)
    .filter(
      (other) =>
        other.personId === facts.personId &&
        other.authorizationNumber === number &&
        authorizes(facts.contract, line, other),
    )
    .reduce((total, other) => total + Math.max(0, other.units - other.unitsDrawn), 0)
}
