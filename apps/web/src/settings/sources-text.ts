// Reads the page of sources as it is written for the repository: sections with an anchor, their paragraphs and points. It knows
// just the marks that page uses.
export type Span =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'points'; readonly points: readonly (readonly Span[])[] }
export type SourceSection = { readonly anchor: string; readonly title: string; readonly blocks: readonly Block[] }

export function readSources(text: string): {
  readonly lead: readonly Block[]
  readonly sections: readonly SourceSection[]
} {
  const [head = '', ...rest] = text.split(/^<a id="/m)
  return {
    lead: blocksOf(head.replace(/^# .*$/m, '')),
    sections: rest.map((part) => {
      const anchor = part.slice(0, part.indexOf('"'))
      const title = /^## (.*)$/m.exec(part)?.[1] ?? anchor
      return { anchor, title, blocks: blocksOf(part.slice(part.indexOf(title) + title.length)) }
    }),
  }
}

function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) =>
      block.startsWith('- ')
        ? { kind: 'points', points: block.split(/\n(?=- )/).map((point) => spansOf(point.slice(2))) }
        : { kind: 'paragraph', spans: spansOf(block) },
    )
}

const marks = /`([^`]+)`|\[([^\]]+)\]\((https?:[^)]+)\)|\*{1,2}([^*]+)\*{1,2}/g

export function spansOf(text: string): Span[] {
  const plain = text.replace(/\s*\n\s*/g, ' ')
  const spans: Span[] = []
  let from = 0
  for (const match of plain.matchAll(marks)) {
    const [whole, code, label, href, strong] = match
    if (match.index > from) spans.push({ kind: 'text', text: plain.slice(from, match.index) })
    if (code !== undefined) spans.push({ kind: 'code', text: code })
    else if (label !== undefined && href !== undefined) spans.push({ kind: 'link', text: label, href })
    else spans.push({ kind: 'strong', text: strong ?? '' })
    from = match.index + whole.length
  }
  if (from < plain.length) spans.push({ kind: 'text', text: plain.slice(from) })
  return spans
}
