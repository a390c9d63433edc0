// An amount as people read it. The one way money is shown.
import { formatMoney, type Cents } from '@throughline/domain'

export function Money({ cents, strong }: { readonly cents: Cents | number | null; readonly strong?: boolean }) {
  if (cents === null) return <span className="money">—</span>
  const text = formatMoney(cents as Cents)
  return <span className="money">{strong ? <strong>{text}</strong> : text}</span>
}
