// How the name of who ordered is read from what was typed.
import { expect, test } from 'vitest'
import { nameFromText } from './people.ts'

test.each([
  ['Maria Chen, LCSW', 'Maria', 'Chen'],
  ['Chen, Maria', 'Maria', 'Chen'],
  ['Dr. Lena Ortiz', 'Lena', 'Ortiz'],
  ['Dr Lena Ortiz, MD', 'Lena', 'Ortiz'],
  ['Ortiz, Dr. Lena', 'Lena', 'Ortiz'],
  ['Sra. Dra. Ana María Ruiz', 'Ana María', 'Ruiz'],
  ['Drew Mills', 'Drew', 'Mills'],
  ['Prof. Ito', '', 'Ito'],
  ['Dr.', '', 'Dr.'],
])('%s is given %j, family %j', (text, given, family) => {
  expect(nameFromText(text)).toEqual({ given, family })
})
