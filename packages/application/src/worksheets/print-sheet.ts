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
import { sayIn, type Say } from '@throughline/spanish'
import { bind, notFound, refuse, type Context } from '../core/index.ts'
import { loadPacket, organizationRow } from '../credentialing/load-packet.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { serviceName, type FitRead } from './load-fits.ts'
import { loadSheets, standsNow, type DecisionRow, type LoadedSheets } from './load-sheets.ts'

const columns = (say: Say, ...widths: readonly (readonly [title: string, width: number])[]) =>
  widths.map(([title, width]) => ({ title: say(title), width }))

/** A question that nobody has answered yet: room for a hand. */
const blank = '________'

function servicePart(say: Say, { row, name, standing, rates }: FitRead, showsMoney: boolean): SheetPart {
  const { document: fit } = row
  const { margin } = standing
  const fact = (label: string, value: string) => ({ label: say(label), value })
  const rate = rates
    .map((one) => `${one.of} ${say(`${formatMoney(one.rateCents)} for ${one.unitMinutes} minutes`)}`)
    .join('; ')
  return {
    title: `${say(name)}: ${say(verdictWords[standing.verdict]).toLowerCase()}`,
    facts: [
      fact('Role and people', [fit.role, fit.who].filter(Boolean).join('; ') || say('not written yet')),
      fact('Code', fit.code === null ? say('not chosen yet') : [fit.code, ...fit.modifiers].join(' ')),
      fact('Authority', fit.authority ?? say('not written yet')),
      fact('Rates known', rate || say('none')),
      ...(showsMoney && margin !== null
        ? [
            fact(
              'Margin of an hour',
              say(
                `${formatMoney(margin.hourBrings)} comes in, ${formatMoney(margin.hourCosts)} goes out: ${formatMoney(margin.perHour)}`,
              ),
            ),
          ]
        : []),
      fact(
        'Billable share',
        say(
          standing.billableShare === null
            ? 'not known yet'
            : `${Math.round(standing.billableShare / 100)}% of ${standing.billableHours! + standing.notBillableHours} hours a month`,
        ),
      ),
      ...(fit.evidence === null ? [] : [fact('Evidence', fit.evidence)]),
    ],
    table: {
      columns: columns(say, ['Score', 170], ['0 to 3', 50], ['What it means', 284]),
      rows: fitScores.map((score) => {
        const value = standing.scores[score]
        return [
          say(scoreWords[score].asks),
          value === null ? '—' : String(value),
          say(value === null ? 'not judged yet' : scoreWords[score].steps[value]!),
        ]
      }),
    },
    points: fit.notBillable.map((one) => {
      const work = one.words ?? say(nonBillableWork.find(one.work ?? '')?.meaning ?? 'Other work')
      return say(
        one.paidBy === null
          ? `No claim pays for: ${work}, ${one.hours} hours a month, and nobody is named who does.`
          : `No claim pays for: ${work}, ${one.hours} hours a month, paid by ${one.paidBy}.`,
      )
    }),
  }
}

const standingWords = { open: 'open', soon: 'ends soon', ask: 'ask the plan', proved: 'proved' } as const

function readinessParts(say: Say, { checks }: LoadedSheets): SheetPart[] {
  return [
    {
      paragraphs: [
        say('The weakest answer stands first. What nothing proves is open, however sure somebody is of it.'),
      ],
    },
    {
      table: {
        columns: columns(say, ['What must be in place', 170], ['Stands', 64], ['Proof, or what is missing', 270]),
        rows: checks.map((check) => [
          say(check.title.text),
          say(standingWords[check.standing]),
          [...check.gaps.slice(0, 2), ...check.proof.slice(0, 2)].map((one) => say(one.text)).join(' ') || '—',
        ]),
      },
    },
  ]
}

function weighingParts(say: Say, document: MissionWeighing): SheetPart[] {
  const { forHalves, againstHalves, open } = missionBalance(document)
  return [
    {
      paragraphs: [
        say(
          `Weighed so far: ${forHalves / 2} for, ${againstHalves / 2} against, ${open.length} of ${missionQuestions.length} still open. A “partly” counts half on each side. People decide, not the sum.`,
        ),
      ],
    },
    ...missionQuestions.map((question): SheetPart => {
      const said = document[question]
      return {
        title: say(missionWords[question].asks),
        facts: [
          { label: say('Answer'), value: said.answer === null ? blank : say(saidWords[said.answer]) },
          { label: say('Weight, 1 to 5'), value: said.weight === null ? blank : String(said.weight) },
          { label: say('For'), value: said.speaksFor || blank },
          { label: say('Against'), value: said.speaksAgainst || blank },
          ...(said.evidence === '' ? [] : [{ label: say('Rests on'), value: said.evidence }]),
        ],
      }
    }),
  ]
}

const answerWords = { sign: 'sign', 'sign-if': 'sign if', 'do-not-sign-yet': 'do not sign yet' } as const

function stoodPart(say: Say, title: string, stood: StoodThen, showsMoney: boolean): SheetPart {
  const services = stood.services
    .map((one) => `${say(serviceName(one.service))} (${say(verdictWords[one.verdict as FitVerdict]).toLowerCase()})`)
    .join('; ')
  const open = stood.openChecks.map(say).join('; ')
  const { money } = stood
  return {
    title: say(title),
    points: [
      `${say('Worksheet A')}: ${services || say('no service judged')}.`,
      `${say('Worksheet B')}: ${say(`${stood.proved} proved; open`)}: ${open || say('nothing')}.`,
      ...(showsMoney && money !== null
        ? [
            say(
              `Money: “${money.name}” of ${formatDay(money.madeOn)} says ${answerWords[money.answer]}; a month of full work leaves ${formatMoney(money.marginCents)}, the lowest balance is ${formatMoney(money.lowestCents as Cents)} on ${formatDay(money.lowestOn)}.`,
            ),
          ]
        : []),
    ],
  }
}

function signedParts(say: Say, row: DecisionRow, plan: string | null, showsMoney: boolean): SheetPart[] {
  const by = `${row.signed_by_name}, ${row.signed_as}`
  return [
    {
      facts: [
        { label: say('Decision'), value: say(decisionWords[row.decision]) },
        { label: say('About'), value: plan ?? say('joining managed care networks') },
        { label: say('Signed'), value: say(`${formatDay(row.decided_on)} by ${by}`) },
        ...(row.decided_with === '' ? [] : [{ label: say('Decided with'), value: row.decided_with }]),
        { label: say('Asked again'), value: say(formatDay(row.again_on)) },
      ],
      paragraphs: row.words === '' ? [] : [row.words],
    },
    ...weighingParts(say, row.document),
    stoodPart(say, 'What stood there on that day', row.stood, showsMoney),
  ]
}

function stepParts(say: Say, { openSteps, today }: LoadedSheets): SheetPart[] {
  if (openSteps.length === 0) return [{ paragraphs: [say('No step is open.')] }]
  return [
    {
      table: {
        columns: columns(say, ['Step', 230], ['Who', 110], ['Until', 84], ['Proof', 80]),
        rows: openSteps.map((step) => [
          step.title,
          step.owner,
          say(step.due_on < today ? `${formatDay(step.due_on)}, late` : formatDay(step.due_on)),
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
  const { language } = context
  const say = await sayIn(language)
  const sheets = await loadSheets(context, await loadPacket(context))
  const parts = await partsOf(context, say, sheets, sheet, decisionId)
  const { name, address } = await organizationRow(context)
  context.subject('organization', context.organization.id)
  return keepPaper(context, `worksheet-${sheet}.pdf`, () =>
    plainSheet({
      from: { name, address: address as Address | null },
      title: say(titles[sheet]),
      writtenOn: context.today,
      parts,
      foot: `${name} · ${say(titles[sheet])} · ${say(formatDay(context.today))}`,
      language,
    }),
  )
})

async function partsOf(
  context: Context,
  say: Say,
  sheets: LoadedSheets,
  sheet: keyof typeof titles,
  decisionId: string | null,
): Promise<SheetPart[]> {
  const { showsMoney } = sheets
  if (sheet === 'readiness') return readinessParts(say, sheets)
  if (sheet === 'steps') return stepParts(say, sheets)
  if (sheet === 'services') {
    if (sheets.fits.length === 0) refuse('no-services', 'No service is on the sheet yet. Choose the first one you do.')
    return sheets.fits.map((fit) => servicePart(say, fit, showsMoney))
  }
  if (decisionId !== null) {
    const row = sheets.decisions.find((one) => one.decision_id === decisionId) ?? notFound()
    return signedParts(say, row, await planOf(context, row.payer_id), showsMoney)
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
    ...weighingParts(say, document),
    stoodPart(say, 'What stands there today', standsNow(sheets), showsMoney),
    { title: say('Signed'), blanks: ['Decision', 'Name and office', 'Day'].map(say) },
  ]
}

export const printSheetBindings = [print] as const
