// What a receiver owes the sender, from findings: TA1 for the envelope, 999 for each group.
import { describe, expect, test } from 'vitest'
import { fixture, manyClaims, text } from '../../test/sample-files.ts'
import { checkBytes } from '../check/check.ts'
import { acknowledgment999 } from '../sets/acknowledgment-999.ts'
import { transactionOf, writeInterchange } from '../write/interchange-writer.ts'
import { acknowledgment277ca } from '../sets/acknowledgment-277ca.ts'
import { answer } from './answer.ts'
import { build277ca } from './build-277ca.ts'
import { build999 } from './build-999.ts'
import { buildTa1 } from './build-ta1.ts'

const header = {
  senderQualifier: 'ZZ',
  sender: 'RIVERPLAN',
  receiverQualifier: 'ZZ',
  receiver: 'PEERORG',
  date: '2026-01-11',
  time: '0800',
  usage: 'T' as const,
}
const encode = (source: string): Uint8Array => new TextEncoder().encode(source)
const claims = text(fixture('837p/pass/peer-support-claim'))
/** SE01 counted again, for files whose segments a test added or removed. */
const recounted = (source: string): string => {
  const segments = source.split('~\n')
  const from = segments.findIndex((one) => one.startsWith('ST*'))
  const to = segments.findIndex((one) => one.startsWith('SE*'))
  return segments.map((one, i) => (i === to ? `SE*${to - from + 1}*0001` : one)).join('~\n')
}
const remittance = text(fixture('835/pass/original-with-interest'))

/** The body of the 999 for the first group of a file, a line a segment; checked to conform itself. */
function answered(source: string): string[] {
  const report = checkBytes(encode(source))
  const bytes = writeInterchange(
    {
      ...header,
      control: 1,
      groups: [
        {
          sender: 'RIVERPLAN',
          receiver: 'PEERORG',
          date: header.date,
          time: header.time,
          control: 1,
          transactions: [transactionOf(acknowledgment999, build999(report, report.groups[0]!))],
        },
      ],
    },
    { newline: true },
  )
  expect(checkBytes(bytes).findings).toEqual([])
  const lines = text(bytes).trim().split('~\n')
  return lines.slice(
    lines.findIndex((one) => one.startsWith('ST*')) + 1,
    lines.findIndex((one) => one.startsWith('SE*')),
  )
}

function ta1(source: string, duplicate = false): string {
  const report = checkBytes(encode(source))
  const { control, status, note } = buildTa1(report, report.interchanges[0]!, { duplicate })
  return `${control} ${status} ${note}`
}

describe('TA1', () => {
  test.each([
    ['a clean file', claims, '000000007 A 000'],
    [
      'a fault inside a transaction is not its business',
      claims.replace('CLM*PCN1001*102', 'CLM*PCN1001*103'),
      '000000007 A 000',
    ],
    ['another control number in IEA', claims.replace('IEA*1*000000007', 'IEA*1*000000008'), '000000007 R 001'],
    ['a wrong count of groups', claims.replace('IEA*1*', 'IEA*2*'), '000000007 R 021'],
    ['cut off in the middle', claims.slice(0, 900), '000000007 R 023'],
    ['cut off behind GE', claims.slice(0, claims.indexOf('IEA')), '000000007 R 023'],
    ['no GE', claims.replace(/GE\*.*~\n/, ''), '000000007 R 022'],
    ['nothing inside', `${claims.slice(0, claims.indexOf('GS*'))}IEA*0*000000007~`, '000000007 R 024'],
    ['a version that is not ours', claims.replace('*00501*', '*00401*'), '000000007 R 017'],
    ['an unknown sender qualifier', claims.replace('*ZZ*PEERORG', '*QQ*PEERORG'), '000000007 R 005'],
    ['an usage indicator that is none', claims.replace('*0*T*:', '*0*X*:'), '000000007 R 020'],
    ['a month that is none', claims.replace('*260110*0930*^', '*261310*0930*^'), '000000007 R 014'],
  ])('%s', (_, source, wanted) => {
    expect(ta1(source)).toBe(wanted)
  })

  test('an interchange that came before', () => {
    expect(ta1(claims, true)).toBe('000000007 R 025')
  })

  test('two interchanges of one file under one number: told, and no more said than the file alone can know', () => {
    const said = (second: string): string[] => {
      const report = checkBytes(encode(claims + second))
      expect(report.errors).toBe(0)
      const notes = report.interchanges.map((one) => buildTa1(report, one)).map(({ status, note }) => status + note)
      return [...report.findings.map(({ code, fileOrdinal }) => `${code} ${fileOrdinal}`), ...notes]
    }
    const behind = claims.split('~\n').length
    expect(said(claims)).toEqual([`interchange-control-number-repeated ${behind}`, 'A000', 'E025'])
    expect(said(claims.replaceAll('000000007', '000000008'))).toEqual(['A000', 'A000'])
    expect(said(claims.replace('*ZZ*PEERORG  ', '*ZZ*OTHERORG '))).toEqual(['A000', 'A000'])
  })
})

describe('999', () => {
  test.each([
    ['a clean 837P', claims, ['AK1*HC*7*005010X222A1', 'AK2*837*0001*005010X222A1', 'IK5*A', 'AK9*A*1*1*1']],
    ['a clean 835', remittance, ['AK1*HP*21*005010X221A1', 'AK2*835*0001*005010X221A1', 'IK5*A', 'AK9*A*1*1*1']],
    [
      'a missing segment',
      recounted(claims.replace('N3*100 MAIN ST~\n', '')),
      ['AK1*HC*7*005010X222A1', 'AK2*837*0001*005010X222A1', 'IK3*N3*9*2010AA*3', 'IK5*R*I5', 'AK9*R*1*1*0'],
    ],
    [
      'a wrong element, a wrong component and an unknown code',
      claims.replace('*20260105~', '*20260135~').replace('11:B:1*Y*A', '11:C:1*Y*Q'),
      [
        'AK1*HC*7*005010X222A1',
        'AK2*837*0001*005010X222A1',
        'IK3*CLM*19*2300*8',
        'IK4*5:2*1332*I6',
        'IK4*7*1359*I6',
        'IK3*DTP*26*2400*8',
        'IK4*3*1251*8',
        'IK5*R*I5',
        'AK9*R*1*1*0',
      ],
    ],
    [
      'a segment twice, one unknown, one out of place',
      recounted(
        claims
          .replace('REF*EI*741234567', 'REF*EI*741234567~\nREF*EI*741234567')
          .replace('LX*1', 'XYZ*1~\nLX*1')
          .replace('REF*6R*L2', 'REF*6R*L2~\nREF*G1*A9'),
      ),
      [
        'AK1*HC*7*005010X222A1',
        'AK2*837*0001*005010X222A1',
        'IK3*REF*12*2010AA*5',
        'IK3*XYZ*25*2310B*6',
        'IK5*R*I5',
        'AK9*R*1*1*0',
      ],
    ],
    [
      'a wrong count and control number in SE',
      claims.replace(/SE\*\d+\*0001/, 'SE*5*0009'),
      ['AK1*HC*7*005010X222A1', 'AK2*837*0001*005010X222A1', 'IK5*R*3*4', 'AK9*R*1*1*0'],
    ],
    [
      'sums that do not agree are not a matter of a 999',
      remittance.replace('BPR*I*62.92', 'BPR*I*62.93'),
      ['AK1*HP*21*005010X221A1', 'AK2*835*0001*005010X221A1', 'IK5*A', 'AK9*A*1*1*1'],
    ],
    [
      'a 835 with a fault',
      remittance.replace('CAS*CO*45*10', 'CAS*CR*45*10'),
      [
        'AK1*HP*21*005010X221A1',
        'AK2*835*0001*005010X221A1',
        'IK3*CAS*16*2110*8',
        'IK4*1*1033*I6',
        'IK5*R*I5',
        'AK9*R*1*1*0',
      ],
    ],
    [
      'a version that is not ours',
      claims.replaceAll('005010X222A1', '005010X999'),
      ['AK1*HC*7*005010X999', 'AK2*837*0001*005010X999', 'IK5*R*1', 'AK9*R*1*1*0'],
    ],
    [
      'a group whose count is wrong',
      claims.replace('GE*1*7', 'GE*3*7'),
      ['AK1*HC*7*005010X222A1', 'AK2*837*0001*005010X222A1', 'IK5*A', 'AK9*R*3*1*0*5'],
    ],
  ])('%s', (_, source, wanted) => {
    expect(answered(source)).toEqual(wanted)
  })

  test('one of two transactions is taken', () => {
    const two = text(manyClaims(2, 2)).replace('CLM*PCN2-1*102', 'CLM*PCN2-1*1O2')
    const lines = answered(two)
    expect(lines.filter((one) => /^(AK2|IK5|AK9)/.test(one))).toEqual([
      'AK2*837*0001*005010X222A1',
      'IK5*A',
      'AK2*837*0002*005010X222A1',
      'IK5*R*5',
      'AK9*P*2*2*1',
    ])
  })

  test('no value of the file is copied', () => {
    const secret = 'XSECRETX'
    const source = claims
      .replace('RIVERA', secret)
      .replace('*19800101*', `*${secret}*`)
      .replace('SBR*P*18', `SBR*${secret}*18`)
    expect(answered(source).join('\n')).not.toContain(secret)
    expect(JSON.stringify(checkBytes(encode(source)).findings)).not.toContain(secret)
  })
})

describe('277CA for institutional claims', () => {
  const stay = text(fixture('837i/pass/three-nights'))
  const answers = async (source: string): Promise<string[]> => {
    const report = checkBytes(encode(source))
    const made = await build277ca(encode(source), report, {
      received: '2026-01-10',
      date: '2026-01-11',
      time: '0800',
      reference: 'R1',
    })
    const group = { sender: 'RIVERPLAN', receiver: 'PEERORG', date: header.date, time: header.time, control: 1 }
    const bytes = writeInterchange(
      {
        ...header,
        control: 1,
        groups: [{ ...group, transactions: made.map(({ content }) => transactionOf(acknowledgment277ca, content)) }],
      },
      { newline: true },
    )
    expect(checkBytes(bytes).findings).toEqual([])
    return text(bytes).trim().split('~\n')
  }

  test('a stay is taken: its number, its amount, the days of its statement', async () => {
    const lines = await answers(stay)
    expect(lines).toEqual(
      expect.arrayContaining([
        'TRN*2*I20260110',
        'QTY*90*1',
        'AMT*YU*4200',
        'NM1*85*2*RIVER HOUSE*****XX*1245319599',
        'NM1*QC*1*RIVERA*ANA****MI*M000123',
        'TRN*2*S1001',
        'STC*A2:20*20260111*WQ*4200',
        'DTP*472*RD8*20260102-20260105',
      ]),
    )
  })

  test('one that does not add up is refused', async () => {
    const lines = await answers(stay.replace('CLM*S1001*4200*', 'CLM*S1001*4300*'))
    expect(lines).toEqual(
      expect.arrayContaining(['QTY*AA*1', 'AMT*YY*4300', 'TRN*2*S1001', 'STC*A7:400*20260111*U*4300']),
    )
    expect(lines.some((line) => line.startsWith('QTY*90'))).toBe(false)
  })
})

test('the findings of a file of very many groups are gone through once for all its answers', async () => {
  const [isa, ...rest] = claims.replace('CLM*PCN1001*102', 'CLM*PCN1001*').trim().split('~\n')
  const group = rest.slice(0, -1)
  const groups = Array.from({ length: 300 }, (_, i) =>
    group.map((one) => one.replace(/^(GS\*.*)\*7\*X/, `$1*${i + 1}*X`).replace(/^GE\*1\*7/, `GE*1*${i + 1}`)),
  )
  const bytes = encode(`${[isa, ...groups.flat(), 'IEA*300*000000007'].join('~\n')}~\n`)
  const made = checkBytes(bytes)
  let read = 0
  const findings = new Proxy(made.findings, {
    get(list, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) read++
      return Reflect.get(list, key) as unknown
    },
  })
  const report = { ...made, findings }
  expect(made.findings.length).toBeGreaterThan(300)
  const at = { date: '2026-01-11', time: '0800' }
  const answered = answer(report, { ...at, control: 1 })
  expect(checkBytes(answered[0]!).groups.length).toBe(300)
  expect(report.groups.map((one) => build999(report, one).status.status)).not.toContain('A')
  await build277ca(bytes, report, { ...at, received: at.date, reference: 'R1' })
  expect(read).toBeLessThan(made.findings.length * 3)
})
