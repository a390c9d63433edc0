// Findings and answered questions in the shape the operations declare.
import type { Finding, HoldOutcome } from '@throughline/domain'
import type { AnsweredQuestion } from '@throughline/provider'

export function showFinding(finding: Finding<HoldOutcome>) {
  const { rule, line, message, citation, outcome } = finding
  return { rule, line, severity: outcome.kind, message, citation }
}

/** Each question of the payer with the first thing in the note that answers it. */
export function showQuestions(questions: readonly AnsweredQuestion[]) {
  return questions.map(({ question, text, answers }) => ({
    id: question,
    question: text,
    answered: answers.length > 0,
    by: answers[0]?.text ?? null,
  }))
}
