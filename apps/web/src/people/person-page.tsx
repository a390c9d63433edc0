// One person: who they are, how they are covered, what is authorized, their plan in their own words, and their story.
import { Alert, Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ageOn, isDay } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { sayAddress, sayPhone } from '../kit/address-fields.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { addressOf, PageLink, ThingLink } from '../kit/link.tsx'
import { fullNameOf } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { pathOfPage, pathOfThing } from '../places.ts'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { AuthorizationCard } from '../kit/authorization-card.tsx'
import { ConsentCard } from './consent-card.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { EligibilityCard } from './eligibility-card.tsx'
import { OrdersCard } from './orders-card.tsx'
import { PersonForm } from './person-form.tsx'
import { PlanCard } from './plan-card.tsx'
import classes from './person-page.module.css'

type Person = Reply<'person.get'>['person']
type Told = Reply<'person.get'>['timeline'][number]

const icons: Readonly<Record<string, IconName>> = {
  service: 'visit',
  note: 'pen',
  claim: 'claim',
  authorization: 'check',
  coverage: 'shield',
  plan: 'heart',
  goal: 'flag',
  recommendation: 'contract',
  payment: 'money',
  remittance: 'money',
}

export default function PersonPage() {
  const { t } = useTranslation('people')
  const { day } = useDays()
  const may = useMay()
  const { personId } = useParams({ strict: false }) as { personId: string }
  const asked = useAsk('person.get', { personId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { person, coverages, authorizations, recommendations, consents, eligibilityChecks, plans, timeline } =
    asked.data
  const called = person.preferredName ?? person.name.given
  const born = isDay(person.birthDate)
    ? t('person.born', { day: day(person.birthDate), age: ageOn(person.birthDate, today()) })
    : person.birthDate
  return (
    <>
      <PageHeader
        back={{ to: '/people', label: t('title') }}
        title={fullNameOf(person.name, person.preferredName)}
        tabTitle={t('title')}
        standing={person.status === 'ended' && <Standing tone="quiet">{t('status.ended')}</Standing>}
        lead={`${born} · ${t('person.record', { number: person.recordNumber })}`}
        actions={<Actions person={person} />}
      />
      {person.address === null && person.status === 'active' && (
        <Alert color="orange" variant="light" mb="lg" icon={<Icon name="warning" />}>
          {t('person.noAddress', { name: called })}
        </Alert>
      )}
      <div className={classes['person']}>
        <div className={classes['main']}>
          <PlanCard personId={personId} name={called} plans={plans} />
          {may('authorizations.read') && <AuthorizationCard personId={personId} authorizations={authorizations} />}
          <CoverageCard personId={personId} name={called} coverages={coverages} />
          <EligibilityCard
            personId={personId}
            payerId={coverages.find((one) => one.payer !== null)?.payer?.id ?? ''}
            checks={eligibilityChecks}
          />
          <OrdersCard personId={personId} orders={recommendations} />
          <ConsentCard personId={personId} name={called} consents={consents} />
        </div>
        <div className={classes['side']}>
          <Details person={person} />
          <Card title={t('person.story')}>
            {timeline.length === 0 ? t('person.storyNone') : <Story timeline={timeline} />}
          </Card>
        </div>
      </div>
    </>
  )
}

function Actions({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people')
  const may = useMay()
  return (
    <>
      {may('people.manage') && (
        <FormDialog
          title={t('person.change')}
          button={(open) => (
            <Button variant="default" onClick={open}>
              {t('person.change')}
            </Button>
          )}
        >
          {(close) => <PersonForm person={person} onCancel={close} onDone={() => undefined} />}
        </FormDialog>
      )}
      {may('services.record') && pathOfThing('service', 'x') && (
        <Button
          component={Link}
          {...addressOf(`/visits/record?person=${person.personId}`)}
          leftSection={<Icon name="plus" size={18} />}
        >
          {t('person.visit')}
        </Button>
      )}
    </>
  )
}

function Details({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people')
  const may = useMay()
  return (
    <Card
      title={t('person.details')}
      aside={
        may('audit.read') &&
        pathOfPage('settings/audit') && (
          <PageLink to={`/settings/audit?personId=${person.personId}`}>{t('person.seenBy')}</PageLink>
        )
      }
    >
      <Facts
        columns={1}
        facts={[
          [t('person.worker'), <ThingLink key="worker" thing={person.worker} />],
          [t('person.phone'), sayPhone(person.phone)],
          [t('person.address'), sayAddress(person.address)],
          person.language ? [t('person.language'), person.language] : null,
        ]}
      />
    </Card>
  )
}

/** Month by month, the newest open: each says how much it holds, so that a year is read at a glance. */
function Story({ timeline }: { readonly timeline: readonly Told[] }) {
  const { t } = useTranslation('people')
  const { month } = useDays()
  const months = [...new Set(timeline.map((happening) => happening.on.slice(0, 7)))]
  return months.map((one, index) => {
    const told = timeline.filter((happening) => happening.on.startsWith(one))
    return (
      <details key={one} open={index === 0} className={classes['month']}>
        <summary>
          <span>{month(one)}</span> <span>{t('person.happenings', { count: told.length })}</span>
        </summary>
        <Month label={`${t('person.story')}, ${month(one)}`} told={told} />
      </details>
    )
  })
}

function Month({ label, told }: { readonly label: string; readonly told: readonly Told[] }) {
  const { day } = useDays()
  return (
    <Timeline
      label={label}
      happenings={told.map((happening, index) => {
        const path = happening.link && pathOfThing(happening.link.kind, happening.link.id)
        return {
          key: String(index),
          when: day(happening.on.slice(0, 10)),
          icon: icons[happening.kind] ?? 'circle',
          title: path ? (
            <PageLink to={path} c="inherit" underline="hover">
              <Sentence of={happening.text} />
            </PageLink>
          ) : (
            <Sentence of={happening.text} />
          ),
        }
      })}
    />
  )
}
