// What the guides ask of a claim, professional or institutional, and of its subscriber, across segments: decided while they are read, because it is
// done for every claim of every file. The sums stand in `claim-837-balance.ts`.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'
import { digitsAt } from '../value/day.ts'
import { ClaimSums } from './claim-837-balance.ts'

const codes = {
  claim: 1,
  payerControlNumber: 2,
  attachment: 3,
  diagnoses: 4,
  line: 5,
  service: 6,
  serviceDate: 7,
  accident: 8,
  coverage: 9,
  subscriberName: 10,
  subscriberAddress: 11,
  subscriberCity: 12,
  subscriberDemographics: 13,
  payer: 14,
  payerName: 15,
  payerPaid: 16,
  payerAdjusted: 17,
  decision: 18,
  lineAdjusted: 19,
} as const

const watched = {
  '2300 details': codes.claim,
  '2300 payerControlNumber': codes.payerControlNumber,
  '2300 attachments': codes.attachment,
  '2400 line': codes.line,
  '2400 service': codes.service,
  '2400 serviceDate': codes.serviceDate,
  '2000B coverage': codes.coverage,
  '2010BA name': codes.subscriberName,
  '2010BA address': codes.subscriberAddress,
  '2010BA city': codes.subscriberCity,
  '2010BA demographics': codes.subscriberDemographics,
  '2320 coverage': codes.payer,
  '2320 paid': codes.payerPaid,
  '2320 adjustments': codes.payerAdjusted,
  '2330B name': codes.payerName,
  '2430 decision': codes.decision,
  '2430 adjustments': codes.lineAdjusted,
}

/** Lines of a professional claim point at its diagnoses. */
export const audit837p = {
  watched: { ...watched, '2300 diagnoses': codes.diagnoses, '2300 accident': codes.accident },
  begin: (findings: Findings): Audit => new ClaimAudit(findings, new ClaimSums(findings, 2, 'SV102')),
}

export const audit837i = {
  watched,
  begin: (findings: Findings): Audit => new ClaimAudit(findings, new ClaimSums(findings, 3, 'SV203')),
}

interface Place {
  readonly page: Page
  readonly index: number
}

/** The segments that tell of a patient, each with a bit. */
const patientSegments = [
  [1, 'N3', 'an address'],
  [2, 'N4', 'a city'],
  [4, 'DMG', 'birth date and gender'],
] as const

const mostPointers = 4
const A = 0x41
const K = 0x4b

class ClaimAudit implements Audit {
  private readonly findings: Findings
  private readonly sums: ClaimSums
  // The claim being read.
  private details: Place | null = null
  private diagnoses = 0
  private lines = 0
  private misnumbered = false
  private payerNumber = false
  private accidentDate = false
  // The subscriber being read.
  private coverage: Place | null = null
  private name: Place | null = null
  private told = 0

  constructor(findings: Findings, sums: ClaimSums) {
    this.findings = findings
    this.sums = sums
  }

  segment(code: number, page: Page, index: number): void {
    switch (code) {
      case codes.claim:
        this.details = { page, index }
        this.diagnoses = this.lines = 0
        this.misnumbered = this.payerNumber = this.accidentDate = false
        return this.sums.begin(page, index)
      case codes.payerControlNumber:
        this.payerNumber = true
        return
      case codes.attachment:
        return this.attachment(page, index)
      case codes.diagnoses:
        return this.diagnosed(page, index)
      case codes.line:
        return this.line(page, index)
      case codes.service:
        this.service(page, index)
        return this.sums.service(page, index)
      case codes.serviceDate:
        if (endsFirst(page, index))
          this.say(page, index, '2400', 3, 'The service ends before it begins (DTP 472). Put the earlier day first.')
        return
      case codes.accident:
        this.accidentDate = true
        return
      default:
        return code <= codes.subscriberDemographics
          ? this.subscriberSegment(code, page, index)
          : this.otherPayer(code, page, index)
    }
  }

  closed(loop: CompiledLoop, counts: Counts): void {
    switch (loop.id) {
      case '2300':
        this.claimEnds()
        return this.sums.finish()
      case '2000B':
        return this.subscriberEnds(loop, counts)
      case '2000C':
        if (below(loop, counts, 'claims') === 0)
          this.missing(this.name, '2000C', 'CLM', 'The patient (2000C) has no claim. Add one or remove the patient.')
    }
  }

  private subscriberSegment(code: number, page: Page, index: number): void {
    switch (code) {
      case codes.coverage:
        this.coverage = { page, index }
        this.name = null
        this.told = 0
        return
      case codes.subscriberName:
        this.name = { page, index }
        return
      default:
        this.told |= 1 << (code - codes.subscriberAddress)
    }
  }

  private otherPayer(code: number, page: Page, index: number): void {
    const { sums } = this
    switch (code) {
      case codes.payer:
        return sums.payer(page, index)
      case codes.payerName:
        return sums.payerName(page, index)
      case codes.payerPaid:
        return sums.payerPaid(page, index)
      case codes.payerAdjusted:
        return sums.payerAdjusted(page, index)
      case codes.decision:
        return sums.decision(page, index)
      case codes.lineAdjusted:
        return sums.lineAdjusted(page, index)
    }
  }

  private attachment(page: Page, index: number): void {
    if (page.element(index, 2) === 'AA' || page.element(index, 6) !== '') return
    this.say(
      page,
      index,
      '2300',
      6,
      'An attachment that is sent (PWK02 other than AA) needs its control number (PWK05 and PWK06).',
    )
  }

  private diagnosed(page: Page, index: number): void {
    let last = page.elementCount(index)
    while (last > 0 && page.startOf(index, last) === page.endOf(index, last)) last--
    this.diagnoses = last
    if (mixesVersions(page, index))
      this.say(
        page,
        index,
        '2300',
        1,
        'The claim mixes ICD-9 and ICD-10 diagnoses (HI). Use those in force on the day of service.',
      )
  }

  private line(page: Page, index: number): void {
    this.lines++
    const number =
      page.elementCount(index) < 1 ? -1 : digitsAt(page.bytes, page.startOf(index, 1), page.endOf(index, 1))
    if (number !== this.lines) this.misnumbered = true
  }

  private service(page: Page, index: number): void {
    if (this.diagnoses > 0 && pointsAstray(page, index, this.diagnoses))
      this.say(
        page,
        index,
        '2400',
        7,
        'The line points at a diagnosis that the claim does not have (SV107). Point at one that stands in HI.',
      )
  }

  private claimEnds(): void {
    const { details } = this
    if (details === null) return
    const { page, index } = details
    if (this.misnumbered)
      this.say(page, index, '2300', 0, 'The service lines are not numbered 1, 2, 3 (LX01). Renumber them.')
    const frequency = frequencyAt(page, index)
    if (!this.payerNumber && (frequency === 0x37 || frequency === 0x38)) {
      const message =
        'A replacement or void (CLM05-3 is 7 or 8) needs the number the payer gave the claim (REF F8, from CLP07 of the remittance).'
      this.missing(details, '2300', 'REF', message)
    }
    if (page.elementCount(index) < 11) return
    const causes = [page.component(index, 11, 1), page.component(index, 11, 2)]
    if (causes.includes('AA') && page.component(index, 11, 4) === '' && page.component(index, 11, 5) === '')
      this.say(page, index, '2300', 11, 'An auto accident (CLM11 AA) needs the state it happened in (CLM11-4).')
    if (!this.accidentDate && (causes.includes('AA') || causes.includes('OA')))
      this.missing(
        details,
        '2300',
        'DTP',
        'A claim related to an accident (CLM11 AA or OA) needs the accident date (DTP 439).',
      )
  }

  /** A subscriber who is the patient carries the claims, and is told of as a patient would be. */
  private subscriberEnds(loop: CompiledLoop, counts: Counts): void {
    const claims = below(loop, counts, 'claims')
    const patients = below(loop, counts, 'patients')
    const { coverage, name } = this
    if (coverage === null) return
    this.coverage = null
    const { page, index } = coverage
    if (claims + patients === 0)
      this.missing(
        coverage,
        '2000B',
        'CLM',
        'The subscriber (2000B) has neither a claim nor a patient level. Add one or remove the subscriber.',
      )
    const self = isSelf(page, index)
    if (claims > 0 && !self)
      this.say(
        page,
        index,
        '2000B',
        2,
        'SBR02 must be 18 when the claim stands under the subscriber. Say 18, or add the patient level (2000C).',
      )
    if (patients > 0 && self)
      this.say(
        page,
        index,
        '2000B',
        2,
        'SBR02 says that the subscriber is the patient, but a patient level (2000C) follows. Leave SBR02 empty, or put the claims under the subscriber.',
      )
    if (name !== null) this.subscriberName(name, self)
  }

  private subscriberName(name: Place, self: boolean): void {
    const { page, index } = name
    if (page.elementCount(index) < 2 || page.bytes[page.startOf(index, 2)] !== 0x31) return
    if (page.elementCount(index) < 9 || page.startOf(index, 9) === page.endOf(index, 9))
      this.say(page, index, '2010BA', 9, 'A subscriber who is a person needs a member id (NM108 and NM109).')
    if (!self || this.told === 7) return
    for (const [bit, segment, what] of patientSegments) {
      if (this.told & bit) continue
      this.missing(
        name,
        '2010BA',
        segment,
        `The subscriber is the patient, so the subscriber name (2010BA) needs ${what} (${segment}).`,
      )
    }
  }

  private say(page: Page, index: number, loop: string, element: number, message: string): void {
    this.findings.at(page, index, 'guide', 'situational', message, { loop, element })
  }

  private missing(place: Place | null, loop: string, segment: string, message: string): void {
    if (place)
      this.findings.at(place.page, place.index, 'guide', 'situational', message, { loop, segment, missing: true })
  }
}

/** How many streamed loops of a key were read below a level. */
function below(loop: CompiledLoop, counts: Counts, key: string): number {
  return counts.count(loop.loops.find((one) => one.key === key)!.slot)
}

/** SBR02 is 18. */
function isSelf(page: Page, index: number): boolean {
  if (page.elementCount(index) < 2) return false
  const from = page.startOf(index, 2)
  return page.endOf(index, 2) - from === 2 && page.bytes[from] === 0x31 && page.bytes[from + 1] === 0x38
}

/** CLM05-3 as a byte; 0 when it is not one character. */
function frequencyAt(page: Page, index: number): number {
  if (page.elementCount(index) < 5) return 0
  const { bytes } = page
  const to = page.endOf(index, 5)
  let separators = 0
  for (let i = page.startOf(index, 5); i < to; i++) {
    if (bytes[i] !== page.delimiters.component) continue
    if (++separators === 2) return i + 2 === to ? bytes[i + 1]! : 0
  }
  return 0
}

/** ICD-10 lists (ABK, ABF) have three letters and begin with A; ICD-9 lists (BK, BF) have two. */
function mixesVersions(page: Page, index: number): boolean {
  const { bytes } = page
  const count = page.elementCount(index)
  if (count < 2) return false
  const tens = isTen(bytes, page.startOf(index, 1))
  for (let n = 2; n <= count; n++) {
    const from = page.startOf(index, n)
    if (page.endOf(index, n) > from && isTen(bytes, from) !== tens) return true
  }
  return false
}

function isTen(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === A && bytes[at + 1] !== K
}

function pointsAstray(page: Page, index: number, diagnoses: number): boolean {
  if (page.elementCount(index) < 7) return false
  const { bytes } = page
  const to = page.endOf(index, 7)
  let from = page.startOf(index, 7)
  for (let n = 0; n < mostPointers && from < to; n++) {
    let end = from
    while (end < to && bytes[end] !== page.delimiters.component) end++
    // Text that is no number has its own finding.
    const pointer = end > from ? digitsAt(bytes, from, end) : 1
    if (pointer === 0 || pointer > diagnoses) return true
    from = end + 1
  }
  return false
}

/** An RD8 span whose second day is before its first; equal lengths compare as bytes. */
function endsFirst(page: Page, index: number): boolean {
  const { bytes } = page
  if (page.elementCount(index) < 3) return false
  const from = page.startOf(index, 3)
  if (page.endOf(index, 3) - from !== 17) return false
  for (let i = 0; i < 8; i++) {
    const difference = bytes[from + 9 + i]! - bytes[from + i]!
    if (difference !== 0) return difference < 0
  }
  return false
}
