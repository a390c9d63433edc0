// The fields of the guided form: a whole number, a share, one of several, yes or no; each may be "it does not say".
import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePercent } from '../words/percent.ts'

export function Whole({
  label,
  value,
  onChange,
  max = 3650,
  hint,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly max?: number
  readonly hint?: string | undefined
}) {
  return (
    <NumberInput
      label={label}
      description={hint}
      value={value ?? ''}
      min={0}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      onChange={(given) => onChange(typeof given === 'number' ? Math.min(max, Math.round(given)) : null)}
    />
  )
}

/** Percent with two decimals, held in basis points. */
export function Percent({
  label,
  value,
  onChange,
  hint,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (share: number | null) => void
  readonly hint?: string
}) {
  const { percentSign } = usePercent()
  return (
    <NumberInput
      label={label}
      description={hint}
      suffix={percentSign}
      value={value === null ? '' : value / 100}
      min={0}
      max={100}
      decimalScale={2}
      allowNegative={false}
      onChange={(given) => onChange(typeof given === 'number' ? Math.min(10_000, Math.round(given * 100)) : null)}
    />
  )
}

export function Choose<V extends string>({
  label,
  value,
  of,
  words,
  onChange,
}: {
  readonly label: string
  readonly value: V | null
  readonly of: readonly V[]
  readonly words: (value: V) => string
  readonly onChange: (value: V | null) => void
}) {
  const { t } = useTranslation('desk')
  return (
    <Select
      label={label}
      placeholder={t('notSaid')}
      clearable
      data={of.map((one) => ({ value: one, label: words(one) }))}
      value={value}
      onChange={(given) => onChange(given as V | null)}
    />
  )
}

export function YesNo({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: boolean | null
  readonly onChange: (value: boolean | null) => void
}) {
  const { t } = useTranslation('desk')
  return (
    <Choose
      label={label}
      value={value === null ? null : value ? 'yes' : 'no'}
      of={['yes', 'no']}
      words={(one) => t(one)}
      onChange={(given) => onChange(given === null ? null : given === 'yes')}
    />
  )
}
