// The kinds of work that are timed on a file of claims or of remittances, each as a program does it.
import { readFileSync } from 'node:fs'
import { codeVerdicts } from '@throughline/codes'
import {
  acknowledgment999,
  build999,
  checkBytes,
  levels,
  PageReader,
  readClaims,
  readRemittances,
  transactionOf,
  writeInterchange,
  type Claim837P,
  type ClaimPayment835,
  type CodeSets,
  type ReadOptions,
  type Report,
} from '@throughline/x12'

export type Kind = '837P' | '835'
export const works = [
  'segment_events',
  'typed_claims',
  'typed_claims_in_batches',
  'check_and_999',
  'check_with_typed_claims_and_999',
] as const
export type Work = (typeof works)[number]

/** Processor seconds of the yardstick, and of a work right behind it. */
export interface Turn {
  readonly yardstick: number
  readonly own: number
}

/** The public code sets, as the command line asks them. */
const codeSets: CodeSets = codeVerdicts
const everything: ReadOptions = { levels, codeSets }

/** What does a work with the file at `path`. A claim's values are added up, so that none can be left out. */
export function workOf(kind: Kind, work: Work): (path: string) => unknown {
  switch (work) {
    case 'segment_events':
      return (path) => segmentEvents(readFileSync(path))
    case 'typed_claims':
      return kind === '837P' ? typedClaims : typedPayments
    case 'typed_claims_in_batches':
      return kind === '837P' ? typedClaimsInBatches : typedPaymentsInBatches
    case 'check_and_999':
      return (path) => acknowledged(checkBytes(readFileSync(path), { codeSets }))
    case 'check_with_typed_claims_and_999':
      return kind === '837P' ? checkedClaims : checkedPayments
  }
}

/** Every segment's id and place, no element turned into text. */
function segmentEvents(bytes: Uint8Array): number {
  let sum = 0
  for (const page of new PageReader().whole(bytes))
    for (let i = 0; i < page.count; i++) sum += page.ids[i]! + page.offset(i)
  return sum
}

/** What a program reads of a claim: its number, its charge, and every line's code, units, charge and day. */
function valuesOf(claim: Claim837P): number {
  const { details, lines } = claim
  let sum = details.charge + details.patientControlNumber.length
  for (const { service, serviceDate } of lines)
    sum += service.charge + service.procedure.code.length + service.quantity.length + serviceDate.value.length
  return sum
}

function valuesOfPayment(claim: ClaimPayment835): number {
  const { payment, services } = claim
  let sum = payment.paid + payment.patientControlNumber.length
  for (const service of services) {
    sum += service.payment.paid + service.payment.procedure.code.length
    for (const one of service.adjustments) sum += one.amount1 + one.reason1.length
  }
  return sum
}

async function typedClaims(path: string): Promise<number> {
  let sum = 0
  for await (const event of readClaims(readFileSync(path))) if (event.kind === 'claim') sum += valuesOf(event.claim)
  return sum
}

async function typedClaimsInBatches(path: string): Promise<number> {
  let sum = 0
  for await (const events of readClaims(readFileSync(path)).batches())
    for (const event of events) if (event.kind === 'claim') sum += valuesOf(event.claim)
  return sum
}

async function checkedClaims(path: string): Promise<number> {
  let sum = 0
  for await (const events of readClaims(readFileSync(path), everything).batches())
    for (const event of events)
      if (event.kind === 'claim') sum += valuesOf(event.claim)
      else if (event.kind === 'source-end') sum += acknowledged(event.report)
  return sum
}

async function typedPayments(path: string): Promise<number> {
  let sum = 0
  for await (const event of readRemittances(readFileSync(path)))
    if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
  return sum
}

async function typedPaymentsInBatches(path: string): Promise<number> {
  let sum = 0
  for await (const events of readRemittances(readFileSync(path)).batches())
    for (const event of events) if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
  return sum
}

async function checkedPayments(path: string): Promise<number> {
  let sum = 0
  for await (const events of readRemittances(readFileSync(path), everything).batches())
    for (const event of events)
      if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
      else if (event.kind === 'source-end') sum += acknowledged(event.report)
  return sum
}

/** Writes the 999 of every group. */
function acknowledged(report: Report): number {
  if (report.errors > 0) throw new Error(`the file has ${report.errors} errors`)
  const header = { sender: 'RIVERPLAN', receiver: 'PEERORG', date: '2026-01-10', time: '0930', control: 1 }
  const groups = report.groups.map((group) => ({
    ...header,
    transactions: [transactionOf(acknowledgment999, build999(report, group))],
  }))
  return writeInterchange({ ...header, senderQualifier: 'ZZ', receiverQualifier: 'ZZ', usage: 'T', groups }).length
}
