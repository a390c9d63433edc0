// The services a plan would buy: rate, unit, people in a session, and how much of the booked time each takes.
import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cents, mostServices, type OfferedService } from '@throughline/domain'
import { AmountField } from '../kit/fields.tsx'
import { Icon } from '../kit/icon.tsx'
import type { Working } from './working-scenario.ts'
import classes from './ready.module.css'

export function ServiceFields({ working, plan: at }: { readonly working: Working; readonly plan: number }) {
  const { t } = useTranslation('ready')
  const { services } = working.scenario.plans[at]!
  const put = (next: readonly OfferedService[]) =>
    working.change((held) => ({
      ...held,
      plans: held.plans.map((plan, index) => (index === at ? { ...plan, services: [...next] } : plan)),
    }))
  const set = (index: number, part: Partial<OfferedService>) =>
    put(services.map((service, each) => (each === index ? { ...service, ...part } : service)))
  const added: OfferedService = {
    title: t('cost.newService'),
    code: null,
    rateCents: cents(0),
    unitMinutes: 15,
    people: 1,
    weight: 1,
  }
  return (
    <div>
      {services.map((service, index) => (
        <Service
          key={index}
          number={index + 1}
          service={service}
          set={(part) => set(index, part)}
          {...(services.length > 1 ? { onRemove: () => put(services.filter((_, each) => each !== index)) } : {})}
        />
      ))}
      {services.length < mostServices && (
        <Button
          size="sm"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => put([...services, added])}
        >
          {t('cost.addService')}
        </Button>
      )}
    </div>
  )
}

function Service({
  number,
  service,
  set,
  onRemove,
}: {
  readonly number: number
  readonly service: OfferedService
  readonly set: (part: Partial<OfferedService>) => void
  /** None for the only service: a plan buys at least one. */
  readonly onRemove?: () => void
}) {
  const { t } = useTranslation('ready')
  return (
    <fieldset className={classes['service']} style={{ border: 0, margin: 0, padding: '0 0 1rem' }}>
      <legend className={classes['hint']}>{t('cost.service', { number })}</legend>
      <TextInput
        size="sm"
        label={t('cost.title')}
        value={service.title}
        maxLength={120}
        error={service.title.trim() === '' ? t('cost.titleNeeded') : null}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <AmountField
          size="sm"
          label={t('figures.rate')}
          value={service.rateCents}
          onChange={(rateCents) => rateCents !== null && set({ rateCents })}
        />
        <Whole
          label={t('figures.unitMinutes')}
          value={service.unitMinutes}
          max={480}
          onChange={(unitMinutes) => set({ unitMinutes })}
        />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <Whole
          label={t('figures.groupPeople')}
          value={service.people}
          max={60}
          onChange={(people) => set({ people })}
        />
        <Whole label={t('cost.weight')} value={service.weight} max={100} onChange={(weight) => set({ weight })} />
      </Group>
      {onRemove && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('cost.removeOf', { title: service.title })}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** A whole number from 1; anything else is shown as wrong and changes nothing. */
function Whole({
  label,
  value,
  max,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  return (
    <NumberInput
      size="sm"
      label={label}
      value={value}
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      onChange={(given) => {
        if (typeof given === 'number' && given >= 1 && given <= max) onChange(given)
      }}
    />
  )
}
