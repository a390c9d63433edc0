// The manual's pages, made from a rule and a registry: they say what the rule says.
import { expect, test } from 'vitest'
import { operationsPage, rulePage } from './pages.ts'

const rule = {
  id: 'too-many-units',
  question: 'Are there too many units?',
  citation: { source: '42 CFR 438.404', read: '2026-11-21', confidence: 'unverified' },
  inForce: { starts: '2014-01-01', ends: null },
  leadsTo: { kind: 'deny', group: 'CO', carc: '198', rarcs: ['N54'] },
  find: (facts: unknown) => ((facts as number) > 4 ? [facts] : []),
  say: (found: unknown) => ({ text: `There are ${String(found)} units.` }),
  examples: {
    pass: [{ because: 'there are four', facts: 4 }],
    fire: [{ because: 'there are five', facts: 5, says: ['5'] }],
  },
}

test('a rule stands with its question, outcome, words, examples and source', () => {
  const page = rulePage({
    title: 'Edits',
    opening: 'All of them.',
    chapters: [{ title: 'Units', rules: [{ file: 'a.rule.ts', rule }] }],
  })
  for (const words of [
    '# Edits',
    '1 rules; 1 of them are not verified',
    '## Units',
    '### too-many-units',
    '**Are there too many units?** Denies with CO-198, remark N54.',
    '- Speaks when there are five.\n  > There are 5 units.',
    '- Is quiet when there are four.',
    'Source: 42 CFR 438.404 (read 21 Nov 2026; not verified; confirm with the payer). In force since 1 Jan 2014.',
  ])
    expect(page).toContain(words)
})

test('a chapter without rules is left out', () => {
  expect(rulePage({ title: 'x', opening: 'y', chapters: [{ title: 'Empty', rules: [] }] })).not.toContain('Empty')
})

test('every operation stands with its path and with who may', () => {
  const page = operationsPage()
  expect(page).toContain('`POST /api/claim/print` · command, provider · may: director, biller')
  expect(page).not.toContain('nobody yet')
})
