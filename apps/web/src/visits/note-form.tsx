// Writing a note: it saves itself while it is written, and is signed once. Nothing is filled in for the person.
import { useState } from 'react'
import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { problemsOf, schemaOf } from '../api/operation-form.ts'
import { useForm } from '@mantine/form'
import { Dialog } from '../kit/dialog.tsx'
import { TimeField } from '../kit/fields.tsx'
import { FindingList } from '../kit/findings.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PickPlace } from '../kit/pick.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { clockNow, useDays } from '../words/days.ts'
import type { Visit } from './visit-words.tsx'
import classes from './visit-page.module.css'

type Detail = Reply<'service.get'>
type Saved = Reply<'note.save'>
type Draft = {
  goalId: string
  personWords: string
  action: string
  response: string
  nextStep: string
  starts: string
  ends: string
  placeOfService: string
}

type NoteFormProps = {
  readonly service: Visit
  readonly note: Detail['note']
  readonly goals: Detail['goals']
  readonly onSaved: (saved: Saved) => void
}

export function NoteForm({ service, note, goals, onSaved }: NoteFormProps) {
  const { t } = useTranslation(['visits', 'shared'])
  const [signing, setSigning] = useState(false)
  const [stops, setStops] = useState<Reply<'note.sign'>['findings']>([])
  const { form, save, dirty, savedAt, inputOf, settle } = useNoteDraft({ service, note, goals, onSaved })
  const sign = useCommand('note.sign', {
    onDone: (reply) => {
      setSigning(false)
      setStops(reply.findings)
      if (reply.ok) notifyDone(t('noteForm.signed'))
    },
    onRefused: () => setSigning(false),
  })
  const askToSign = () => {
    if (form.validate().hasErrors) return
    settle()
    if (!dirty && note) return setSigning(true)
    save.mutate(inputOf(form.values), { onSuccess: () => setSigning(true) })
  }
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(inputOf(values)))} noValidate>
      <Stack>
        <NoteFields form={form} goals={goals} />
        <RefusalNote error={save.error ?? sign.error} />
        {stops.length > 0 && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            icon={<Icon name="warning" />}
            title={t('noteForm.notSigned')}
          >
            <FindingList findings={stops} />
          </Alert>
        )}
        <div className={classes['foot']}>
          <DraftState saving={save.isPending} dirty={dirty} savedAt={savedAt} />
          <Group gap="sm">
            <Button
              type="submit"
              variant="default"
              disabled={!dirty && note !== null}
              loading={save.isPending && !signing}
            >
              {t('noteForm.save')}
            </Button>
            <Button leftSection={<Icon name="pen" size={18} />} onClick={askToSign}>
              {t('noteForm.sign')}
            </Button>
          </Group>
        </div>
      </Stack>
      <SignDialog
        opened={signing}
        busy={sign.isPending}
        onClose={() => setSigning(false)}
        onSign={() => sign.mutate({ serviceId: service.serviceId })}
      />
    </form>
  )
}

/** The note as it is typed; it keeps itself a moment after the last key, whenever it is complete enough to be kept. */
function useNoteDraft({ service, note, goals, onSaved }: NoteFormProps) {
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const inputOf = (values: Draft) =>
    ({ ...values, goalId: values.goalId || null, serviceId: service.serviceId }) as Input<'note.save'>
  const first: Draft = {
    // Chosen for who has only one, while nothing is kept: afterwards the form shows what is kept.
    goalId: note ? (note.goalId ?? '') : goals.length === 1 ? goals[0]!.goalId : '',
    personWords: note?.personWords ?? '',
    action: note?.action ?? '',
    response: note?.response ?? '',
    nextStep: note?.nextStep ?? '',
    starts: note?.starts ?? service.starts,
    ends: note?.ends ?? service.ends,
    placeOfService: note?.placeOfService ?? service.placeOfService,
  }
  const [kept, setKept] = useState(JSON.stringify(first))
  const save = useCommand('note.save', {
    refresh: false,
    inOrder: service.serviceId,
    onDone: (reply, input) => {
      setKept(JSON.stringify(fieldsOf(input)))
      setSavedAt(clockNow())
      onSaved(reply)
    },
  })
  const problems = (values: Draft) => problemsOf(schemaOf('note.save'), inputOf(values))
  const keepLater = useDebouncedCallback((values: Draft) => {
    if (JSON.stringify(values) === kept) return
    if (Object.keys(problems(values)).length === 0) save.mutate(inputOf(values))
  }, 1500)
  const form = useForm<Draft>({
    initialValues: first,
    validate: (values) => problems(values) as never,
    onValuesChange: keepLater,
  })
  return { form, save, dirty: JSON.stringify(form.values) !== kept, savedAt, inputOf, settle: keepLater.cancel }
}

function NoteFields({
  form,
  goals,
}: {
  readonly form: ReturnType<typeof useNoteDraft>['form']
  readonly goals: Detail['goals']
}) {
  const { t } = useTranslation('visits')
  return (
    <>
      {goals.length > 0 ? (
        <Select
          label={t('noteForm.goal')}
          data={goals.map((goal) => ({ value: goal.goalId, label: goal.words }))}
          allowDeselect={false}
          {...form.getInputProps('goalId')}
        />
      ) : (
        <Text c="dimmed">{t('noteForm.goalNone')}</Text>
      )}
      {(['personWords', 'action', 'response', 'nextStep'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`noteForm.${field}`)}
          {...(field === 'nextStep' ? {} : { description: t(`noteForm.${field}Hint`) })}
          classNames={{ input: 'own-words' }}
          minRows={field === 'nextStep' ? 1 : 2}
          maxLength={10_000}
          {...form.getInputProps(field)}
        />
      ))}
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        <TimeField label={t('noteForm.starts')} {...form.getInputProps('starts')} />
        <TimeField label={t('noteForm.ends')} {...form.getInputProps('ends')} />
        <PickPlace label={t('noteForm.place')} {...form.getInputProps('placeOfService')} />
      </SimpleGrid>
    </>
  )
}

function DraftState({
  saving,
  dirty,
  savedAt,
}: {
  readonly saving: boolean
  readonly dirty: boolean
  readonly savedAt: string | null
}) {
  const { t } = useTranslation('visits')
  const { time } = useDays()
  const words = () => {
    if (saving) return t('noteForm.saving')
    if (dirty) return t('noteForm.unsaved')
    return savedAt && t('noteForm.savedAt', { time: time(savedAt) })
  }
  return (
    <Text size="sm" c="dimmed" role="status">
      {words()}
    </Text>
  )
}

function SignDialog({
  opened,
  busy,
  onClose,
  onSign,
}: {
  readonly opened: boolean
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSign: () => void
}) {
  const { t } = useTranslation(['visits', 'shared'])
  return (
    <Dialog opened={opened} onClose={onClose} title={t('noteForm.signTitle')}>
      <Stack>
        <Text>{t('noteForm.signWords')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button data-autofocus loading={busy} onClick={onSign}>
            {t('noteForm.sign')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** A saved note as the form holds it, in the order of its fields, to know whether anything was typed since. */
function fieldsOf(input: Input<'note.save'>): Draft {
  const { goalId, personWords, action, response, nextStep, starts, ends, placeOfService } = input
  return { goalId: goalId ?? '', personWords, action, response, nextStep, starts, ends, placeOfService }
}
