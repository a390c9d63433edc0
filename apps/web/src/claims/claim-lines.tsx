// The lines of a claim: each with its sums, how it was priced, and what the plan took off in words.
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { codeOf, sayKind } from '../kit/names.ts'
import { Sentence } from '../kit/sentence.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import type { ClaimDetail } from './claim-detail.ts'
import classes from './claims.module.css'

export function ClaimLines({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const may = useMay()
  const mayWriteOff = may('money.release') && detail.actions.includes('write-off')
  const { claimId } = detail.row
  return (
    <Card title={t('claim.lines')}>
      <ol className={classes['lines']}>
        {detail.lines.map((line) => (
          <Line key={line.line} claimId={claimId} line={line} mayWriteOff={mayWriteOff} />
        ))}
      </ol>
    </Card>
  )
}

type ClaimLine = ClaimDetail['lines'][number]

function Line({
  claimId,
  line,
  mayWriteOff,
}: {
  readonly claimId: string
  readonly line: ClaimLine
  readonly mayWriteOff: boolean
}) {
  const { t } = useTranslation(['claims', 'shared'])
  const { day } = useDays()
  return (
    <li>
      <div className={classes['lineHead']}>
        <div>
          <Text fw={600}>
            {line.title} · {t('shared:units', { count: line.units })}
          </Text>
          <Text c="dimmed">
            {day(line.servedOn)} · {t(`shared:places.${line.placeOfService}`, { defaultValue: line.placeOfService })} ·{' '}
            <code>{codeOf(line.code, line.modifiers)}</code>
          </Text>
        </div>
        <Text c="dimmed">{t('claim.line', { line: line.line })}</Text>
      </div>
      <dl className={classes['sums']}>
        {(
          [
            ['charge', line.chargeCents],
            ['expected', line.expectedCents],
            ['paid', line.paidCents],
            ...(line.patientCents === 0 ? [] : ([['patient', line.patientCents]] as const)),
            ['open', line.openCents],
          ] as const
        ).map(([name, cents]) => (
          <div key={name}>
            <dt>{t(`claim.${name}`)}</dt>
            <dd>
              <Money cents={cents} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['how']}>
        <Sentence of={line.arithmetic} /> · {t('claim.term', { term: sayKind(line.term) })}
      </p>
      {line.adjustments.length > 0 && <Adjustments line={line} />}
      <div className={classes['lineFoot']}>
        {line.services.map((service) => (
          <ThingLink key={service.id} thing={service} />
        ))}
        <ThreadLink kind="claim-line" id={claimId} line={line.line} />
        {mayWriteOff && line.openCents > 0 && (
          <ConfirmAction
            operation="claim.writeOff"
            input={(reason) => ({ claimId, line: line.line, reason })}
            title={t('claim.writeOffTitle', { amount: formatMoney(line.openCents), line: line.line })}
            confirm={t('claim.writeOff')}
            danger
            reasonLabel={t('claim.writeOffReason')}
            button={(open) => (
              <Button size="compact-md" variant="default" onClick={open}>
                {t('claim.writeOff')}
              </Button>
            )}
          >
            <Text>{t('claim.writeOffWords')}</Text>
          </ConfirmAction>
        )}
      </div>
    </li>
  )
}

/** What was taken off, and by which remittance. */
function Adjustments({ line }: { readonly line: ClaimLine }) {
  const { t } = useTranslation('claims')
  return (
    <div className={classes['adjustments']}>
      <h3>{t('claim.adjustments')}</h3>
      <ul>
        {line.adjustments.map((adjustment, index) => (
          <li key={index}>
            <span>
              <Sentence of={adjustment.text} />{' '}
              <Text component="span" size="sm" c="dimmed">
                <ThingLink thing={adjustment.remittance} />
              </Text>
            </span>
            <Money cents={adjustment.cents} />
          </li>
        ))}
      </ul>
    </div>
  )
}
