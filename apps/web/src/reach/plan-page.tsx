// One plan from outside: what is known of it, whom we know there, and every call with what was promised.
import type { ReactNode } from 'react'
import { Button, Group, List, MultiSelect, Select, Stack, Switch, Text, TextInput, Textarea } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'

type Plan = Reply<'reach.plan'>
type Contact = Plan['contacts'][number]

const products = ['medicaid', 'medicare', 'dual', 'commercial', 'county'] as const
const roles = ['network', 'provider-relations', 'utilization', 'claims', 'call-center', 'other'] as const
const guides = ['unknown', 'asked', 'no', 'yes'] as const

export default function PlanPage() {
  const { t } = useTranslation('reach')
  const may = useMay()
  const { payerId } = useParams({ strict: false }) as { payerId: string }
  const asked = useAsk('reach.plan', { payerId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const plan = asked.data
  const add = may('contracts.manage') && (
    <FormDialog title={t('contact.add')} button={(open) => <Button onClick={open}>{t('contact.add')}</Button>}>
      {(close) => <ContactForm payerId={payerId} contact={null} close={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader back={{ to: '/reach', label: t('title') }} title={plan.plan} lead={t('plan.lead')} actions={add} />
      <Stack gap="lg">
        <Outlook plan={plan} />
        {plan.contacts.length === 0 ? (
          <Empty icon="people" title={t('contact.empty')} action={add || undefined}>
            {t('contact.emptyWords')}
          </Empty>
        ) : (
          plan.contacts.map((contact) => <ContactCard key={contact.contactId} plan={plan} contact={contact} />)
        )}
      </Stack>
    </>
  )
}

function Outlook({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  const { outlook } = plan
  return (
    <Card
      title={t('outlook.title')}
      aside={
        may('contracts.manage') && (
          <FormDialog
            title={t('outlook.title')}
            button={(open) => (
              <Button size="sm" variant="default" onClick={open}>
                {t('change')}
              </Button>
            )}
          >
            {(close) => <OutlookForm plan={plan} close={close} />}
          </FormDialog>
        )
      }
    >
      <Facts
        columns={3}
        facts={[
          [t('outlook.products'), outlook.products.map((product) => t(`products.${product}`)).join(', ') || '—'],
          [t('outlook.request'), outlook.requestTitle ?? '—'],
          [
            t('outlook.requestDays'),
            outlook.requestOpens || outlook.requestDue
              ? `${outlook.requestOpens ? day(outlook.requestOpens) : '…'} – ${outlook.requestDue ? day(outlook.requestDue) : '…'}`
              : '—',
          ],
          [t('plans.guide'), t(`guides.${outlook.guideNames}`)],
          [t('outlook.guideWords'), outlook.guideWords ?? '—'],
        ]}
      />
    </Card>
  )
}

function OutlookForm({ plan, close }: { readonly plan: Plan; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const { outlook } = plan
  const form = useOperationForm('reach.saveOutlook', {
    initial: {
      products: [...outlook.products] as string[],
      requestTitle: outlook.requestTitle ?? '',
      requestOpens: outlook.requestOpens ?? '',
      requestDue: outlook.requestDue ?? '',
      guideNames: outlook.guideNames as string,
      guideWords: outlook.guideWords ?? '',
    },
    toInput: (values) => ({ ...values, payerId: plan.payerId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <MultiSelect
        label={t('outlook.products')}
        data={products.map((value) => ({ value, label: t(`products.${value}`) }))}
        {...form.getInputProps('products')}
      />
      <TextInput label={optional(t('outlook.request'))} {...form.getInputProps('requestTitle')} />
      <Group grow>
        <DayField label={optional(t('outlook.opens'))} {...form.getInputProps('requestOpens')} />
        <DayField label={optional(t('outlook.due'))} {...form.getInputProps('requestDue')} />
      </Group>
      <Select
        label={t('outlook.guide')}
        allowDeselect={false}
        data={guides.map((value) => ({ value, label: t(`guides.${value}`) }))}
        {...form.getInputProps('guideNames')}
      />
      <TextInput label={optional(t('outlook.guideWords'))} {...form.getInputProps('guideWords')} />
    </DialogForm>
  )
}

function ContactCard({ plan, contact }: { readonly plan: Plan; readonly contact: Contact }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  return (
    <Card
      title={`${contact.name} · ${t(`roles.${contact.role}`)}`}
      aside={
        may('contracts.manage') && (
          <Group gap="xs">
            {contact.endedOn === null && (
              <FormDialog
                title={`${t('call.add')}: ${contact.name}`}
                button={(open) => (
                  <Button size="sm" variant="default" onClick={open}>
                    {t('call.add')}
                  </Button>
                )}
              >
                {(close) => <CallForm contactId={contact.contactId} close={close} />}
              </FormDialog>
            )}
            <FormDialog
              title={contact.name}
              button={(open) => (
                <Button size="sm" variant="subtle" onClick={open}>
                  {t('change')}
                </Button>
              )}
            >
              {(close) => <ContactForm payerId={plan.payerId} contact={contact} close={close} />}
            </FormDialog>
          </Group>
        )
      }
    >
      {contact.endedOn !== null && <Text>{t('contact.left', { day: day(contact.endedOn) })}</Text>}
      <Text c="dimmed">{[contact.phone, contact.email].filter(Boolean).join(' · ') || t('contact.noNumber')}</Text>
      {contact.calls.length > 0 && (
        <List mt="sm" spacing="sm">
          {contact.calls.map((call) => (
            <List.Item key={call.callId}>
              <Call call={call} others={plan.contacts.filter((one) => one !== contact && one.endedOn === null)} />
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

type PlanCall = Contact['calls'][number]

/** How a promise stands, in words and as a color. */
function usePromise(): (call: PlanCall) => { readonly says: string; readonly tone: Tone; readonly open: boolean } {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  return ({ keptOn, releasedOn, promisedFor }) => {
    if (keptOn !== null) return { says: t('call.keptOn', { day: day(keptOn) }), tone: 'good', open: false }
    if (releasedOn !== null) return { says: t('call.releasedOn', { day: day(releasedOn) }), tone: 'quiet', open: false }
    if (promisedFor === null) return { says: t('call.open'), tone: 'wait', open: true }
    return {
      says: t('call.dueOn', { day: day(promisedFor) }),
      tone: promisedFor < today() ? 'bad' : 'wait',
      open: true,
    }
  }
}

function Call({ call, others }: { readonly call: PlanCall; readonly others: readonly Contact[] }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  const { says, tone, open } = usePromise()(call)
  return (
    <>
      <Text size="sm" c="dimmed">
        {day(call.on)} · {call.by}
      </Text>
      <Text>{call.words}</Text>
      {call.promise !== null && (
        <Group gap="sm">
          <Text fw={600}>{t('call.promised', { promise: call.promise })}</Text>
          <Standing tone={tone}>{says}</Standing>
          {open && may('contracts.manage') && <Settle call={call} others={others} />}
        </Group>
      )}
      {call.from !== null && <Text size="sm">{t('call.handedBy', { name: call.from })}</Text>}
      {call.releasedWords !== null && <Text size="sm">{call.releasedWords}</Text>}
    </>
  )
}

/** What becomes of an open promise: it was kept, somebody else sees to it, or nobody waits for it any more. */
function Settle({ call, others }: { readonly call: PlanCall; readonly others: readonly Contact[] }) {
  const { t } = useTranslation('reach')
  const keep = useCommand('reach.keepPromise', { onDone: () => notifyDone(t('kept')) })
  const dialog = (label: string, form: (close: () => void) => ReactNode) => (
    <FormDialog
      title={label}
      size="md"
      button={(open) => (
        <Button size="compact-sm" variant="subtle" onClick={open}>
          {label}
        </Button>
      )}
    >
      {form}
    </FormDialog>
  )
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={keep.isPending}
        onClick={() => keep.mutate({ callId: call.callId, on: today() })}
      >
        {t('call.wasKept')}
      </Button>
      {others.length > 0 &&
        dialog(t('call.handOver'), (close) => <HandOverForm call={call} others={others} close={close} />)}
      {dialog(t('call.release'), (close) => (
        <ReleaseForm call={call} close={close} />
      ))}
    </>
  )
}

function HandOverForm({
  call,
  others,
  close,
}: {
  readonly call: PlanCall
  readonly others: readonly Contact[]
  readonly close: () => void
}) {
  const { t } = useTranslation('reach')
  const form = useOperationForm('reach.handOverPromise', {
    initial: { contactId: '' },
    toInput: (values) => ({ ...values, callId: call.callId }),
    onDone: close,
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <Text>{call.promise}</Text>
      <Select
        label={t('call.handTo')}
        data={others.map((one) => ({ value: one.contactId, label: `${one.name} · ${t(`roles.${one.role}`)}` }))}
        {...form.getInputProps('contactId')}
      />
    </DialogForm>
  )
}

function ReleaseForm({ call, close }: { readonly call: PlanCall; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const form = useOperationForm('reach.releasePromise', {
    initial: { words: '' },
    toInput: (values) => ({ ...values, callId: call.callId }),
    onDone: close,
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <Text>{call.promise}</Text>
      <TextInput label={t('call.releaseWords')} data-autofocus {...form.getInputProps('words')} />
    </DialogForm>
  )
}

function ContactForm({
  payerId,
  contact,
  close,
}: {
  readonly payerId: string
  readonly contact: Contact | null
  readonly close: () => void
}) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('reach.saveContact', {
    initial: {
      role: (contact?.role ?? 'network') as string,
      name: contact?.name ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      ended: contact !== null && contact.endedOn !== null,
    },
    toInput: (values) => ({ ...values, payerId, contactId: contact?.contactId ?? null }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <TextInput label={t('contact.name')} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('contact.role')}
        allowDeselect={false}
        data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...form.getInputProps('role')}
      />
      <TextInput label={optional(t('contact.phone'))} inputMode="tel" {...form.getInputProps('phone')} />
      <TextInput label={optional(t('contact.email'))} inputMode="email" {...form.getInputProps('email')} />
      {contact !== null && <Switch label={t('contact.ended')} {...form.getInputProps('ended', { type: 'checkbox' })} />}
    </DialogForm>
  )
}

function CallForm({ contactId, close }: { readonly contactId: string; readonly close: () => void }) {
  const { t } = useTranslation('reach')
  const optional = useOptional()
  const form = useOperationForm('reach.logCall', {
    initial: { on: today() as string, words: '', promise: '', promisedFor: '' },
    toInput: (values) => ({ ...values, contactId }),
    onDone: () => {
      close()
      notifyDone(t('kept'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close}>
      <DayField label={t('on')} maxDate={today()} {...form.getInputProps('on')} />
      <Textarea label={t('call.words')} autosize minRows={2} {...form.getInputProps('words')} />
      <TextInput label={optional(t('call.promise'))} {...form.getInputProps('promise')} />
      <DayField label={optional(t('call.promisedFor'))} {...form.getInputProps('promisedFor')} />
    </DialogForm>
  )
}
