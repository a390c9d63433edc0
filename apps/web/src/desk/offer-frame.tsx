// What every page of an offer stands in: its name and plan, its pages side by side, and keeping what was changed.
import type { ReactNode } from 'react'
import { Button, Text, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { useCommand } from '../api/hooks.ts'
import { ErrorPage } from '../kit/error-page.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { ThingLink } from '../kit/link.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PageTabs } from '../kit/page-tabs.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import { OfferProblems, useOfferProblems } from './offer-problems.tsx'
import { useWorkingOffer, type Working } from './working-offer.ts'

export const offerTones: Readonly<Record<'open' | 'signed' | 'set-aside', Tone>> = {
  open: 'going',
  signed: 'good',
  'set-aside': 'quiet',
}

export function OfferFrame({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly actions?: (working: Working) => ReactNode
  readonly children: (working: Working) => ReactNode
}) {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  const { offerId } = useParams({ strict: false }) as { offerId: string }
  const asked = useWorkingOffer(offerId)
  if (asked.state === 'failed') return <ErrorPage error={asked.error} />
  if (asked.state === 'coming')
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { working } = asked
  const { row } = working.got
  const base = `/desk/${offerId}`
  return (
    <>
      <PageHeader
        back={{ to: '/desk', label: t('title') }}
        title={title}
        tabTitle={title}
        standing={
          working.changed && row.status === 'open' ? (
            <Standing tone="wait">{t('changed')}</Standing>
          ) : (
            <Standing tone={offerTones[row.status]}>{t(`states.${row.status}`)}</Standing>
          )
        }
        lead={
          <>
            <Text component="span" fw={600}>
              {row.name}
            </Text>{' '}
            · {row.plan} · {t('versionOf', { version: row.version, day: day(row.madeOn) })}
            {row.contract && (
              <>
                {' '}
                · <ThingLink thing={{ ...row.contract, label: t('openContract') }} /> ·{' '}
                <ThingLink thing={{ kind: 'signed', id: row.contract.id, label: t('openSigned') }} />
              </>
            )}
            <br />
            {lead}
          </>
        }
        actions={
          <>
            {actions?.(working)}
            {working.open && working.changed && <Keeping working={working} />}
          </>
        }
      />
      <PageTabs
        label={t('pages')}
        tabs={[
          { to: base, label: t('tabs.overview') },
          { to: `${base}/text`, label: t('tabs.text') },
          { to: `${base}/terms`, label: t('tabs.terms') },
          { to: `${base}/sheet`, label: t('tabs.sheet') },
          { to: `${base}/rounds`, label: t('tabs.rounds') },
        ]}
      />
      {children(working)}
    </>
  )
}

function Keeping({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const letGo = useCommand('offer.draft', { onDone: () => working.forget() })
  return (
    <>
      <Button
        variant="default"
        loading={letGo.isPending}
        onClick={() => letGo.mutate({ offerId: working.got.row.offerId, document: null })}
      >
        {t('letGo')}
      </Button>
      <FormDialog title={t('keepTitle')} size="md" button={(open) => <Button onClick={open}>{t('keep')}</Button>}>
        {(close) => <KeepForm working={working} close={close} />}
      </FormDialog>
    </>
  )
}

function KeepForm({ working, close }: { readonly working: Working; readonly close: () => void }) {
  const { t } = useTranslation('desk')
  const problems = useOfferProblems(working.offer)
  const form = useOperationForm('offer.save', {
    initial: { note: '' },
    toInput: ({ note }) => ({ offerId: working.got.row.offerId, document: working.offer, note }),
    onDone: () => {
      working.forget()
      close()
      notifyDone(t('keptNow'))
    },
  })
  if (problems.length > 0)
    return (
      <>
        <Text mb="sm">{t('notYet')}</Text>
        <OfferProblems of={problems} />
      </>
    )
  return (
    <DialogForm form={form} onCancel={close} submit={t('keep')}>
      <Text>{t('keepWords')}</Text>
      <TextInput
        label={t('note')}
        description={t('noteHint')}
        data-autofocus
        maxLength={200}
        {...form.getInputProps('note')}
      />
    </DialogForm>
  )
}
