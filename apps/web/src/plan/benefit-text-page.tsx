// Writing what a purchaser bought: the benefit as a text that is checked line by line.
import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sampleBenefitYaml } from '@throughline/domain'
import { useAsk, useCommand } from '../api/hooks.ts'
import { checkAfterMilliseconds, DocumentEditor, type Problem } from '../kit/document-editor.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'

export default function BenefitTextPage() {
  const { t } = useTranslation('plan')
  const { purchaserId } = useParams({ strict: false }) as { purchaserId: string }
  const asked = useAsk('purchaser.list', {}, { staleTime: Infinity })
  if (asked.isError) return <ErrorPage error={asked.error} />
  const purchaser = asked.data?.rows.find((row) => row.purchaserId === purchaserId)
  if (!purchaser)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  return (
    <>
      <PageHeader
        back={{ to: '/purchasers', label: t('purchasers.title') }}
        title={t('benefitText.title', { purchaser: purchaser.name })}
        lead={t('benefitText.lead')}
      />
      <Writing purchaserId={purchaserId} first={purchaser.benefits[0]?.text ?? ''} />
    </>
  )
}

function Writing({ purchaserId, first }: { readonly purchaserId: string; readonly first: string }) {
  const { t } = useTranslation('plan')
  const navigate = useNavigate()
  const [text, setText] = useState(first)
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [settled] = useDebouncedValue(text, checkAfterMilliseconds)
  const check = useAsk('benefit.check', { text: settled }, { enabled: settled.trim() !== '', keepPrevious: true })
  const save = useCommand('benefit.save', {
    onDone: (reply) => {
      if (!reply.ok) return setRefused(reply.problems)
      notifyDone(t('benefitText.kept'))
      void navigate({ to: '/purchasers' })
    },
  })
  const found = (check.data?.problems ?? []).map((one): Problem => ({
    ...one,
    severity: check.data?.ok ? 'warning' : 'error',
  }))
  return (
    <DocumentEditor
      label={t('purchasers.text')}
      text={text}
      onText={(next) => {
        setText(next)
        setRefused([])
      }}
      problems={refused.length > 0 ? refused : found}
      busy={check.isFetching || settled !== text}
      error={check.error}
      fine={check.data?.ok ? t('benefitText.fine', { count: check.data.services }) : null}
      empty={t('benefitText.nothing')}
      onExample={() => setText(sampleBenefitYaml['county-employees'])}
    >
      <Stack>
        <Text>{t('benefitText.version')}</Text>
        <RefusalNote error={save.error} />
        <Button
          loading={save.isPending}
          disabled={text.trim() === ''}
          onClick={() => save.mutate({ purchaserId, text })}
        >
          {t('benefitText.save')}
        </Button>
      </Stack>
    </DocumentEditor>
  )
}
