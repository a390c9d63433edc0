// Sending ready claims of a payer, and what came of it.
import { useState } from 'react'
import { Alert, Button, Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { FileLink } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { useMay } from '../session.tsx'
import classes from './claims.module.css'

type Ready = Reply<'claim.summary'>['readyByPayer'][number]
type Sent = Reply<'claim.send'>

export function SendCard({ ready }: { readonly ready: readonly Ready[] }) {
  const { t } = useTranslation(['claims', 'shared'])
  const may = useMay()
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <Card title={t('send.title')}>
      {sent && <SentNote sent={sent} onClose={() => setSent(null)} />}
      {ready.length === 0 && !sent && <Text c="dimmed">{t('send.none')}</Text>}
      <ul className={classes['ready']}>
        {ready.map((row) => (
          <li key={row.payer.id}>
            <div>
              <Text fw={600}>{row.payer.label}</Text>
              <Text c="dimmed">
                {t('shared:claims', { count: row.claims })} · {t(`shared:routes.${row.route}`)}
              </Text>
            </div>
            <Group gap="lg">
              <Money cents={row.chargeCents} strong />
              {may('claims.send') && (
                <ConfirmAction
                  operation="claim.send"
                  input={() => ({ payerId: row.payer.id })}
                  title={t('send.ask', { claims: t('shared:claims', { count: row.claims }), payer: row.payer.label })}
                  confirm={t('send.confirm')}
                  onDone={setSent}
                  button={(open) => (
                    <Button leftSection={<Icon name="send" size={18} />} onClick={open}>
                      {t('send.to', { payer: row.payer.label })}
                    </Button>
                  )}
                >
                  <Text>
                    {t('send.words', { amount: formatMoney(row.chargeCents), route: t(`shared:routes.${row.route}`) })}
                  </Text>
                </ConfirmAction>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function SentNote({ sent, onClose }: { readonly sent: Sent; readonly onClose: () => void }) {
  const { t } = useTranslation('claims')
  return (
    <Alert
      color={sent.claims > 0 ? 'pine' : 'ochre'}
      variant="light"
      role="status"
      mb="md"
      icon={<Icon name={sent.claims > 0 ? 'check' : 'info'} />}
      withCloseButton
      onClose={onClose}
    >
      <Group gap="md">
        <Text>{sent.claims > 0 ? t('send.sent', { count: sent.claims }) : t('send.nothing')}</Text>
        {sent.batchId && <PageLink to={`/claims/batches/${sent.batchId}`}>{t('send.batch')}</PageLink>}
        {sent.fileId && <FileLink fileId={sent.fileId}>{t('send.file')}</FileLink>}
      </Group>
      {sent.leftOut.length > 0 && (
        <>
          <Text mt="xs">{t('send.leftOut')}</Text>
          <List size="sm">
            {sent.leftOut.slice(0, 20).map((left) => (
              <List.Item key={left.claim.id}>
                {left.claim.label}: <Sentence of={left.reason} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}
