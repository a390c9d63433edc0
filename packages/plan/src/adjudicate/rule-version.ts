// Which rules a decision was made by, as one short word computed from the rule list itself: another question, code,
// citation, date or example is another version.
import { canonicalText } from './canonical-text.ts'
import { editsInOrder } from './edit-order.ts'

/** Raised by hand when the arithmetic around the edits changes what a claim pays. */
const arithmetic = 1

/** "r1-97-3f2a…": the arithmetic, the number of edits, and a digest of what they say. */
export const ruleVersion = `r${arithmetic}-${editsInOrder.length}-${digest(
  canonicalText(
    editsInOrder.map(({ asks, rule }) => ({
      asks,
      id: rule.id,
      question: rule.question,
      citation: rule.citation,
      inForce: rule.inForce,
      leadsTo: rule.leadsTo,
      examples: [
        rule.examples.pass.map((example) => example.because),
        rule.examples.fire.map((example) => [example.because, example.says]),
      ],
    })),
  ),
)}`

/** FNV-1a over UTF-16 units, 64 bits as sixteen hexadecimal digits: a name, not a seal. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
