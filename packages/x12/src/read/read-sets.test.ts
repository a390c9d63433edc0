// The typed readers of the sets beside claims and remittances, and which guide a transaction is read by.
import { expect, test } from 'vitest'
import { bytes, fixture, text } from '../../test/sample-files.ts'
import {
  check,
  checkBytes,
  readBenefits,
  readInquiries,
  readInstitutionalClaims,
  readMembers,
  readPremiums,
  readReviewDecisions,
  readReviewRequests,
  readSet,
  readStatuses,
  readStatusQuestions,
  reviewResponse278,
} from '../index.ts'

async function gathered<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const event of events) all.push(event)
  return all
}

test('benefits come one person at a time, with what stands above', async () => {
  const events = await gathered(readBenefits(fixture('271/pass/benefits-and-a-refusal')))
  const names = events.flatMap((event) =>
    event.kind === 'answer'
      ? [event.dependent?.dependent.name.firstName ?? event.subscriber.subscriber.name.firstName]
      : [],
  )
  expect(names).toEqual(['ANA', 'KIM', 'SAM'])
  const [ana] = events.filter((event) => event.kind === 'answer')
  expect(ana!.source.source.name.lastName).toBe('RIVER PLAN')
  const { benefits } = ana!.subscriber.subscriber
  expect(benefits.map(({ benefit }) => [benefit.information, benefit.serviceTypes, benefit.amount])).toEqual([
    ['1', ['30'], undefined],
    ['B', ['MH'], 400],
    ['F', ['MH'], undefined],
    ['I', ['35'], undefined],
  ])
  expect(benefits[2]!.related.map(({ name }) => name.lastName)).toEqual(['JONES', 'RIVER CARE MANAGEMENT'])
  expect(events.at(-1)).toMatchObject({ kind: 'source-end', whole: true })
})

test('inquiries and members', async () => {
  const asked = await gathered(readInquiries(fixture('270/pass/subscriber-and-dependent')))
  expect(
    asked.flatMap((event) => (event.kind === 'inquiry' ? [event.dependent?.dependent.name.firstName ?? null] : [])),
  ).toEqual([null, 'KIM', null])
  const roster = await gathered(readMembers(fixture('834/pass/roster-of-two')))
  expect(
    roster.flatMap((event) => (event.kind === 'member' ? [event.member.coverages[0]?.coverage.plan ?? ''] : [])),
  ).toEqual(['COMMUNITY PLAN', ''])
})

test('institutional claims, with who is above', async () => {
  const events = await gathered(readInstitutionalClaims(fixture('837i/pass/three-nights')))
  const claims = events.flatMap((event) => (event.kind === 'claim' ? [event] : []))
  expect(claims.map(({ claim, subscriber }) => [claim.details.charge, subscriber.subscriber.name.lastName])).toEqual([
    [420000, 'RIVERA'],
  ])
  expect(claims[0]!.patient).toBeNull()
  expect(claims[0]!.billing.provider.name.lastName).not.toBe('')
  expect(claims[0]!.position.ordinal).toBeGreaterThan(10)
})

test('statuses asked and answered, of subscribers and dependents', async () => {
  const asked = await gathered(readStatusQuestions(fixture('276/pass/two-claims')))
  expect(asked.flatMap((event) => (event.kind === 'question' ? [event.claim.trace.trace] : []))).toHaveLength(2)
  const answered = await gathered(readStatuses(fixture('277/pass/paid-refused-and-unknown')))
  expect(
    answered.flatMap((event) =>
      event.kind === 'status'
        ? [
            [
              event.claim.trace.trace,
              event.claim.statuses[0]!.status.category,
              event.dependent?.dependent.name.firstName ?? event.subscriber.subscriber.name.firstName,
              event.source.source.name.lastName,
            ],
          ]
        : [],
    ),
  ).toEqual([
    ['S0001', 'F1', 'ANA', 'RIVER PLAN'],
    ['S0002', 'F2', 'KIM', 'RIVER PLAN'],
  ])
})

test('premiums for organizations and for persons', async () => {
  const events = await gathered(readPremiums(fixture('820/pass/capitation-for-one-and-for-many')))
  expect(events.map(({ kind }) => kind)).toEqual(['start', 'organization', 'person', 'end', 'source-end'])
  const person = events.find((event) => event.kind === 'person')!
  expect(person.kind === 'person' && person.remittance.names[0]!.name.lastName).toBe('RIVERA')
  expect(person.kind === 'person' && person.header.financial.amount).toBe(119050)
})

test('reviews asked for and decided, service by service', async () => {
  const asked = await gathered(readReviewRequests(fixture('278/pass/request-peer-support')))
  const [request] = asked.flatMap((event) => (event.kind === 'event' ? [event] : []))
  expect(request!.service).toBeNull()
  expect(request!.subscriber.subscriber.name.lastName).toBe('RIVERA')
  const decided = await gathered(readReviewDecisions(fixture('278/pass/response-part-granted')))
  expect(
    decided.flatMap((event) =>
      event.kind === 'service' || event.kind === 'event'
        ? [[event.kind, event.service?.decision?.action ?? event.event.decision?.action]]
        : [],
    ),
  ).toEqual([
    ['service', 'A1'],
    ['service', 'A3'],
    ['event', 'A6'],
  ])
})

test('request and response of one version are told apart however the bytes are cut', async () => {
  const source = fixture('278/pass/response-part-granted')
  const whole = checkBytes(source)
  expect(whole.transactions.map(({ set }) => set?.set.name)).toEqual(['278-response'])
  for (const size of [1, 7, 193, 194, 195]) {
    const chunks = []
    for (let i = 0; i < source.length; i += size) chunks.push(source.subarray(i, i + size))
    expect((await check(chunks)).loops).toEqual(whole.loops)
  }
  const events = await gathered(readSet(source, reviewResponse278))
  expect(events.map(({ kind }) => kind)).toContain('loop')
  expect(await gathered(readSet(fixture('278/pass/request-peer-support'), reviewResponse278))).toHaveLength(1)
})

test('a 278 that is neither request nor response is read as a request, its fault found', () => {
  const odd = text(fixture('278/pass/request-peer-support')).replace('BHT*0007*13', 'BHT*0007*99')
  const { findings, transactions } = checkBytes(bytes(odd))
  expect(findings.map(({ code, segment, element }) => [code, segment, element])).toEqual([
    ['code-not-in-guide', 'BHT', 2],
  ])
  expect(transactions[0]!.set!.set.name).toBe('278-request')
})

test('repetitions are checked one by one', () => {
  const found = (from: string, to: string): string[] => {
    const source = text(fixture('270/pass/subscriber-and-dependent'))
    expect(source).toContain(from)
    return checkBytes(bytes(source.replace(from, to))).findings.map(({ code }) => code)
  }
  expect(found('EQ*MH^A4', 'EQ*MH^A4^30')).toEqual([])
  expect(found('EQ*MH^A4', 'EQ*MH^ZZ9')).toEqual(['element-too-long', 'code-not-in-guide'])
  expect(found('EQ*MH^A4', `EQ*${Array.from({ length: 100 }, () => '30').join('^')}`)).toEqual(['too-many-repetitions'])
  expect(found('EQ*MH^A4', 'EQ*MH^A4:30')).toContain('too-many-components')
})

test('a repetition with nothing in it is told of, and no value', async () => {
  const source = text(fixture('271/pass/benefits-and-a-refusal'))
  for (const [given, told] of [
    ['30', []],
    ['30^', ['trailing-separator']],
    ['30^^', ['trailing-separator']],
    ['^30', ['repetition-empty']],
    ['30^^MH', ['repetition-empty']],
    ['^30^', ['trailing-separator', 'repetition-empty']],
    ['^', ['trailing-separator']],
  ] as const) {
    const file = bytes(source.replace('EB*1*IND*30*', `EB*1*IND*${given}*`))
    const { findings, errors } = checkBytes(file)
    expect([given, ...findings.map(({ code }) => code)]).toEqual([given, ...told])
    expect(errors).toBe(0)
    const [ana] = (await gathered(readBenefits(file))).filter((event) => event.kind === 'answer')
    const [benefit] = ana!.subscriber.subscriber.benefits
    expect(benefit!.benefit.serviceTypes).toEqual(given.split('^').filter((one) => one !== ''))
  }
})

test('an empty repetition of a composite is no composite', async () => {
  const source = text(fixture('834/pass/roster-of-two'))
  const racesOf = async (given: string): Promise<unknown> => {
    const file = bytes(source.replace(':RET:2106-3^:RET:2028-9', given))
    expect(checkBytes(file).errors).toBe(0)
    const [member] = (await gathered(readMembers(file))).filter((event) => event.kind === 'member')
    return JSON.parse(JSON.stringify(member!.member.member.demographics!.race)) as unknown
  }
  const two = await racesOf(':RET:2106-3^:RET:2028-9')
  expect(two).toHaveLength(2)
  for (const given of [':RET:2106-3^^:RET:2028-9', '^:RET:2106-3^:RET:2028-9^'])
    expect(await racesOf(given)).toEqual(two)
})
