// Numbers that look like the real ones and are nobody's: NPIs with their check digit, member and record numbers.

/** The check digit of the ten-digit provider number: Luhn over 80840 and the nine digits. */
export function npiFrom(nine: string): string {
  if (!/^[12]\d{8}$/.test(nine)) throw new RangeError('an NPI begins with nine digits, the first of them 1 or 2')
  const digits = `80840${nine}`
  let total = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit * 2 : digit
    total += doubled > 9 ? doubled - 9 : doubled
  }
  return nine + String((10 - (total % 10)) % 10)
}

export function workerNpi(index: number): string {
  return npiFrom(`19${String(4_210_073 + index * 31_117).padStart(7, '0')}`)
}

/** The state's own kind of member number. */
export function memberNumber(purchaser: 'state' | 'county', index: number): string {
  const number = String(700_413 + index * 7_919).padStart(8, '0')
  return purchaser === 'state' ? `9${number}K` : `CC${number}`
}

export function recordNumber(index: number): string {
  return `RP-${String(1042 + index * 3)}`
}
