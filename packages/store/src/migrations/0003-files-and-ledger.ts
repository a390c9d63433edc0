// What came in and went out, kept as it was, byte for byte; and the ledger: accounts and the transfers between them. A
// transfer moves whole cents from one account to another, so the books balance by construction and need no trigger.
import { index, refers, refersToOrganization, tenantTable, uniqueIndex } from './ddl.ts'

export const filesAndLedger: readonly string[] = [
  ...tenantTable(
    'file',
    `file_id uuid not null,
    direction text not null check (direction in ('in', 'out')),
    kind text not null,
    name text not null,
    media_type text,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes >= 0),
    sender text,
    received_at timestamptz(3) not null,
    primary key (organization_id, file_id),
    unique (organization_id, direction, sha256),
    ${refersToOrganization}`,
  ),
  index('file', 'received_at, file_id'),
  index('file', 'kind, received_at, file_id'),
  index('file', 'direction, received_at, file_id'),

  // What became of a file that came in, as the biller is told it; the file itself never changes.
  ...tenantTable(
    'file_outcome',
    `file_id uuid not null,
    outcome text not null,
    detail jsonb not null default '{}',
    decided_at timestamptz(3) not null,
    primary key (organization_id, file_id),
    ${refers('file_id', 'file')}`,
  ),

  // The interchanges a sender used: the same number with other bytes is a duplicate, also when both come at once.
  ...tenantTable(
    'received_interchange',
    `sender text not null,
    control text not null,
    file_id uuid not null,
    primary key (organization_id, sender, control),
    ${refers('file_id', 'file')}`,
  ),

  // The chunks flow in before the hash is known, so their foreign key waits for the end of the transaction.
  ...tenantTable(
    'file_chunk',
    `file_id uuid not null,
    ordinal integer not null check (ordinal >= 0),
    content bytea not null check (length(content) between 1 and 262144),
    primary key (organization_id, file_id, ordinal),
    ${refers('file_id', 'file')} deferrable initially deferred`,
  ),

  ...tenantTable(
    'trading_partner',
    `partner_id uuid not null,
    name text not null,
    interchange_qualifier text not null,
    interchange_id text not null,
    delivery jsonb not null,
    status text not null default 'active' check (status in ('active', 'ended')),
    primary key (organization_id, partner_id),
    ${refersToOrganization}`,
  ),
  uniqueIndex('trading_partner', 'interchange_qualifier, interchange_id', `status = 'active'`),

  ...tenantTable(
    'outbox',
    `outbox_id uuid not null,
    file_id uuid not null,
    partner_id uuid not null,
    status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed')),
    attempts integer not null default 0,
    created_at timestamptz(3) not null,
    delivered_at timestamptz(3),
    failure text,
    primary key (organization_id, outbox_id),
    unique (organization_id, file_id, partner_id),
    ${refers('file_id', 'file')},
    ${refers('partner_id', 'trading_partner')}`,
  ),
  index('outbox', 'status, created_at'),

  ...tenantTable(
    'account',
    `account_id uuid not null,
    kind text not null,
    subject text,
    primary key (organization_id, account_id),
    unique nulls not distinct (organization_id, kind, subject),
    ${refersToOrganization}`,
  ),
  index('account', 'subject', 'subject is not null'),

  // The claim, remittance, deposit and plan-side foreign keys are added where those tables are made.
  ...tenantTable(
    'transfer',
    `transfer_id uuid not null,
    posted_on date not null,
    posted_at timestamptz(3) not null,
    kind text not null,
    debit_account uuid not null,
    credit_account uuid not null,
    cents bigint not null check (cents > 0),
    key text not null check (length(key) between 1 and 200),
    source_kind text not null check (source_kind in ('file', 'person', 'claim')),
    file_id uuid,
    transaction_ordinal integer,
    segment_ordinal integer,
    claim_id uuid,
    claim_line integer,
    remittance_id uuid,
    deposit_id uuid,
    received_claim_id uuid,
    decision_id uuid,
    payment_id uuid,
    person_acting uuid,
    reason text,
    group_code text,
    reason_code text,
    reverses_transfer_id uuid,
    primary key (organization_id, transfer_id),
    unique (organization_id, key),
    ${refers('debit_account', 'account', 'account_id')},
    ${refers('credit_account', 'account', 'account_id')},
    ${refers('file_id', 'file')},
    ${refers('reverses_transfer_id', 'transfer', 'transfer_id')},
    check (debit_account <> credit_account),
    constraint transfer_names_its_source check (
      case source_kind
        when 'file' then file_id is not null and transaction_ordinal is not null and segment_ordinal is not null
        when 'person' then person_acting is not null and reason is not null
        else claim_id is not null or received_claim_id is not null
      end
    )`,
  ),
  uniqueIndex('transfer', 'reverses_transfer_id', 'reverses_transfer_id is not null'),
  index('transfer', 'debit_account, posted_on, transfer_id'),
  index('transfer', 'credit_account, posted_on, transfer_id'),
  index('transfer', 'posted_on, transfer_id'),
  index('transfer', 'cents, transfer_id'),
  index('transfer', 'kind, posted_on, transfer_id'),
  index('transfer', 'claim_id, posted_on, transfer_id', 'claim_id is not null'),
  index('transfer', 'remittance_id, posted_on, transfer_id', 'remittance_id is not null'),
  index('transfer', 'deposit_id', 'deposit_id is not null'),
  index('transfer', 'received_claim_id', 'received_claim_id is not null'),
  index('transfer', 'payment_id', 'payment_id is not null'),
]
