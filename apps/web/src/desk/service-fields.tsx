// The services an offer buys: code, places, how minutes are counted, the rate, approval, and how many units a year we expect.
import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { aggregations, mostOfferedServices, roundings, type OfferedTerm } from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { AmountField } from '../kit/fields.tsx'
import { Choose, Whole } from './form-fields.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

const placeCodes = [
  '02',
  '03',
  '04',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '18',
  '21',
  '22',
  '23',
  '27',
  '49',
  '50',
  '53',
  '57',
  '71',
  '99',
]
const upper = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

export function ServiceFields({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { services } = working.offer.offered
  const put = (at: number, part: Partial<OfferedTerm>) =>
    working.setOffered({ services: services.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const add = () =>
    working.setOffered({
      services: [...services, { ...services[0]!, term: null, title: '', rateCents: null, unitsAYear: 0 }],
    })
  return (
    <Card title={t('form.services')}>
      <p className={classes['hint']}>{t('form.servicesHint')}</p>
      {services.map((service, at) => (
        <fieldset key={at} className={classes['group']}>
          <legend>{service.title === '' ? t('form.newService') : service.title}</legend>
          <ServiceForm service={service} put={(part) => put(at, part)} />
          {services.length > 1 && (
            <Button
              mt="sm"
              size="compact-sm"
              variant="subtle"
              onClick={() => working.setOffered({ services: services.filter((_, index) => index !== at) })}
            >
              {t('form.removeService')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button variant="default" disabled={services.length >= mostOfferedServices} onClick={add}>
        {t('form.addService')}
      </Button>
    </Card>
  )
}

/** Whether minutes make the unit: a day, a session or a month is one whatever it took. */
const byMinutes = ({ rounding }: OfferedTerm): boolean => rounding === null || !rounding.startsWith('per-')

/** Another way of counting, with what hangs on it: only a month is earned by contacts, and adds them together. */
function countedBy(service: OfferedTerm, rounding: OfferedTerm['rounding']): Partial<OfferedTerm> {
  if (rounding === 'per-month') return { rounding, aggregation: 'per-month' }
  const monthly = service.aggregation === 'per-month'
  return { rounding, contactsAMonth: null, ...(monthly ? { aggregation: null } : {}) }
}

type Editing = { readonly service: OfferedTerm; readonly put: (part: Partial<OfferedTerm>) => void }

/** What a unit is, how minutes become units, and what one pays. */
function PriceFields({ service, put }: Editing) {
  const { t } = useTranslation('desk')
  return (
    <>
      <AmountField
        mayBeEmpty
        label={t('form.rate')}
        value={service.rateCents}
        onChange={(rateCents) => put({ rateCents })}
      />
      <Choose
        label={t('form.rounding')}
        value={service.rounding}
        of={roundings}
        words={(one) => t(`form.roundings.${one}`)}
        onChange={(rounding) => put(countedBy(service, rounding))}
      />
      {service.rounding === 'per-month' && (
        <Whole
          label={t('form.contactsAMonth')}
          hint={t('form.contactsAMonthHint')}
          value={service.contactsAMonth}
          max={60}
          onChange={(contacts) => put({ contactsAMonth: contacts === 0 ? null : contacts })}
        />
      )}
      <Whole
        label={t(byMinutes(service) ? 'form.unitMinutes' : 'form.workMinutes')}
        hint={byMinutes(service) ? undefined : t('form.workMinutesHint')}
        value={service.unitMinutes}
        max={480}
        onChange={(minutes) => put({ unitMinutes: minutes || 15 })}
      />
      <Choose
        label={t('form.aggregation')}
        value={service.aggregation}
        of={aggregations}
        words={(one) => t(`form.aggregations.${one}`)}
        onChange={(aggregation) => put({ aggregation })}
      />
    </>
  )
}

function ServiceForm({ service, put }: Editing) {
  const { t } = useTranslation(['desk', 'shared'])
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('form.serviceTitle')}
        description={t('form.serviceTitleHint')}
        maxLength={80}
        value={service.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.kind')}
        maxLength={40}
        value={service.kind}
        onChange={(event) => put({ kind: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.code')}
        maxLength={5}
        value={service.code ?? ''}
        onChange={(event) => {
          const code = upper(event.currentTarget.value)
          put({ code: code === '' ? null : code })
        }}
      />
      <TextInput
        label={t('form.modifiers')}
        maxLength={11}
        defaultValue={service.modifiers.join(' ')}
        onChange={(event) =>
          put({
            modifiers: event.currentTarget.value
              .split(/[\s,]+/)
              .map(upper)
              .filter((one) => one.length === 2)
              .slice(0, 4),
          })
        }
      />
      <MultiSelect
        label={t('form.places')}
        style={{ gridColumn: '1 / -1' }}
        searchable
        data={placeCodes.map((code) => ({ value: code, label: t(`shared:places.${code}`, { defaultValue: code }) }))}
        value={[...service.places]}
        onChange={(places) => put({ places })}
      />
      <PriceFields service={service} put={put} />
      <Choose
        label={t('form.approval')}
        value={service.approval}
        of={['none', 'after-free', 'always']}
        words={(one) => t(`form.approvals.${one}`)}
        onChange={(approval) => put({ approval })}
      />
      {service.approval === 'after-free' && (
        <Whole
          label={t('form.freeUnits')}
          value={service.freeUnits}
          max={10_000}
          onChange={(units) => put({ freeUnits: units ?? 0 })}
        />
      )}
      <Whole
        label={t('form.limitPerDay')}
        value={service.unitsPerDay}
        max={96}
        onChange={(units) => put({ unitsPerDay: units === 0 ? null : units })}
      />
      <Whole
        label={t('form.people')}
        value={service.people}
        max={50}
        onChange={(people) => put({ people: people || 1 })}
      />
      <Whole
        label={t('form.unitsAYear')}
        hint={t('form.unitsAYearHint')}
        value={service.unitsAYear}
        max={10_000_000}
        onChange={(units) => put({ unitsAYear: units ?? 0 })}
      />
    </div>
  )
}
