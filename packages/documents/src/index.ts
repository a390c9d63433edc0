// What people print: the paper claim, invoices, remittance sheets and letters. Made from the domain's own objects, so that
// paper never says anything else than the electronic claim.
export { cms1500Pages, cms1500Stack, type Cms1500Options } from './cms1500/cms1500-pages.ts'
export { cms1500Faults } from './cms1500/cms1500-faults.ts'
export {
  cms1500Sheets,
  type CoverageBox,
  type Sheet,
  type SheetCell,
  type SheetOptions,
} from './cms1500/cms1500-sheets.ts'
export {
  invoice,
  invoiceTotals,
  type InvoiceOptions,
  type InvoiceTotals,
  type SettledClaim,
} from './invoice/invoice.ts'
export {
  mostClaimsPrinted,
  remittanceSheet,
  remittanceSums,
  type RemittanceSheetOptions,
  type RemittanceSums,
  type RemittanceToPrint,
} from './remittance/remittance-sheet.ts'
export { decisionLetter, type DecisionLetter, type LetterSection } from './letter/decision-letter.ts'
export type { Fact, Party } from './paper/letterhead.ts'
export { PaperRefusal } from './paper/paper-refusal.ts'
export { addressLines, phoneText } from './paper/postal-address.ts'
export { plainSheet, type PlainSheet, type SheetPart } from './sheet/plain-sheet.ts'
export { bindPapers, readPdf, type PdfReading } from './packet/bind-papers.ts'
export { itemTitles, packetPages } from './packet/packet-pages.ts'
export { recordsPacket, type NoteToSend, type RecordsPacket } from './records/records-packet.ts'
