// A citation that opens: sections of our own page of sources inside the product, federal regulations where they are published.
import type { ReactNode } from 'react'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

const cited = /§(\d+(?:\.\d+)*)|\b(\d{1,2}) CFR (?:Part )?(\d{1,4})(?:\.(\d+))?/g

/** The sentence with what it cites as links; a § opens only where the sentence says that it is ours. */
export function Cited({ of }: { readonly of: string }) {
  const ours = of.indexOf('BILLING rules')
  const parts: ReactNode[] = []
  let from = 0
  for (const match of of.matchAll(cited)) {
    const [words, section, title, part, number] = match
    if (section !== undefined && (ours < 0 || match.index < ours)) continue
    parts.push(of.slice(from, match.index))
    parts.push(
      section === undefined ? (
        <Anchor
          key={match.index}
          inherit
          underline="always"
          href={`https://www.ecfr.gov/current/title-${title}/${number ? `section-${part}.${number}` : `part-${part}`}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {words}
        </Anchor>
      ) : (
        <Anchor
          key={match.index}
          inherit
          underline="always"
          component={Link}
          to="/sources"
          hash={`s${section.split('.').slice(0, 2).join('-')}`}
        >
          {words}
        </Anchor>
      ),
    )
    from = match.index + words.length
  }
  return (
    <>
      {parts}
      {of.slice(from)}
    </>
  )
}
