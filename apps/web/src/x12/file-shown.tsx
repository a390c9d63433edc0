// What was read of a file: figures, the list of its faults, and the file itself in words, a stretch at a time.
import { useEffect, useRef, useState } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { Figures } from '../kit/figures.tsx'
import { Icon } from '../kit/icon.tsx'
import { fate, type FileAnswer, type FileRow, type FoundFault } from './file-answer.ts'
import type { FileWords } from './use-file-words.ts'
import classes from './x12.module.css'

type Read = Extract<FileAnswer, { readonly ok: true }>

/** Rows shown at once. */
const stretch = 200
/** Faults listed at once. */
const firstFaults = 20

export function FileShown({
  name,
  answer,
  words,
}: {
  readonly name: string
  readonly answer: Read
  readonly words: FileWords
}) {
  const { t } = useTranslation('x12')
  const [from, setFrom] = useState(0)
  // A new object each time: the same finding can be gone to again.
  const [goal, setGoal] = useState<{ readonly row: number } | null>(null)
  const goTo = (fault: number) => {
    const row = answer.rows.findIndex((one) => one.fault === fault)
    if (row < 0) return
    setFrom(Math.floor(row / stretch) * stretch)
    setGoal({ row })
  }
  const sets = answer.transactions.map(([set, count]) => `${count} × ${set || t('unknownSet')}`).join(', ')
  return (
    <Stack gap="lg">
      <Figures
        label={t('figures.label', { name })}
        figures={[
          {
            label: t('figures.errors'),
            value: answer.errors,
            under: t(`figures.${fate(answer.faults)}`),
            ...(answer.errors > 0 ? { tone: 'bad' as const } : {}),
          },
          { label: t('figures.warnings'), value: answer.warnings, under: t('figures.taken') },
          {
            label: t('figures.transactions'),
            value: answer.transactions.reduce((sum, [, n]) => sum + n, 0),
            under: sets,
          },
          { label: t('figures.segments'), value: answer.segments, under: name },
        ]}
      />
      <FaultList
        faults={answer.faults}
        words={words}
        goTo={goTo}
        isShown={(fault) => answer.rows.some((row) => row.fault === fault)}
      />
      <Rows
        rows={answer.rows}
        words={words}
        from={from}
        setFrom={setFrom}
        goal={goal}
        faults={answer.faults}
        cut={answer.cut}
      />
    </Stack>
  )
}

function FaultList({
  faults,
  words,
  goTo,
  isShown,
}: {
  readonly faults: readonly FoundFault[]
  readonly words: FileWords
  readonly goTo: (fault: number) => void
  readonly isShown: (fault: number) => boolean
}) {
  const { t } = useTranslation('x12')
  const [most, setMost] = useState(firstFaults)
  if (faults.length === 0)
    return (
      <Card title={t('faults.title')}>
        <Group gap="sm">
          <Icon name="check" />
          <Text>{t('faults.none')}</Text>
        </Group>
      </Card>
    )
  return (
    <Card title={t('faults.title')} aside={t('faults.count', { count: faults.length })}>
      <ol className={classes['faults']}>
        {faults.slice(0, most).map((fault, index) => (
          <li key={`${fault.fileOrdinal} ${fault.code} ${index}`} data-severity={fault.severity}>
            <Icon name={fault.severity === 'error' ? 'warning' : 'info'} size={18} />
            <div>
              <p className={classes['what']}>
                <strong>{t(`severity.${fault.severity}`)}</strong> {t(`codes.${fault.code}`)}
              </p>
              <p lang={words.finding(fault.message).lang}>{words.finding(fault.message).text}</p>
              <Place fault={fault} />
              {isShown(index) && (
                <Button size="compact-sm" variant="default" mt={4} onClick={() => goTo(index)}>
                  {t('faults.show', { segment: fault.segment || t('faults.place'), ordinal: fault.fileOrdinal })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {faults.length > most && (
        <Button variant="default" mt="md" onClick={() => setMost(most + 100)}>
          {t('faults.more', { count: faults.length - most })}
        </Button>
      )}
    </Card>
  )
}

function Place({ fault }: { readonly fault: FoundFault }) {
  const { t } = useTranslation('x12')
  return (
    <p className={classes['place']}>
      {[fault.set, fault.loop, fault.segment].filter(Boolean).join(' ')} · {t('faults.line', { line: fault.line })} ·{' '}
      <code>{fault.code}</code>
    </p>
  )
}

function Rows({
  rows,
  words,
  from,
  setFrom,
  goal,
  faults,
  cut,
}: {
  readonly rows: readonly FileRow[]
  readonly words: FileWords
  readonly from: number
  readonly setFrom: (from: number) => void
  readonly goal: { readonly row: number } | null
  readonly faults: readonly FoundFault[]
  readonly cut: boolean
}) {
  const { t } = useTranslation('x12')
  const target = useRef<HTMLLIElement>(null)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (goal === null) return
    target.current?.focus({ preventScroll: true })
    target.current?.scrollIntoView({ block: 'center' })
  }, [goal])
  const turn = (to: number) => {
    setFrom(to)
    top.current?.scrollIntoView({ block: 'start' })
  }
  const last = Math.min(rows.length, from + stretch)
  const turns = rows.length > stretch && <Turns from={from} last={last} all={rows.length} onTurn={turn} />
  return (
    <div ref={top}>
      <Card title={t('rows.title')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('rows.lead')}
        </Text>
        {turns}
        <ol className={classes['rows']} start={from + 1}>
          {rows.slice(from, last).map((row, i) => (
            <li
              key={from + i}
              data-kind={row.kind}
              style={{ '--depth': row.depth } as React.CSSProperties}
              {...(from + i === goal?.row ? { ref: target, tabIndex: -1 } : {})}
            >
              <RowText row={row} words={words} fault={row.fault === null ? null : (faults[row.fault] ?? null)} />
            </li>
          ))}
        </ol>
        {turns}
        {cut && (
          <Text size="sm" mt="md">
            {t('rows.cut')}
          </Text>
        )}
      </Card>
    </div>
  )
}

function Turns({
  from,
  last,
  all,
  onTurn,
}: {
  readonly from: number
  readonly last: number
  readonly all: number
  readonly onTurn: (to: number) => void
}) {
  const { t } = useTranslation('x12')
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" c="dimmed">
        {t('rows.shown', { from: from + 1, to: last, all })}
      </Text>
      <Group gap="sm">
        <Button size="compact-md" variant="default" disabled={from === 0} onClick={() => onTurn(from - stretch)}>
          {t('rows.before')}
        </Button>
        <Button size="compact-md" variant="default" disabled={last === all} onClick={() => onTurn(from + stretch)}>
          {t('rows.after')}
        </Button>
      </Group>
    </Group>
  )
}

function RowText({
  row,
  words,
  fault,
}: {
  readonly row: FileRow
  readonly words: FileWords
  readonly fault: FoundFault | null
}) {
  const { t } = useTranslation('x12')
  const { text, lang } = words.row(row)
  if (fault)
    return (
      <>
        <Icon name={fault.severity === 'error' ? 'warning' : 'info'} size={16} />
        <span>
          <strong>{t(`severity.${fault.severity}`)}</strong> <span lang={lang}>{text}</span>
        </span>
      </>
    )
  if (row.kind === 'loop') return <span lang={lang}>{text}</span>
  // `CLM details: charge $102.00`: the segment's id stands out, what it says is plain.
  const [, id = '', rest = text] = /^([A-Z][A-Z0-9]{1,2}) (.*)$/s.exec(text) ?? []
  return (
    <span lang={lang}>
      {id && <b>{id}</b>} {rest}
    </span>
  )
}
