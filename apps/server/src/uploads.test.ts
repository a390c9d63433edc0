// What a sender calls a file, made harmless: on the way in and on the way out.
import { expect, test } from 'vitest'
import { contentDisposition } from './file-routes.ts'
import { nameInHeader, plainFileName } from './uploads.ts'

test('names of files are made plain', () => {
  expect(plainFileName('../../etc/pass\u0000wd')).toBe('pass wd')
  expect(plainFileName('D:\\lists\\visits.csv')).toBe('visits.csv')
  expect(plainFileName(['a', 'b'])).toBe('upload')
  for (const nothing of ['', '.', '..', ' . ', 'a/..', '\u202e']) expect(plainFileName(nothing)).toBe('upload')
  expect(plainFileName('\u202Efdp.exe')).toBe('fdp.exe')
  expect(plainFileName(`${'x'.repeat(10_000)}.csv`)).toMatch(/^x{116}\.csv$/)
  expect(plainFileName(nameInHeader('remesa%20de%20Mar%C3%ADa.835'))).toBe('remesa de María.835')
  expect(plainFileName(nameInHeader('%E0%A4%A'))).toBe('upload')
  expect(contentDisposition('attachment', 'a"\r\nx: y; ñ\ud800.csv')).toBe(
    `attachment; filename="a_x_ y_ _.csv"; filename*=UTF-8''a%22%0D%0Ax%3A%20y%3B%20%C3%B1_.csv`,
  )
})
