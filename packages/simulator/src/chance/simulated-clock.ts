// The clock of a simulated world: it stands still until somebody acts, and is set by day and time of an organization's own
// place. An Application takes it as its clock.
import { timeOfDay, type Day, type TimeOfDay } from '@throughline/domain'

export type SimulatedClock = {
  /** The moment as ISO text; what an Application is given as its clock. */
  readonly now: () => string
  /** Forward to this time of this day where the organizations are; never back. */
  readonly goTo: (day: Day, time: TimeOfDay) => void
  /** Some seconds pass. */
  readonly pass: (seconds: number) => void
}

export function simulatedClock(start: string, timeZone: string): SimulatedClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now).toISOString(),
    goTo: (day, time) => {
      now = Math.max(now, instantAt(day, time, timeZone))
    },
    pass: (seconds) => {
      now += seconds * 1000
    },
  }
}

/** The moment at which a clock on the wall of that zone shows this day and time. */
export function instantAt(day: Day, time: TimeOfDay, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  // Twice, because the first guess may fall on the other side of a change of the clocks.
  const once = asUtc - offsetAt(asUtc, timeZone)
  return asUtc - offsetAt(once, timeZone)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
  const wall = Date.parse(
    `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}.000Z`,
  )
  return wall - Math.floor(instant / 1000) * 1000
}

/** `minutes` after a time of the same day. */
export function later(time: TimeOfDay, minutes: number): TimeOfDay {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = Math.min(hour * 60 + minute + minutes, 23 * 60 + 59)
  return timeOfDay(`${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`)
}
