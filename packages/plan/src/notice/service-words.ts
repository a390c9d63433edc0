// Services as the person who received them would call them, and how much of one, in words for them.
import { procedures } from '@throughline/codes'
import type { InBoth, Language } from './member-reasons.ts'

/** By the family of the code; what stands in none is "a service" with its code. */
const families: Readonly<Record<string, InBoth>> = {
  peer: { en: 'Peer support', es: 'Apoyo entre pares' },
  'Medicare PIN-PS': { en: 'Peer support', es: 'Apoyo entre pares' },
  'recovery coaching': { en: 'Recovery coaching', es: 'Acompañamiento en la recuperación' },
  'psych rehab': { en: 'Community support', es: 'Apoyo en la comunidad' },
  ACT: { en: 'Community treatment by a team', es: 'Tratamiento en la comunidad por un equipo' },
  clubhouse: { en: 'Clubhouse', es: 'Casa club' },
  respite: { en: 'Respite', es: 'Respiro' },
  'crisis residential': { en: 'Crisis residence', es: 'Residencia de crisis' },
  crisis: { en: 'Help in a crisis', es: 'Ayuda en una crisis' },
  warmline: { en: 'Phone line', es: 'Línea telefónica' },
  outreach: { en: 'Outreach', es: 'Alcance comunitario' },
  education: { en: 'Education', es: 'Educación' },
  wellness: { en: 'Support with medication', es: 'Apoyo con los medicamentos' },
  employment: { en: 'Support with work', es: 'Apoyo con el trabajo' },
  housing: { en: 'Supported housing', es: 'Vivienda con apoyo' },
  transport: { en: 'Transport', es: 'Transporte' },
  'case management': { en: 'Case management', es: 'Coordinación de servicios' },
  'family/youth': { en: 'Support for families and young people', es: 'Apoyo a familias y jóvenes' },
  detox: { en: 'Withdrawal care', es: 'Desintoxicación' },
  IOP: { en: 'Intensive outpatient care', es: 'Atención ambulatoria intensiva' },
  PHP: { en: 'Day hospital', es: 'Hospital de día' },
}

const someService: InBoth = { en: 'A service', es: 'Un servicio' }

/** "Peer support (H0038)". */
export function serviceWords(code: string, language: Language): string {
  const family = procedures.find(code)?.family
  return `${(families[family ?? ''] ?? someService)[language]} (${code})`
}

type Counted = Readonly<Record<Language, readonly [one: string, many: string]>>
const minutes: Counted = { en: ['minute', 'minutes'], es: ['minuto', 'minutos'] }
const days: Counted = { en: ['day', 'days'], es: ['día', 'días'] }
const months: Counted = { en: ['month', 'months'], es: ['mes', 'meses'] }
const units: Counted = { en: ['unit', 'units'], es: ['unidad', 'unidades'] }

/** "45 minutes", "15 of 60 minutes", "1 day": part of a whole, as the code counts. */
export function amountWords(code: string, part: number, whole: number, language: Language): string {
  const counts = procedures.find(code)
  const each = counts?.unit === 'quarter-hour' || counts?.unit === 'hour' ? counts.unitMinutes : null
  const of = each !== null ? minutes : counts?.unit === 'day' ? days : counts?.unit === 'month' ? months : units
  const [many, all] = [part * (each ?? 1), whole * (each ?? 1)]
  const share = many === all ? `${all}` : `${many} ${language === 'es' ? 'de' : 'of'} ${all}`
  return `${share} ${of[language][all === 1 ? 0 : 1]}`
}
