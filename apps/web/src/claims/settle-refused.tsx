// A correction that the payer refused while it decided the original anew: what stands open, and the two answers of the payer.
import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { ThingLink } from '../kit/link.tsx'
import { useMay } from '../session.tsx'
import type { ClaimDetail } from './claim-detail.ts'

export function SettleRefused({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const may = useMay()
  if (!detail.actions.includes('settle-refused') || detail.replaces === null) return null
  const { claimId, frequency } = detail.row
  const original = detail.replaces.label
  const kind = frequency === '8' ? 'void' : 'replacement'
  return (
    <Card title={t('claim.settle.heading')}>
      <Text>{t(`claim.settle.why.${kind}`, { original })}</Text>
      <Text mt={4}>
        <ThingLink thing={detail.replaces} />
      </Text>
      {may('money.post') && (
        <Group mt="sm" gap="xs">
          {(['stands', 'given-way'] as const).map((answer) => (
            <ConfirmAction
              key={answer}
              operation="claim.settleRefused"
              input={(reason) => ({ claimId, original: answer, reason })}
              title={t(`claim.settle.${answer}.title`, { original })}
              confirm={t(`claim.settle.${answer}.button.${kind}`, { original })}
              reasonLabel={t('claim.settle.reason')}
              button={(open) => (
                <Button variant="default" onClick={open}>
                  {t(`claim.settle.${answer}.button.${kind}`, { original })}
                </Button>
              )}
            >
              <Text>{t(`claim.settle.${answer}.words.${kind}`, { original })}</Text>
            </ConfirmAction>
          ))}
        </Group>
      )}
    </Card>
  )
}
