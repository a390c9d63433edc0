// What keeps an offer from being kept as a version: names and codes that are still half written, each with its place.
import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { offerSchema, type Offer } from '@throughline/domain'
import { inWords } from '../words/schema-words.ts'

export type OfferProblem = { readonly place: string; readonly sentence: string }

/** One sentence for each field that is not whole yet; none when a version can be kept. */
export function useOfferProblems(offer: Offer): readonly OfferProblem[] {
  const { t } = useTranslation('desk')
  const read = offerSchema.safeParse(offer)
  if (read.success) return []
  const placeOf = ([part, of, at]: readonly PropertyKey[]): string => {
    if (part === 'clauses') return t('text.marked')
    if (of === 'services') return offer.offered.services[Number(at)]?.title || t('form.newService')
    if (of === 'reports') return offer.offered.reports[Number(at)]?.title || t('form.newReport')
    return t(of === 'name' ? 'form.name' : 'tabs.terms')
  }
  return read.error.issues.map(({ path, message }) => ({ place: placeOf(path), sentence: inWords(message) }))
}

export function OfferProblems({ of }: { readonly of: readonly OfferProblem[] }) {
  return (
    <List spacing="xs">
      {of.map(({ place, sentence }, at) => (
        <List.Item key={at}>
          <strong>{place}:</strong> {sentence}
        </List.Item>
      ))}
    </List>
  )
}
