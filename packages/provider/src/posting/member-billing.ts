// Whether a payer's members may be asked for a share of what a service costs.
import type { Contract } from '@throughline/domain'

/** Lines of business whose members may owe a share. Under the others, and where nothing is known, no bill goes out. */
const sharing: ReadonlySet<Contract['lineOfBusiness']> = new Set(['medicare', 'commercial'])

/**
 * Only when every contract with the payer is of a line that lets members be billed. Without a contract the careful answer
 * stands: a bill that is due can still be sent, one that was not allowed cannot be taken back.
 * @source BILLING rules §3.5.6
 */
export function memberMayBeBilled(lines: readonly Contract['lineOfBusiness'][]): boolean {
  return lines.length > 0 && lines.every((line) => sharing.has(line))
}
