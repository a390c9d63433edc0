// Cuts X12 bytes into interchanges and transactions, and knows no more of them. The second bookkeeper's own reader: it shares
// nothing with the product's, so that a mistake there cannot hide here.

export type Segment = readonly string[]
export type TransactionSet = {
  /** ISA13 of the interchange it came in. */
  readonly interchange: string
  readonly sender: string
  readonly code: string
  readonly segments: readonly Segment[]
}

const isaLength = 106
/** More segments than any file of a simulated world has. */
const segmentsAtMost = 5_000_000

export function splitX12(bytes: Uint8Array): TransactionSet[] {
  const text = new TextDecoder('latin1').decode(bytes)
  const sets: TransactionSet[] = []
  let at = text.indexOf('ISA')
  let read = 0
  while (at >= 0 && at + isaLength <= text.length) {
    const element = text[at + 3]!
    const terminator = text[at + isaLength - 1]!
    let open: { code: string; segments: string[][] } | null = null
    let [interchange, sender] = ['', '']
    let ended = false
    while (!ended) {
      const end = text.indexOf(terminator, at)
      if (end < 0) return sets
      if ((read += 1) > segmentsAtMost) throw new RangeError('more segments than the auditor reads')
      const segment = text.slice(at, end).trim().split(element)
      at = end + 1
      if (segment[0] === 'ISA') [interchange, sender] = [segment[13]!, segment[6]!.trim()]
      else if (segment[0] === 'ST') open = { code: segment[1]!, segments: [] }
      else if (segment[0] === 'SE' && open) {
        sets.push({ interchange, sender, ...open })
        open = null
      } else if (segment[0] === 'IEA') ended = true
      else open?.segments.push(segment)
    }
    at = text.indexOf('ISA', at)
  }
  return sets
}

/** "12.5" is 1250, "-3" is -300, nothing is 0. */
export function centsOf(text: string | undefined): number {
  const match = /^(-?)(\d*)(?:\.(\d{1,2})0*)?$/.exec((text ?? '').trim())
  if (!match) throw new TypeError(`${JSON.stringify(text)} is no amount`)
  const cents = Number(match[2] || '0') * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -cents || 0 : cents
}
