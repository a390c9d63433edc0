// One thing of an application as the reviewer answers it: accepted by the plan's own look, accepted on a verification
// organization's, or missing something.
import type { ReactNode } from 'react'
import { Anchor, Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { itemTones } from './standings.ts'

type Application = Reply<'application.get'>
type Item = Application['items'][number]
const reviewTones: Readonly<Record<Item['standing'], Tone>> = { open: 'quiet', accepted: 'good', deficient: 'bad' }

export function ItemReview({ it, item }: { readonly it: Application; readonly item: Item }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const accept = useCommand('application.answerItem')
  const reviewing = ['received', 'in-review', 'complete'].includes(it.row.status) && may('plan.network.manage')
  const { applicationId } = it.row
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="start">
        <Group gap="sm">
          <Text fw={600}>{t(`items.${item.item}`)}</Text>
          <Standing tone={reviewTones[item.standing]}>{t(`reviews.${item.standing}`)}</Standing>
          {item.standing === 'open' && (
            <Standing tone={itemTones[item.said]}>
              {t('applications.said', { standing: t(`itemStandings.${item.said}`) })}
            </Standing>
          )}
        </Group>
        {reviewing && <Answers applicationId={applicationId} item={item} accept={accept} />}
      </Group>
      <RefusalNote error={accept.error} />
      {item.standing === 'deficient' && (
        <Text>{t('applications.missing', { words: item.words ?? '', day: item.cureBy ? day(item.cureBy) : '—' })}</Text>
      )}
      {item.verifiedOn && (
        <Text size="sm" c="dimmed">
          {t((item.verificationDaysLeft ?? 0) < 0 ? 'applications.verifiedOld' : 'applications.verified', {
            day: day(item.verifiedOn),
            who: item.verificationOrganization ?? item.reviewedBy ?? '',
            count: Math.abs(item.verificationDaysLeft ?? 0),
          })}
        </Text>
      )}
      {item.gaps.map((gap) => (
        <Text key={gap} size="sm">
          <Sentence of={gap} />
        </Text>
      ))}
      <Group gap="sm">
        {item.papers.map((paper) => (
          <Anchor key={paper.fileId + paper.title} href={`/files/${paper.fileId}`} target="_blank" rel="noopener">
            {paper.expires ? t('paperUntil', { title: paper.title, day: day(paper.expires) }) : paper.title}
          </Anchor>
        ))}
      </Group>
    </Stack>
  )
}

function Answers({
  applicationId,
  item,
  accept,
}: {
  readonly applicationId: string
  readonly item: Item
  readonly accept: ReturnType<typeof useCommand<'application.answerItem'>>
}) {
  const { t } = useTranslation('path')
  const name = t(`items.${item.item}`)
  return (
    <Group gap="xs">
      {item.standing !== 'accepted' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={accept.isPending}
          aria-label={t('applications.acceptOf', { item: name })}
          onClick={() =>
            accept.mutate({ applicationId, item: item.item, standing: 'accepted', words: null, cureBy: null })
          }
        >
          {t('applications.accept')}
        </Button>
      )}
      {item.standing !== 'accepted' && (
        <Asking item={item} title={t('applications.acceptElseOf', { item: name })} words={t('applications.acceptElse')}>
          {(close) => <VerifiedElsewhere applicationId={applicationId} item={item} onClose={close} />}
        </Asking>
      )}
      <Asking item={item} title={t('applications.missOf', { item: name })} words={t('applications.miss')}>
        {(close) => <MissForm applicationId={applicationId} item={item} onClose={close} />}
      </Asking>
    </Group>
  )
}

/** A quiet button named for its item, and the form it opens. */
function Asking({
  item,
  title,
  words,
  children,
}: {
  readonly item: Item
  readonly title: string
  readonly words: string
  readonly children: (close: () => void) => ReactNode
}) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={title}
      button={(open) => (
        <Button size="compact-sm" variant="subtle" onClick={open} aria-label={`${words}: ${t(`items.${item.item}`)}`}>
          {words}
        </Button>
      )}
    >
      {children}
    </FormDialog>
  )
}

function MissForm({
  applicationId,
  item,
  onClose,
}: {
  readonly applicationId: string
  readonly item: Item
  readonly onClose: () => void
}) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const form = useOperationForm('application.answerItem', {
    initial: { words: item.words ?? '', cureBy: item.cureBy ?? '' },
    toInput: (values) => ({ ...values, applicationId, item: item.item, standing: 'deficient' }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Textarea label={t('deficiencies.words')} autosize minRows={2} data-autofocus {...form.getInputProps('words')} />
      <DayField label={optional(t('deficiencies.cureBy'))} {...form.getInputProps('cureBy')} />
    </DialogForm>
  )
}

/** A verification organization looked it up: who and when decides how long that is good. */
function VerifiedElsewhere({
  applicationId,
  item,
  onClose,
}: {
  readonly applicationId: string
  readonly item: Item
  readonly onClose: () => void
}) {
  const { t } = useTranslation('path')
  const form = useOperationForm('application.answerItem', {
    initial: { verification: { organization: '', on: '' } },
    toInput: (values) => ({
      ...values,
      applicationId,
      item: item.item,
      standing: 'accepted',
      words: null,
      cureBy: null,
    }),
    onDone: onClose,
  })
  const at = (field: string) => form.getInputProps(field as never)
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('applications.acceptElseWords')}</Text>
      <TextInput label={t('applications.verifier')} data-autofocus {...at('verification.organization')} />
      <DayField label={t('applications.verifierOn')} {...at('verification.on')} />
    </DialogForm>
  )
}
