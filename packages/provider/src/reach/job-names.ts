// A job is named by what it does. The guide's own warning: under a vague name a system takes peers for whatever it lacks.
import { cents } from '@throughline/domain'

/** Roles the guide names, and others in use; a name of one's own is as good. @source Key Assistance Report; the guide */
export const roleNames = [
  'Peer bridger',
  'Wellness coach',
  'Crisis diversion peer',
  'Recovery coach',
  'Warmline operator',
  'Peer respite host',
  'Family partner',
  'Housing mentor',
  'Employment mentor',
  'Whole health coach',
] as const

const vague = /^(certified )?(peer|peer (support )?(specialist|worker|counselor)|specialist|staff|worker)$/i

/** Whether a name says nothing of what the person does. */
export const isVagueJob = (name: string): boolean => vague.test(name.trim().replaceAll(/\s+/g, ' '))

/** Yearly wages a director may hold a post against. @source Key Assistance Report */
export const knownWages = [
  { who: 'national', cents: cents(37_500_00) },
  { who: 'bridgers', cents: cents(40_000_00) },
] as const
