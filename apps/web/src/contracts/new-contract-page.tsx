// Keeping a contract: the text is checked while it is written, each problem with its line and fix.
import { useState } from 'react'
import { Button, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sampleContractYaml } from '@throughline/domain'
import { useAsk, useCommand } from '../api/hooks.ts'
import { checkAfterMilliseconds, DocumentEditor, type Problem } from '../kit/document-editor.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPayer, PickProvider } from '../kit/pick.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { useSession } from '../session.tsx'

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
  const [text, setText] = useState(first)
  const [partner, setPartner] = useState(isPlan ? provider : payer)
  const [signedOn, setSignedOn] = useState('')
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [settled] = useDebouncedValue(text, checkAfterMilliseconds)
  const asked = { text: settled, partnerId: partner === '' ? null : partner }
  const check = useAsk('contract.check', asked, { enabled: settled.trim() !== '', keepPrevious: true })
  const save = useCommand('contract.save', {
    onDone: (reply) => {
      setRefused(reply.problems.filter((problem) => problem.severity === 'error'))
      if (!reply.ok || !reply.contractId) return
      notifyDone(t('edit.kept'))
      void navigate({ to: `/contracts/${reply.contractId}` })
    },
  })
  const pick = {
    value: partner,
    onChange: setPartner,
    label: isPlan ? t('edit.provider') : t('edit.payer'),
  }
  return (
    <DocumentEditor
      label={t('edit.text')}
      text={text}
      onText={(next) => {
        setText(next)
        setRefused([])
      }}
      problems={refused.length > 0 ? refused : (check.data?.problems ?? [])}
      busy={check.isFetching || settled !== text}
      error={check.error}
      fine={check.data?.ok ? t('edit.fine', { count: check.data.services }) : null}
      empty={t('edit.nothing')}
      onExample={() => setText(sampleContractYaml['bright-plains'])}
    >
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
    </DocumentEditor>
  )
}
