// Cents as people write dollars.
import { formatCents } from '../value/money.ts'

export function dollars(cents: number): string {
  const [whole, decimals = ''] = formatCents(Math.abs(cents)).split('.')
  return `${cents < 0 ? '-' : ''}$${whole || '0'}.${decimals.padEnd(2, '0')}`
}
