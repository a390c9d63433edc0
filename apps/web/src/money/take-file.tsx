// Taking a received file in: upload, see what it would do, then do it. The same on both sides.
import { useState } from 'react'
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Elapsed } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { UploadDrop } from '../kit/upload-drop.tsx'
import { outcomeTones } from './remittance-tones.ts'

type Outcome = Reply<'file.take'>

export function TakeFile({ label, hint }: { readonly label: string; readonly hint: string }) {
  const { t } = useTranslation('money')
  const [fileId, setFileId] = useState<string | null>(null)
  const [taken, setTaken] = useState<Outcome | null>(null)
  if (taken)
    return (
      <Card title={t('take.done')}>
        <OutcomeWords outcome={taken} />
        <Group mt="md">
          <Button
            variant="default"
            onClick={() => {
              setTaken(null)
              setFileId(null)
            }}
          >
            {t('take.another')}
          </Button>
        </Group>
      </Card>
    )
  if (fileId) return <DryRun fileId={fileId} onTaken={setTaken} onCancel={() => setFileId(null)} />
  return <UploadDrop label={label} hint={hint} onUploaded={(sent) => setFileId(sent.fileId)} />
}

function DryRun({
  fileId,
  onTaken,
  onCancel,
}: {
  readonly fileId: string
  readonly onTaken: (outcome: Outcome) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation(['money', 'shared'])
  const asked = useAsk('file.inspect', { fileId }, { staleTime: Infinity })
  const take = useCommand('file.take', { onDone: onTaken })
  if (asked.isError) return <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Elapsed label={t('take.reading')} />
  return (
    <Card title={t('take.would')}>
      <Stack>
        <OutcomeWords outcome={asked.data} />
        <RefusalNote error={take.error} />
        {take.isPending && <Elapsed label={t('take.taking')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} disabled={take.isPending}>
            {t('shared:cancel')}
          </Button>
          <Button loading={take.isPending} onClick={() => take.mutate({ fileId })}>
            {t('take.take')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('money')
  return (
    <Stack gap="sm">
      <Group>
        <Standing tone={outcomeTones[outcome.outcome]}>{t(`outcomes.${outcome.outcome}`)}</Standing>
        <Text c="dimmed">{outcome.kind}</Text>
      </Group>
      {outcome.transactions.length > 0 && (
        <List spacing="xs">
          {outcome.transactions.slice(0, 50).map((transaction) => (
            <List.Item key={transaction.ordinal}>
              {transaction.remittanceId ? (
                <PageLink to={`/money/remittances/${transaction.remittanceId}`}>
                  <Sentence of={transaction.text} />
                </PageLink>
              ) : (
                <Sentence of={transaction.text} />
              )}{' '}
              {transaction.paidCents !== null && <Money cents={transaction.paidCents} />}
            </List.Item>
          ))}
        </List>
      )}
      {outcome.reasons.length > 0 && (
        <Alert color={outcomeTones[outcome.outcome] === 'bad' ? 'red' : 'pine'} variant="light">
          <List size="sm" spacing={4}>
            {outcome.reasons.slice(0, 20).map((reason, index) => (
              <List.Item key={index}>
                <Sentence of={reason} />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}
