// Keeping a contract: the text is checked while it is written, each problem with its line and fix.
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPayer, PickProvider } from '../kit/pick.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Standing } from '../kit/standing.tsx'
import { useSession } from '../session.tsx'
import { LineEditor, type LineEditorHandle } from './line-editor.tsx'
import { ProblemList, type Problem } from './problem-list.tsx'
import classes from './contracts.module.css'

export default function NewContractPage() {
  const { t } = useTranslation('contracts')
  const optional = useOptional()
  const session = useSession()
  const navigate = useNavigate()
  const editor = useRef<LineEditorHandle>(null)
  const { from } = useSearch({ strict: false }) as { from?: unknown }
  const before = typeof from === 'string' ? from : null
  const old = useAsk('contract.get', { contractId: before ?? '' }, { enabled: before !== null })
  const [text, setText] = useState('')
  const [partner, setPartner] = useState('')
  const [signedOn, setSignedOn] = useState('')
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [settled] = useDebouncedValue(text, 500)
  const check = useAsk('contract.check', { text: settled }, { enabled: settled.trim() !== '', keepPrevious: true })
  const isPlan = session.organization?.kind === 'plan'
  useEffect(() => {
    if (!old.data) return
    setText((now) => now || old.data.text)
    setPartner((now) => now || ((isPlan ? old.data.row.provider : old.data.row.payer)?.id ?? ''))
  }, [old.data, isPlan])
  const save = useCommand('contract.save', {
    onDone: (reply) => {
      setRefused(reply.problems.filter((problem) => problem.severity === 'error'))
      if (!reply.ok || !reply.contractId) return
      notifyDone(t('edit.kept'))
      void navigate({ to: `/contracts/${reply.contractId}` })
    },
  })
  const problems: readonly Problem[] = refused.length > 0 ? refused : (check.data?.problems ?? [])
  const marks = useMemo(
    () => new Map(problems.flatMap((one) => (one.line === null ? [] : [[one.line, one.severity ?? 'error'] as const]))),
    [problems],
  )
  const pick = {
    value: partner,
    onChange: setPartner,
    label: isPlan ? t('edit.provider') : t('edit.payer'),
  }
  return (
    <>
      <PageHeader
        back={{ to: '/contracts', label: t('title') }}
        title={old.data ? t('edit.newVersion', { name: old.data.row.name }) : t('edit.title')}
        lead={t('edit.lead')}
      />
      <div className={classes['editing']}>
        <LineEditor
          ref={editor}
          label={t('edit.text')}
          value={text}
          onChange={(next) => {
            setText(next)
            setRefused([])
          }}
          marks={marks}
        />
        <div className={classes['side']}>
          <Card>
            <Stack>
              {isPlan ? <PickProvider {...pick} /> : <PickPayer {...pick} />}
              <DayField
                label={optional(t('edit.signedOn'))}
                description={t('edit.signedHint')}
                value={signedOn}
                onChange={setSignedOn}
              />
              <RefusalNote error={save.error} />
              <Button
                loading={save.isPending}
                disabled={text.trim() === '' || partner === ''}
                onClick={() =>
                  save.mutate({
                    text,
                    payerId: isPlan ? null : partner,
                    providerId: isPlan ? partner : null,
                    signedOn: signedOn === '' ? null : signedOn,
                  })
                }
              >
                {t('edit.save')}
              </Button>
            </Stack>
          </Card>
          <Check
            empty={text.trim() === ''}
            busy={check.isFetching || settled !== text}
            error={check.error}
            check={check.data}
            problems={problems}
            onGo={(line) => editor.current?.goTo(line)}
          />
        </div>
      </div>
    </>
  )
}

function Check({
  empty,
  busy,
  error,
  check,
  problems,
  onGo,
}: {
  readonly empty: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly check: Reply<'contract.check'> | undefined
  readonly problems: readonly Problem[]
  readonly onGo: (line: number) => void
}) {
  const { t } = useTranslation('contracts')
  const errors = problems.filter((problem) => problem.severity !== 'warning')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  return (
    <Card title={t('edit.problems')} aside={busy && !empty && <Text size="sm">{t('edit.checking')}</Text>}>
      <div role="status">
        <RefusalNote error={error} />
        {empty ? (
          <Text c="dimmed">{t('edit.nothing')}</Text>
        ) : errors.length > 0 ? (
          <ProblemList problems={errors} onGo={onGo} />
        ) : (
          check?.ok && <Standing tone="good">{t('edit.fine', { count: check.services })}</Standing>
        )}
        {!empty && warnings.length > 0 && (
          <>
            <Text fw={600} mt="lg" mb="xs">
              {t('edit.warnings')}
            </Text>
            <ProblemList problems={warnings} onGo={onGo} />
          </>
        )}
      </div>
    </Card>
  )
}
