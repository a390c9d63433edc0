// Monthly screening of every worker against the exclusion lists: run, decided by a person, and kept as proof. What is clear
// becomes an exclusion check of its day; what may be a match stands in the way of claims until somebody has decided it.
import { daysBetween, isDay, type Day } from '@throughline/domain'
import { checkDays, screenerFor, type MatchRule } from '@throughline/provider'
import { json, type ListedPerson } from '@throughline/store'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { loadBirths } from './births.ts'
import { loadStaff } from './load-packet.ts'
import { readExclusionList } from './read-exclusion-list.ts'

const screeningsShown = 60
/** More hits than this and the file is not what it is said to be. */
const hitsAtMost = 5_000

type Hit = { readonly workerId: string; readonly rule: MatchRule; readonly row: number; readonly listed: ListedPerson }

const run = bind('screening.run', async (context, { fileId, source, listDated }) => {
  if (listDated > context.today)
    refuse('in-future', 'The list would be dated on a day that has not come yet.', { listDated: 'Check this day.' })
  const staff = await loadStaff(context)
  if (staff.length === 0) refuse('no-workers', 'No worker is entered yet, so there is nobody to screen.')
  const screen = screenerFor(staff.map(({ id, name, npi }) => ({ id, name, npi })))
  const hits: Hit[] = []
  const file = await context.readFile(fileId)
  const { rows, unread } = await readExclusionList(file.content, source, (row, family, given, middle, npi, listed) => {
    for (const hit of screen({ family, given, middle, npi })) {
      hits.push({ workerId: hit.id, rule: hit.rule, row, listed: listed() })
      if (hits.length > hitsAtMost)
        refuse(
          'hits-many',
          `More than ${hitsAtMost} rows look like somebody of yours. Check that this is the list it is said to be.`,
        )
    }
  })
  const screeningId = context.newId()
  await context.db
    .insertInto('exclusion_screening')
    .values({
      organization_id: context.organization.id,
      screening_id: screeningId,
      source,
      file_id: fileId,
      list_dated: listDated,
      screened_on: context.today,
      rows_read: rows,
      rows_unread: unread,
      names: staff.length,
      hits: hits.length,
      screened_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  await keepHits(context, screeningId, hits)
  const hit = new Set(hits.map((one) => one.workerId))
  // A worker who may stand on the list has no check until somebody has decided: the open row holds their claims meanwhile.
  for (const worker of staff) if (!hit.has(worker.id)) await record(context, worker.id, source, 'clear')
  context.subject('screening', screeningId)
  context.detail({ source, rows, names: staff.length, hits: hits.length })
  return { screeningId, rowsRead: rows, rowsUnread: unread, names: staff.length, hits: hits.length }
})

async function keepHits(context: Context, screeningId: string, hits: readonly Hit[]): Promise<void> {
  for (const hit of hits)
    await context.db
      .insertInto('exclusion_hit')
      .values({
        organization_id: context.organization.id,
        hit_id: context.newId(),
        screening_id: screeningId,
        worker_id: hit.workerId,
        rule: hit.rule,
        row_number: hit.row,
        listed: json(hit.listed),
        decision: null,
        decided_on: null,
        decided_by_name: null,
        reason: null,
      })
      .execute()
}

/** Checks are append-only. A match is never lost to a clear check of the same day: then it stands under a name of its own. */
async function record(context: Context, workerId: string, source: string, outcome: 'clear' | 'match'): Promise<void> {
  const check = { organization_id: context.organization.id, worker_id: workerId, checked_on: context.today }
  const insert = (under: string) =>
    context.db
      .insertInto('exclusion_check')
      .values({ ...check, source: under, outcome, checked_by: context.actor.userId })
      .onConflict((conflict) => conflict.columns(['organization_id', 'worker_id', 'checked_on', 'source']).doNothing())
      .executeTakeFirst()
  const kept = await insert(source)
  if (outcome === 'match' && kept.numInsertedOrUpdatedRows === 0n) await insert(`${source}, decided`)
}

const decide = bind('screening.decide', async (context, { hitId, decision, reason }) => {
  const organization = context.organization.id
  const hit = found(
    await context.db
      .selectFrom('exclusion_hit as h')
      .innerJoin('exclusion_screening as s', (join) =>
        join.onRef('s.organization_id', '=', 'h.organization_id').onRef('s.screening_id', '=', 'h.screening_id'),
      )
      .select(['h.worker_id', 'h.decision', 'h.screening_id', 's.source'])
      .where('h.organization_id', '=', organization)
      .where('h.hit_id', '=', hitId)
      .executeTakeFirst(),
  )
  if (hit.decision !== null && hit.decision !== decision)
    refuse('decided', 'This row was decided already, and stays as it was. Screen again if something new is known.')
  await context.db
    .updateTable('exclusion_hit')
    .set({ decision, decided_on: context.today, decided_by_name: context.actor.displayName, reason })
    .where('organization_id', '=', organization)
    .where('hit_id', '=', hitId)
    .execute()
  const others = await context.db
    .selectFrom('exclusion_hit')
    .select('decision')
    .where('organization_id', '=', organization)
    .where('screening_id', '=', hit.screening_id)
    .where('worker_id', '=', hit.worker_id)
    .execute()
  if (decision === 'same-person') await record(context, hit.worker_id, hit.source, 'match')
  else if (others.every((one) => one.decision === 'other-person'))
    await record(context, hit.worker_id, hit.source, 'clear')
  context.subject('worker', hit.worker_id)
  context.detail({ decision })
  return { ok: true }
})

const list = bind('screening.list', async (context) => {
  const organization = context.organization.id
  const screenings = await context.db
    .selectFrom('exclusion_screening')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('screened_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(screeningsShown)
    .execute()
  const ids = screenings.map((row) => row.screening_id)
  const hits =
    ids.length === 0
      ? []
      : await context.db
          .selectFrom('exclusion_hit as h')
          .innerJoin('worker as w', (join) =>
            join.onRef('w.organization_id', '=', 'h.organization_id').onRef('w.worker_id', '=', 'h.worker_id'),
          )
          .selectAll('h')
          .select(['w.given_name', 'w.family_name'])
          .where('h.organization_id', '=', organization)
          .where('h.screening_id', 'in', ids)
          .orderBy('h.row_number')
          .limit(hitsAtMost)
          .execute()
  const sourceOf = new Map(screenings.map((row) => [row.screening_id, row.source]))
  const staff = await loadStaff(context)
  const births = await loadBirths(context)
  return {
    rows: screenings.map((row) => ({
      screeningId: row.screening_id,
      source: row.source,
      fileId: row.file_id,
      listDated: row.list_dated,
      screenedOn: row.screened_on,
      rowsRead: row.rows_read,
      rowsUnread: row.rows_unread,
      names: row.names,
      hits: row.hits,
      undecided: hits.filter((hit) => hit.screening_id === row.screening_id && hit.decision === null).length,
      by: row.screened_by_name,
    })),
    hits: hits.map((hit) => ({
      hitId: hit.hit_id,
      screeningId: hit.screening_id,
      source: sourceOf.get(hit.screening_id)!,
      workerId: hit.worker_id,
      worker: `${hit.given_name} ${hit.family_name}`,
      rule: hit.rule,
      row: hit.row_number,
      listed: { ...hit.listed, excluded: dayOnList(hit.listed.excluded), born: dayOnList(hit.listed.born) },
      birth: birthOf(births.get(hit.worker_id), hit.listed.born),
      decision: hit.decision,
      decidedOn: hit.decided_on,
      decidedBy: hit.decided_by_name,
      reason: hit.reason,
    })),
    due: staff.flatMap((worker) => {
      const newest =
        worker.exclusionChecks
          .map((check) => check.checkedOn)
          .toSorted()
          .at(-1) ?? null
      if (newest !== null && daysBetween(newest, context.today) <= checkDays) return []
      return [{ workerId: worker.id, name: `${worker.name.given} ${worker.name.family}`, checkedOn: newest }]
    }),
  }
})

/** The OIG writes days as `20240115`, SAM as `01/15/2024`; anything else, such as `00000000`, stands as it is. */
function dayOnList(text: string): string {
  const [, month, of, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  const read = year === undefined ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : `${year}-${month}-${of}`
  return isDay(read) ? read : text
}

/** Whether the list's birth date is the worker's: unknown unless both are there. */
function birthOf(born: Day | undefined, listed: string): 'same' | 'other' | 'unknown' {
  const day = dayOnList(listed)
  if (born === undefined || !isDay(day)) return 'unknown'
  return born === day ? 'same' : 'other'
}

export const screeningBindings = [run, decide, list] as const
