// Rows of services and notes as the domain's nouns.
import type { Note, Service } from '@throughline/domain'
import type { Database } from '@throughline/store'
import type { Selectable } from 'kysely'

export type ServiceRow = Selectable<Database['service']>
export type NoteRow = Selectable<Database['note']>

export function serviceOf(row: Omit<ServiceRow, 'organization_id'>): Service {
  return {
    id: row.service_id,
    personId: row.person_id,
    workerId: row.worker_id,
    siteId: row.site_id,
    servedOn: row.served_on,
    starts: row.starts_at,
    ends: row.ends_at,
    kind: row.service_kind,
    placeOfService: row.place_of_service,
    groupSessionId: row.group_session_id,
    groupSize: row.group_size,
    status: row.status,
    fund: row.fund,
  }
}

export function noteOf(row: Omit<NoteRow, 'organization_id'>): Note {
  return {
    id: row.note_id,
    serviceId: row.service_id,
    authorWorkerId: row.author_worker_id,
    goalId: row.goal_id,
    personWords: row.person_words,
    action: row.action,
    response: row.response,
    nextStep: row.next_step,
    starts: row.starts_at,
    ends: row.ends_at,
    placeOfService: row.place_of_service,
    status: row.status,
    signedOn: row.signed_on,
    signerName: row.signer_name,
    signerCredential: row.signer_credential,
    sha256: row.sha256,
  }
}
