// What was decided before for these persons and practitioners: the history that limits and duplicates are asked of.
import { addDays, type Cents, type Day } from '@throughline/domain'
import { intervalInNote, type DecidedLine, type Decision, type PriorLine } from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { unique, type ClaimToDecide } from './claim-to-decide.ts'
import { lineTotals } from './line-totals.ts'

type HistoryRow = {
  icn: string
  patient_control: string
  person_id: string | null
  line: number
  outcome: string
  paid_line: Cents | null
  member_number: string | null
  billing_npi: string | null
  note: string | null
  code: string
  modifiers: string[]
  served_on: Day
  served_through: Day | null
  place_of_service: string | null
  rendering_npi: string | null
  units: number
  charge_cents: Cents
  units_allowed: number | null
  free_units: number | null
  term: string | null
  deductible_cents: Cents | null
  copay_cents: Cents | null
  spend_down_cents: Cents | null
  liability_cents: Cents | null
  case_rate: boolean | null
  allowed_cents: Cents | null
}

/** Years of history a limit of any benefit or contract may look back over. */
const historyDays = 800

/**
 * Allowed and denied lines of earlier claims, and lines that wait: each list in the order of claim numbers and lines. Whoever
 * and whatever is asked for once stays known, and what is decided meanwhile is added: one run loads nobody twice.
 */
export type History = {
  readonly byPerson: Map<string, PriorLine[]>
  /** By practitioner and day, as `practitionerDay` names them. */
  readonly byPractitioner: Map<string, PriorLine[]>
  /** Claims taken back meanwhile, which the database may still hold as decided. */
  readonly gone: Set<string>
  /** Lines held, so that a long run knows when to begin anew. */
  held: number
}

export const nothingBefore = (): History => ({
  byPerson: new Map(),
  byPractitioner: new Map(),
  gone: new Set(),
  held: 0,
})

export const practitionerDay = (npi: string, day: Day): string => `${npi}|${day}`

/** The practitioners a claim names, each once. */
export const practitionersOf = ({ claim }: ClaimToDecide): string[] =>
  unique([claim.rendering?.npi ?? null, ...claim.lines.map((line) => line.rendering?.npi ?? null)])

export const daysOf = ({ claim }: ClaimToDecide): Day[] => unique(claim.lines.map((line) => line.servedOn)) as Day[]

/** Loads what these claims need and nobody asked for yet. */
export async function extendHistory(
  context: Context,
  history: History,
  claims: readonly ClaimToDecide[],
): Promise<void> {
  const persons = new Set<string>()
  const pairs = new Set<string>()
  const npis = new Set<string>()
  const days = new Set<Day>()
  for (const claim of claims) {
    if (claim.personId !== null && !history.byPerson.has(claim.personId)) persons.add(claim.personId)
    for (const npi of practitionersOf(claim))
      for (const day of daysOf(claim)) {
        const pair = practitionerDay(npi, day)
        if (history.byPractitioner.has(pair)) continue
        pairs.add(pair)
        npis.add(npi)
        days.add(day)
      }
  }
  if (persons.size === 0 && pairs.size === 0) return
  for (const person of persons) history.byPerson.set(person, [])
  for (const pair of pairs) history.byPractitioner.set(pair, [])
  for (const row of await rowsOf(context, [...persons], [...npis], [...days])) {
    if (history.gone.has(row.icn)) continue
    history.held += 1
    const line = lineOf(row)
    if (row.person_id !== null && persons.has(row.person_id)) history.byPerson.get(row.person_id)!.push(line)
    if (line.renderingNpi === null) continue
    const pair = practitionerDay(line.renderingNpi, line.servedOn)
    if (pairs.has(pair)) history.byPractitioner.get(pair)!.push(line)
  }
}

async function rowsOf(
  context: Context,
  personIds: readonly string[],
  npis: readonly string[],
  days: readonly Day[],
): Promise<HistoryRow[]> {
  const organization = context.organization.id
  const chosen = await sql<HistoryRow>`
    select r.icn, r.patient_control, r.person_id, l.line, coalesce(s.outcome, 'pended') as outcome,
      r.document -> 'subscriber' ->> 'memberNumber' as member_number, r.document -> 'billing' ->> 'npi' as billing_npi,
      (select e ->> 'note' from json_array_elements(r.document -> 'lines') e
        where (e ->> 'number')::int = l.line limit 1) as note,
      l.code, l.modifiers, l.served_on, l.served_through, l.place_of_service, l.rendering_npi, l.units::float8 as units, l.charge_cents,
      x.units_allowed::float8 as units_allowed, x.free_units::float8 as free_units, x.term, x.deductible_cents, x.copay_cents, x.spend_down_cents, x.liability_cents, x.case_rate,
      x.allowed_cents, x.paid_cents as paid_line
    from received_claim_line l
    join received_claim r on r.organization_id = l.organization_id and r.received_claim_id = l.received_claim_id
    left join lateral (select d.decision_id, d.outcome from decision d
      where d.organization_id = ${organization} and d.received_claim_id = l.received_claim_id
        and d.outcome in ('paid', 'partly-paid', 'denied') and not exists (select 1 from decision x
          where x.organization_id = ${organization} and x.reverses_decision_id = d.decision_id)
      order by d.version desc limit 1) s on true
    left join decision_line x on x.organization_id = l.organization_id and x.decision_id = s.decision_id and x.line = l.line
    where l.organization_id = ${organization} and r.organization_id = ${organization}
      and r.status in ('decided', 'paid', 'pended') and l.served_on is not null
      and (l.person_id = any(${personIds}::uuid[])
        or (l.rendering_npi = any(${npis}::text[]) and l.served_on = any(${days}::date[])))
      and l.served_on > ${context.today}::date - ${historyDays}::int
    order by r.icn collate "C", l.line`.execute(context.db)
  return chosen.rows
}

function lineOf(row: HistoryRow): PriorLine {
  return {
    icn: row.icn,
    controlNumber: row.patient_control,
    line: row.line,
    outcome:
      row.outcome === 'pended'
        ? 'pended'
        : (row.allowed_cents ?? 0) > 0 || (row.units_allowed ?? 0) > 0
          ? 'allowed'
          : 'denied',
    route: '837P',
    memberNumber: row.member_number ?? '',
    billingNpi: row.billing_npi,
    renderingNpi: row.rendering_npi,
    code: row.code,
    modifiers: row.modifiers,
    servedOn: row.served_on,
    servedThrough: row.served_through ?? row.served_on,
    interval: intervalInNote(row.note ?? undefined),
    placeOfService: row.place_of_service ?? '',
    unitsBilled: row.units,
    unitsAllowed: row.units_allowed ?? 0,
    freeUnits: row.free_units ?? 0,
    term: row.term,
    charge: row.charge_cents,
    paid: row.paid_line ?? (0 as Cents),
    deductible: row.deductible_cents ?? (0 as Cents),
    copay: row.copay_cents ?? (0 as Cents),
    spendDown: row.spend_down_cents ?? (0 as Cents),
    liability: row.liability_cents ?? (0 as Cents),
    caseRate: row.case_rate ?? false,
  }
}

/** The lines of a claim just decided, exactly as they would be read back: what a later claim sees does not depend on when it asks. */
export function linesDecided(today: Day, { icn, claim }: ClaimToDecide, decision: Decision): PriorLine[] {
  if (decision.outcome === 'void') return []
  const rows = new Map(lineTotals(decision.lines, decision).map((row) => [row.line, row]))
  const oldest = addDays(today, -historyDays)
  return claim.lines
    .filter((line) => line.servedOn !== null && line.servedOn > oldest)
    .sort((a, b) => a.number - b.number)
    .map((line) => {
      const decided = rows.get(line.number)
      return lineOf({
        icn,
        patient_control: claim.controlNumber,
        person_id: null,
        line: line.number,
        outcome: decision.outcome,
        paid_line: decided?.paid ?? null,
        member_number: claim.subscriber.memberNumber,
        billing_npi: claim.billing.npi,
        note: line.note ?? null,
        code: line.code,
        modifiers: [...line.modifiers],
        served_on: line.servedOn!,
        served_through: line.servedThrough,
        place_of_service: line.placeOfService ?? claim.placeOfService,
        rendering_npi: line.rendering?.npi ?? claim.rendering?.npi ?? null,
        units: line.units,
        charge_cents: line.charge,
        units_allowed: decided?.unitsAllowed ?? null,
        free_units: decided?.freeUnits ?? null,
        term: decided?.term ?? null,
        deductible_cents: decided?.deductible ?? null,
        copay_cents: decided?.copay ?? null,
        spend_down_cents: decided?.spendDown ?? null,
        liability_cents: decided?.liability ?? null,
        case_rate: decided?.caseRate ?? null,
        allowed_cents: decided?.allowed ?? null,
      })
    })
}

/** Adds lines of one claim in its place: nearly always the end. */
export function addLines(history: History, personId: string, lines: readonly PriorLine[]): void {
  history.held += lines.length
  for (const line of lines) {
    insertInOrder(history.byPerson.get(personId), line)
    if (line.renderingNpi !== null)
      insertInOrder(history.byPractitioner.get(practitionerDay(line.renderingNpi, line.servedOn)), line)
  }
}

function insertInOrder(lines: PriorLine[] | undefined, line: PriorLine): void {
  // Whom nobody asked for is not known, and is read whole when somebody does.
  if (lines === undefined) return
  let at = lines.length
  while (at > 0 && isAfter(lines[at - 1]!, line)) at -= 1
  if (at === lines.length) lines.push(line)
  else lines.splice(at, 0, line)
}

const isAfter = (one: PriorLine, other: PriorLine): boolean =>
  one.icn > other.icn || (one.icn === other.icn && one.line > other.line)

/** Takes the lines of a claim out, of those days and practitioners. */
export function dropLines(
  history: History,
  icn: string,
  personId: string | null,
  lines: readonly Pick<DecidedLine, 'renderingNpi' | 'servedOn'>[],
): void {
  const drop = (known: PriorLine[] | undefined): void => {
    if (known === undefined) return
    const kept = known.filter((line) => line.icn !== icn)
    known.splice(0, known.length, ...kept)
  }
  if (personId !== null) drop(history.byPerson.get(personId))
  for (const { renderingNpi, servedOn } of lines)
    if (renderingNpi !== null) drop(history.byPractitioner.get(practitionerDay(renderingNpi, servedOn)))
}
