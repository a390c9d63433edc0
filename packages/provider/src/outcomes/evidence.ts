// The evidence on file as sentences for a page that others read: handouts and the sheet for the talks. Each carries its own
// caution, since a page travels without its footnotes, and they are few, since such a page is one page.
import type { AreaChange, LifeArea } from './life-areas.ts'
import type { Counted, ValueCase } from './value-case.ts'

const areaWords: Readonly<Record<LifeArea, string>> = {
  work: 'work',
  housing: 'housing',
  community: 'taking part in the community',
  income: 'income',
  satisfaction: 'satisfaction with our support',
  wellness: 'wellness',
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Sentences for a reader outside; none when nothing was recorded. */
export function evidenceSentences(told: ValueCase, areas: readonly AreaChange[]): readonly string[] {
  return [...stays(told), ...lives(areas)]
}

/** Days in hospitals and visits to emergency rooms in equal windows, whichever was recorded. */
function stays({ counted, kinds, window }: ValueCase): readonly string[] {
  const recorded = kinds.filter(({ before, after }) => counted > 0 && before.times + after.times > 0)
  if (recorded.length === 0) return []
  const hospital = ({ days }: Counted) => `${days === 1 ? '1 day' : `${days} days`} in a hospital`
  const emergency = ({ times }: Counted) => `${times === 1 ? '1 visit' : `${times} visits`} to an emergency room`
  const had = recorded.map(({ kind, before }) => (kind === 'hospital' ? hospital(before) : emergency(before)))
  const have = recorded.map(({ kind, after }) => (kind === 'hospital' ? after.days : after.times))
  return [
    `In the ${window} days before they began, ${people(counted)} had ${had.join(' and ')}; in the ${window} days after, ${have.join(' and ')}. Everybody who began that long ago is counted, those who left too. Not adjusted: people who come after a bad time often have a better one without any help.`,
  ]
}

/** How many are better, the same, worse, in each area that anybody was asked about twice. */
function lives(areas: readonly AreaChange[]): readonly string[] {
  const asked = areas.filter(({ better, same, worse }) => better + same + worse > 0)
  if (asked.length === 0) return []
  const each = asked.map(({ area, better, same, worse }) => `${areaWords[area]} ${better}/${same}/${worse}`)
  return [`Asked again, so many people said it was better / the same / worse: ${each.join(', ')}.`]
}
