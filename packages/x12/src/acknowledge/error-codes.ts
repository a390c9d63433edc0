// What our findings are called in the code lists of a TA1 and a 999. Only the codes; the sentences are ours and stay in the findings.
import type { Finding, FindingCode } from '../finding.ts'

/** IK304, for findings about a whole segment. */
export const segmentErrors: Partial<Record<FindingCode, string>> = {
  'segment-id-invalid': '1',
  'segment-unexpected': '2',
  'segment-missing': '3',
  'loop-missing': '3',
  'loop-repeats-too-often': '4',
  'segment-repeats-too-often': '5',
  'segment-unknown': '6',
  'segment-out-of-order': '7',
  'segment-empty': '8',
}

/** IK403, for findings about an element. */
export const elementErrors: Partial<Record<FindingCode, string>> = {
  'element-missing': '1',
  'element-needed-by-other': '2',
  'too-many-elements': '3',
  'element-too-short': '4',
  'element-too-long': '5',
  'control-character': '6',
  'element-not-number': '6',
  'amount-not-cents': '6',
  'element-blank': '6',
  'element-not-date': '8',
  'element-not-time': '9',
  'element-excluded-by-other': '10',
  'too-many-repetitions': '12',
  'too-many-components': '13',
  'code-not-in-guide': 'I6',
  'code-unknown': '7',
  'element-not-used': 'I10',
  'hierarchy-id': 'I12',
  'hierarchy-parent': 'I12',
  'hierarchy-children': 'I12',
  situational: 'I9',
}

/** IK502 to IK506, for findings about the transaction as such. */
export const setErrors: Partial<Record<FindingCode, string>> = {
  'set-unsupported': '1',
  'se-missing': '2',
  'se-control-number': '3',
  'se-segment-count': '4',
  'transaction-control-number-repeated': '23',
}

/** AK905 to AK909, for findings about the group as such. */
export const groupErrors: Partial<Record<FindingCode, string>> = {
  'group-wrong-for-set': '1',
  'ge-missing': '3',
  'ge-control-number': '4',
  'ge-transaction-count': '5',
  'group-control-number-repeated': '19',
}

/** TA105, in the order in which they are looked for: a TA1 has room for one. */
export const interchangeErrors: readonly (readonly [FindingCode, string])[] = [
  ['truncated-segment', '023'],
  ['iea-missing', '023'],
  ['iea-control-number', '001'],
  ['iea-group-count', '021'],
  ['gs-missing', '022'],
  ['ge-missing', '022'],
  ['st-missing', '022'],
  ['segment-outside-transaction', '024'],
  ['interchange-empty', '024'],
]

/** TA105 for a fault of one ISA element. */
export const isaElementErrors: readonly string[] = [
  '',
  '010',
  '011',
  '012',
  '013',
  '005',
  '006',
  '007',
  '008',
  '014',
  '015',
  '016',
  '017',
  '018',
  '019',
  '020',
  '027',
]

/** Whether a finding speaks of an element rather than of its segment. */
export function isElementError(finding: Finding): boolean {
  if (finding.code === 'situational') return finding.element > 0 && !finding.missing
  return finding.element > 0 && finding.code in elementErrors
}

/** IK304 of a finding about a segment; null when it is not one. */
export function segmentError(finding: Finding): string | null {
  if (finding.code === 'situational') return finding.missing ? 'I6' : 'I4'
  return segmentErrors[finding.code] ?? null
}
