// Why a claim is held, sentence by sentence, and letting one go with a reason that stays.
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { FindingList } from '../kit/findings.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { useMay } from '../session.tsx'
import type { ClaimDetail } from './claim-detail.ts'
import classes from './claims.module.css'

/** What holds a claim up is to be put right; what a claim on its way carries is only worth knowing. */
const heading = ({ row }: ClaimDetail) =>
  row.status === 'held' ? 'claim.held' : row.status === 'rejected' ? 'claim.sentBack' : 'claim.notes'

export function ClaimHolds({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const may = useMay()
  const mayOverride = may('claims.override') && detail.actions.includes('override')
  return (
    <Card title={t(heading(detail))}>
      <FindingList
        findings={detail.holds.map((hold) => hold.finding)}
        actions={(_, index) => {
          const hold = detail.holds[index]!
          if (hold.overridden)
            return (
              <Text mt={4} c="dimmed">
                {t('claim.overridden', { by: hold.overridden.by, reason: hold.overridden.reason })}
              </Text>
            )
          if (!mayOverride || hold.finding.severity !== 'hold') return null
          return (
            <div className={classes['override']}>
              <ConfirmAction
                operation="claim.override"
                input={(reason) => ({ claimId: detail.row.claimId, holdId: hold.holdId, reason })}
                title={t('claim.overrideTitle')}
                confirm={t('claim.override')}
                reasonLabel={t('claim.overrideReason')}
                button={(open) => (
                  <Button size="compact-md" variant="default" onClick={open}>
                    {t('claim.override')}
                  </Button>
                )}
              >
                <Text fw={600}>
                  <Sentence of={hold.finding.message.text} />
                </Text>
                <Text>{t('claim.overrideWords')}</Text>
              </ConfirmAction>
            </div>
          )
        }}
      />
    </Card>
  )
}
