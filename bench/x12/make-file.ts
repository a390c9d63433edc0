// Makes 837P and 835 files of any size, always the same for the same numbers: many people, two to four lines a claim, all sums right.
import { closeSync, openSync, writeSync } from 'node:fs'

const lastNames = [
  'ALVAREZ',
  'BAKER',
  'CHEN',
  'DIAZ',
  'EVANS',
  'FOSTER',
  'GUZMAN',
  'HALL',
  'IBRAHIM',
  'JAMES',
  'KIM',
  'LOPEZ',
  'MENDEZ',
  'NGUYEN',
  'OKAFOR',
  'PATEL',
]
const firstNames = [
  'ANA',
  'BEN',
  'CARLA',
  'DAVID',
  'ELENA',
  'FRANK',
  'GRACE',
  'HENRY',
  'IRIS',
  'JOHN',
  'KAREN',
  'LUIS',
  'MARIA',
]
const streets = ['MAIN ST', 'OAK AVE', 'PINE RD', 'ELM ST', 'LAKE DR', 'HILL RD']
const cities = [
  ['AUSTIN', 'TX', '78701'],
  ['NASHVILLE', 'TN', '37201'],
  ['DENVER', 'CO', '80202'],
  ['ALBANY', 'NY', '12207'],
] as const
const services = [
  ['H0038', '', 1250],
  ['H0038', 'HQ', 480],
  ['H2015', '', 1875],
  ['T1016', '', 2250],
  ['H0025', '', 950],
] as const
const diagnoses = ['F1020', 'F329', 'F411', 'F431', 'F250', 'F209']

type Pick = (below: number) => number

function seeded(seed: number): Pick {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Cents as X12 writes them. */
const money = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(/0$/, '')
const digits = (value: number, size: number): string => String(value).padStart(size, '0')
const day = (month: number, date: number): string => `2026${digits(month, 2)}${digits(date, 2)}`

/** Ten digits with their check digit. */
function npi(serial: number): string {
  const nine = `1${digits(serial % 100_000_000, 8)}`
  let sum = 24
  for (let i = 0; i < 9; i++) {
    const doubled = Number(nine[8 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return nine + String((10 - (sum % 10)) % 10)
}

/** Writes a file of `claims` claims, `perTransaction` in each transaction. */
export function makeFile(path: string, kind: '837P' | '835', claims: number, perTransaction: number): void {
  const file = openSync(path, 'w')
  const pick = seeded(7)
  const [group, version] = kind === '837P' ? ['HC', '005010X222A1'] : ['HP', '005010X221A1']
  const head = [
    `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${'PEERORG'.padEnd(15)}*ZZ*${'RIVERPLAN'.padEnd(15)}*260110*0930*^*00501*000000001*0*T*:`,
    `GS*${group}*PEERORG*RIVERPLAN*20260110*0930*1*X*${version}`,
  ]
  writeSync(file, `${head.join('~')}~`)
  let transactions = 0
  for (let from = 0; from < claims; from += perTransaction) {
    transactions++
    const count = Math.min(perTransaction, claims - from)
    const body = kind === '837P' ? claimBody(from, count, pick) : remittanceBody(from, count, transactions, pick)
    const control = digits(transactions, 4)
    const segments = [`ST*${kind.slice(0, 3)}*${control}*${version}`, ...body, `SE*${body.length + 2}*${control}`]
    writeSync(file, `${segments.join('~')}~`)
  }
  writeSync(file, `GE*${transactions}*1~IEA*1*000000001~`)
  closeSync(file)
}

function claimBody(from: number, count: number, pick: Pick): string[] {
  const out = [
    'BHT*0019*00*B1*20260110*0930*CH',
    'NM1*41*2*OPEN DOOR PEER CENTER*****46*PEERORG',
    'PER*IC*BILLING OFFICE*TE*5125550100',
    'NM1*40*2*RIVER PLAN*****46*RIVERPLAN',
  ]
  out.push(
    'HL*1**20*1',
    'PRV*BI*PXC*251S00000X',
    `NM1*85*2*OPEN DOOR PEER CENTER*****XX*${npi(1)}`,
    'N3*100 MAIN ST',
    'N4*AUSTIN*TX*787010000',
    'REF*EI*741234567',
  )
  for (let i = 0; i < count; i++) {
    const id = from + i
    const [city, state, zip] = cities[pick(cities.length)]!
    out.push(
      `HL*${i + 2}*1*22*0`,
      'SBR*P*18*******MC',
      `NM1*IL*1*${lastNames[id % 16]}*${firstNames[id % 13]}****MI*M${digits(id, 8)}`,
    )
    out.push(
      `N3*${1 + pick(9999)} ${streets[pick(6)]}`,
      `N4*${city}*${state}*${zip}`,
      `DMG*D8*19${50 + pick(50)}${digits(1 + pick(12), 2)}${digits(1 + pick(28), 2)}*${'FM'[pick(2)]}`,
      'NM1*PR*2*RIVER PLAN*****PI*RIVERPLAN',
    )
    const lines = Array.from({ length: 2 + pick(3) }, () => ({
      service: services[pick(services.length)]!,
      units: 1 + pick(8),
    }))
    out.push(
      `CLM*PCN${digits(id, 8)}*${money(lines.reduce((sum, one) => sum + one.service[2] * one.units, 0))}***11:B:1*Y*A*Y*Y`,
    )
    if (pick(2)) out.push(`REF*G1*AUTH${digits(id, 8)}`)
    const first = pick(6)
    out.push(`HI*ABK:${diagnoses[first]}*ABF:${diagnoses[(first + 1) % 6]}`)
    if (pick(3))
      out.push(
        `NM1*82*1*${lastNames[pick(16)]}*${firstNames[pick(13)]}****XX*${npi(1000 + pick(997))}`,
        'PRV*PE*PXC*175T00000X',
      )
    const [month, date] = [1 + pick(6), 1 + pick(24)]
    lines.forEach(({ service: [code, modifier, rate], units }, n) => {
      out.push(
        `LX*${n + 1}`,
        `SV1*HC:${code}${modifier && `:${modifier}`}*${money(rate * units)}*UN*${units}***${pick(2) ? '1' : '1:2'}`,
      )
      out.push(`DTP*472*D8*${day(month, date + n)}`, `REF*6R*L${digits(id, 8)}${n + 1}`)
    })
  }
  return out
}

function remittanceBody(from: number, count: number, transaction: number, pick: Pick): string[] {
  const out: string[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    const id = from + i
    const [month, date] = [1 + pick(6), 1 + pick(24)]
    const lines: string[] = []
    let [charged, paid, owed] = [0, 0, 0]
    for (let n = 0, most = 2 + pick(3); n < most; n++) {
      const [code, modifier, rate] = services[pick(services.length)]!
      const units = 1 + pick(8)
      const charge = rate * units
      const denied = pick(12) === 0
      const contractual = denied ? charge : Math.floor((charge * (5 + pick(30))) / 100)
      const patient = !denied && pick(6) === 0 ? Math.min(300, charge - contractual) : 0
      const own = charge - contractual - patient
      ;[charged, paid, owed] = [charged + charge, paid + own, owed + patient]
      lines.push(
        `SVC*HC:${code}${modifier && `:${modifier}`}*${money(charge)}*${money(own)}**${units}`,
        `DTM*472*${day(month, date + n)}`,
        `CAS*CO*${denied ? '197' : '45'}*${money(contractual)}`,
      )
      if (patient) lines.push(`CAS*PR*3*${money(patient)}`)
      lines.push(`REF*6R*L${digits(id, 8)}${n + 1}`, denied ? 'LQ*HE*N30' : `AMT*B6*${money(charge - contractual)}`)
    }
    total += paid
    out.push(
      `CLP*PCN${digits(id, 8)}*1*${money(charged)}*${money(paid)}*${owed ? money(owed) : ''}*MC*ICN${digits(id, 10)}*11*1`,
    )
    out.push(
      `NM1*QC*1*${lastNames[id % 16]}*${firstNames[id % 13]}****MI*M${digits(id, 8)}`,
      `REF*EA*MR${digits(id, 7)}`,
      `DTM*232*${day(month, date)}`,
      'DTM*050*20260110',
      ...lines,
    )
  }
  const head = [
    `BPR*I*${money(total)}*C*ACH*CCP*01*111000025*DA*123456789*1512345678**01*111000025*DA*987654321*20260115`,
    `TRN*1*T${digits(transaction, 8)}*1512345678`,
    'DTM*405*20260114',
    'N1*PR*RIVER PLAN',
    'N3*1 RIVER PLAZA',
    'N4*AUSTIN*TX*787010000',
    'PER*BL*EDI SUPPORT*TE*8005550101',
    `N1*PE*OPEN DOOR PEER CENTER*XX*${npi(1)}`,
    'REF*TJ*741234567',
    'LX*1',
  ]
  return [...head, ...out]
}
