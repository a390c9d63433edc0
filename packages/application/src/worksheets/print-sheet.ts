// The worksheets on paper: for a board meeting, for the wall, for the file of a signed decision.
import { nonBillableWork } from '@throughline/codes'
import {
  fitScores,
  formatDay,
  formatMoney,
  missionQuestions,
  type Address,
  type Cents,
  type MissionWeighing,
  type StoodThen,
} from '@throughline/domain'
import { plainSheet, type SheetPart } from '@throughline/documents'
import {
  decisionWords,
  missionBalance,
  missionWords,
  saidWords,
  scoreWords,
  verdictWords,
  type FitVerdict,
} from '@throughline/provider'
import { bind, notFound, refuse, type Context } from '../core/index.ts'
import { loadPacket, organizationRow } from '../credentialing/load-packet.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { serviceName, type FitRead } from './load-fits.ts'
import { loadSheets, standsNow, type DecisionRow, type LoadedSheets } from './load-sheets.ts'

const columns = (...widths: readonly (readonly [title: string, width: number])[]) =>
  widths.map(([title, width]) => ({ title, width }))

function servicePart({ row, name, standing, rates }: FitRead, showsMoney: boolean): SheetPart {
  const { document: fit } = row
  const { margin } = standing
  const rate = rates.map((one) => `${one.of} ${formatMoney(one.rateCents)} for ${one.unitMinutes} minutes`).join('; ')
  return {
    title: `${name}: ${verdictWords[standing.verdict].toLowerCase()}`,
    facts: [
      { label: 'Role and people', value: [fit.role, fit.who].filter(Boolean).join('; ') || 'not written yet' },
      { label: 'Code', value: fit.code === null ? 'not chosen yet' : [fit.code, ...fit.modifiers].join(' ') },
      { label: 'Authority', value: fit.authority ?? 'not written yet' },
      { label: 'Rates known', value: rate || 'none' },
      ...(showsMoney && margin !== null
        ? [
            {
              label: 'Margin of an hour',
              value: `${formatMoney(margin.hourBrings)} comes in, ${formatMoney(margin.hourCosts)} goes out: ${formatMoney(margin.perHour)}`,
            },
          ]
        : []),
      {
        label: 'Billable share',
        value:
          standing.billableShare === null
            ? 'not known yet'
            : `${Math.round(standing.billableShare / 100)}% of ${standing.billableHours! + standing.notBillableHours} hours a month`,
      },
      ...(fit.evidence === null ? [] : [{ label: 'Evidence', value: fit.evidence }]),
    ],
    table: {
      columns: columns(['Score', 170], ['0 to 3', 50], ['What it means', 284]),
      rows: fitScores.map((score) => {
        const value = standing.scores[score]
        return [
          scoreWords[score].asks,
          value === null ? '—' : String(value),
          value === null ? 'not judged yet' : scoreWords[score].steps[value]!,
        ]
      }),
    },
    points: fit.notBillable.map((one) => {
      const work = one.words ?? nonBillableWork.find(one.work ?? '')?.meaning ?? 'Other work'
      return `No claim pays for: ${work}, ${one.hours} hours a month, ${one.paidBy === null ? 'and nobody is named who does' : `paid by ${one.paidBy}`}.`
    }),
  }
}

const standingWords = { open: 'open', soon: 'ends soon', ask: 'ask the plan', proved: 'proved' } as const

function readinessParts({ checks }: LoadedSheets): SheetPart[] {
  return [
    { paragraphs: ['The weakest answer stands first. What nothing proves is open, however sure somebody is of it.'] },
    {
      table: {
        columns: columns(['What must be in place', 170], ['Stands', 64], ['Proof, or what is missing', 270]),
        rows: checks.map((check) => [
          check.title.text,
          standingWords[check.standing],
          [...check.gaps.slice(0, 2), ...check.proof.slice(0, 2)].map((one) => one.text).join(' ') || '—',
        ]),
      },
    },
  ]
}

function weighingParts(document: MissionWeighing): SheetPart[] {
  const { forHalves, againstHalves, open } = missionBalance(document)
  return [
    {
      paragraphs: [
        `Weighed so far: ${forHalves / 2} for, ${againstHalves / 2} against, ${open.length} of ${missionQuestions.length} still open. A “partly” counts half on each side. People decide, not the sum.`,
      ],
    },
    ...missionQuestions.map((question): SheetPart => {
      const said = document[question]
      return {
        title: missionWords[question].asks,
        facts: [
          { label: 'Answer', value: said.answer === null ? '________' : saidWords[said.answer] },
          { label: 'Weight, 1 to 5', value: said.weight === null ? '________' : String(said.weight) },
          { label: 'For', value: said.speaksFor || '________' },
          { label: 'Against', value: said.speaksAgainst || '________' },
          ...(said.evidence === '' ? [] : [{ label: 'Rests on', value: said.evidence }]),
        ],
      }
    }),
  ]
}

function stoodPart(title: string, stood: StoodThen, showsMoney: boolean): SheetPart {
  const answers = { sign: 'sign', 'sign-if': 'sign if', 'do-not-sign-yet': 'do not sign yet' } as const
  return {
    title,
    points: [
      `Worksheet A: ${stood.services.map((one) => `${serviceName(one.service)} (${verdictWords[one.verdict as FitVerdict].toLowerCase()})`).join('; ') || 'no service judged'}.`,
      `Worksheet B: ${stood.proved} proved; open: ${stood.openChecks.join('; ') || 'nothing'}.`,
      ...(showsMoney && stood.money !== null
        ? [
            `Money: “${stood.money.name}” of ${formatDay(stood.money.madeOn)} says ${answers[stood.money.answer]}; a month of full work leaves ${formatMoney(stood.money.marginCents)}, the lowest balance is ${formatMoney(stood.money.lowestCents as Cents)} on ${formatDay(stood.money.lowestOn)}.`,
          ]
        : []),
    ],
  }
}

function signedParts(row: DecisionRow, plan: string | null, showsMoney: boolean): SheetPart[] {
  return [
    {
      facts: [
        { label: 'Decision', value: decisionWords[row.decision] },
        { label: 'About', value: plan ?? 'joining managed care networks' },
        { label: 'Signed', value: `${formatDay(row.decided_on)} by ${row.signed_by_name}, ${row.signed_as}` },
        ...(row.decided_with === '' ? [] : [{ label: 'Decided with', value: row.decided_with }]),
        { label: 'Asked again', value: formatDay(row.again_on) },
      ],
      paragraphs: row.words === '' ? [] : [row.words],
    },
    ...weighingParts(row.document),
    stoodPart('What stood there on that day', row.stood, showsMoney),
  ]
}

function stepParts({ openSteps, today }: LoadedSheets): SheetPart[] {
  if (openSteps.length === 0) return [{ paragraphs: ['No step is open.'] }]
  return [
    {
      table: {
        columns: columns(['Step', 230], ['Who', 110], ['Until', 84], ['Proof', 80]),
        rows: openSteps.map((step) => [
          step.title,
          step.owner,
          `${formatDay(step.due_on)}${step.due_on < today ? ', late' : ''}`,
          '',
        ]),
      },
    },
  ]
}

async function planOf(context: Context, payerId: string | null): Promise<string | null> {
  if (payerId === null) return null
  const row = await context.db
    .selectFrom('payer')
    .select('name')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  return row?.name ?? null
}

const titles = {
  services: 'Worksheet A: what we offer',
  readiness: 'Worksheet B: what is in place',
  weighing: 'Worksheet C: is it still us?',
  steps: 'Worksheet D: next steps',
} as const

const print = bind('worksheet.print', async (context, { sheet, decisionId }) => {
  const sheets = await loadSheets(context, await loadPacket(context))
  const parts = await partsOf(context, sheets, sheet, decisionId)
  const { name, address } = await organizationRow(context)
  context.subject('organization', context.organization.id)
  return keepPaper(context, `worksheet-${sheet}.pdf`, () =>
    plainSheet({
      from: { name, address: address as Address | null },
      title: titles[sheet],
      writtenOn: context.today,
      parts,
      foot: `${name} · ${titles[sheet]} · ${formatDay(context.today)}`,
    }),
  )
})

async function partsOf(
  context: Context,
  sheets: LoadedSheets,
  sheet: keyof typeof titles,
  decisionId: string | null,
): Promise<SheetPart[]> {
  const { showsMoney } = sheets
  if (sheet === 'readiness') return readinessParts(sheets)
  if (sheet === 'steps') return stepParts(sheets)
  if (sheet === 'services') {
    if (sheets.fits.length === 0) refuse('no-services', 'No service is on the sheet yet. Choose the first one you do.')
    return sheets.fits.map((fit) => servicePart(fit, showsMoney))
  }
  if (decisionId !== null) {
    const row = sheets.decisions.find((one) => one.decision_id === decisionId) ?? notFound()
    return signedParts(row, await planOf(context, row.payer_id), showsMoney)
  }
  const draft = await context.db
    .selectFrom('mission_draft')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirst()
  const document = draft?.document ?? sheets.decisions[0]?.document
  if (document === undefined)
    refuse('not-weighed-yet', 'Nothing is weighed yet. Answer the first of the six questions and keep it.')
  return [
    ...weighingParts(document),
    stoodPart('What stands there today', standsNow(sheets), showsMoney),
    { title: 'Signed', blanks: ['Decision', 'Name and office', 'Day'] },
  ]
}

export const printSheetBindings = [print] as const
