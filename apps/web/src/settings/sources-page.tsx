// Where the rules come from: each section that a finding cites, with the public sources it rests on.
import { useEffect } from 'react'
import { Anchor, Code, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import sources from 'virtual:rules-sources'
import { readSources, type Block, type Span } from './sources-text.ts'

const { lead, sections } = readSources(sources)

export default function SourcesPage() {
  const { t } = useTranslation('settings')
  useEffect(() => {
    // The page comes later than the address: what was asked for is brought into view once it stands.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <>
      <PageHeader title={t('sources.title')} lead={t('sources.lead')} />
      <Stack gap="lg" lang="en" maw="52rem">
        <Blocks blocks={lead} />
        {sections.map((section) => (
          <div key={section.anchor} id={section.anchor}>
            <Card title={section.title}>
              <Blocks blocks={section.blocks} />
            </Card>
          </div>
        ))}
      </Stack>
    </>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <Stack gap="sm">
      {blocks.map((block, index) =>
        block.kind === 'points' ? (
          <List key={index} spacing={4}>
            {block.points.map((point, at) => (
              <List.Item key={at}>
                <Spans spans={point} />
              </List.Item>
            ))}
          </List>
        ) : (
          <Text key={index}>
            <Spans spans={block.spans} />
          </Text>
        ),
      )}
    </Stack>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) => {
    if (span.kind === 'link')
      return (
        <Anchor key={index} href={span.href} target="_blank" rel="noopener noreferrer" underline="always">
          {/^[\w.-]+$/.test(span.text) ? span.href : span.text}
        </Anchor>
      )
    if (span.kind === 'code') return <Code key={index}>{span.text}</Code>
    if (span.kind === 'strong') return <strong key={index}>{span.text}</strong>
    return span.text
  })
}
