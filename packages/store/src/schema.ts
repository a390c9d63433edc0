// Every table by its name, for Kysely. The rows themselves are described in schema/, one file per migration; a test
// compares them with the database's own catalog, column by column.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type {
  OrganizationTable,
  AppUserTable,
  MembershipTable,
  PasswordTable,
  FactorTable,
  SessionTable,
  ChallengeTable,
  InvitationTable,
  SignInAttemptTable,
  JobTable,
  InstallationTable,
} from './schema/installation.ts'
import type {
  PersonTable,
  CoverageTable,
  AuthorizationTable,
  AuthorizationLineTable,
  AuthorizationUseTable,
  ContractTable,
} from './schema/people.ts'
import type {
  FileTable,
  FileChunkTable,
  FileOutcomeTable,
  ReceivedInterchangeTable,
  TradingPartnerTable,
  OutboxTable,
  AccountTable,
  TransferTable,
} from './schema/files-and-ledger.ts'
import type {
  AuditEntryTable,
  AuditEntryPersonTable,
  AuditUnsealedTable,
  AuditSealTable,
  CommandKeyTable,
  CounterTable,
} from './schema/trust.ts'
import type {
  SiteTable,
  WorkerTable,
  CertificateTable,
  ExclusionCheckTable,
  PayerTable,
  RecommendationTable,
  ConsentTable,
  EligibilityCheckTable,
  RecoveryPlanTable,
  GoalTable,
  ServiceTable,
  NoteTable,
  NoteAddendumTable,
  ImportMappingTable,
  ServiceImportTable,
  ServiceImportRowTable,
} from './schema/provider-record.ts'
import type {
  BatchTable,
  ClaimTable,
  ClaimLineTable,
  ClaimLineServiceTable,
  ClaimHoldTable,
  OtherPayerDecisionTable,
  ClaimEventTable,
  AcknowledgmentTable,
  ClaimRecordsRequestTable,
  WorklistTable,
} from './schema/provider-claims.ts'
import type {
  RemittanceTable,
  RemittanceClaimTable,
  RemittanceLineTable,
  RemittanceAdjustmentTable,
  ProviderAdjustmentTable,
  SuspenseTable,
  DepositTable,
  DepositMatchTable,
} from './schema/provider-money.ts'
import type {
  PurchaserTable,
  BenefitTable,
  PlanProviderTable,
  PlanPractitionerTable,
  MemberFactTable,
  PlanPolicyTable,
  ReceivedClaimTable,
  VisitRecordTable,
  ReceivedClaimLineTable,
  DecisionTable,
  DecisionLineTable,
  PendTable,
  MemberNoticeTable,
  NoticeDueTable,
  RecordsRequestTable,
  PaymentTable,
  PaymentDecisionTable,
  ProviderAdjustmentDueTable,
} from './schema/plan.ts'
import type {
  ContractStartTable,
  GoLiveStepTable,
  ObligationDeliveryTable,
  TrialDecisionTable,
  ObligationTable,
  WaitingPersonTable,
} from './schema/after-signing.ts'
import type { CareStayTable, LifeAreaAnswerTable } from './schema/outcomes.ts'
import type {
  ServiceFitTable,
  FormDraftTable,
  MissionDraftTable,
  MissionDecisionTable,
  NextStepTable,
} from './schema/worksheets.ts'
import type { MoneyScenarioTable } from './schema/getting-in.ts'
import type {
  OrganizationProfileTable,
  WorkerFileTable,
  WorkerBirthTable,
  PacketPaperTable,
  CredentialingFileTable,
  CredentialingEventTable,
  DeficiencyTable,
  SiteScoreTable,
  ExclusionScreeningTable,
  ExclusionHitTable,
  NetworkApplicationTable,
  NetworkApplicationItemTable,
  NetworkApplicationEventTable,
} from './schema/credentialing.ts'
import type { ContractOfferRoundTable, ContractOfferTable, ContractOfferVersionTable } from './schema/contract-desk.ts'
import type {
  DirectoryEntryTable,
  OutreachTable,
  PlanCallTable,
  PlanContactTable,
  PlanOutlookTable,
  ReferralTable,
  ReferralSourceTable,
  SupervisionTable,
  WorkerPostTable,
} from './schema/reach.ts'

export interface Database {
  organization: OrganizationTable
  app_user: AppUserTable
  membership: MembershipTable
  password: PasswordTable
  factor: FactorTable
  session: SessionTable
  challenge: ChallengeTable
  invitation: InvitationTable
  sign_in_attempt: SignInAttemptTable
  job: JobTable
  installation: InstallationTable
  person: PersonTable
  coverage: CoverageTable
  authorization: AuthorizationTable
  authorization_line: AuthorizationLineTable
  authorization_use: AuthorizationUseTable
  contract: ContractTable
  file: FileTable
  file_chunk: FileChunkTable
  file_outcome: FileOutcomeTable
  received_interchange: ReceivedInterchangeTable
  trading_partner: TradingPartnerTable
  outbox: OutboxTable
  account: AccountTable
  transfer: TransferTable
  audit_entry: AuditEntryTable
  audit_entry_person: AuditEntryPersonTable
  audit_unsealed: AuditUnsealedTable
  audit_seal: AuditSealTable
  command_key: CommandKeyTable
  counter: CounterTable
  site: SiteTable
  worker: WorkerTable
  certificate: CertificateTable
  exclusion_check: ExclusionCheckTable
  payer: PayerTable
  recommendation: RecommendationTable
  consent: ConsentTable
  eligibility_check: EligibilityCheckTable
  recovery_plan: RecoveryPlanTable
  goal: GoalTable
  service: ServiceTable
  note: NoteTable
  note_addendum: NoteAddendumTable
  import_mapping: ImportMappingTable
  service_import: ServiceImportTable
  service_import_row: ServiceImportRowTable
  batch: BatchTable
  claim: ClaimTable
  claim_line: ClaimLineTable
  claim_line_service: ClaimLineServiceTable
  other_payer_decision: OtherPayerDecisionTable
  claim_hold: ClaimHoldTable
  claim_event: ClaimEventTable
  acknowledgment: AcknowledgmentTable
  claim_records_request: ClaimRecordsRequestTable
  worklist: WorklistTable
  remittance: RemittanceTable
  remittance_claim: RemittanceClaimTable
  remittance_line: RemittanceLineTable
  remittance_adjustment: RemittanceAdjustmentTable
  provider_adjustment: ProviderAdjustmentTable
  suspense: SuspenseTable
  deposit: DepositTable
  deposit_match: DepositMatchTable
  purchaser: PurchaserTable
  benefit: BenefitTable
  plan_provider: PlanProviderTable
  plan_practitioner: PlanPractitionerTable
  member_fact: MemberFactTable
  visit_record: VisitRecordTable
  plan_policy: PlanPolicyTable
  received_claim: ReceivedClaimTable
  received_claim_line: ReceivedClaimLineTable
  decision: DecisionTable
  decision_line: DecisionLineTable
  pend: PendTable
  records_request: RecordsRequestTable
  notice_due: NoticeDueTable
  member_notice: MemberNoticeTable
  payment: PaymentTable
  payment_decision: PaymentDecisionTable
  provider_adjustment_due: ProviderAdjustmentDueTable
  money_scenario: MoneyScenarioTable
  organization_profile: OrganizationProfileTable
  worker_file: WorkerFileTable
  worker_birth: WorkerBirthTable
  packet_paper: PacketPaperTable
  credentialing_file: CredentialingFileTable
  credentialing_event: CredentialingEventTable
  deficiency: DeficiencyTable
  site_score: SiteScoreTable
  exclusion_screening: ExclusionScreeningTable
  exclusion_hit: ExclusionHitTable
  network_application: NetworkApplicationTable
  network_application_item: NetworkApplicationItemTable
  network_application_event: NetworkApplicationEventTable
  contract_offer: ContractOfferTable
  contract_offer_version: ContractOfferVersionTable
  contract_offer_round: ContractOfferRoundTable
  contract_start: ContractStartTable
  go_live_step: GoLiveStepTable
  obligation: ObligationTable
  obligation_delivery: ObligationDeliveryTable
  trial_decision: TrialDecisionTable
  waiting_person: WaitingPersonTable
  life_area_answer: LifeAreaAnswerTable
  care_stay: CareStayTable
  service_fit: ServiceFitTable
  form_draft: FormDraftTable
  mission_draft: MissionDraftTable
  mission_decision: MissionDecisionTable
  next_step: NextStepTable
  directory_entry: DirectoryEntryTable
  plan_outlook: PlanOutlookTable
  plan_contact: PlanContactTable
  plan_call: PlanCallTable
  referral_source: ReferralSourceTable
  referral: ReferralTable
  outreach: OutreachTable
  worker_post: WorkerPostTable
  supervision: SupervisionTable
}

export type TableName = keyof Database & string
/** A row as it is read. */
export type Row<T extends TableName> = Selectable<Database[T]>
/** A row as it is inserted. */
export type NewRow<T extends TableName> = Insertable<Database[T]>
/** What an update may set. */
export type RowChange<T extends TableName> = Updateable<Database[T]>
