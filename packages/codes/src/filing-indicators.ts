// What kind of coverage a claim is filed under (SBR09). Which one a plan wants is contract data.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

const read: Provenance = { source: 'pyx12 map of the 837P, commit 8893c59', asOf: '2026-05-03', confidence: 'sourced' }

export const filingIndicators = codeSet<CodeRow>('claim filing indicators', false, [
  { code: 'MC', meaning: 'Medicaid', ...read },
  { code: 'MB', meaning: 'Medicare Part B', ...read },
  { code: 'MA', meaning: 'Medicare Part A', ...read },
  { code: 'CI', meaning: 'A commercial insurer', ...read },
  { code: 'HM', meaning: 'A health maintenance organization', ...read },
  { code: '16', meaning: 'A Medicare Advantage health maintenance organization', ...read },
  { code: '12', meaning: 'A preferred provider organization', ...fromMemory },
  { code: '13', meaning: 'A point-of-service plan', ...fromMemory },
  { code: '14', meaning: 'An exclusive provider organization', ...fromMemory },
  { code: '15', meaning: 'An indemnity insurer', ...fromMemory },
  { code: 'BL', meaning: 'A Blue Cross or Blue Shield plan', ...fromMemory },
  { code: 'CH', meaning: 'The uniformed services program', ...fromMemory },
  { code: 'VA', meaning: "A veterans' plan", ...fromMemory },
  { code: 'WC', meaning: "Workers' compensation", ...fromMemory },
  { code: 'OF', meaning: 'Another federal program', ...fromMemory },
  { code: 'TV', meaning: 'Title V', ...fromMemory },
  { code: '11', meaning: 'Another program that is not federal', ...fromMemory },
  { code: 'ZZ', meaning: 'As the two parties have agreed', ...fromMemory },
])
