// The fields that need more than a text box: a day, a time, an amount. One of each for the whole product.
import { TextInput, type TextInputProps } from '@mantine/core'
import { DateInput, TimeInput, type DateInputProps, type TimeInputProps } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/es'
import { parseCents, decimalText, formatMoney, type Cents } from '@throughline/domain'
import { sayDay } from '@throughline/spanish'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDay, useDays } from '../words/days.ts'
import { Icon } from './icon.tsx'

type DayFieldProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'locale'> & {
  readonly value?: string | null | undefined
  readonly onChange?: (day: string) => void
}

/** A day, typed in any of the usual ways or chosen; held as YYYY-MM-DD, '' when empty. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  const { language } = useDays()
  return (
    <DateInput
      valueFormat={(day) => sayDay(day.slice(0, 10), language)}
      dateParser={readDay}
      locale={language}
      value={value || null}
      onChange={(day) => onChange?.(day ?? '')}
      rightSection={<Icon name="calendar" size={18} />}
      rightSectionPointerEvents="none"
      allowDeselect
      {...rest}
    />
  )
}

/** A time of day, held as HH:MM. */
export function TimeField({
  value,
  onChange,
  ...rest
}: Omit<TimeInputProps, 'value' | 'onChange'> & {
  readonly value?: string | undefined
  readonly onChange?: (time: string) => void
}) {
  return (
    <TimeInput value={value ?? ''} onChange={(event) => onChange?.(event.currentTarget.value.slice(0, 5))} {...rest} />
  )
}

/** An amount, typed as "1,234.50"; held as cents, null when empty or unreadable. */
export function MoneyField({
  value,
  onChange,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value?: Cents | null
  /** What it reads as, and what was typed. */
  readonly onChange?: (cents: Cents | null, typed: string) => void
}) {
  const [text, setText] = useState(value === null || value === undefined ? '' : decimalText(value))
  return (
    <TextInput
      inputMode="decimal"
      leftSection="$"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange?.(parseCents(event.currentTarget.value), event.currentTarget.value)
      }}
      {...rest}
    />
  )
}

/** The most an amount of a plan, a wage or a rate can be. */
const mostCents = 10_000_000_000 as Cents

/**
 * An amount that is kept as it is typed. One that cannot be, below zero or no amount at all, says so under the field and
 * changes nothing; an empty field is null where it may be.
 */
export function AmountField({
  onChange,
  mayBeEmpty = false,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange' | 'error'> & {
  readonly value: Cents | null
  readonly onChange: (cents: Cents | null) => void
  readonly mayBeEmpty?: boolean
}) {
  const { t } = useTranslation('shared')
  const [wrong, setWrong] = useState(false)
  return (
    <MoneyField
      {...rest}
      error={wrong ? t('amountBetween', { least: formatMoney(0 as Cents), most: formatMoney(mostCents) }) : null}
      onChange={(cents, typed) => {
        const fits = cents === null ? mayBeEmpty && typed.trim() === '' : cents >= 0 && cents <= mostCents
        setWrong(!fits)
        if (fits) onChange(cents)
      }}
    />
  )
}
