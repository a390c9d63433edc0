// A share as people read it: "18%" in English, "18 %" in Spanish, where the space does not break.
import { useTranslation } from 'react-i18next'
import type { Language } from '@throughline/spanish'

/** What stands after the number. */
const signs: Readonly<Record<Language, string>> = { en: '%', es: '\u00a0%' }

/** `share` in basis points: 1250 is "12.5%", -1250 "−12.5%" with the sign that money has. */
export function sayPercent(share: number, language: Language, decimals = 1): string {
  const number = (Math.abs(share) / 100).toLocaleString('en-US', { maximumFractionDigits: decimals })
  return `${share < 0 ? '−' : ''}${number}${signs[language]}`
}

/** The functions above in the reader's language, for components. */
export function usePercent() {
  const { i18n } = useTranslation('shared')
  const language: Language = i18n.language === 'es' ? 'es' : 'en'
  return {
    percent: (share: number, decimals?: number) => sayPercent(share, language, decimals),
    percentSign: signs[language],
  }
}
