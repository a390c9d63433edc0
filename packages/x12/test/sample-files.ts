// Files the tests read: the clean fixtures, and longer ones made from them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../fixtures/x12')

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, `${path}.edi`)))
}

/** Every clean fixture: path without its ending, and bytes. */
export function cleanFixtures(): [string, Uint8Array][] {
  return readdirSync(root).flatMap((set) =>
    readdirSync(join(root, set, 'pass')).map((name): [string, Uint8Array] => {
      const path = `${set}/pass/${name.replace(/\.edi$/, '')}`
      return [path, fixture(path)]
    }),
  )
}

/** Every fixture, clean or faulty. */
export function allFixtures(): [string, Uint8Array][] {
  return readdirSync(root).flatMap((set) =>
    ['pass', 'fail'].flatMap((folder) =>
      readdirSync(join(root, set, folder)).map((name): [string, Uint8Array] => {
        const path = `${set}/${folder}/${name.replace(/\.edi$/, '')}`
        return [path, fixture(path)]
      }),
    ),
  )
}

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
export const bytes = (source: string): Uint8Array => new TextEncoder().encode(source)

/** An 837P of one subscriber with as many claims, in as many transactions, as wanted. */
export function manyClaims(claims: number, transactions = 1): Uint8Array {
  const [isa, gs, , ...rest] = text(fixture('837p/pass/peer-support-claim')).trim().split('~\n')
  const body = rest.slice(
    0,
    rest.findIndex((one) => one.startsWith('SE*')),
  )
  const from = body.findIndex((one) => one.startsWith('CLM*'))
  const head = body.slice(0, from)
  const claim = body.slice(from)
  const out = [isa, gs]
  for (let t = 1; t <= transactions; t++) {
    const control = String(t).padStart(4, '0')
    const segments = [...head]
    for (let c = 1; c <= claims; c++) segments.push(...claim.map((one) => one.replace('PCN1001', `PCN${t}-${c}`)))
    out.push(`ST*837*${control}*005010X222A1`, ...segments, `SE*${segments.length + 2}*${control}`)
  }
  out.push(`GE*${transactions}*7`, 'IEA*1*000000007')
  return bytes(`${out.join('~\n')}~\n`)
}

/** An 835 whose claims are paid in full, in as many transactions as wanted. */
export function manyRemittedClaims(claims: number, transactions = 1): Uint8Array {
  const [isa, gs, , ...rest] = text(fixture('835/pass/original-with-interest'))
    .replaceAll('~\nPLB*1234567893*20261231*L6:ICN0001*-.92', '')
    .trim()
    .split('~\n')
  const body = rest.slice(
    0,
    rest.findIndex((one) => one.startsWith('SE*')),
  )
  const from = body.findIndex((one) => one.startsWith('CLP*'))
  const out = [isa, gs]
  for (let t = 1; t <= transactions; t++) {
    const control = String(t).padStart(4, '0')
    const segments = body
      .slice(0, from)
      .map((one) => one.replace('*62.92*', `*${62 * claims}*`).replace('T0001', `T${control}`))
    for (let c = 1; c <= claims; c++)
      segments.push(...body.slice(from).map((one) => one.replace('PCN1001', `PCN${t}-${c}`)))
    out.push(`ST*835*${control}*005010X221A1`, ...segments, `SE*${segments.length + 2}*${control}`)
  }
  out.push(`GE*${transactions}*21`, 'IEA*1*000000021')
  return bytes(`${out.join('~\n')}~\n`)
}
