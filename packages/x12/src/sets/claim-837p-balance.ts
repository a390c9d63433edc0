// The sums of a professional claim: the claim against its lines, and what each earlier payer decided against both.
// @source BILLING §1.2; X12 RFI 1294 (balance of coordination of benefits)
import type { Findings } from '../check/findings.ts'
import { adjustmentsAt, amountAt, eachSegment } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView } from '../read/view.ts'

interface Place {
  readonly page: Page
  readonly index: number
}

/** An earlier payer as 2320 and 2330B tell of it. */
interface Payer {
  place: Place
  id: string
  paid: number
  adjusted: number
  decided: boolean
}

/** A service line, and what payers decided on it (2430), one entry for each SVD. */
interface Line {
  readonly place: Place
  readonly charge: number
  readonly decisions: { payer: string; paid: number; adjusted: number; bundled: boolean }[]
}

export const balance837p = (findings: Findings): Balance => ({
  closed(loop) {
    if (loop.$loop.id === '2300') claim(findings, loop)
  },
})

function claim(findings: Findings, loop: LoopView): void {
  let details: Place | null = null
  let charge = 0
  let charged = 0
  const lines: Line[] = []
  const payers: Payer[] = []
  eachSegment(loop, (page, index, use) => {
    switch (use.segment) {
      case 'CLM':
        details = { page, index }
        charge = amountAt(page, index, 2)
        break
      case 'SV1': {
        const own = amountAt(page, index, 2)
        charged += own
        lines.push({ place: { page, index }, charge: own, decisions: [] })
        break
      }
      case 'SBR':
        payers.push({ place: { page, index }, id: '', paid: 0, adjusted: 0, decided: false })
        break
      case 'NM1':
        if (use.loop.id === '2330B' && payers.length > 0) payers.at(-1)!.id = page.element(index, 9)
        break
      case 'AMT': {
        const payer = payers.at(-1)
        if (use.loop.id !== '2320' || use.key !== 'paid' || !payer) break
        payer.place = { page, index }
        payer.paid = amountAt(page, index, 2)
        payer.decided = true
        break
      }
      case 'SVD':
        lines.at(-1)?.decisions.push({
          payer: page.element(index, 1),
          paid: amountAt(page, index, 2),
          adjusted: 0,
          bundled: page.element(index, 6) !== '',
        })
        break
      case 'CAS': {
        const of = use.loop.id === '2320' ? payers.at(-1) : lines.at(-1)?.decisions.at(-1)
        if (!of) break
        of.adjusted += adjustmentsAt(page, index)
        if ('decided' in of) of.decided = true
      }
    }
  })
  if (details === null) return
  if (lines.length > 0 && charge !== charged)
    say(
      findings,
      details,
      '2300',
      'claim-out-of-balance',
      'The claim charge (CLM02) is not the sum of its line charges (SV102). Correct one of them.',
    )
  for (const payer of payers) otherPayer(findings, payer, lines, charge)
  for (const line of lines) {
    if (line.decisions.some((one) => !payers.some((payer) => payer.id === one.payer)))
      say(
        findings,
        line.place,
        '2400',
        'line-out-of-balance',
        'A decision on this line (SVD01) names a payer that is none of the claim’s other payers (2330B NM109).',
        'warning',
      )
  }
}

/** What an earlier payer paid and adjusted explains the whole charge. */
function otherPayer(findings: Findings, payer: Payer, lines: readonly Line[], charge: number): void {
  let linePaid = 0
  let lineAdjusted = 0
  let decisions = 0
  for (const line of lines) {
    const own = line.decisions.filter((one) => one.payer === payer.id)
    if (own.length === 0) continue
    const paid = own.reduce((sum, one) => sum + one.paid, 0)
    const adjusted = own.reduce((sum, one) => sum + one.adjusted, 0)
    decisions += own.length
    linePaid += paid
    lineAdjusted += adjusted
    if (line.charge !== paid + adjusted && !own.some((one) => one.bundled)) {
      const message =
        'What the other payer paid on this line (SVD02) and adjusted (CAS) does not make up the line charge (SV102).'
      say(findings, line.place, '2400', 'line-out-of-balance', message, 'warning')
    }
  }
  // A payer that has not decided yet has nothing to balance.
  if (!payer.decided && decisions === 0) return
  if (payer.paid + payer.adjusted + lineAdjusted !== charge) {
    const message =
      'What the other payer paid (AMT*D) and adjusted (CAS of the claim and its lines) does not make up the claim charge (CLM02).'
    say(findings, payer.place, '2320', 'other-payer-out-of-balance', message)
  } else if (decisions > 0 && payer.paid !== linePaid - payer.adjusted) {
    const message =
      'What the other payer paid (AMT*D) is not what it paid on the lines (SVD02) less its adjustments of the whole claim (CAS).'
    say(findings, payer.place, '2320', 'other-payer-out-of-balance', message)
  }
}

function say(
  findings: Findings,
  { page, index }: Place,
  loop: string,
  code: 'claim-out-of-balance' | 'line-out-of-balance' | 'other-payer-out-of-balance',
  message: string,
  severity: 'error' | 'warning' = 'error',
): void {
  findings.at(page, index, 'balance', code, message, { loop, element: 2, severity })
}
