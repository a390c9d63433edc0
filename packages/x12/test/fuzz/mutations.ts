// Breaks small files in the ways files break: some know what a segment, an element and a qualifier are, some know nothing.

export type Pick = (below: number) => number

/** Numbers that are the same for the same seed. */
export function seeded(seed: number): Pick {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const junk = [
  '',
  '*',
  '~',
  ':',
  '^',
  '~~',
  '*****',
  '\n',
  '\r\n',
  '\0',
  '\u00e9',
  '\ud83d\ude00',
  'ISA',
  'ISA*',
  'IEA',
  'ST*837*0002~',
  'SE*1*1~',
  'HL*',
  '-',
  '9'.repeat(40),
  'A'.repeat(70),
  '1e9',
  '0.005',
  '-0',
  '20260231',
  'GE*1*1~IEA*1*000000001~',
  '20260101-20260131',
]
const ends = ['~', '~', '~', '~', '~\n', '\n', '~\r\n', '\r']
/** A file grown longer than this is cut back to it: many small files find more than few large ones. */
const mostSegments = 28

/** A file as its segments, with one to four things broken, and joined again. */
export function broken(from: readonly string[], donor: readonly string[], pick: Pick): string[] {
  let out = [...from]
  for (let rounds = 1 + pick(4); rounds > 0 && out.length > 0; rounds--) out = mutated(out, donor, pick)
  return out.slice(0, mostSegments)
}

export const joined = (segments: readonly string[], pick: Pick): string => segments.join(ends[pick(ends.length)])!

function mutated(out: string[], donor: readonly string[], pick: Pick): string[] {
  const at = pick(out.length)
  const some = <T>(list: readonly T[]): T => list[pick(list.length)]!
  const elements = out[at]!.split('*')
  const n = pick(elements.length)
  const put = (): void => {
    out[at] = elements.join('*')
  }
  switch (pick(16)) {
    case 0:
      out.splice(at, 1)
      break
    case 1:
      out.splice(at, 0, out[at]!)
      break
    case 2:
      out.splice(at, 0, some(donor))
      break
    case 3:
      ;[out[at], out[pick(out.length)]] = [some(out), out[at]!]
      break
    case 4:
      elements[n] = some(junk)
      put()
      break
    case 5:
      elements.splice(n, 1)
      put()
      break
    case 6:
      elements.splice(n, 0, some(junk))
      put()
      break
    case 7:
      elements[n] = some(some(donor).split('*'))
      put()
      break
    case 8:
      out.splice(at, pick(out.length - at) + 1)
      break
    case 9:
      out.push(...donor.slice(pick(donor.length)))
      break
    case 10:
      out[at] = out[at]!.replaceAll('*', some(['|', '~', '', '\n']))
      break
    case 11:
    case 12: {
      const place = pick(out[at]!.length + 1)
      out[at] = out[at]!.slice(0, place) + some(junk) + out[at]!.slice(place + pick(3))
      break
    }
    case 13:
      // What belongs together moves together: a whole stretch of another file.
      out.splice(at, pick(4), ...donor.slice(n, n + 1 + pick(8)))
      break
    case 14:
      elements[n] = `${elements[n]}${some([':', '^'])}${some(some(donor).split('*'))}`
      put()
      break
    default:
      out[at] = out[at]!.slice(0, pick(out[at]!.length + 1))
  }
  return out
}
