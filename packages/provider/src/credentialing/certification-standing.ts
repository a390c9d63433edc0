// Where a worker stands under their state's rule for certified peers: what it asks, what is on file, and how sure we are of
// the rule. It never says that somebody may not work; it says what to look up and what is still open.
import { hoursAsked, peerCertifications, type PeerCertification } from '@throughline/codes'
import { countdownTo, type Countdown, type Day } from '@throughline/domain'
import type { StaffFact } from './packet-facts.ts'

export type RuleLine = {
  readonly what: 'training' | 'exam' | 'work' | 'supervision' | 'continuing'
  /** As the source words it; empty when it was not found. */
  readonly asked: string
  readonly askedHours: number | null
  readonly has: number | null
  readonly standing: 'met' | 'below' | 'open' | 'ask'
  readonly fromMemory: boolean
}

export type CertificationStanding = {
  readonly rule: PeerCertification | null
  readonly lines: readonly RuleLine[]
  readonly expires: Day | null
  readonly daysLeft: number | null
  readonly stage: Countdown | 'none'
}

const cells = {
  training: ['trainingHours', 'training_hours'],
  exam: ['exam', 'exam'],
  work: ['workHours', 'supervised_work_hours'],
  supervision: ['supervisionHours', 'supervision_hours'],
  continuing: ['continuingHours', 'renewal_ce_hours'],
} as const

export function certificationStanding(worker: StaffFact, today: Day): CertificationStanding {
  // The certificate that lasts longest is the one a visit would be billed under.
  const certificate =
    worker.certificates.toSorted((a, b) => (b.expires ?? '9').localeCompare(a.expires ?? '9'))[0] ?? null
  const rule = certificate === null ? null : peerCertifications.find(certificate.state)
  const { stage, days } = countdownTo(certificate?.expires ?? null, today)
  return {
    rule,
    lines: rule === null ? [] : (Object.keys(cells) as RuleLine['what'][]).map((what) => ruleLine(what, rule, worker)),
    expires: certificate?.expires ?? null,
    daysLeft: certificate === null ? null : days,
    stage: certificate === null ? 'none' : stage,
  }
}

function ruleLine(what: RuleLine['what'], rule: PeerCertification, { file }: StaffFact): RuleLine {
  const [cell, memoryName] = cells[what]
  const asked = rule[cell]
  const fromMemory = rule.fromMemory.includes(memoryName)
  if (what === 'exam') {
    const none = /^no\b|^none/i.test(asked)
    const standing = asked === '' || /not found/i.test(asked) ? 'ask' : none || file.examOn !== null ? 'met' : 'open'
    return { what, asked, askedHours: null, has: null, standing, fromMemory }
  }
  const has = {
    training: file.trainingHours,
    work: file.workHours,
    supervision: file.supervisionHours,
    continuing: file.continuingHours,
  }[what]
  const hours = hoursAsked(asked)
  const standing =
    hours === null ? (/^none/i.test(asked) ? 'met' : 'ask') : has === null ? 'open' : has >= hours ? 'met' : 'below'
  return { what, asked, askedHours: hours, has, standing, fromMemory }
}
