// Writing the payment policy: a text that is checked line by line and kept as a new version.
import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { samplePolicyYaml } from '@throughline/domain'
import { useAsk, useCommand } from '../api/hooks.ts'
import { checkAfterMilliseconds, DocumentEditor, type Problem } from '../kit/document-editor.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'

export default function PolicyTextPage() {
  const { t } = useTranslation('plan')
  const asked = useAsk('planPolicy.list', {}, { staleTime: Infinity })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  return (
    <>
      <PageHeader
        back={{ to: '/policy', label: t('policy.title') }}
        title={t('policyText.title')}
        lead={t('policyText.lead')}
      />
      <Writing first={asked.data.rows[0]?.text ?? ''} />
    </>
  )
}

function Writing({ first }: { readonly first: string }) {
  const { t } = useTranslation('plan')
  const navigate = useNavigate()
  const [text, setText] = useState(first)
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [settled] = useDebouncedValue(text, checkAfterMilliseconds)
  const check = useAsk('planPolicy.check', { text: settled }, { enabled: settled.trim() !== '', keepPrevious: true })
  const save = useCommand('planPolicy.save', {
    onDone: (reply) => {
      if (!reply.ok) return setRefused(reply.problems)
      notifyDone(t('policyText.kept'))
      void navigate({ to: '/policy' })
    },
  })
  return (
    <DocumentEditor
      label={t('policyText.text')}
      text={text}
      onText={(next) => {
        setText(next)
        setRefused([])
      }}
      problems={refused.length > 0 ? refused : (check.data?.problems ?? [])}
      busy={check.isFetching || settled !== text}
      error={check.error}
      fine={check.data?.ok ? t('policyText.fine') : null}
      empty={t('policyText.nothing')}
      onExample={() => setText(samplePolicyYaml)}
    >
      <Stack>
        <Text>{t('policyText.version')}</Text>
        <RefusalNote error={save.error} />
        <Button loading={save.isPending} disabled={text.trim() === ''} onClick={() => save.mutate({ text })}>
          {t('policyText.save')}
        </Button>
      </Stack>
    </DocumentEditor>
  )
}
