// Worksheet B and the way through all four: read from what is on record, never asked.
import type { Day } from '@throughline/domain'
import type { Operations, ReplyOf } from '@throughline/operations'
import { bind } from '../core/index.ts'
import { loadPacket } from '../credentialing/load-packet.ts'
import { daysToAsking, loadSheets, sheetFacts } from './load-sheets.ts'

const get = bind('readiness.get', async (context) => {
  const sheets = await loadSheets(context, await loadPacket(context))
  return {
    checks: sheets.checks.map((check) => {
      const step = sheets.openSteps.find((one) => one.closes_check === check.id)
      return {
        id: check.id,
        title: check.title.text,
        standing: check.standing,
        proof: check.proof.map((one) => one.text),
        gaps: check.gaps.map((one) => one.text),
        place: check.place,
        owner: check.owner,
        usual: check.usual,
        step: step === undefined ? null : { stepId: step.step_id, owner: step.owner, dueOn: step.due_on },
      }
    }),
  }
})

type SheetRow = ReplyOf<Operations['worksheet.path']>['sheets'][number]

const row = (
  sheet: SheetRow['sheet'],
  done: boolean,
  counts: Readonly<Record<string, number>>,
  rest: {
    readonly doneOn?: Day | null
    readonly owner: string | null
    readonly usual: readonly [number, number] | null
  },
): SheetRow => ({
  sheet,
  standing: done ? 'done' : 'now',
  doneOn: rest.doneOn ?? null,
  counts,
  owner: rest.owner,
  // Planning figures of ours: nobody has a source for them.
  usual: rest.usual === null ? null : { fromDays: rest.usual[0], throughDays: rest.usual[1], confidence: 'memory' },
})

const path = bind('worksheet.path', async (context) => {
  const sheets = await loadSheets(context, await loadPacket(context))
  const { overview, decisions, itemOwners } = sheets
  const { offeredOn, uncovered, steps } = sheetFacts(sheets, '')
  const verdicts = (verdict: string) => sheets.fits.filter(({ standing }) => standing.verdict === verdict).length
  const checks = (standing: string) => sheets.checks.filter((check) => check.standing === standing).length
  const ownerOf = (check: string) => sheets.openSteps.find((step) => step.closes_check === check)?.owner ?? null
  const days = daysToAsking(sheets)
  return {
    today: context.today,
    sheets: [
      row(
        'services',
        offeredOn !== null,
        {
          offer: verdicts('offer'),
          prepare: verdicts('prepare'),
          open: verdicts('open'),
          other: verdicts('other-money'),
        },
        { doneOn: offeredOn, owner: ownerOf('services'), usual: [1, 14] },
      ),
      row(
        'overview',
        overview.answered === overview.of && overview.words <= overview.most,
        { answered: overview.answered, of: overview.of, words: overview.words },
        { owner: ownerOf('overview') ?? ownerOf('program') ?? itemOwners['program'] ?? null, usual: [7, 21] },
      ),
      row(
        'readiness',
        uncovered === 0,
        { open: checks('open'), soon: checks('soon'), proved: checks('proved'), uncovered },
        { owner: null, usual: [1, 7] },
      ),
      row(
        'weighing',
        days !== null && days >= 0,
        { days: days ?? 0 },
        { doneOn: decisions[0]?.decided_on ?? null, owner: ownerOf('weighed'), usual: [7, 45] },
      ),
      row('steps', steps.late === 0 && steps.open + steps.ended > 0, steps, {
        owner: sheets.openSteps[0]?.owner ?? null,
        usual: null,
      }),
    ],
  }
})

export const readinessBindings = [get, path] as const
