// Taking a payment back after an audit: which lines, what failed on each, and what the auditor wrote.
import { useState } from 'react'
import { Button, Fieldset, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../api/client.ts'
import { problemsOf, schemaOf } from '../api/operation-form.ts'
import { useCommand } from '../api/hooks.ts'
import { Dialog } from '../kit/dialog.tsx'
import { RefusalNote } from '../kit/refusal.tsx'

type Detail = Reply<'receivedClaim.get'>
type Asked = Input<'receivedClaim.takeBack'>
type Failure = Asked['lines'][number]['failure']
type Found = { readonly failure: Failure | ''; readonly note: string }

const operation = 'receivedClaim.takeBack'
const failures = [
  'not-documented',
  'record-differs',
  'level-not-supported',
  'not-necessary',
  'no-times',
] as const satisfies readonly Failure[]
const borneOut: Found = { failure: '', note: '' }

export function TakeBack({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const { t: shared } = useTranslation('shared')
  const [opened, setOpened] = useState(false)
  const [audit, setAudit] = useState('')
  const [found, setFound] = useState<Readonly<Record<number, Found>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const command = useCommand(operation, { onDone: () => setOpened(false) })
  const lines = paidLines(detail)
  const failed = lines.flatMap(({ line }) => {
    const { failure, note } = found[line] ?? borneOut
    return failure === '' ? [] : [{ line, failure, note: note.trim() }]
  })
  const run = () => {
    const asked: Asked = { receivedClaimId: detail.row.receivedClaimId, audit: audit.trim(), lines: failed }
    const wrong = problemsOf(schemaOf(operation), asked)
    setProblems(wrong)
    if (Object.keys(wrong).length === 0) command.mutate(asked)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('claim.takeBack')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('claim.takeBackTitle')} keepOpen>
        <Stack>
          <Text>{t('claim.takeBackWords')}</Text>
          <TextInput
            label={t('claim.takeBackAudit')}
            value={audit}
            onChange={(event) => setAudit(event.currentTarget.value)}
            error={problems['audit']}
            maxLength={200}
            data-autofocus
          />
          {lines.map(({ line, code }) => (
            <FoundOnLine
              key={line}
              legend={t('claim.takeBackLine', { line, code })}
              found={found[line] ?? borneOut}
              problem={problems[`lines.${failed.findIndex((one) => one.line === line)}.note`]}
              onChange={(one) => setFound({ ...found, [line]: one })}
            />
          ))}
          {problems['lines'] && (
            <Text role="alert" c="red" size="sm">
              {problems['lines']}
            </Text>
          )}
          <RefusalNote error={command.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpened(false)} disabled={command.isPending}>
              {shared('cancel')}
            </Button>
            <Button color="red" onClick={run} loading={command.isPending}>
              {t('claim.takeBack')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}

/** Lines of the standing decision that allowed something, each once however many parts it was priced in. */
function paidLines(detail: Detail) {
  const allowed = (detail.decisions[0]?.lines ?? []).filter((line) => line.allowedCents > 0)
  return [...new Map(allowed.map((line) => [line.line, line])).values()]
}

function FoundOnLine({
  legend,
  found,
  problem,
  onChange,
}: {
  readonly legend: string
  readonly found: Found
  readonly problem: string | undefined
  readonly onChange: (found: Found) => void
}) {
  const { t } = useTranslation('plan')
  return (
    <Fieldset legend={legend}>
      <NativeSelect
        label={t('claim.takeBackFailure')}
        value={found.failure}
        onChange={(event) => onChange({ ...found, failure: event.currentTarget.value as Failure | '' })}
        data={[
          { value: '', label: t('claim.failures.none') },
          ...failures.map((value) => ({ value, label: t(`claim.failures.${value}`) })),
        ]}
      />
      {found.failure !== '' && (
        <Textarea
          label={t('claim.takeBackReason')}
          value={found.note}
          onChange={(event) => onChange({ ...found, note: event.currentTarget.value })}
          error={problem}
          maxLength={500}
        />
      )}
    </Fieldset>
  )
}
