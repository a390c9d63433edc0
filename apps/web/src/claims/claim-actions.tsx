// What can be done with a claim now, as the server says and the role allows.
import { useState } from 'react'
import { Button, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { ProduceFile } from '../kit/produce-file.tsx'
import { useSentence } from '../kit/refusal.tsx'
import { useMay } from '../session.tsx'
import { inWords } from '../words/schema-words.ts'
import type { ClaimDetail } from './claim-detail.ts'
import { SentNote } from './send-claims.tsx'

export function ClaimActions({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation(['claims', 'shared'])
  const may = useMay()
  const sentence = useSentence()
  const [sent, setSent] = useState<Reply<'claim.send'> | null>(null)
  const { claimId, payer } = detail.row
  const can = (action: ClaimDetail['actions'][number]) => detail.actions.includes(action)
  const scrub = useCommand('claim.scrub', {
    onDone: (reply) => notifyDone(t('claim.rescrubbed', { status: t(`shared:claimStates.${reply.status}`) })),
    onRefused: (refusal) => notifyDone(sentence(refusal)),
  })
  return (
    <>
      {sent && <SentNote sent={sent} onClose={() => setSent(null)} />}
      {can('print') && (
        <ProduceFile operation="claim.print" input={{ claimId }}>
          {t('claim.print')}
        </ProduceFile>
      )}
      {can('invoice') && (
        <ProduceFile operation="claim.invoice" input={{ claimIds: [claimId] }}>
          {t('claim.invoice')}
        </ProduceFile>
      )}
      {may('claims.prepare') && can('rescrub') && (
        <Button variant="default" loading={scrub.isPending} onClick={() => scrub.mutate({ claimId })}>
          {t('claim.rescrub')}
        </Button>
      )}
      {may('claims.prepare') && can('bill-next') && <BillNext detail={detail} />}
      {may('claims.prepare') && (can('replace') || can('anew') || can('void')) && <CorrectActions detail={detail} />}
      {may('claims.send') && can('batch') && (
        <ConfirmAction
          operation="claim.send"
          input={() => ({ payerId: payer.id, claimIds: [claimId] })}
          title={t('claim.sendAsk', { payer: payer.label })}
          confirm={t('send.confirm')}
          onDone={setSent}
          button={(open) => (
            <Button leftSection={<Icon name="send" size={18} />} onClick={open}>
              {t('claim.send')}
            </Button>
          )}
        />
      )}
    </>
  )
}

/** The claim to the payer that pays after this one. */
function BillNext({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const navigate = useNavigate()
  const onDone = (reply: Reply<'claim.billNext'>) => {
    if (reply.claimId) void navigate({ to: `/claims/${reply.claimId}` })
    else notifyDone(t('claim.nextRefused', { why: inWords(reply.refused ?? '') }))
  }
  const payer = detail.nextPayer ?? ''
  return (
    <ConfirmAction
      operation="claim.billNext"
      input={() => ({ claimId: detail.row.claimId })}
      title={t('claim.nextTitle', { payer })}
      confirm={t('claim.nextConfirm')}
      onDone={onDone}
      button={(open) => (
        <Button variant="default" onClick={open}>
          {t('claim.next', { payer })}
        </Button>
      )}
    >
      <Text>{t('claim.nextWords', { payer })}</Text>
    </ConfirmAction>
  )
}

/** Correcting a decided claim: by a replacement, by billing a denied one anew, or by taking it back. */
function CorrectActions({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const navigate = useNavigate()
  const { claimId } = detail.row
  const onDone = (reply: Reply<'claim.replace'>) => {
    if (reply.claimId) void navigate({ to: `/claims/${reply.claimId}` })
    else notifyDone(t('claim.replaceRefused', { why: inWords(reply.refused ?? '') }))
  }
  const ways = [
    { action: 'replace', frequency: '7' },
    { action: 'anew', frequency: '1' },
    { action: 'void', frequency: '8' },
  ] as const
  const shown = ways.filter((way) => detail.actions.includes(way.action))
  return (
    <>
      {shown.map(({ action, frequency }) => (
        <ConfirmAction
          key={action}
          operation="claim.replace"
          input={(reason) => ({ claimId, frequency, reason })}
          title={t(`claim.${action}Title`)}
          confirm={t(`claim.${action}`)}
          danger={action === 'void'}
          reasonLabel={t(`claim.${action}Reason`)}
          onDone={onDone}
          button={(open) => (
            <Button variant="default" onClick={open}>
              {t(`claim.${action}`)}
            </Button>
          )}
        >
          <Text>{t(`claim.${action}Words`)}</Text>
        </ConfirmAction>
      ))}
    </>
  )
}
