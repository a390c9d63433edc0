// A number with a slider beside it: the slider for feeling one's way, the box for the exact figure. A number that cannot be
// says so and changes nothing.
import { useId, useState } from 'react'
import { NumberInput, Slider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Cents } from '@throughline/domain'
import { usePercent } from '../words/percent.ts'
import classes from './ready.module.css'

type ScaleProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: number
  readonly onChange: (value: number) => void
  /** What may be written. */
  readonly min: number
  readonly max: number
  /** Where the slider ends; the box goes on to `max`. */
  readonly to?: number
  readonly from?: number
  readonly step?: number
  readonly decimals?: number
  readonly prefix?: string
  readonly suffix?: string
}

export function ScaleField({
  label,
  hint,
  value,
  onChange,
  min,
  max,
  from = min,
  to = max,
  step = 1,
  decimals = 0,
  prefix = '',
  suffix = '',
}: ScaleProps) {
  const { t } = useTranslation('ready')
  const id = useId()
  const [typed, setTyped] = useState<number | string>(value)
  const [held, setHeld] = useState(value)
  // The slider, or another page, moved it: the box follows.
  if (held !== value) {
    setHeld(value)
    setTyped(value)
  }
  const fits = (given: number | string): given is number => typeof given === 'number' && given >= min && given <= max
  const say = (one: number) => `${prefix}${one.toLocaleString('en-US', { maximumFractionDigits: decimals })}${suffix}`
  return (
    <div className={classes['scale']}>
      <label htmlFor={id}>{label}</label>
      <NumberInput
        id={id}
        className={classes['box']!}
        size="sm"
        value={typed}
        onChange={(given) => {
          setTyped(given)
          if (fits(given) && given !== value) onChange(given)
        }}
        onBlur={() => {
          if (typed === '') setTyped(value)
        }}
        error={typed === '' || fits(typed) ? null : t('between', { min: say(min), max: say(max) })}
        clampBehavior="none"
        decimalScale={decimals}
        thousandSeparator=","
        prefix={prefix}
        suffix={suffix}
        step={step}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      <Slider
        className={classes['slider']!}
        thumbLabel={label}
        label={null}
        min={from}
        max={to}
        step={step}
        value={Math.min(to, Math.max(from, value))}
        onChange={(given) => onChange(Math.min(max, Math.max(min, given)))}
        thumbProps={{ 'aria-valuetext': say(value) }}
      />
      {hint && (
        <p id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}

type Simple = { readonly label: string; readonly hint?: string }

/** Whole dollars by the slider, cents in the box. */
export function MoneyScale({
  value,
  onChange,
  to,
  step = 1,
  min = 0,
  ...rest
}: Simple & {
  readonly value: Cents
  readonly onChange: (cents: Cents) => void
  readonly to: number
  readonly step?: number
  readonly min?: number
}) {
  return (
    <ScaleField
      {...rest}
      value={value / 100}
      onChange={(dollars) => onChange(Math.round(dollars * 100) as Cents)}
      min={min}
      max={100_000_000}
      from={min < 0 ? -to : 0}
      to={to}
      step={step}
      decimals={2}
      prefix="$"
    />
  )
}

/** A share, shown as percent and held in basis points. */
export function ShareScale({
  value,
  onChange,
  to = 100,
  ...rest
}: Simple & { readonly value: number; readonly onChange: (share: number) => void; readonly to?: number }) {
  const { percentSign } = usePercent()
  return (
    <ScaleField
      {...rest}
      value={value / 100}
      onChange={(percent) => onChange(Math.round(percent * 100))}
      min={0}
      max={100}
      to={to}
      step={1}
      decimals={2}
      suffix={percentSign}
    />
  )
}
