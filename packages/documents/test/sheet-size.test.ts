// How large a sheet is written: as usual, or a little smaller where that saves a page.
import { expect, test } from 'vitest'
import { day } from '@throughline/domain'
import { plainSheet } from '../src/index.ts'
import { readPdf } from './read-pdf.ts'

const today = day('2026-02-13')

test('a sheet that is to save pages is written a little smaller where that saves one, and as usual where it does not', async () => {
  const read = async (lines: number, savesPages: boolean) => {
    const parts = [{ title: 'What we can show', points: Array.from({ length: lines }, (_, at) => `Line ${at}`) }]
    const from = { name: 'Open Door Peer Center' }
    const sheet = { from, title: 'What we offer', writtenOn: today, foot: 'What we offer', parts }
    const bytes = await plainSheet({ ...sheet, savesPages })
    return { pages: readPdf(bytes).pages.length, bytes }
  }
  let overflows = 20
  while (overflows < 60 && (await read(overflows, false)).pages === 1) overflows += 1
  expect((await read(overflows, true)).pages).toBe(1)
  for (const long of [overflows - 1, overflows + 15])
    expect((await read(long, true)).bytes).toEqual((await read(long, false)).bytes)
})
