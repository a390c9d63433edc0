// What a contradiction inside a contract is: where it stands, what it says, how to mend it.

/** Two terms that cannot both hold (`error`), or that rarely do and want a second look (`warning`). */
export type ContractConflict = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly fix: string
}

export function error(id: string, path: ContractConflict['path'], message: string, fix: string): ContractConflict {
  return { id, severity: 'error', path, message, fix }
}

export function warning(id: string, path: ContractConflict['path'], message: string, fix: string): ContractConflict {
  return { id, severity: 'warning', path, message, fix }
}
