// What an offer does not say yet and a contract must, in words and one after the other.
import { useTranslation } from 'react-i18next'

const once = (word: string, at: number, all: readonly string[]): boolean => all.indexOf(word) === at
/** "services[0].unit.rounding" → "rounding": the last name of the path. */
const pathWord = (path: string): string =>
  path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .at(-1)!

/** `missing`: paths of the contract document. */
export function MissingTerms({ missing }: { readonly missing: readonly string[] }) {
  const { t } = useTranslation('desk')
  return missing
    .map((path) => t(`paths.${pathWord(path)}`))
    .filter(once)
    .join(', ')
}
