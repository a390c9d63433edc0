// How a visit is told in lists: people first, codes in small type.
import { useTranslation } from 'react-i18next'
import type { Row } from '../kit/server-table.tsx'
import { codeOf } from '../kit/names.ts'
import { Standing, type Tone } from '../kit/standing.tsx'

export type Visit = Row<'service.list'>

export const visitTones: Readonly<Record<Visit['status'], Tone>> = {
  booked: 'going',
  delivered: 'good',
  cancelled: 'quiet',
  'no-show': 'quiet',
}
export const noteTones: Readonly<Record<Visit['note'], Tone>> = { missing: 'bad', draft: 'wait', signed: 'good' }

/** "peer support, individual · 45 min · 3 units" with the code behind it. */
export function VisitWords({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['visits', 'shared'])
  const parts = [
    visit.title,
    t('shared:minutes', { count: visit.minutes }),
    visit.units === null ? null : t('shared:units', { count: visit.units }),
    visit.groupSize === null ? null : t('group', { count: visit.groupSize }),
  ].filter(Boolean)
  return (
    <>
      {parts.join(' · ')}
      {visit.code && <code> {codeOf(visit.code, visit.modifiers)}</code>}
    </>
  )
}

/** Only a delivered visit owes a note. */
export function NoteStanding({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['visits', 'shared'])
  if (visit.status !== 'delivered')
    return <Standing tone={visitTones[visit.status]}>{t(`states.${visit.status}`)}</Standing>
  return (
    <Standing tone={noteTones[visit.note]} icon={visit.note === 'signed' ? 'check' : 'pen'}>
      {t(`shared:noteStates.${visit.note}`)}
    </Standing>
  )
}
