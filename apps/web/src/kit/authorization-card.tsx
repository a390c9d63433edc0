// What is authorized for a person, drawn as bars, and the form for it: as the organization noted it, or as the plan gave it.
import { ActionIcon, Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from './card.tsx'
import { DayField } from './fields.tsx'
import { DialogForm, FormDialog } from './form-dialog.tsx'
import { Icon } from './icon.tsx'
import { codeOf } from './names.ts'
import { PickPayer, PickProvider } from './pick.tsx'
import { Standing } from './standing.tsx'
import { UnitsBar } from './units-bar.tsx'
import { onSide, useMay, useSession } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { authorizationTones, runOutTone } from './authorization-tones.ts'
import classes from './authorization-card.module.css'

type Authorization = Reply<'person.get'>['authorizations'][number]

export function AuthorizationCard({
  personId,
  authorizations,
}: {
  readonly personId: string
  readonly authorizations: readonly Authorization[]
}) {
  const { t } = useTranslation(['people', 'shared'])
  const may = useMay()
  const isPlan = onSide(useSession(), 'plan')
  return (
    <Card
      title={t('tabs.authorizations')}
      aside={
        may('authorizations.manage') && (
          <FormDialog
            title={t('authorization.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('authorization.add')}
              </Button>
            )}
          >
            {(close) => <AuthorizationForm personId={personId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {authorizations.length === 0 && (
        <Text c="dimmed">{t(isPlan ? 'authorization.emptyPlan' : 'authorization.emptyWords')}</Text>
      )}
      <ul className={classes['entries']}>
        {authorizations.map((authorization) => (
          <Approval key={authorization.authorizationId} personId={personId} authorization={authorization} />
        ))}
      </ul>
    </Card>
  )
}

function Approval({ personId, authorization }: { readonly personId: string; readonly authorization: Authorization }) {
  const { t } = useTranslation(['people', 'shared'])
  const { day, span, countdown } = useDays()
  const may = useMay()
  const partner = authorization.payer ?? authorization.provider
  return (
    <li>
      <div className={classes['entryHead']}>
        <Text fw={600}>{authorization.number}</Text>
        <Group gap="xs">
          {authorization.status === 'approved' && authorization.daysLeft !== null ? (
            <Standing tone={runOutTone(authorization.daysLeft)}>
              {countdown(authorization.daysLeft, authorization.span.ends)}
            </Standing>
          ) : (
            <Standing tone={authorizationTones[authorization.status]}>
              {t(`authorization.states.${authorization.status}`)}
            </Standing>
          )}
        </Group>
      </div>
      <Stack gap="sm" my="xs">
        {authorization.lines.map((line) => (
          <div key={line.line}>
            <Text size="sm" c="dimmed">
              {codeOf(line.code, line.modifiers)}
            </Text>
            <UnitsBar
              authorized={line.unitsAuthorized}
              used={line.unitsUsed}
              held={line.unitsHeld}
              left={line.unitsLeft}
            />
          </div>
        ))}
      </Stack>
      <div className={classes['entryFoot']}>
        <Text c="dimmed">
          {partner && `${partner.label} · `}
          {span(authorization.span)}
          {authorization.runsOutOn && <> · {t('authorization.runsOut', { day: day(authorization.runsOutOn) })}</>}
        </Text>
        {may('authorizations.manage') && (
          <FormDialog
            title={t('authorization.change')}
            button={(open) => (
              <Button variant="subtle" size="compact-sm" onClick={open}>
                {t('shared:edit')}
              </Button>
            )}
          >
            {(close) => <AuthorizationForm personId={personId} authorization={authorization} onClose={close} />}
          </FormDialog>
        )}
      </div>
    </li>
  )
}

function initialOf(authorization: Authorization | undefined) {
  return {
    number: authorization?.number ?? '',
    payerId: authorization?.payer?.id ?? '',
    providerId: authorization?.provider?.id ?? '',
    starts: authorization?.span.starts ?? '',
    ends: authorization?.span.ends ?? '',
    status: authorization?.status ?? 'approved',
    lines: authorization?.lines.map((line) => ({
      code: line.code,
      modifiers: line.modifiers.join(' '),
      units: line.unitsAuthorized as number | string,
    })) ?? [{ code: 'H0038', modifiers: '', units: '' as number | string }],
  }
}

type LineTyped = ReturnType<typeof initialOf>['lines'][number]

const typedLine = (line: LineTyped, number: number) => ({
  line: number,
  code: line.code.trim().toUpperCase(),
  modifiers: line.modifiers
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean),
  units: typeof line.units === 'number' ? line.units : undefined,
})

function AuthorizationForm({
  personId,
  authorization,
  onClose,
}: {
  readonly personId: string
  readonly authorization?: Authorization
  readonly onClose: () => void
}) {
  const { t } = useTranslation('people')
  const isPlan = onSide(useSession(), 'plan')
  const form = useOperationForm('authorization.save', {
    initial: initialOf(authorization),
    toInput: (values) => ({
      ...values,
      personId,
      authorizationId: authorization?.authorizationId ?? null,
      lines: values.lines.map((line, index) => typedLine(line, authorization?.lines[index]?.line ?? index + 1)),
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('authorization.number')}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('number')}
        />
        {isPlan ? (
          <PickProvider label={t('authorization.provider')} {...form.getInputProps('providerId')} />
        ) : (
          <PickPayer label={t('authorization.payer')} {...form.getInputProps('payerId')} />
        )}
        <DayField label={t('authorization.starts')} {...form.getInputProps('starts')} />
        <DayField label={t('authorization.endsOn')} {...form.getInputProps('ends')} />
        <Select
          label={t('authorization.status')}
          data={(['requested', 'approved', 'denied', 'ended'] as const).map((value) => ({
            value,
            label: t(`authorization.states.${value}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('status')}
        />
      </SimpleGrid>
      {form.values.lines.map((_, index) => (
        <fieldset key={index} className={classes['line']}>
          <legend>{t('authorization.line', { line: index + 1 })}</legend>
          <TextInput label={t('authorization.code')} maxLength={5} {...form.getInputProps(`lines.${index}.code`)} />
          <TextInput
            label={t('authorization.modifiers')}
            placeholder="HE"
            {...form.getInputProps(`lines.${index}.modifiers`)}
          />
          <NumberInput
            label={t('authorization.units')}
            min={0}
            allowDecimal={false}
            {...form.getInputProps(`lines.${index}.units`)}
          />
          {form.values.lines.length > 1 && (
            <ActionIcon
              aria-label={t('authorization.removeLine', { line: index + 1 })}
              onClick={() => form.removeListItem('lines', index)}
            >
              <Icon name="cross" size={18} />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      {form.values.lines.length < 12 && (
        <Group>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('lines', { code: '', modifiers: '', units: '' })}
          >
            {t('authorization.addLine')}
          </Button>
        </Group>
      )}
    </DialogForm>
  )
}
