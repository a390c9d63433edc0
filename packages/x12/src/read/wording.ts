// How loops and segments are named in sentences.
import type { CompiledLoop, CompiledUse } from '../definition/compile.ts'

export function named(loop: CompiledLoop): string {
  return loop.id === '' ? 'the transaction' : `the ${loop.title} (${loop.id})`
}

export function sentence(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

export function times(max: number): string {
  return max === 1 ? 'once' : `at most ${max} times`
}

export function codesOf(use: CompiledUse): string {
  const [first] = use.qualifiers
  if (!first) return ''
  const place = `${use.segment}${String(first.element).padStart(2, '0')}${first.component ? `-${first.component}` : ''}`
  return ` with ${place} ${first.codes.length > 6 ? 'from the guide' : first.codes.join(' or ')}`
}
