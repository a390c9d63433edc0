// What the payers before this one decided, as the claim carries it; and the form by which a decision on paper is copied.
import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cents, formatMoney, type Cents } from '@throughline/domain'
import { useOperationForm } from '../api/operation-form.ts'
import { Card, Facts } from '../kit/card.tsx'
import { DayField, MoneyField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import type { ClaimDetail } from './claim-detail.ts'
import classes from './claims.module.css'

type Other = ClaimDetail['otherPayers'][number]

export function OtherPayersCard({ detail }: { readonly detail: ClaimDetail }) {
  const { t } = useTranslation('claims')
  const may = useMay()
  const mayEnter = may('claims.prepare') && detail.actions.includes('enter-decision')
  if (detail.otherPayers.length === 0 && !mayEnter) return null
  return (
    <Card title={t('others.title')}>
      <Stack gap="lg">
        {detail.otherPayers.map((other) => (
          <Decided key={other.name} other={other} />
        ))}
        {mayEnter &&
          detail.undecidedBefore.map((one) => (
            <div key={one.coverageId}>
              <Text>{t('others.undecided', { payer: one.payer })}</Text>
              <div className={classes['recordsActions']}>
                <FormDialog
                  title={t('others.enterTitle', { payer: one.payer })}
                  button={(open) => (
                    <Button variant="default" onClick={open}>
                      {t('others.enter', { payer: one.payer })}
                    </Button>
                  )}
                >
                  {(close) => <EnterForm detail={detail} coverageId={one.coverageId} onClose={close} />}
                </FormDialog>
              </div>
            </div>
          ))}
      </Stack>
    </Card>
  )
}

function Decided({ other }: { readonly other: Other }) {
  const { t } = useTranslation('claims')
  const { day } = useDays()
  return (
    <div>
      <div className={classes['recordsHead']}>
        <Text fw={600}>{other.name}</Text>
        <Text c="dimmed">{other.decidedOn && t('others.decided', { day: day(other.decidedOn) })}</Text>
      </div>
      <Facts
        columns={2}
        facts={[
          [t('others.paid'), <Money key="paid" cents={other.paidCents} />],
          [t('others.share'), <Money key="share" cents={other.shareCents} />],
          other.remittance ? [t('others.remittance'), <ThingLink key="remittance" thing={other.remittance} />] : null,
          other.paper ? [t('others.paper'), other.paper] : null,
        ]}
      />
      <ul className={classes['others']}>
        {other.adjustments.map((one, index) => (
          <li key={index}>
            {one.line !== null && `${t('claim.line', { line: one.line })}: `}
            <Money cents={one.cents} /> <Sentence of={one.text} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The parts of a decision that nearly every remittance on paper has, each with what it is on a claim. */
const parts = [
  { field: 'contractual', group: 'CO', reason: '45' },
  { field: 'deductible', group: 'PR', reason: '1' },
  { field: 'coinsurance', group: 'PR', reason: '2' },
  { field: 'copay', group: 'PR', reason: '3' },
] as const

type EnteredLine = {
  line: number
  paidCents: Cents | null
  contractual: Cents | null
  deductible: Cents | null
  coinsurance: Cents | null
  copay: Cents | null
  refused: Cents | null
  reason: string
}

const adjustmentsOf = (line: EnteredLine) =>
  [
    ...parts.map(({ field, group, reason }) => ({ group, reason, cents: line[field] ?? 0 })),
    { group: 'CO', reason: line.reason.trim().toUpperCase(), cents: line.refused ?? 0 },
  ].filter((one) => one.cents !== 0)

function EnterForm({
  detail,
  coverageId,
  onClose,
}: {
  readonly detail: ClaimDetail
  readonly coverageId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('claims')
  const { day } = useDays()
  const none = { paidCents: null, contractual: null, deductible: null, coinsurance: null, copay: null, refused: null }
  const form = useOperationForm('claim.enterDecision', {
    initial: {
      decidedOn: today() as string,
      reference: '',
      lines: detail.lines.map(({ line }): EnteredLine => ({ line, ...none, reason: '96' })),
    },
    toInput: ({ decidedOn, reference, lines }) => ({
      claimId: detail.row.claimId,
      coverageId,
      decidedOn,
      reference,
      lines: lines.map((one) => ({
        line: one.line,
        paidCents: one.paidCents ?? 0,
        adjustments: adjustmentsOf(one),
      })),
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('others.enterWords')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('others.day')} {...form.getInputProps('decidedOn')} />
        <TextInput
          label={t('others.reference')}
          description={t('others.referenceHint')}
          {...form.getInputProps('reference')}
        />
      </SimpleGrid>
      {detail.lines.map((line, index) => {
        const entered = form.values.lines[index]!
        const explained = adjustmentsOf(entered).reduce((total, one) => total + one.cents, entered.paidCents ?? 0)
        const left = cents(line.chargeCents - explained)
        const at = `lines.${index}` as const
        return (
          <fieldset key={line.line} className={classes['decidedLine']}>
            <legend>
              {t('claim.line', { line: line.line })} · {line.title} · {day(line.servedOn)}
            </legend>
            <SimpleGrid cols={{ base: 2, sm: 3 }}>
              <MoneyField label={t('others.fields.paid')} {...form.getInputProps(`${at}.paidCents`)} />
              {parts.map(({ field }) => (
                <MoneyField key={field} label={t(`others.fields.${field}`)} {...form.getInputProps(`${at}.${field}`)} />
              ))}
              <MoneyField label={t('others.fields.refused')} {...form.getInputProps(`${at}.refused`)} />
              <TextInput label={t('others.fields.reason')} {...form.getInputProps(`${at}.reason`)} />
            </SimpleGrid>
            <Text c={left === 0 ? 'dimmed' : 'red.8'} size="sm" mt={6} role="status">
              {left === 0
                ? t('others.addsUp', { charge: formatMoney(line.chargeCents as Cents) })
                : t('others.left', { left: formatMoney(left), charge: formatMoney(line.chargeCents as Cents) })}
            </Text>
          </fieldset>
        )
      })}
    </DialogForm>
  )
}
