// Every check of one element, met from both sides: the last value that is right and the first that is wrong.
import { expect, test } from 'vitest'
import { fixture, text } from '../../test/sample-files.ts'
import { checkBytes } from './check.ts'
import type { CodeSets } from './element-checks.ts'

const claims = text(fixture('837p/pass/peer-support-claim'))
const remittance = text(fixture('835/pass/original-with-interest'))

function found(source: string, codeSets?: CodeSets): string[] {
  const { findings } = checkBytes(new TextEncoder().encode(source), codeSets ? { codeSets } : {})
  return findings.map(
    (one) =>
      `${one.code} ${one.segment}${one.element ? String(one.element).padStart(2, '0') : ''}${one.component ? `-${one.component}` : ''}`,
  )
}

const change = (from: string, to: string): string => {
  const source = claims.includes(from) ? claims : remittance
  expect(source).toContain(from)
  return source.replace(from, to)
}

test.each([
  // length
  ['NM1*IL*1*RIVERA', `NM1*IL*1*${'A'.repeat(60)}`, []],
  ['NM1*IL*1*RIVERA', `NM1*IL*1*${'A'.repeat(61)}`, ['element-too-long NM103']],
  ['NM1*IL*1*RIVERA', `NM1*IL*1*${'Ñ'.repeat(60)}`, []],
  ['NM1*IL*1*RIVERA', `NM1*IL*1*${'Ñ'.repeat(61)}`, ['element-too-long NM103']],
  ['*MI*M000123', '*MI*M1', []],
  ['*MI*M000123', '*MI*M', ['element-too-short NM109']],
  ['N4*AUSTIN*TX*78701~', 'N4*AUSTIN*TX*787~', []],
  ['N4*AUSTIN*TX*78701~', 'N4*AUSTIN*TX*78~', ['element-too-short N403']],
  ['BHT*0019*00*B20260110*', `BHT*0019*00*${'B'.repeat(30)}*`, []],
  ['BHT*0019*00*B20260110*', `BHT*0019*00*${'B'.repeat(31)}*`, ['element-too-long BHT03']],
  // numbers
  ['UN*4***1', 'UN*4.25***1', []],
  ['UN*4***1', 'UN*4.2.5***1', ['element-not-number SV104']],
  ['UN*4***1', 'UN*-***1', ['element-not-number SV104']],
  ['UN*4***1', `UN*${'4'.repeat(15)}***1`, []],
  ['UN*4***1', `UN*${'4'.repeat(16)}***1`, ['element-too-long SV104']],
  ['UN*4***1', 'UN*4***A', ['element-not-number SV107-1']],
  ['UN*4***1', 'UN*4***1:2', []],
  ['UN*4***1', 'UN*4***1:3', ['situational SV107']],
  ['UN*4***1', 'UN*4***0', ['situational SV107']],
  // amounts
  ['*HC:H0038:HE*72*', '*HC:H0038:HE*72.00*', []],
  ['*HC:H0038:HE*72*', '*HC:H0038:HE*72.000*', []],
  ['*HC:H0038:HE*72*', '*HC:H0038:HE*72.001*', ['claim-out-of-balance CLM02', 'amount-not-cents SV102']],
  // diagnoses
  ['HI*ABK:F250*', 'HI*ABK:F25.0*', ['code-unknown HI01-2']],
  ['HI*ABK:F250*', 'HI*BK:295.7*', ['situational HI01']],
  // a service without a date, and one whose claim has it
  ['DTM*472*20260105~\nCAS', 'CAS', ['situational DTM', 'se-segment-count SE01']],
  ['DTM*472*20260105~\nCAS', 'DTM*150*20260105~\nDTM*151*20260105~\nCAS', ['se-segment-count SE01']],
  // dates and times
  ['*20260105~', '*20240229~', []],
  ['*20260105~', '*20260229~', ['element-not-date DTP03']],
  ['*D8*20260105~', '*RD8*20260105-20260106~', []],
  ['*D8*20260105~', '*RD8*20260105~', ['element-not-date DTP03']],
  ['*D8*20260105~', '*D8*20260105-20260106~', ['element-not-date DTP03']],
  ['*0930*CH', '*2359*CH', []],
  ['*0930*CH', '*093059*CH', []],
  ['*0930*CH', '*2400*CH', ['element-not-time BHT05']],
  ['DTM*405*20260201', 'DTM*405*20260431', ['element-not-date DTM02']],
  // text
  ['NM1*IL*1*RIVERA', 'NM1*IL*1*   ', ['element-blank NM103']],
  ['NM1*IL*1*RIVERA', 'NM1*IL*1*RIV\x7fERA', ['control-character NM103']],
  ['NM1*IL*1*RIVERA', 'NM1*IL*1*RIV\tERA', ['control-character NM103']],
  ['NM1*IL*1*RIVERA', 'NM1*IL*1*rivera', []],
  // codes of the guide
  ['*Y*A*Y*Y~', '*Y*B*Y*I~', []],
  ['*Y*A*Y*Y~', '*Y*D*Y*Y~', ['code-not-in-guide CLM07']],
  ['11:B:1', '11:A:1', ['code-not-in-guide CLM05-2']],
  // what needs or excludes what
  ['N4*AUSTIN*TX*78701~', 'N4*AUSTIN*TX*78701***~', ['trailing-separator N4']],
  ['HC:H0038:HE*72*', 'HC:H0038:HE:*72*', ['trailing-separator SV101']],
  ['HC:H0038:HE*72*', 'HC:H0038:HE::::*72*', ['trailing-separator SV101']],
  ['HI*ABK:F250*', 'HI*ABK:F250:*', ['trailing-separator HI01']],
  ['UN*4***1', 'UN*4***1:', ['trailing-separator SV107']],
  [
    'N4*AUSTIN*TX*78701~',
    'N4*AUSTIN*TX*78701****CA~',
    ['element-excluded-by-other N407', 'element-needed-by-other N404'],
  ],
  ['N4*AUSTIN*TX*78701~', 'N4*OAXACA***MX~', []],
  ['N4*AUSTIN*TX*78701~', 'N4*AUSTIN*TX~', ['situational N403']],
  ['CAS*CO*45*10', 'CAS*CO*45*10**96*0', []],
  ['CAS*CO*45*10', 'CAS*CO*45*10**96', ['element-needed-by-other CAS06']],
  ['SVC*HC:H0038:HE*72*62**4', 'SVC*HC:H0038:HE*72*62**4**4*9', ['too-many-elements SVC08']],
  ['HC:H0038:HE', 'HC:H0038:HE:HQ:UK:U1:PEER:X:Y', ['element-not-used SV101-8', 'too-many-components SV101']],
] as const)('%s becomes %s', (from, to, wanted) => {
  expect(found(change(from, to)).sort()).toEqual([...wanted].sort())
})

test.each([
  ['1234567893', []],
  ['1234567890', ['npi-check-digit NM109']],
  ['123456789', ['npi-check-digit NM109']],
  ['12345678931', ['npi-check-digit NM109']],
  ['12345A7893', ['npi-check-digit NM109']],
])('NPI %s', (npi, wanted) => {
  expect(found(claims.replace('*XX*1234567893~', `*XX*${npi}~`))).toEqual(wanted)
})

test('code sets are the caller’s, asked once a code, and what they are unsure of is no finding', () => {
  const asked: string[] = []
  const codeSets: CodeSets = {
    verdict(codeSet, code) {
      asked.push(`${codeSet} ${code}`)
      if (codeSet === 'modifier') return 'unsure'
      return code === 'H0038' || code === 'F250' ? 'absent' : 'present'
    },
  }
  expect(found(claims, codeSets)).toEqual(['code-unknown HI01-2', 'code-unknown SV101-2', 'code-unknown SV101-2'])
  expect(asked).toContain('hcpcs H0038')
  expect(asked).toContain('icd-10-cm F250')
  expect(asked).toContain('icd-10-cm F1020')
  expect(asked).toContain('modifier HQ')
  expect(asked.filter((one) => one === 'hcpcs H0038')).toHaveLength(1)
  const [finding] = checkBytes(new TextEncoder().encode(claims), { codeSets }).findings
  expect(finding).toMatchObject({ codeSet: 'icd-10-cm', loop: '2300', element: 1, component: 2, level: 'codes' })
})

test('levels are chosen one by one', () => {
  const broken = claims
    .replace('CLM*PCN1001*102', 'CLM*PCN1001*103')
    .replace('*20260105~', '*20260135~')
    .replace('*Y*A*Y*Y~', '*Y*D*Y*Y~')
    .replace('*XX*1234567893', '*XX*1234567890')
  const of = (...levels: ('syntax' | 'guide' | 'codes' | 'balance')[]): string[] =>
    checkBytes(new TextEncoder().encode(broken), { levels }).findings.map(({ code }) => code)
  expect(of('syntax')).toEqual(['element-not-date'])
  expect(of('guide')).toEqual(['code-not-in-guide'])
  expect(of('codes')).toEqual(['npi-check-digit'])
  expect(of('balance')).toEqual(['claim-out-of-balance'])
  expect(of()).toEqual([])
  expect(of('syntax', 'guide', 'codes', 'balance').sort()).toEqual([
    'claim-out-of-balance',
    'code-not-in-guide',
    'element-not-date',
    'npi-check-digit',
  ])
})

test('no value of an envelope stands in a finding', () => {
  const wrong = claims.replace('*ZZ*PEERORG', '*Q7*PEERORG').replace('*X*005010', '*J8*005010')
  const { findings } = checkBytes(new TextEncoder().encode(wrong))
  expect(findings.filter(({ code }) => code === 'code-not-in-guide').map(({ segment }) => segment)).toEqual([
    'ISA',
    'GS',
  ])
  for (const { message } of findings) expect(message).not.toMatch(/Q7|J8/)
})

// Composites found right are remembered: never wrong ones, never for another element, never under other separators.
test('the same bytes are judged anew where they say something else', () => {
  const wrong = claims.replaceAll('*HC:H0038:', '*HC::')
  expect(found(wrong)).toEqual(['element-missing SV101-2', 'element-missing SV101-2'])
  const here = claims.replace('*11:B:1*', '*HC:H0038:HE*')
  expect(found(claims + here)).toContain('element-too-long CLM05-2')
  const others = claims
    .replace('*0*T*:~', '*0*T*>~')
    .replace('*11:B:1*', '*11>B>1*')
    .replaceAll('000000007', '000000008')
  const second = found(claims + others.replace('ABK:F250*ABF:F1020', 'ABK>F250*ABF>F1020'))
  expect(second.filter((one) => one.includes('SV101'))).not.toEqual([])
})
