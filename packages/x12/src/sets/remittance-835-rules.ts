// Situational rules of the remittance that the file itself decides.
import type { LoopRule } from '../definition/shape.ts'
import type { Header835 } from './remittance-835-types.ts'

const electronic = ['ACH', 'BOP', 'FWT']

export const rules835: readonly LoopRule[] = [
  {
    loop: '',
    severity: 'error',
    at: 'financial',
    element: 2,
    message:
      'The payment (BPR02) is negative. What is owed to the payer goes forward in a PLB (FB). Ask the payer for a corrected remittance.',
    broken: (header: Header835) => header.financial.amount < 0,
  },
  {
    loop: '',
    severity: 'error',
    at: 'financial',
    element: 4,
    message: 'BPR04 NON means that no money moves, but BPR02 is not zero. Ask the payer which is right.',
    broken: (header: Header835) => header.financial.method === 'NON' && header.financial.amount !== 0,
  },
  {
    loop: '',
    severity: 'error',
    at: 'financial',
    element: 5,
    message: 'An ACH payment needs its format (BPR05).',
    broken: (header: Header835) => header.financial.method === 'ACH' && header.financial.format === undefined,
  },
  {
    loop: '',
    severity: 'error',
    at: 'financial',
    element: 7,
    message:
      'An electronic payment (BPR04 ACH, BOP or FWT) needs the banks and accounts of payer and payee (BPR06 to BPR15).',
    broken: ({ financial }: Header835) =>
      electronic.includes(financial.method) &&
      (financial.senderBank === undefined || financial.receiverBank === undefined),
  },
]
