// Every list the product shows, with its sorts and filters by the names the API uses. A test checks that each has the index
// it needs, and that no combination is slow over a million rows.
import { sql } from 'kysely'
import { declareList } from './list.ts'

const openHold = sql<boolean>`exists (select 1 from claim_hold h where h.organization_id = listed.organization_id
  and h.claim_id = listed.claim_id and h.cleared_at is null and h.severity = 'hold' and h.overridden_by is null)`

export const lists = {
  person: declareList({
    table: 'person',
    key: ['person_id'],
    sorts: { name: { column: 'name_key' }, recordNumber: { column: 'record_number' } },
    filters: {
      search: { begins: 'name_key' },
      status: { equals: 'status' },
      workerId: { equals: 'primary_worker_id' },
    },
  }),
  /** A plan's members: its coverage rows. */
  member: declareList({
    table: 'coverage',
    key: ['coverage_id'],
    sorts: { name: { through: 'person', by: 'person_id' }, memberNumber: { column: 'member_number' } },
    filters: { purchaserId: { equals: 'purchaser_id' }, search: { begins: 'member_number' } },
  }),
  authorization: declareList({
    table: 'authorization',
    key: ['authorization_id'],
    sorts: { ends: { column: 'ends' }, number: { column: 'number' } },
    filters: {
      status: { equals: 'status' },
      personId: { equals: 'person_id' },
      endsFrom: { from: 'ends' },
      search: { begins: 'number' },
    },
  }),
  service: declareList({
    table: 'service',
    key: ['service_id'],
    sorts: {
      servedOn: { column: 'served_on' },
      person: { through: 'person', by: 'person_id' },
      worker: { through: 'worker', by: 'worker_id' },
    },
    filters: {
      status: { equals: 'status' },
      note: { equals: 'note_status' },
      billing: { equals: 'billing' },
      personId: { equals: 'person_id' },
      workerId: { equals: 'worker_id' },
      payerId: { equals: 'payer_id' },
      from: { from: 'served_on' },
      through: { through: 'served_on' },
    },
  }),
  importRow: declareList({
    table: 'service_import_row',
    key: ['import_id', 'row_number'],
    within: 'importId',
    sorts: { rowNumber: { column: 'row_number' } },
    filters: { importId: { equals: 'import_id' }, status: { equals: 'status' } },
  }),
  claim: declareList({
    table: 'claim',
    key: ['claim_id'],
    sorts: {
      createdAt: { column: 'created_at' },
      filingDeadline: { column: 'filing_deadline' },
      charge: { column: 'charge_cents' },
      servedOn: { column: 'served_on' },
    },
    filters: {
      status: { equals: 'status' },
      payerId: { equals: 'payer_id' },
      personId: { equals: 'person_id' },
      held: { flag: openHold },
      deadlineFrom: { from: 'filing_deadline' },
      deadlineThrough: { through: 'filing_deadline' },
      search: { begins: 'control_number' },
    },
  }),
  claimLine: declareList({
    table: 'claim_line',
    key: ['claim_id', 'line'],
    sorts: {
      servedOn: { column: 'served_on' },
      charge: { column: 'charge_cents' },
      code: { column: 'code', next: 'served_on' },
    },
    filters: {
      status: { equals: 'status' },
      code: { equals: 'code' },
      payerId: { equals: 'payer_id' },
      personId: { equals: 'person_id' },
      from: { from: 'served_on' },
      through: { through: 'served_on' },
    },
  }),
  batch: declareList({
    table: 'batch',
    key: ['batch_id'],
    sorts: { createdAt: { column: 'created_at' } },
    filters: { payerId: { equals: 'payer_id' }, status: { equals: 'status' } },
  }),
  recordsRequest: declareList({
    table: 'claim_records_request',
    key: ['request_id'],
    sorts: { dueOn: { column: 'due_on' }, askedOn: { column: 'asked_on' } },
    filters: { open: { flag: sql<boolean>`listed.sent_on is null` } },
  }),
  worklist: declareList({
    table: 'worklist',
    key: ['worklist_id'],
    sorts: { dueOn: { column: 'due_on' } },
    filters: { status: { equals: 'status' }, kind: { equals: 'kind' } },
  }),
  file: declareList({
    table: 'file',
    key: ['file_id'],
    sorts: { receivedAt: { column: 'received_at' } },
    filters: { direction: { equals: 'direction' }, kind: { equals: 'kind' } },
  }),
  remittance: declareList({
    table: 'remittance',
    key: ['remittance_id'],
    sorts: {
      receivedAt: { column: 'received_at' },
      paid: { column: 'paid_cents' },
      effectiveOn: { column: 'effective_on' },
    },
    filters: { status: { equals: 'status' }, payerId: { equals: 'payer_id' }, search: { begins: 'trace' } },
  }),
  remittanceLine: declareList({
    table: 'remittance_line',
    key: ['remittance_id', 'ordinal', 'line_ordinal'],
    sorts: { servedOn: { column: 'served_on' }, paid: { column: 'paid_cents' } },
    filters: {
      remittanceId: { equals: 'remittance_id' },
      code: { equals: 'code' },
      claimId: { equals: 'claim_id' },
      from: { from: 'served_on' },
      through: { through: 'served_on' },
    },
  }),
  suspense: declareList({
    table: 'suspense',
    key: ['suspense_id'],
    sorts: { receivedAt: { column: 'opened_at' }, amount: { column: 'cents' } },
    filters: { status: { equals: 'status' } },
  }),
  transfer: declareList({
    table: 'transfer',
    key: ['transfer_id'],
    sorts: { postedOn: { column: 'posted_on' }, amount: { column: 'cents' } },
    filters: {
      accountId: { either: ['debit_account', 'credit_account'] },
      claimId: { equals: 'claim_id' },
      remittanceId: { equals: 'remittance_id' },
      depositId: { equals: 'deposit_id' },
      kind: { equals: 'kind' },
    },
  }),
  deposit: declareList({
    table: 'deposit',
    key: ['deposit_id'],
    sorts: { depositedOn: { column: 'deposited_on' }, amount: { column: 'cents' } },
    filters: {
      matched: {
        flag: sql<boolean>`exists (select 1 from deposit_match m where m.organization_id = listed.organization_id
          and m.deposit_id = listed.deposit_id)`,
      },
    },
  }),
  receivedClaim: declareList({
    table: 'received_claim',
    key: ['received_claim_id'],
    sorts: { receivedOn: { column: 'received_on' }, charge: { column: 'charge_cents' }, icn: { column: 'icn' } },
    filters: {
      status: { equals: 'status' },
      providerId: { equals: 'provider_id' },
      personId: { equals: 'person_id' },
      search: { begins: 'icn' },
    },
  }),
  decision: declareList({
    table: 'decision',
    key: ['decision_id'],
    sorts: { decidedOn: { column: 'decided_on' } },
    filters: { outcome: { equals: 'outcome' } },
  }),
  noticeDue: declareList({
    table: 'notice_due',
    key: ['decision_id'],
    sorts: { dueOn: { column: 'due_on' } },
    filters: { status: { equals: 'status' } },
  }),
  payment: declareList({
    table: 'payment',
    key: ['payment_id'],
    sorts: { paidOn: { column: 'paid_on' }, amount: { column: 'cents' } },
    filters: { providerId: { equals: 'provider_id' } },
  }),
  audit: declareList({
    table: 'audit_entry',
    key: ['seq'],
    sorts: { seq: { column: 'seq' } },
    filters: {
      userId: { equals: 'user_id' },
      command: { equals: 'command' },
      from: { from: 'at' },
      through: { through: 'at' },
    },
  }),
  /** The audit trail by a person it names. */
  auditOfPerson: declareList({
    table: 'audit_entry_person',
    key: ['seq'],
    within: 'personId',
    sorts: { seq: { column: 'seq' } },
    filters: { personId: { equals: 'person_id' } },
  }),
} as const
