// A sentence or label that the server made, with the days and times in it as this reader writes them.
import { useDays } from '../words/days.ts'

export function Sentence({ of }: { readonly of: string | null | undefined }) {
  const { sentence } = useDays()
  return <>{of ? sentence(of) : '—'}</>
}
