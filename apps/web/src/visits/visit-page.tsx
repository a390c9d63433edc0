// One visit: the note in the words of the person and the peer, and beside it the payer's questions, each lit only where
// something that was written answers it.
import { Button, Group } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts, type Fact } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { FindingList } from '../kit/findings.tsx'
import { Icon } from '../kit/icon.tsx'
import { ThingLink } from '../kit/link.tsx'
import { codeOf } from '../kit/names.ts'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { NoteForm } from './note-form.tsx'
import { PayerQuestions } from './payer-questions.tsx'
import { NoteText } from './note-text.tsx'
import { NoteStanding, type Visit } from './visit-words.tsx'
import classes from './visit-page.module.css'

export default function VisitPage() {
  const { t } = useTranslation(['visits', 'shared'])
  const { day, times, sentence } = useDays()
  const may = useMay()
  const queries = useQueryClient()
  const { serviceId } = useParams({ strict: false }) as { serviceId: string }
  const asked = useAsk('service.get', { serviceId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { service, note, questions, goals } = asked.data
  const place = t(`shared:places.${service.placeOfService}`, { defaultValue: service.placeOfService })
  /** A saved draft answers with fresh questions: they light up while the note is written. */
  const freshen = (fresh: Pick<Reply<'note.save'>, 'questions' | 'findings'>) =>
    queries.setQueryData<Reply<'service.get'>>(
      ['service.get', { serviceId }],
      (before) => before && { ...before, ...fresh },
    )
  return (
    <>
      <PageHeader
        back={{ to: '/visits', label: t('title') }}
        title={service.person.label}
        tabTitle={t('title')}
        standing={<NoteStanding visit={service} />}
        lead={`${service.title} · ${day(service.servedOn)}, ${times(service.starts, service.ends)} · ${place} · ${service.worker.label}`}
        actions={
          <>
            {service.status === 'booked' && may('services.record') && <CloseVisit visit={service} />}
            {note && (
              <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
                {t('shared:print')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes['visit']}>
        <div className={classes['note']}>
          <Card title={t('noteForm.title')}>
            {note?.status === 'signed' ? (
              <NoteText serviceId={serviceId} note={note} goals={goals} />
            ) : service.status === 'delivered' && may('notes.write') ? (
              <NoteForm key={serviceId} service={service} note={note} goals={goals} onSaved={freshen} />
            ) : note ? (
              <NoteText serviceId={serviceId} note={note} goals={goals} />
            ) : service.status === 'booked' ? (
              t('page.noNote')
            ) : (
              t('page.notYours')
            )}
          </Card>
        </div>
        <div className={classes['side']}>
          <PayerQuestions questions={questions} />
          <Billing detail={asked.data} />
          <Card title={t('page.details')}>
            <Facts columns={2} facts={visitFacts(t, asked.data, place)} />
            <div className={classes['counting']}>
              <Facts columns={1} facts={countingFacts(t, asked.data, { day, sentence })} />
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}

type Detail = Reply<'service.get'>
type Say = (key: string, values?: Record<string, unknown>) => string

function visitFacts(t: Say, { service }: Detail, place: string): readonly Fact[] {
  return [
    [t('page.units'), service.units ?? '—'],
    [t('page.expected'), <Money key="worth" cents={service.expectedCents} />],
    [t('page.place'), place],
    service.code ? [t('page.code'), codeOf(service.code, service.modifiers)] : null,
    [t('person'), <ThingLink key="person" thing={service.person} />],
    service.fund === 'plan' ? null : [t('page.fund'), t(`funds.${service.fund}`)],
  ]
}

/** How the units came about and what the authorization has left: sentences, so they take the whole width. */
function countingFacts(
  t: Say,
  { counting, authorization }: Detail,
  { day, sentence }: Pick<ReturnType<typeof useDays>, 'day' | 'sentence'>,
): readonly Fact[] {
  return [
    counting ? [t('page.unitsHow'), sentence(counting)] : null,
    authorization
      ? [
          t('page.authorization'),
          t('page.authorizationLeft', {
            number: authorization.number,
            left: authorization.unitsLeft,
            day: day(authorization.ends),
          }),
        ]
      : null,
  ]
}

/** "Safe to bill", or what to do first. */
function Billing({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation(['visits', 'shared'])
  const { service, findings } = detail
  if (service.status !== 'delivered') return null
  const stops = findings.filter((finding) => !['warn', 'note'].includes(finding.severity))
  const others = findings.filter((finding) => ['warn', 'note'].includes(finding.severity))
  return (
    <Card title={t('bill.title')}>
      {service.fund !== 'plan' ? (
        t('bill.notPlan')
      ) : stops.length > 0 ? (
        <>
          <Standing tone="bad">{t('bill.fix', { count: stops.length })}</Standing>
          <div className={classes['findings']}>
            <FindingList findings={stops} />
          </div>
        </>
      ) : service.note === 'signed' && !service.waitsFor ? (
        <>
          <Standing tone="good">{t('bill.safe')}</Standing> {t('bill.safeWords')}
        </>
      ) : (
        service.waitsFor && (
          <>
            <Standing tone="wait">{t('page.waits')}</Standing> <Sentence of={service.waitsFor} />
          </>
        )
      )}
      {others.length > 0 && (
        <div className={classes['findings']}>
          <FindingList findings={others} />
        </div>
      )}
      {service.claim && (
        <p className={classes['claim']}>
          {t('page.claim')}: <ThingLink thing={service.claim} />
        </p>
      )}
    </Card>
  )
}

/** A booked visit took place, was cancelled, or was not kept. */
function CloseVisit({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visits')
  const close = (status: 'delivered' | 'cancelled' | 'no-show') => () => ({ serviceId: visit.serviceId, status })
  return (
    <Group gap="xs">
      <ConfirmAction
        operation="service.close"
        input={close('no-show')}
        title={t('page.noShowTitle')}
        confirm={t('page.noShow')}
        button={(open) => (
          <Button variant="default" onClick={open}>
            {t('page.noShow')}
          </Button>
        )}
      >
        {t('page.noShowWords')}
      </ConfirmAction>
      <ConfirmAction
        operation="service.close"
        input={close('cancelled')}
        title={t('page.cancelTitle')}
        confirm={t('page.cancel')}
        button={(open) => (
          <Button variant="default" onClick={open}>
            {t('page.cancel')}
          </Button>
        )}
      >
        {t('page.closeWords')}
      </ConfirmAction>
      <ConfirmAction
        operation="service.close"
        input={close('delivered')}
        title={t('page.closeTitle')}
        confirm={t('page.delivered')}
        button={(open) => <Button onClick={open}>{t('page.delivered')}</Button>}
      >
        {t('page.closeWords')}
      </ConfirmAction>
    </Group>
  )
}
