// The worksheets at Riverbend: services judged, the decision the board signed when the work began, and the steps that are left,
// one of them late.
import {
  addDays,
  emptyServiceFit,
  emptyWeighing,
  missionQuestions,
  type MissionWeighing,
  type ServiceFit,
  type WeighedQuestion,
} from '@throughline/domain'
import type { World } from '../stage/world.ts'

const services: Readonly<Record<string, ServiceFit>> = {
  BRIDGER: {
    ...emptyServiceFit,
    role: 'Peer bridger',
    who: 'Adults leaving the two hospitals of the region',
    code: 'H0038',
    modifiers: ['HE', 'HK'],
    authority: 'Contract with Bright Plains, schedule of services',
    scores: { unique: 3, planFit: 3, mission: 3, demand: 3, readiness: 3 },
    notBillable: [
      { work: 'no-shows', words: null, hours: 14, paidBy: 'the rate' },
      { work: 'inpatient', words: null, hours: 6, paidBy: 'county grant' },
    ],
    measures: ['after-discharge', 'hospital-days', 'readmission'],
    evidence: null,
  },
  PEER_IND: {
    ...emptyServiceFit,
    role: 'Peer support specialist',
    who: 'Adults of Madison and Haywood counties',
    code: 'H0038',
    modifiers: ['HE'],
    authority: 'Contract with Bright Plains, schedule of services',
    scores: { unique: 2, planFit: 3, mission: 3, demand: 3, readiness: 3 },
    notBillable: [
      { work: 'staff-time', words: null, hours: 40, paidBy: 'the rate' },
      { work: 'outreach', words: null, hours: 8, paidBy: null },
    ],
    measures: ['engagement', 'housing', 'satisfaction'],
    evidence: null,
  },
  DROPIN: {
    ...emptyServiceFit,
    role: 'House host',
    who: 'Anybody, 18 and older',
    code: null,
    authority: null,
    scores: { unique: 3, planFit: 0, mission: 3, demand: 3, readiness: 3 },
    billableHours: 0,
    notBillable: [
      { work: 'outings', words: null, hours: 12, paidBy: 'gifts' },
      { work: null, words: 'Open hours of the Cowee Creek house', hours: 80, paidBy: 'county grant' },
    ],
  },
  WELLNESS: {
    ...emptyServiceFit,
    role: 'Wellness coach',
    who: 'Adults with diabetes or heart disease beside their recovery',
    code: 'H0038',
    scores: { unique: 2, planFit: 2, mission: 2, demand: 1, readiness: 1 },
    measures: ['emergency'],
  },
}

const weighed: Readonly<Record<(typeof missionQuestions)[number], WeighedQuestion>> = {
  fit: {
    answer: 'yes',
    weight: 5,
    speaksFor: 'People asked for bridgers for years; grants never paid for more than one.',
    speaksAgainst: '',
    evidence: 'Members’ meeting in Marshall',
  },
  burden: {
    answer: 'partly',
    weight: 4,
    speaksFor: 'Tom bills, and every note is written on the day.',
    speaksAgainst: 'If Tom is away nobody bills. We have no second pair of hands yet.',
    evidence: '',
  },
  learning: {
    answer: 'yes',
    weight: 3,
    speaksFor: 'We see which requests are refused, and in which words.',
    speaksAgainst: '',
    evidence: '',
  },
  advocates: {
    answer: 'yes',
    weight: 5,
    speaksFor: 'The contract silences nobody; we read it for that.',
    speaksAgainst: 'It will be harder to be loud about who pays us.',
    evidence: 'The contract, section on communication',
  },
  recovery: {
    answer: 'yes',
    weight: 2,
    speaksFor: 'Ana trains their care managers twice a year.',
    speaksAgainst: '',
    evidence: '',
  },
  terms: {
    answer: 'yes',
    weight: 4,
    speaksFor: 'Start with what eight workers can carry.',
    speaksAgainst: 'Two reports fall into the same week.',
    evidence: '',
  },
}

export async function fillWorksheets({ provider, cast }: World): Promise<void> {
  const { director } = provider
  for (const [service, document] of Object.entries(services))
    await director.do('serviceFit.save', { service, document })
  await director.do('mission.sign', {
    document: weighed,
    payerId: null,
    decision: 'join-if',
    words: 'If somebody besides Tom can bill by summer, and if we stay free to speak.',
    signedAs: 'Executive director',
    decidedWith: 'The board, eight of nine, after a meeting with members',
  })
  await takeSteps(provider, cast.through)
  const draft: MissionWeighing = { ...weighed, burden: emptyWeighing.burden }
  await director.do('mission.keepDraft', { document: draft })
}

async function takeSteps({ director }: World['provider'], through: World['cast']['through']): Promise<void> {
  const step = (title: string, owner: string, days: number, more: object = {}) =>
    director.do('nextStep.save', {
      stepId: null,
      title,
      owner,
      dueOn: addDays(through, days),
      place: null,
      closesCheck: null,
      waitsFor: null,
      ...more,
    })
  const { id: asked } = await step('Ask Blue Ridge for its sample contract', 'Rosa Delgado', -20, {
    place: 'contracts',
  })
  await director.do('nextStep.finish', {
    stepId: asked,
    doneOn: addDays(through, -22),
    proof: 'E-mail of their provider relations',
  })
  await step('Third reference: ask the clinic in Canton', 'Rosa Delgado', -3, {
    place: 'telling',
    closesCheck: 'references',
  })
  const { id: second } = await step('Find a second person who can bill', 'Tom Whitaker', 5, { place: 'users' })
  await step('Train them on one month of claims', 'Tom Whitaker', 40, { waitsFor: second })
  await step('Look at the three houses with a plan’s eyes', 'Ana Villalobos', 21, {
    place: 'sites',
    closesCheck: 'site-look',
  })
  await step('Keep the W-9 on file', 'Tom Whitaker', 12, { place: 'plans', closesCheck: 'tax-id' })
}
