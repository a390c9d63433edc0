// Recording or booking a visit, for one person or a group; past the authorized units only when somebody says who pays.
import { useState } from 'react'
import {
  Alert,
  Button,
  Group,
  Input,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isTimeOfDay, minutesBetween } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField, TimeField } from '../kit/fields.tsx'
import { useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPeople, PickPlace, PickSite, PickWorker } from '../kit/pick.tsx'
import { nameOf } from '../kit/names.ts'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { useMay, useSession } from '../session.tsx'
import { today } from '../words/days.ts'

type Refused = Reply<'service.record'>['refused']

export default function RecordPage() {
  const { t } = useTranslation(['visits', 'shared'])
  const may = useMay()
  const { person } = useSearch({ strict: false }) as { person?: unknown }
  const first = typeof person === 'string' ? person : null
  const known = useAsk('person.get', { personId: first ?? '' }, { enabled: first !== null })
  const kinds = useAsk('service.kinds', {})
  const [choice, setChoice] = useState<string | null>(null)
  const { form, refused } = useVisitForm(first)
  const { values } = form
  // One kind may be bought one to one and in a group: two lines to choose from, one kind to record.
  const choices = (kinds.data?.rows ?? []).map((row) => ({
    value: `${row.kind} ${row.group ? 'group' : 'one'}`,
    kind: row.kind,
    places: row.places,
    label: row.group
      ? `${row.title} (${row.people === null ? t('recordPage.kindGroupOpen') : t('recordPage.kindGroup', { count: row.people })})`
      : row.title,
  }))
  const kind = choices.find((one) => one.value === choice)
  return (
    <>
      <PageHeader
        back={{ to: '/visits', label: t('title') }}
        title={t('recordPage.title')}
        lead={t('recordPage.lead')}
      />
      <form onSubmit={form.submit} noValidate>
        <Stack maw={720} gap="lg">
          <Card>
            <Stack>
              <PickPeople
                label={t('recordPage.people')}
                description={t('recordPage.peopleHint')}
                placeholder={values.people.length === 0 ? t('recordPage.peoplePlaceholder') : ''}
                known={known.data ? [{ value: first!, label: nameOf(known.data.person.name) }] : []}
                maxValues={50}
                {...form.getInputProps('people')}
              />
              <Select
                label={t('recordPage.kind')}
                searchable
                data={choices.map((one) => ({ value: one.value, label: one.label }))}
                {...(kinds.data?.rows.length === 0 ? { description: t('recordPage.noKinds') } : {})}
                value={choice}
                onChange={(value) => {
                  setChoice(value)
                  form.setFieldValue('kind', choices.find((one) => one.value === value)?.kind ?? '')
                }}
                error={form.errors['kind']}
              />
              {may('workers.read') && <PickWorker label={t('recordPage.worker')} {...form.getInputProps('workerId')} />}
            </Stack>
          </Card>
          <WhenAndWhere form={form} places={kind?.places ?? []} />
          {(refused.length > 0 || values.fund !== 'plan') && <WhoPays form={form} refused={refused} />}
          <RefusalNote error={form.refusal} />
          <Group justify="space-between">
            {values.fund === 'plan' && refused.length === 0 ? (
              <Button variant="subtle" onClick={() => form.setFieldValue('fund', 'other-fund')}>
                {t('recordPage.fund')}: {t('funds.plan')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={form.busy} miw={160}>
              {values.status === 'booked' ? t('recordPage.book') : t('recordPage.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  )
}

/** The visit as it is typed; when units would be passed for somebody, nothing is kept and who is told. */
function useVisitForm(person: string | null) {
  const { t } = useTranslation('visits')
  const session = useSession()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<Refused>([])
  const form = useOperationForm('service.record', {
    initial: {
      people: person ? [person] : ([] as string[]),
      workerId: session.workerId ?? '',
      siteId: '',
      servedOn: today() as string,
      starts: '',
      ends: '',
      kind: '',
      placeOfService: '',
      status: 'delivered' as 'delivered' | 'booked',
      fund: 'plan' as 'plan' | 'other-fund' | 'pro-bono',
      fundReason: '',
    },
    toInput: (values) => ({
      ...values,
      serviceId: null,
      // An empty reason is wrong here, not absent: the blank is kept for the schema to refuse.
      fundReason: values.fund === 'plan' ? null : values.fundReason.trim() || ' ',
    }),
    onDone: (reply) => {
      setRefused(reply.refused)
      if (!reply.ok) return
      notifyDone(t('recordPage.recorded'))
      void navigate({ to: reply.serviceIds.length === 1 ? `/visits/${reply.serviceIds[0]}` : '/visits' })
    },
  })
  return { form, refused }
}
type VisitForm = ReturnType<typeof useVisitForm>['form']

function WhenAndWhere({ form, places }: { readonly form: VisitForm; readonly places: readonly string[] }) {
  const { t } = useTranslation('visits')
  const optional = useOptional()
  const { starts, ends } = form.values
  const minutes = isTimeOfDay(starts) && isTimeOfDay(ends) ? minutesBetween(starts, ends) : null
  return (
    <Card>
      <Stack>
        <Input.Wrapper label={t('recordPage.status')} labelElement="div">
          <SegmentedControl
            aria-label={t('recordPage.status')}
            fullWidth
            data={[
              { value: 'delivered', label: t('recordPage.done') },
              { value: 'booked', label: t('recordPage.booked') },
            ]}
            {...form.getInputProps('status')}
          />
        </Input.Wrapper>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DayField label={t('recordPage.day')} {...form.getInputProps('servedOn')} />
          <TimeField label={t('recordPage.starts')} {...form.getInputProps('starts')} />
          <TimeField
            label={t('recordPage.ends')}
            {...(minutes !== null && minutes > 0
              ? {
                  description: t('recordPage.lasts', { minutes }),
                  inputWrapperOrder: ['label', 'input', 'description', 'error'] as const,
                }
              : {})}
            {...form.getInputProps('ends')}
          />
          <PickPlace
            label={t('recordPage.place')}
            {...(places.length > 0 ? { places } : {})}
            {...form.getInputProps('placeOfService')}
          />
          <PickSite label={optional(t('recordPage.site'))} clearable {...form.getInputProps('siteId')} />
        </SimpleGrid>
      </Stack>
    </Card>
  )
}

/** Asked when the plan would not pay, or when somebody else is to. */
function WhoPays({ form, refused }: { readonly form: VisitForm; readonly refused: Refused }) {
  const { t } = useTranslation('visits')
  return (
    <Card>
      <Stack>
        {refused.length > 0 && (
          <Alert
            color="red"
            variant="light"
            icon={<Icon name="warning" />}
            role="alert"
            title={t('recordPage.refusedTitle')}
          >
            <Stack gap="xs">
              {refused.map((one) => (
                <Text key={one.person.id}>
                  <strong>{one.person.label}</strong>: <Sentence of={one.message} />
                </Text>
              ))}
              <Text>{t('recordPage.refusedWords')}</Text>
            </Stack>
          </Alert>
        )}
        <Radio.Group label={t('recordPage.fund')} {...form.getInputProps('fund')}>
          <Stack gap="xs" mt="xs">
            {(['plan', 'other-fund', 'pro-bono'] as const).map((fund) => (
              <Radio key={fund} value={fund} label={t(`funds.${fund}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.fund !== 'plan' && (
          <Textarea
            label={t('recordPage.fundReason')}
            description={t('recordPage.fundReasonHint')}
            minRows={2}
            {...form.getInputProps('fundReason')}
          />
        )}
      </Stack>
    </Card>
  )
}
