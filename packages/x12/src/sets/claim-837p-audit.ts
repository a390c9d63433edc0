// What the guide asks of a professional claim, and of its subscriber, across segments: decided in one pass over the segments,
// because it is done for every claim of every file.
import type { Findings } from '../check/findings.ts'
import { eachSegment } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView } from '../read/view.ts'
import { digitsAt } from '../value/day.ts'

const mostPointers = 4
const K = 0x4b
const A = 0x41

export const audit837p = (findings: Findings): Balance => ({
  closed(loop) {
    switch (loop.$loop.id) {
      case '2300':
        claim(findings, loop)
        break
      case '2000B':
        subscriber(findings, loop)
        break
      case '2000C':
        if (below(loop, 'claims') === 0)
          missing(findings, loop, 'CLM', 'The patient (2000C) has no claim. Add one or remove the patient.')
    }
  },
})

function claim(findings: Findings, loop: LoopView): void {
  let diagnoses = 0
  let lines = 0
  let misnumbered = false
  let corrects = false
  let causes = { accident: false, auto: false, state: false }
  let payerNumber = false
  let accidentDate = false
  eachSegment(loop, (page, index, use) => {
    switch (use.segment) {
      case 'CLM':
        corrects = isCorrection(page, index)
        if (page.elementCount(index) >= 11) causes = relatedCauses(page, index)
        break
      case 'REF':
        if (use.key === 'payerControlNumber' && use.loop.id === '2300') payerNumber = true
        break
      case 'PWK':
        if (use.loop.id === '2300' && lacksControlNumber(page, index))
          say(
            findings,
            page,
            index,
            '2300',
            6,
            'An attachment that is sent (PWK02 other than AA) needs its control number (PWK05 and PWK06).',
          )
        break
      case 'HI':
        if (use.key !== 'diagnoses') break
        diagnoses = lastElement(page, index)
        if (mixesVersions(page, index))
          say(
            findings,
            page,
            index,
            '2300',
            1,
            'The claim mixes ICD-9 and ICD-10 diagnoses (HI). Use those in force on the day of service.',
          )
        break
      case 'LX':
        lines++
        if (
          page.elementCount(index) < 1 ||
          digitsAt(page.bytes, page.startOf(index, 1), page.endOf(index, 1)) !== lines
        )
          misnumbered = true
        break
      case 'SV1':
        if (diagnoses > 0 && pointsAstray(page, index, diagnoses))
          say(
            findings,
            page,
            index,
            '2400',
            7,
            'The line points at a diagnosis that the claim does not have (SV107). Point at one that stands in HI.',
          )
        break
      case 'DTP':
        if (use.key === 'accident') accidentDate = true
        else if (use.key === 'serviceDate' && endsFirst(page, index))
          say(
            findings,
            page,
            index,
            '2400',
            3,
            'The service ends before it begins (DTP 472). Put the earlier day first.',
          )
    }
  })
  const { page, from } = loop.$runs[0]!
  if (misnumbered)
    say(findings, page, from, '2300', 0, 'The service lines are not numbered 1, 2, 3 (LX01). Renumber them.')
  if (corrects && !payerNumber)
    missing(
      findings,
      loop,
      'REF',
      'A replacement or void (CLM05-3 is 7 or 8) needs the number the payer gave the claim (REF F8, from CLP07 of the remittance).',
    )
  if (causes.auto && !causes.state)
    say(findings, page, from, '2300', 11, 'An auto accident (CLM11 AA) needs the state it happened in (CLM11-4).')
  if (causes.accident && !accidentDate)
    missing(findings, loop, 'DTP', 'A claim related to an accident (CLM11 AA or OA) needs the accident date (DTP 439).')
}

/** A subscriber who is the patient carries the claims, and is told of as a patient would be. */
function subscriber(findings: Findings, level: LoopView): void {
  let coverage: { page: Page; index: number } | null = null
  let name: { page: Page; index: number } | null = null
  const there = new Set<string>()
  eachSegment(level, (page, index, use) => {
    if (use.segment === 'SBR') coverage = { page, index }
    else if (use.loop.id === '2010BA') {
      if (use.segment === 'NM1') name = { page, index }
      there.add(use.segment)
    }
  })
  const claims = below(level, 'claims')
  const patients = below(level, 'patients')
  if (claims + patients === 0)
    missing(
      findings,
      level,
      'CLM',
      'The subscriber (2000B) has neither a claim nor a patient level. Add one or remove the subscriber.',
    )
  if (coverage === null) return
  const { page, index } = coverage as { page: Page; index: number }
  const self = page.element(index, 2) === '18'
  if (claims > 0 && !self)
    say(
      findings,
      page,
      index,
      '2000B',
      2,
      'SBR02 must be 18 when the claim stands under the subscriber. Say 18, or add the patient level (2000C).',
    )
  if (patients > 0 && self)
    say(
      findings,
      page,
      index,
      '2000B',
      2,
      'SBR02 says that the subscriber is the patient, but a patient level (2000C) follows. Leave SBR02 empty, or put the claims under the subscriber.',
    )
  if (name !== null) subscriberName(findings, name, there, self)
}

function subscriberName(
  findings: Findings,
  { page, index }: { page: Page; index: number },
  there: ReadonlySet<string>,
  self: boolean,
): void {
  if (page.element(index, 2) !== '1') return
  if (page.element(index, 9) === '')
    say(findings, page, index, '2010BA', 9, 'A subscriber who is a person needs a member id (NM108 and NM109).')
  if (!self) return
  for (const [segment, what] of patientSegments) {
    if (there.has(segment)) continue
    const message = `The subscriber is the patient, so the subscriber name (2010BA) needs ${what} (${segment}).`
    findings.at(page, index, 'guide', 'situational', message, { loop: '2010BA', segment, missing: true })
  }
}
const patientSegments = [
  ['N3', 'an address'],
  ['N4', 'a city'],
  ['DMG', 'birth date and gender'],
] as const

/** How many streamed loops of a key were read below a level. */
function below(level: LoopView, key: string): number {
  const child = level.$loop.loops.find((one) => one.key === key)
  return child ? level.$counts![child.slot]! : 0
}

function relatedCauses(page: Page, index: number): { accident: boolean; auto: boolean; state: boolean } {
  const causes = [page.component(index, 11, 1), page.component(index, 11, 2)]
  return {
    accident: causes.includes('AA') || causes.includes('OA'),
    auto: causes.includes('AA'),
    state: page.component(index, 11, 4) !== '' || page.component(index, 11, 5) !== '',
  }
}

function lacksControlNumber(page: Page, index: number): boolean {
  return page.element(index, 2) !== 'AA' && page.element(index, 6) === ''
}

/** Position of the last element that is not empty. */
function lastElement(page: Page, index: number): number {
  let n = page.elementCount(index)
  while (n > 0 && page.startOf(index, n) === page.endOf(index, n)) n--
  return n
}

/** CLM05-3 is 7 (replacement) or 8 (void). */
function isCorrection(page: Page, index: number): boolean {
  const frequency = page.component(index, 5, 3)
  return frequency === '7' || frequency === '8'
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
    const pointer = end > from ? digitsAt(bytes, from, end) : 1
    // Text that is no number has its own finding.
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

function say(findings: Findings, page: Page, index: number, loop: string, element: number, message: string): void {
  findings.at(page, index, 'guide', 'situational', message, { loop, element })
}

function missing(findings: Findings, loop: LoopView, segment: string, message: string): void {
  const { page, from } = loop.$runs[0]!
  findings.at(page, from, 'guide', 'situational', message, { loop: loop.$loop.id, segment, missing: true })
}
