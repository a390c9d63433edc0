// What the application's role may do with each table: the one list from which privileges are granted and which the catalog
// test compares with the database. A table that is not named here is granted nothing.
import type { TableName } from './schema.ts'

export type TableRule = {
  /** `organization`: led by organization_id with the tenant policy. `installation`: not one organization's record. */
  readonly of: 'organization' | 'installation'
  /** Columns the application may change; `all` means every column outside the primary key. Absent: append-only. */
  readonly changes?: 'all' | readonly string[]
  readonly deletes?: true
}

const appendOnly: TableRule = { of: 'organization' }
const changeable: TableRule = { of: 'organization', changes: 'all' }
const changes = (...columns: readonly string[]): TableRule => ({ of: 'organization', changes: columns })

export const tableRules: Readonly<Record<TableName, TableRule>> = {
  organization: { of: 'installation', changes: ['name', 'npi', 'ein', 'taxonomy', 'address', 'phone', 'time_zone'] },
  app_user: { of: 'installation', changes: 'all' },
  membership: { of: 'installation', changes: 'all' },
  password: { of: 'installation', changes: 'all' },
  factor: { of: 'installation', changes: 'all' },
  session: { of: 'installation', changes: 'all', deletes: true },
  challenge: { of: 'installation', deletes: true },
  invitation: { of: 'installation', changes: 'all' },
  sign_in_attempt: { of: 'installation', deletes: true },
  job: { of: 'installation', changes: 'all', deletes: true },
  installation: { of: 'installation', changes: 'all' },

  person: changeable,
  coverage: changeable,
  authorization: changeable,
  authorization_line: changeable,
  authorization_use: changes('state', 'units', 'changed_at'),
  contract: changes('status', 'signed_on', 'ends'),

  file: appendOnly,
  file_chunk: appendOnly,
  file_outcome: appendOnly,
  received_interchange: appendOnly,
  trading_partner: changeable,
  outbox: changes('status', 'attempts', 'delivered_at', 'failure'),
  account: appendOnly,
  transfer: appendOnly,

  audit_entry: appendOnly,
  audit_entry_person: appendOnly,
  audit_unsealed: { of: 'organization', deletes: true },
  audit_seal: appendOnly,
  command_key: { of: 'organization', changes: ['reply'], deletes: true },
  counter: changeable,

  site: changeable,
  worker: changeable,
  certificate: changeable,
  exclusion_check: appendOnly,
  payer: changeable,
  recommendation: changeable,
  consent: changes('revoked_on'),
  eligibility_check: appendOnly,
  recovery_plan: changeable,
  goal: changeable,
  service: changeable,
  note: changeable,
  note_addendum: appendOnly,
  import_mapping: { of: 'organization', changes: 'all', deletes: true },
  service_import: changes('mapping_id', 'rows_read', 'rows_accepted', 'rows_rejected', 'rows_duplicate'),
  service_import_row: changes('reasons', 'status', 'service_id'),

  batch: changes('file_id', 'status', 'sent_at'),
  claim: changeable,
  claim_line: { of: 'organization', changes: 'all', deletes: true },
  claim_line_service: { of: 'organization', changes: ['live'], deletes: true },
  other_payer_decision: changes('decided_on', 'reference', 'lines', 'entered_by', 'entered_at'),
  claim_hold: changeable,
  claim_event: appendOnly,
  acknowledgment: appendOnly,
  claim_records_request: changes('sent_on', 'sent_way', 'sent_reference', 'received_on'),
  worklist: changeable,

  remittance: changes(
    'payer_id',
    'status',
    'difference_cents',
    'findings',
    'posted_at',
    'released_by',
    'release_reason',
  ),
  remittance_claim: changes('claim_id', 'matched_by'),
  remittance_line: changes('claim_id', 'claim_line'),
  remittance_adjustment: appendOnly,
  provider_adjustment: appendOnly,
  suspense: changes('status', 'resolved_at', 'resolved_by', 'resolution', 'claim_id'),
  deposit: changes('taken_back_at', 'taken_back_by', 'taken_back_reason'),
  deposit_match: { of: 'organization', deletes: true },

  purchaser: changeable,
  benefit: changes('status', 'ends'),
  plan_provider: changeable,
  plan_practitioner: changeable,
  member_fact: { of: 'organization', changes: 'all', deletes: true },
  visit_record: appendOnly,
  plan_policy: appendOnly,
  received_claim: changes('provider_id', 'person_id', 'clean_on', 'status'),
  received_claim_line: changes('person_id'),
  decision: appendOnly,
  decision_line: appendOnly,
  pend: changes('owner', 'due_on', 'closed_on', 'resolution', 'closed_by', 'reason', 'finding'),
  records_request: changes('received_on'),
  notice_due: changes('status'),
  member_notice: appendOnly,
  payment: changes('file_id'),
  payment_decision: appendOnly,
  provider_adjustment_due: changes('status', 'payment_id'),

  money_scenario: changes('set_aside'),

  organization_profile: changeable,
  worker_file: changeable,
  worker_birth: { of: 'organization', changes: ['sealed', 'changed_at'], deletes: true },
  packet_paper: changes('set_aside_on'),
  credentialing_file: changeable,
  credentialing_event: appendOnly,
  deficiency: changes('cured_on', 'cured_words'),
  site_score: appendOnly,
  exclusion_screening: appendOnly,
  exclusion_hit: changes('decision', 'decided_on', 'decided_by_name', 'reason'),
  network_application: changeable,
  network_application_item: changeable,
  network_application_event: appendOnly,
  contract_offer: changeable,
  contract_offer_version: appendOnly,
  contract_offer_round: appendOnly,
  contract_start: changeable,
  go_live_step: changeable,
  obligation: changeable,
  obligation_delivery: appendOnly,
  trial_decision: appendOnly,
  waiting_person: changeable,

  life_area_answer: appendOnly,
  care_stay: appendOnly,

  service_fit: changeable,
  form_draft: { of: 'organization', changes: 'all', deletes: true },
  mission_draft: { of: 'organization', changes: 'all', deletes: true },
  mission_decision: appendOnly,
  next_step: changeable,
  directory_entry: changeable,
  plan_outlook: changeable,
  plan_contact: changeable,
  plan_call: changes('kept_on', 'handed_to', 'released_on', 'released_words'),
  referral_source: changeable,
  referral: appendOnly,
  outreach: appendOnly,
  worker_post: changeable,
  supervision: appendOnly,
}

export const tableNames = Object.keys(tableRules) as readonly TableName[]
export const tenantTables = tableNames.filter((name) => tableRules[name].of === 'organization')
/** The named exceptions: rows that are not one organization's record. Each has a policy of its own. */
export const installationTables = tableNames.filter((name) => tableRules[name].of === 'installation')
/** Kysely's own two tables. They hold names and dates of migrations, nothing else, and the application may only read the first. */
export const migrationTables = ['kysely_migration', 'kysely_migration_lock'] as const
