// How a remittance says a claim was handled (CLP02). A wholly refused claim is still "processed": the status never says
// denied on its own.
import { codeSet, fromMemory, type CodeRow, type Provenance } from './code-set.ts'

const read: Provenance = {
  source: 'X12 requests for interpretation 1079, 1423, 457',
  asOf: '2007-2023',
  confidence: 'sourced',
}

export const remittanceStatuses = codeSet<CodeRow>('claim status codes of a remittance', false, [
  { code: '1', meaning: 'Processed, this payer first', ...read },
  { code: '2', meaning: 'Processed, this payer second', ...read },
  { code: '3', meaning: 'Processed, this payer third', ...read },
  { code: '4', meaning: 'The person is not known here and the claim was not sent on', ...read },
  { code: '19', meaning: 'Processed first, and sent on to another payer', ...read },
  { code: '20', meaning: 'Processed second, and sent on to another payer', ...read },
  { code: '21', meaning: 'Processed third, and sent on to another payer', ...read },
  { code: '22', meaning: 'A reversal of what was paid before', ...read },
  { code: '23', meaning: "Not this payer's claim; sent on", ...read },
  { code: '25', meaning: 'An estimate of price; no payment', ...fromMemory },
])
