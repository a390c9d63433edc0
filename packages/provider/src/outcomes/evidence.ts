// The evidence on file as sentences for a page that others read: the one-page overview, handouts, the sheet for the talks.
// Each carries its own caution, since a page travels without its footnotes.
import type { AreaChange, LifeArea } from './life-areas.ts'
import type { ValueCase } from './value-case.ts'

const areaWords: Readonly<Record<LifeArea, string>> = {
  work: 'work',
  housing: 'housing',
  community: 'taking part in the community',
  income: 'income',
  satisfaction: 'satisfaction with life',
  wellness: 'wellness',
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Sentences for a reader outside; none when nothing was recorded. */
export function evidenceSentences(told: ValueCase, areas: readonly AreaChange[]): readonly string[] {
  const sentences: string[] = []
  for (const { kind, before, after } of told.kinds) {
    if (told.counted === 0 || (before.times === 0 && after.times === 0)) continue
    const what = kind === 'hospital' ? 'days in a hospital' : 'visits to an emergency room'
    const [was, is] = kind === 'hospital' ? [before.days, after.days] : [before.times, after.times]
    sentences.push(
      `In the ${told.window} days before they began, ${people(told.counted)} had ${was} ${what}; in the ${told.window} days after, ${is}. Everybody who began is counted. Not adjusted: people who come after a bad time often have a better one without any help.`,
    )
  }
  for (const { area, better, same, worse } of areas) {
    const asked = better + same + worse
    if (asked === 0) continue
    sentences.push(
      `Asked again about ${areaWords[area]}, ${better} of ${people(asked)} said it was better, ${same} the same, ${worse} worse.`,
    )
  }
  return sentences
}
