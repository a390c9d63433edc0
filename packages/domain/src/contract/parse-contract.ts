// From the YAML a person wrote to a contract: shape first, then contradictions. Every problem is told at once with its
// line, and nothing is priced from a document that has one.
import { readYaml, pathText, type DocumentProblem } from '../document/read-yaml.ts'
import { contractConflicts, type ContractConflict } from './contract-conflicts.ts'
import { contractSchema, type Contract } from './contract.ts'

export type ParsedContract =
  | { readonly ok: true; readonly contract: Contract; readonly warnings: readonly DocumentProblem[] }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] }

/**
 * Reads a contract document of at most 256 kB. Terms that only deserve a second look come back as warnings.
 * @param say tells a contradiction in other words than the document's, for whoever fills in a form and sees no document
 */
export function parseContract(
  yaml: string,
  say: (conflict: ContractConflict, contract: Contract) => ContractConflict = (conflict) => conflict,
): ParsedContract {
  const read = readYaml(yaml, contractSchema, 'contract')
  if (!read.ok) return read
  const conflicts = contractConflicts(read.value).map((conflict) => {
    const { message, fix } = say(conflict, read.value)
    return {
      severity: conflict.severity,
      problem: { ...read.locate(conflict.path), path: pathText(conflict.path), message, fix },
    }
  })
  const of = (severity: 'error' | 'warning') =>
    conflicts
      .filter((conflict) => conflict.severity === severity)
      .map((conflict) => conflict.problem)
      .sort((a, b) => a.line - b.line || a.column - b.column)
  const problems = of('error')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, contract: read.value, warnings: of('warning') }
}

/** "Line 12: … Fix: …" for a terminal or a log of refusals. */
export function problemText(problem: DocumentProblem): string {
  return `Line ${problem.line}, column ${problem.column}${problem.path ? ` (${problem.path})` : ''}: ${problem.message} ${problem.fix}`
}
