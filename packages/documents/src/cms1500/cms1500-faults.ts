// What a claim has that the paper form cannot hold. A number that would be cut is refused: it would come back as
// somebody else's. Names and streets may be cut; payers match on numbers.
import { formatMoney, sum, type Claim } from '@throughline/domain'
import { diagnosesOnPage, places } from './cms1500-boxes.ts'
import { authorizationsOf } from './cms1500-sheets.ts'
import { printsSomething, printText } from './print-text.ts'

// Box 28 and 24F hold six characters of dollars less the blank before the cents: 99,999.99.
const mostMoney = 99_999_99
const mostUnits = 999
/** Sheets of one claim: the electronic claim's own limit of 50 lines, six on each. */
const mostLines = 50

/** Sentences that say why a claim cannot be printed; empty when it can. */
export function cms1500Faults(claim: Claim): string[] {
  return [...countFaults(claim), ...amountFaults(claim), ...numberFaults(claim), ...nameFaults(claim)]
}

function countFaults(claim: Claim): string[] {
  const faults: string[] = []
  if (claim.diagnoses.length > diagnosesOnPage)
    faults.push(
      `The claim has ${claim.diagnoses.length} diagnoses, but the paper form has room for ${diagnosesOnPage}. Split the claim so that each part points to at most ${diagnosesOnPage}.`,
    )
  if (claim.lines.length > mostLines)
    faults.push(
      `The claim has ${claim.lines.length} lines, but a claim may have ${mostLines}. Split it by dates of service.`,
    )
  const authorizations = authorizationsOf(claim)
  if (authorizations.length > 1)
    faults.push(
      `The claim names ${authorizations.length} authorizations (${authorizations.join(', ')}), but box 23 holds one. Make one claim for each authorization.`,
    )
  if (claim.otherPayers.length > 1)
    faults.push(
      `${claim.otherPayers.length} other payers decided this claim before, but boxes 9 to 9d hold one. Send it as an 837P.`,
    )
  for (const line of claim.lines) {
    if (line.modifiers.length > 4)
      faults.push(`Line ${line.number} has ${line.modifiers.length} modifiers, but box 24D holds 4. Remove one.`)
    if (line.diagnosisPointers.length > 4)
      faults.push(
        `Line ${line.number} points to ${line.diagnosisPointers.length} diagnoses, but box 24E holds 4. Keep the ones that matter most for this service.`,
      )
    if (line.diagnosisPointers.some((to) => to < 1 || to > claim.diagnoses.length))
      faults.push(`Line ${line.number} points to a diagnosis that the claim does not have. Correct its pointers.`)
  }
  return faults
}

function amountFaults(claim: Claim): string[] {
  const faults: string[] = []
  const total = sum(claim.lines.map((line) => line.charge))
  if (total !== claim.charge)
    faults.push(
      `The lines add up to ${formatMoney(total)}, but the claim says ${formatMoney(claim.charge)}. Correct the claim; paper and 837P must agree.`,
    )
  if (claim.charge > mostMoney)
    faults.push(`The claim charges ${formatMoney(claim.charge)}, but box 28 holds at most $99,999.99. Split the claim.`)
  for (const line of claim.lines) {
    if (line.charge < 0)
      faults.push(`Line ${line.number} charges ${formatMoney(line.charge)}. A charge is never below zero; correct it.`)
    if (line.charge > mostMoney)
      faults.push(
        `Line ${line.number} charges ${formatMoney(line.charge)}, but box 24F holds at most $99,999.99. Split the line.`,
      )
    if (!Number.isInteger(line.units) || line.units < 0 || line.units > mostUnits)
      faults.push(
        `Line ${line.number} has ${line.units} units, but box 24G holds a whole number up to ${mostUnits}. Correct or split the line.`,
      )
  }
  return faults
}

function numberFaults(claim: Claim): string[] {
  const numbers: readonly (readonly [string, keyof typeof places, string | null | undefined])[] = [
    ['The member number', 'memberNumber', claim.subscriber.memberNumber],
    ['The account number', 'account', claim.controlNumber],
    ['The payer’s claim number', 'originalReference', claim.payerClaimNumber],
    ['The authorization number', 'authorization', authorizationsOf(claim)[0]],
    ['The group number', 'groupNumber', claim.subscriber.groupNumber],
    ['The other payer’s member number', 'otherPolicy', claim.otherPayers[0]?.insured.memberNumber],
  ]
  return numbers.flatMap(([name, place, number]) => {
    const width = places[place][2]
    const length = printText(number ?? '').length
    return length <= width
      ? []
      : [
          `${name} ${number} has ${length} characters, but its box holds ${width}. It would be cut, so this claim cannot go on paper; send it as an 837P.`,
        ]
  })
}

function nameFaults(claim: Claim): string[] {
  const patient = claim.patient?.insured ?? claim.subscriber
  const names = [`${patient.name.family} ${patient.name.given}`, claim.billing.name]
  return names.flatMap((name) =>
    printsSomething(name)
      ? []
      : [
          `The name ${name.trim() || '(empty)'} has no Latin letters, and the paper form takes no others. Add how it is written on the member’s card.`,
        ],
  )
}
