// A site looked at with a plan's eyes before the plan comes: forty questions, each yes, no or not for us, and the bands that
// a plan's own tool uses. What was answered no becomes a list with a day by which it is cured.

export const siteQuestions = {
  access: ['route', 'sign', 'parking', 'language', 'afterHours'],
  safety: ['exits', 'extinguisher', 'evacuation', 'firstAid', 'weapons', 'clean', 'medications'],
  privacy: ['talk', 'recordsLocked', 'notice', 'consentForms', 'signIn', 'devices'],
  rights: ['posted', 'complaints', 'grievanceHelp', 'voluntary'],
  personnel: ['files', 'supervision', 'ethics', 'roles'],
  records: ['onePerPerson', 'planReviewed', 'noteParts', 'groupNotes', 'corrections', 'retention'],
  quality: ['plan', 'incidents', 'survey', 'advisory'],
  office: ['means', 'schedule', 'insurance', 'continuity'],
} as const
export type SiteDomain = keyof typeof siteQuestions
export type SiteAnswer = 'yes' | 'no' | 'not-ours'

export const siteQuestionKeys: readonly string[] = Object.entries(siteQuestions).flatMap(([domain, questions]) =>
  questions.map((question) => `${domain}.${question}`),
)

export type SiteScore = {
  readonly yes: number
  readonly asked: number
  /** Basis points of the questions that are ours. */
  readonly share: number
  /** @source Partnership HealthPlan of California, site review tool: 90% pass, 80% conditional */
  readonly band: 'pass' | 'conditional' | 'fail' | 'open'
  readonly open: readonly string[]
  readonly no: readonly string[]
}

export function siteScore(answers: Readonly<Record<string, SiteAnswer>>): SiteScore {
  const given = siteQuestionKeys.map((key) => [key, answers[key]] as const)
  const open = given.filter(([, answer]) => answer === undefined).map(([key]) => key)
  const ours = given.filter(([, answer]) => answer === 'yes' || answer === 'no')
  const yes = ours.filter(([, answer]) => answer === 'yes').length
  const share = ours.length === 0 ? 0 : Math.floor((yes * 10_000) / ours.length)
  return {
    yes,
    asked: ours.length,
    share,
    band: open.length > 0 ? 'open' : share >= 9_000 ? 'pass' : share >= 8_000 ? 'conditional' : 'fail',
    open,
    no: ours.filter(([, answer]) => answer === 'no').map(([key]) => key),
  }
}
