// What every page of a scenario stands in: its name, its pages side by side, whether it was changed, and keeping it.
import { useEffect, type ReactNode } from 'react'
import { Button, Text, TextInput } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { ErrorPage } from '../kit/error-page.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { PageTabs } from '../kit/page-tabs.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { newScenario, useWorking, type Working } from './working-scenario.ts'
import classes from './ready.module.css'

export function ScenarioFrame({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly children: (working: Working) => ReactNode
}) {
  const { t } = useTranslation('ready')
  const { scenarioId = newScenario } = useParams({ strict: false }) as { scenarioId?: string }
  const asked = useWorking(scenarioId, t('newPlan'))
  if (asked.state === 'failed') return <ErrorPage error={asked.error} />
  if (asked.state === 'coming')
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { working } = asked
  const base = `/offers/${scenarioId}`
  return (
    <>
      <PageHeader
        back={{ to: '/offers', label: t('title') }}
        title={title}
        tabTitle={title}
        standing={working.changed ? <Standing tone="wait">{t('changed')}</Standing> : null}
        lead={<Lead working={working} lead={lead} />}
        actions={<Keeping working={working} />}
      />
      <PageTabs
        label={t('pages')}
        tabs={[
          { to: base, label: t('tabs.answer') },
          { to: `${base}/cost`, label: t('tabs.cost') },
          { to: `${base}/cash`, label: t('tabs.cash') },
          { to: `${base}/hire`, label: t('tabs.hire') },
          { to: `${base}/case-rate`, label: t('tabs.caseRate') },
        ]}
      />
      <WarnBeforeLeaving unsent={working.unsent} />
      {children(working)}
    </>
  )
}

function Lead({ working, lead }: { readonly working: Working; readonly lead: string }) {
  const { t } = useTranslation('ready')
  const { day } = useDays()
  const { kept, scenario } = working
  return (
    <>
      <Text component="span" fw={600}>
        {scenario.plans[0]!.name}
      </Text>
      {kept && <> · {t('keptOn', { name: kept.name, day: day(kept.madeOn), who: kept.madeBy })}</>}
      <br />
      {lead}
    </>
  )
}

/** Closing the window at once would lose the last change: the browser asks. */
function WarnBeforeLeaving({ unsent }: { readonly unsent: boolean }) {
  useEffect(() => {
    if (!unsent) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsent])
  return null
}

function Keeping({ working }: { readonly working: Working }) {
  const { t } = useTranslation('ready')
  const navigate = useNavigate()
  const may = useMay()
  return (
    <>
      {working.changed && (
        <Button
          variant="default"
          onClick={() => {
            working.forget()
            if (working.kept === null) void navigate({ to: '/offers' })
          }}
        >
          {t(working.kept === null ? 'giveUp' : 'forget')}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {may('contracts.manage') && (
        <FormDialog title={t('keepTitle')} size="md" button={(open) => <Button onClick={open}>{t('keep')}</Button>}>
          {(close) => <KeepForm working={working} close={close} />}
        </FormDialog>
      )}
    </>
  )
}

function KeepForm({ working, close }: { readonly working: Working; readonly close: () => void }) {
  const { t } = useTranslation('ready')
  const navigate = useNavigate()
  const form = useOperationForm('scenario.save', {
    initial: { name: working.kept?.name ?? t('firstName', { plan: working.scenario.plans[0]!.name }) },
    toInput: ({ name }) => ({ name, document: working.scenario }),
    onDone: ({ id }) => {
      working.forget()
      close()
      notifyDone(t('keptNow'))
      void navigate({ to: `/offers/${id}` })
    },
  })
  return (
    <DialogForm form={form} onCancel={close} submit={t('keep')}>
      <Text>{t('keepWords')}</Text>
      <TextInput label={t('name')} data-autofocus maxLength={200} {...form.getInputProps('name')} />
    </DialogForm>
  )
}

/** What is written on the left, what comes of it on the right; one under the other on a phone, what comes of it first. */
export function Beside({ fields, results }: { readonly fields: ReactNode; readonly results: ReactNode }) {
  return (
    <div className={classes['beside']}>
      <div className={classes['results']}>{results}</div>
      <div className={classes['fields']}>{fields}</div>
    </div>
  )
}
