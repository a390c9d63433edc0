// The 837P of the cycle bench: claims of one or two lines for the members whom the plan of the bench knows, each rendered
// by a peer who sees six people a day.
import { addDays, type Day } from '@throughline/domain'

export const providerNpi = '1234567893'
const visitsOfPeerInDay = 6
const claimsOfPerson = 20
const claimsOfTransaction = 5_000

export const peopleFor = (claims: number): number => Math.ceil(claims / claimsOfPerson)
export const peersFor = (claims: number): number => Math.ceil(peopleFor(claims) / visitsOfPeerInDay)

/** Ten digits with their check digit (Luhn over 80840 and the first nine). */
export function npiOf(serial: number): string {
  const nine = `1${String(serial).padStart(8, '0')}`
  let sum = 24
  for (let at = 0; at < 9; at += 1) {
    const digit = Number(nine[8 - at]) * (at % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return nine + String((10 - (sum % 10)) % 10)
}

const compact = (day: Day): string => day.replaceAll('-', '')

/** File `file`, from 1, of people who are in no other. Every person comes once a day, up to the day before `today`. */
export async function* claimsFile(file: number, claims: number, today: Day): AsyncGenerator<Uint8Array> {
  const now = compact(today)
  const interchange = String(file).padStart(9, '0')
  yield Buffer.from(
    `ISA*00*          *00*          *ZZ*${providerNpi.padEnd(15)}*ZZ*${'1999999992'.padEnd(15)}*${now.slice(2)}*0900*^*00501*${interchange}*0*P*:~` +
      `GS*HC*${providerNpi}*1999999992*${now}*0900*${file}*X*005010X222A1~`,
  )
  let transactions = 0
  for (let from = 0; from < claims; from += claimsOfTransaction) {
    transactions += 1
    const control = String(transactions).padStart(4, '0')
    const segments = [`ST*837*${control}*005010X222A1`, ...headOf(control, now)]
    for (let n = from; n < Math.min(claims, from + claimsOfTransaction); n += 1)
      segments.push(...claimOf(n, n - from + 2, { file, people: peopleFor(claims) }, today))
    segments.push(`SE*${segments.length + 1}*${control}`)
    yield Buffer.from(`${segments.join('~')}~`)
  }
  yield Buffer.from(`GE*${transactions}*${file}~IEA*1*${interchange}~`)
}

function headOf(control: string, now: string): string[] {
  return [
    `BHT*0019*00*${control}*${now}*0900*CH`,
    `NM1*41*2*RIVERBEND PEER CENTER*****46*${providerNpi}`,
    'PER*IC*BILLING OFFICE*TE*5755550100',
    'NM1*40*2*BRIGHT PLAINS HEALTH PLAN*****46*1999999992',
    'HL*1**20*1',
    'PRV*BI*PXC*251S00000X',
    `NM1*85*2*RIVERBEND PEER CENTER*****XX*${providerNpi}`,
    'N3*12 MAIN STREET',
    'N4*LAS CRUCES*NM*880011234',
    'REF*EI*850123456',
  ]
}

type Whose = { readonly file: number; readonly people: number }

function claimOf(n: number, level: number, { file, people }: Whose, today: Day): string[] {
  const person = (file - 1) * people + (n % people)
  const control = `C${file}-${n}`
  const day = compact(addDays(today, -1 - Math.floor(n / people)))
  const lines = n % 5 < 3 ? 1 : 2
  const text = [
    `HL*${level}*1*22*0`,
    'SBR*P*18*******MC',
    `NM1*IL*1*RIVERA*ANA${person}****MI*M${person}`,
    'N3*7 OAK ROAD',
    'N4*LAS CRUCES*NM*880011234',
    'DMG*D8*19840517*F',
    'NM1*PR*2*BRIGHT PLAINS HEALTH PLAN*****PI*1999999992',
    `CLM*${control}*${72 * lines}***11:B:1*Y*A*Y*Y`,
    `REF*G1*A${person}`,
    'HI*ABK:F331',
    `NM1*82*1*PEER*SAM${Math.floor(person / visitsOfPeerInDay)}****XX*${npiOf(1 + Math.floor(person / visitsOfPeerInDay))}`,
    'PRV*PE*PXC*175T00000X',
    `NM1*DQ*1*LEAD*ROSA****XX*${npiOf(99)}`,
  ]
  for (let line = 1; line <= lines; line += 1)
    text.push(
      `LX*${line}`,
      // The second line is a group in the afternoon.
      line === 1 ? 'SV1*HC:H0038:HE*72*UN*4***1' : 'SV1*HC:H0038:HQ*72*UN*4***1',
      `DTP*472*D8*${day}`,
      `REF*6R*${control}-${line}`,
    )
  return text
}
