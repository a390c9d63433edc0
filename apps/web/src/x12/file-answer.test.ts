import { checkBytes, type Limits } from '@throughline/x12'
import { expect, test } from 'vitest'
import { fate } from './file-answer.ts'

const isa = 'ISA*00*          *00*          *ZZ*PEERORG        *ZZ*RIVERPLAN      *260110*0900*^*00501*000000007*0*T*:~'
const acknowledgment = `${isa}TA1*000000006*260109*0900*A*000~IEA*0*000000007~`

const fateOf = (text: string, limits: Partial<Limits> = {}): string =>
  fate(checkBytes(new TextEncoder().encode(text), { limits }).findings)

test('a file is refused for its own faults, not because reading it stopped at a limit', () => {
  expect(fateOf(acknowledgment)).toBe('clean')
  expect(fateOf(acknowledgment.replace('IEA*0*', 'IEA*1*'))).toBe('refused')
  expect(fateOf(acknowledgment, { segments: 1 })).toBe('stopped')
  const both = [
    { code: 'npi-check-digit', severity: 'error' },
    { code: 'limit-reached', severity: 'error' },
  ] as const
  expect(fate(both)).toBe('refused')
  expect(fate([{ code: 'trailing-separator', severity: 'warning' }])).toBe('clean')
})
