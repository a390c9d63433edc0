// How text is written in the boxes of a paper claim: upper case Latin letters and digits, almost no punctuation, so
// that a payer's scanner reads it.

// Letters that do not come apart into a base letter and a mark.
const letters: Readonly<Record<string, string>> = {
  ß: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  ı: 'I',
}

/** "Señora O'Neil-Łuksza Jr." → "SENORA ONEIL-LUKSZA JR". Hyphens and ampersands stay, all other signs go. */
export function printText(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ßÆŒØŁĐÐÞı]/g, (letter) => letters[letter]!)
    .replace(/['’ʼ`.#]/g, '')
    .replace(/[^A-Z0-9&-]+/g, ' ')
    .trim()
}

/** Whether something is left of a text when it is written this way: a name in another script is not. */
export function printsSomething(text: string): boolean {
  return /[A-Z0-9]/.test(printText(text))
}
