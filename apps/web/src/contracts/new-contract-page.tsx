// Keeping a contract: the text is checked while it is written, each problem with its line and fix.
import { useMemo, useRef, useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { sampleContractYaml } from '@throughline/domain'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPayer, PickProvider } from '../kit/pick.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useSession } from '../session.tsx'
import { LineEditor, type LineEditorHandle } from './line-editor.tsx'
import { ProblemList, type Problem } from './problem-list.tsx'
import classes from './contracts.module.css'

export default function NewContractPage() {
  const { t } = useTranslation('contracts')
  const { from } = useSearch({ strict: false }) as { from?: unknown }
  const before = typeof from === 'string' ? from : null
  const old = useAsk('contract.get', { contractId: before ?? '' }, { enabled: before !== null, staleTime: Infinity })
  if (old.isError) return <ErrorPage error={old.error} />
  if (before !== null && !old.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  return (
    <>
      <PageHeader
        back={{ to: '/contracts', label: t('title') }}
        title={old.data ? t('edit.newVersion', { name: old.data.row.name }) : t('edit.title')}
        lead={t('edit.lead')}
      />
      <Editing
        first={old.data?.text ?? ''}
        payer={old.data?.row.payer?.id ?? ''}
        provider={old.data?.row.provider?.id ?? ''}
      />
    </>
  )
}

function Editing({
  first,
  payer,
  provider,
}: {
  readonly first: string
  readonly payer: string
  readonly provider: string
}) {
  const { t } = useTranslation('contracts')
  const optional = useOptional()
  const isPlan = useSession().organization?.kind === 'plan'
  const navigate = useNavigate()
  const editor = useRef<LineEditorHandle>(null)
  const [text, setText] = useState(first)
  const [partner, setPartner] = useState(isPlan ? provider : payer)
  const [signedOn, setSignedOn] = useState('')
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [settled] = useDebouncedValue(text, 500)
  const check = useAsk('contract.check', { text: settled }, { enabled: settled.trim() !== '', keepPrevious: true })
  const save = useCommand('contract.save', {
    onDone: (reply) => {
      setRefused(reply.problems.filter((problem) => problem.severity === 'error'))
      if (!reply.ok || !reply.contractId) return
      notifyDone(t('edit.kept'))
      void navigate({ to: `/contracts/${reply.contractId}` })
    },
  })
  const found = check.data?.problems
  const problems = useMemo<readonly Problem[]>(() => (refused.length > 0 ? refused : (found ?? [])), [refused, found])
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
          onExample={() => setText(sampleContractYaml['bright-plains'])}
        />
      </div>
    </div>
  )
}

function Check({
  empty,
  busy,
  error,
  check,
  problems,
  onGo,
  onExample,
}: {
  readonly empty: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly check: Reply<'contract.check'> | undefined
  readonly problems: readonly Problem[]
  readonly onGo: (line: number) => void
  readonly onExample: () => void
}) {
  const { t } = useTranslation('contracts')
  const errors = problems.filter((problem) => problem.severity !== 'warning')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  return (
    <Card title={t('edit.problems')} aside={busy && !empty && <Text size="sm">{t('edit.checking')}</Text>}>
      <div role="status">
        <RefusalNote error={error} />
        {empty ? (
          <Stack align="flex-start">
            <Text c="dimmed">{t('edit.nothing')}</Text>
            <Button variant="default" onClick={onExample}>
              {t('edit.example')}
            </Button>
          </Stack>
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
