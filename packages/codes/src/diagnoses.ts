// Diagnosis codes: the shape of an ICD-10-CM code, and the categories of the mental and behavioral chapter. The whole
// code set is loaded, not shipped: a code missing here is never an error.
import { codeSet, type CodeRow, type Provenance } from './code-set.ts'

/**
 * Whether a text has the shape of an ICD-10-CM code: a letter, a digit, a digit or letter, then up to four more, with
 * or without the point. Shape is not existence.
 */
export function isDiagnosisShape(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(text)
}

/** As a claim carries it: upper case, no point. Null when it has not the shape of a code. */
export function parseDiagnosis(text: string): string | null {
  const upper = text.trim().toUpperCase()
  return isDiagnosisShape(upper) ? upper.replace('.', '') : null
}

/** F250 as people read it: F25.0. */
export function formatDiagnosis(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}

/** Whether a diagnosis concerns the use of alcohol or another drug (F10–F19): 42 CFR Part 2 may apply to it. */
export function isSubstanceUseDiagnosis(code: string): boolean {
  return /^F1\d/.test(code.toUpperCase())
}

export type DiagnosisCategory = CodeRow & {
  /** A category that has finer codes below it is too coarse for a claim; null when we are not sure. */
  readonly billableAlone: boolean | null
}

const memory: Provenance = {
  source: 'ICD-10-CM chapter 5 category titles, from memory, own wording',
  asOf: '2026',
  confidence: 'unverified',
}
const coarse = (code: string, meaning: string): DiagnosisCategory => ({
  code,
  meaning,
  billableAlone: false,
  ...memory,
})
const alone = (code: string, meaning: string): DiagnosisCategory => ({ code, meaning, billableAlone: true, ...memory })

export const diagnosisCategories = codeSet<DiagnosisCategory>('ICD-10-CM categories F01–F99', false, [
  coarse('F01', 'Vascular dementia'),
  coarse('F02', 'Dementia in another disease'),
  coarse('F03', 'Dementia, not further described'),
  alone('F04', 'Memory disorder from a known bodily condition'),
  alone('F05', 'Delirium from a known bodily condition'),
  coarse('F06', 'Other mental disorders from a known bodily condition'),
  coarse('F07', 'Change of personality or behavior from a known bodily condition'),
  alone('F09', 'Mental disorder from a known bodily condition, not further described'),
  coarse('F10', 'Alcohol-related disorders'),
  coarse('F11', 'Opioid-related disorders'),
  coarse('F12', 'Cannabis-related disorders'),
  coarse('F13', 'Sedative-related disorders'),
  coarse('F14', 'Cocaine-related disorders'),
  coarse('F15', 'Disorders related to other stimulants'),
  coarse('F16', 'Hallucinogen-related disorders'),
  coarse('F17', 'Nicotine dependence'),
  coarse('F18', 'Inhalant-related disorders'),
  coarse('F19', 'Disorders related to several or other substances'),
  coarse('F20', 'Schizophrenia'),
  alone('F21', 'Schizotypal disorder'),
  alone('F22', 'Delusional disorders'),
  alone('F23', 'Brief psychotic disorder'),
  alone('F24', 'Shared psychotic disorder'),
  coarse('F25', 'Schizoaffective disorders'),
  alone('F28', 'Another psychotic disorder'),
  alone('F29', 'Psychosis, not further described'),
  coarse('F30', 'Manic episode'),
  coarse('F31', 'Bipolar disorder'),
  coarse('F32', 'Depressive episode'),
  coarse('F33', 'Major depressive disorder, recurrent'),
  coarse('F34', 'Lasting mood disorders'),
  alone('F39', 'Mood disorder, not further described'),
  coarse('F40', 'Phobic anxiety disorders'),
  coarse('F41', 'Other anxiety disorders'),
  coarse('F42', 'Obsessive-compulsive disorder'),
  coarse('F43', 'Reaction to severe stress, and adjustment disorders'),
  coarse('F44', 'Dissociative and conversion disorders'),
  coarse('F45', 'Somatoform disorders'),
  coarse('F48', 'Other nonpsychotic mental disorders'),
  coarse('F50', 'Eating disorders'),
  coarse('F51', 'Sleep disorders without a bodily cause'),
  coarse('F52', 'Sexual dysfunction without a bodily cause'),
  alone('F54', 'Mental or behavioral factors in a disease classified elsewhere'),
  coarse('F55', 'Harmful use of substances that do not cause dependence'),
  alone('F59', 'Behavioral syndrome with bodily factors, not further described'),
  coarse('F60', 'Specific personality disorders'),
  coarse('F63', 'Impulse disorders'),
  coarse('F64', 'Gender identity disorders'),
  coarse('F65', 'Paraphilias'),
  alone('F66', 'Other sexual disorders'),
  coarse('F68', 'Other disorders of adult personality and behavior'),
  alone('F69', 'Disorder of adult personality and behavior, not further described'),
  alone('F70', 'Mild intellectual disability'),
  alone('F71', 'Moderate intellectual disability'),
  alone('F72', 'Severe intellectual disability'),
  alone('F73', 'Profound intellectual disability'),
  coarse('F78', 'Other intellectual disabilities'),
  alone('F79', 'Intellectual disability, not further described'),
  coarse('F80', 'Disorders of speech and language development'),
  coarse('F81', 'Disorders of learning at school'),
  alone('F82', 'Disorder of motor development'),
  coarse('F84', 'Pervasive developmental disorders'),
  alone('F88', 'Other disorders of development'),
  alone('F89', 'Disorder of development, not further described'),
  coarse('F90', 'Attention-deficit hyperactivity disorders'),
  coarse('F91', 'Conduct disorders'),
  coarse('F93', 'Emotional disorders that begin in childhood'),
  coarse('F94', 'Disorders of social functioning that begin in childhood'),
  coarse('F95', 'Tic disorders'),
  coarse('F98', 'Other disorders that begin in childhood or youth'),
  alone('F99', 'Mental disorder, not otherwise described'),
])

/** The category a code falls in; null outside the chapter or when the code has not the shape of one. */
export function diagnosisCategory(code: string): DiagnosisCategory | null {
  const plain = parseDiagnosis(code)
  return plain ? diagnosisCategories.find(plain.slice(0, 3)) : null
}

/** Whether a code is surely too coarse for a claim: a category we know to have finer codes. */
export function isSurelyTooCoarse(code: string): boolean {
  const plain = parseDiagnosis(code)
  return plain !== null && plain.length === 3 && diagnosisCategories.find(plain)?.billableAlone === false
}
