// A person's recovery plan: the vision in their own words and the goals, and the form for it.
import { ActionIcon, Button, Group, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import classes from './person-page.module.css'

type Plan = Reply<'person.get'>['plans'][number]

export function PlanCard({
  personId,
  name,
  plans,
}: {
  readonly personId: string
  readonly name: string
  readonly plans: readonly Plan[]
}) {
  const { t } = useTranslation(['people', 'shared'])
  const { day, span } = useDays()
  const may = useMay()
  const current = plans.find((plan) => plan.status !== 'ended')
  const earlier = plans.filter((plan) => plan !== current)
  return (
    <Card
      title={t('plan.title')}
      aside={
        may('people.manage') && (
          <FormDialog
            title={current ? t('plan.change') : t('plan.add')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {current ? t('plan.change') : t('plan.add')}
              </Button>
            )}
          >
            {(close) => <PlanForm personId={personId} {...(current ? { plan: current } : {})} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {!current && (
        <div>
          <Text fw={600}>{t('plan.none')}</Text>
          <Text c="dimmed">{t('plan.noneWords', { name })}</Text>
        </div>
      )}
      {current && (
        <>
          <figure className={classes['vision']}>
            <blockquote className="own-words">{current.vision}</blockquote>
            <figcaption>
              <Standing tone={current.signedOn ? 'good' : 'wait'}>
                {current.signedOn ? t('plan.signed', { day: day(current.signedOn) }) : t('plan.unsigned')}
              </Standing>
              <span>{span(current.span)}</span>
            </figcaption>
          </figure>
          <ol className={classes['goals']}>
            {current.goals.map((goal) => (
              <li key={goal.goalId}>
                <Text fw={600}>{goal.words}</Text>
                {goal.need && <Text c="dimmed">{goal.need}</Text>}
              </li>
            ))}
          </ol>
        </>
      )}
      {earlier.length > 0 && (
        <details className={classes['earlier']}>
          <summary>{t('plan.earlier')}</summary>
          {earlier.map((plan) => (
            <div key={plan.planId}>
              <Text size="sm" c="dimmed">
                {span(plan.span)}
              </Text>
              <Text>{plan.vision}</Text>
            </div>
          ))}
        </details>
      )}
    </Card>
  )
}

function PlanForm({
  personId,
  plan,
  onClose,
}: {
  readonly personId: string
  readonly plan?: Plan
  readonly onClose: () => void
}) {
  const { t } = useTranslation('people')
  const optional = useOptional()
  const form = useOperationForm('recoveryPlan.save', {
    initial: {
      vision: plan?.vision ?? '',
      starts: plan?.span.starts ?? (today() as string),
      ends: plan?.span.ends ?? '',
      signedOn: plan?.signedOn ?? '',
      goals: plan?.goals.map((goal) => ({
        goalId: goal.goalId as string | null,
        words: goal.words,
        need: goal.need,
      })) ?? [{ goalId: null as string | null, words: '', need: '' }],
    },
    toInput: (values) => ({ ...values, personId, planId: plan?.planId ?? null }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Textarea
        label={t('plan.vision')}
        description={t('plan.visionHint')}
        classNames={{ input: 'own-words' }}
        data-autofocus
        {...form.getInputProps('vision')}
      />
      {form.values.goals.map((_, index) => (
        <fieldset key={index} className={classes['goalFields']}>
          <legend>{t('plan.goal', { number: index + 1 })}</legend>
          <Textarea label={t('plan.goalWords')} minRows={1} {...form.getInputProps(`goals.${index}.words`)} />
          <Textarea label={optional(t('plan.need'))} minRows={1} {...form.getInputProps(`goals.${index}.need`)} />
          {form.values.goals.length > 1 && (
            <ActionIcon
              aria-label={t('plan.removeGoal', { number: index + 1 })}
              onClick={() => form.removeListItem('goals', index)}
            >
              <Icon name="cross" size={18} />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      {form.values.goals.length < 20 && (
        <Group>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.insertListItem('goals', { goalId: null, words: '', need: '' })}
          >
            {t('plan.addGoal')}
          </Button>
        </Group>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField label={t('plan.starts')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('plan.ends'))} {...form.getInputProps('ends')} />
        <DayField label={optional(t('plan.signedOn'))} {...form.getInputProps('signedOn')} />
      </SimpleGrid>
    </DialogForm>
  )
}
