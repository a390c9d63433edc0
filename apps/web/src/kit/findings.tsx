// What a rule found, as a sentence with its fix; the rule's name and source stand beside it in small type.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Cited } from './cited.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useDays } from '../words/days.ts'
import classes from './findings.module.css'
import { Sentence } from './sentence.tsx'

export type Finding = {
  readonly rule: string
  readonly line: number | null
  readonly severity: 'hold' | 'warn' | 'deny' | 'pend' | 'reduce' | 'reject' | 'note'
  readonly message: { readonly text: string }
  readonly citation: { readonly source: string; readonly read: string; readonly confidence: 'sourced' | 'unverified' }
}

const stops = new Set(['hold', 'deny', 'reject'])
const shapes: Readonly<Record<Finding['severity'], IconName>> = {
  hold: 'warning',
  deny: 'warning',
  reject: 'warning',
  pend: 'clock',
  warn: 'info',
  reduce: 'arrowDown',
  note: 'info',
}

export function FindingList({
  findings,
  actions,
}: {
  readonly findings: readonly Finding[]
  /** What can be done about one, under its sentence. */
  readonly actions?: (finding: Finding, index: number) => ReactNode
}) {
  return (
    <ul className={classes['findings']}>
      {findings.map((finding, index) => (
        <li key={`${finding.rule} ${finding.line} ${index}`} data-stops={stops.has(finding.severity) || undefined}>
          <Icon name={shapes[finding.severity]} size={18} />
          <div>
            <p>
              <Sentence of={finding.message.text} />
            </p>
            <FindingSource finding={finding} />
            {actions?.(finding, index)}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function FindingSource({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('shared')
  const { day } = useDays()
  return (
    <p className={classes['source']}>
      <code>{finding.rule}</code> · <Cited of={finding.citation.source} />
      {finding.citation.read !== '' && <>, {t('finding.read', { day: day(finding.citation.read) })}</>}
      {finding.citation.confidence === 'unverified' && <> · {t('finding.unverified')}</>}
    </p>
  )
}
