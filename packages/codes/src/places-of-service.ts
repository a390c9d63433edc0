// Places of service, as two digits, with what peers do there. Whether a payer pays a service at a place is contract data.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

export type PlaceOfService = CodeRow & {
  /** How peer work uses the place; null when it usually does not. */
  readonly peerUse: string | null
  readonly telehealth: boolean
}

const ngsAndHl7: Provenance = {
  source: 'NGS Medicare Part B 101 Manual, appendix 3; HL7 Da Vinci CRD value set',
  asOf: '30 Oct 2025',
  confidence: 'sourced',
}
const ngs: Provenance = { source: 'NGS Medicare Part B 101 Manual, appendix 3', asOf: 'undated', confidence: 'sourced' }
const legalClarity: Provenance = { source: 'legalclarity.org POS page', asOf: 'undated', confidence: 'sourced' }
const paymentSite: Provenance = {
  source: 'medicarepaymentandreimbursement.com',
  asOf: 'Apr 2010',
  confidence: 'sourced',
}

function place(code: string, meaning: string, read: Provenance, peerUse: string | null = null): PlaceOfService {
  return { code, meaning, peerUse, telehealth: code === '02' || code === '10', ...read }
}

export const placesOfService = codeSet<PlaceOfService>('places of service', false, [
  place('01', 'Pharmacy', fromMemory),
  place('02', 'Telehealth, the person elsewhere than at home', ngsAndHl7, 'video/audio peer contact'),
  place('03', 'School', ngs, 'youth and family peers'),
  place('04', 'Homeless shelter', ngsAndHl7, 'outreach, bridger'),
  place('05', 'Free-standing Indian health facility', fromMemory),
  place('06', 'Indian health facility, provider-based', fromMemory),
  place('07', 'Free-standing tribal facility', fromMemory),
  place('08', 'Tribal facility, provider-based', fromMemory),
  place('09', 'Prison or correctional facility', ngs, 're-entry peers; Medicaid usually barred'),
  place('10', 'Telehealth, the person at home', fromMemory, 'video/audio peer contact'),
  place('11', 'Office', fromMemory, 'peer center when enrolled as office'),
  place('12', 'Home', fromMemory, 'home visits, bridger'),
  place('13', 'Assisted living', fromMemory),
  place('14', 'Group home', fromMemory),
  place('15', 'Mobile unit', fromMemory, 'outreach'),
  place('16', 'Temporary lodging', ngs, 'hotel, shelter-like stay, peer respite (check)'),
  place('17', 'Walk-in clinic in a store', fromMemory),
  place('18', 'Place of employment / worksite', fromMemory, 'employment support'),
  place('19', 'Off-campus outpatient hospital', fromMemory),
  place('20', 'Urgent care', fromMemory, 'crisis'),
  place('21', 'Inpatient hospital', legalClarity, 'bridger pre-discharge visit (often not payable)'),
  place('22', 'On-campus outpatient hospital', legalClarity),
  place('23', 'Emergency room', legalClarity, 'ED peer'),
  place('24', 'Ambulatory surgery center', fromMemory),
  place('25', 'Birthing center', fromMemory),
  place('26', 'Military treatment facility', fromMemory),
  place('27', 'Outreach site / street', fromMemory, 'street outreach'),
  place('31', 'Skilled nursing facility', fromMemory),
  place('32', 'Nursing facility', fromMemory),
  place('33', 'Custodial care facility', fromMemory),
  place('34', 'Hospice', fromMemory),
  place('41', 'Ambulance, land', fromMemory),
  place('42', 'Ambulance, air or water', fromMemory),
  place('49', 'Independent clinic', paymentSite, 'recovery center licensed as clinic'),
  place('50', 'FQHC', paymentSite, 'integrated care'),
  place('51', 'Inpatient psychiatric facility', paymentSite, 'bridger pre-discharge visit (often not payable)'),
  place('52', 'Psychiatric partial hospitalization', paymentSite, 'PHP'),
  place('53', 'Community mental health center', paymentSite, 'peer on CMHC team'),
  place('54', 'Intermediate care facility for people with intellectual disabilities', fromMemory),
  place('55', 'Residential substance use facility', fromMemory, 'recovery coach'),
  place('56', 'Psychiatric residential center', fromMemory),
  place('57', 'Non-residential substance use facility', fromMemory, 'recovery coach'),
  place('58', 'Non-residential opioid treatment facility', fromMemory, 'recovery coach'),
  place('60', 'Mass immunization center', fromMemory),
  place('61', 'Comprehensive inpatient rehabilitation facility', fromMemory),
  place('62', 'Comprehensive outpatient rehabilitation facility', fromMemory),
  place('65', 'Dialysis facility', fromMemory),
  place('71', 'Public health clinic', fromMemory),
  place('72', 'Rural health clinic', fromMemory),
  place('81', 'Independent laboratory', fromMemory),
  place('99', 'Other place', fromMemory, 'community settings not listed'),
])
