// Choosing a person, a worker, a payer, a trading partner or a site by name. Lists are asked from the server; long ones are
// searched there.
import { useState } from 'react'
import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { nameOf } from './names.ts'

export type PickProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  readonly value?: string | undefined
  readonly onChange?: (id: string) => void
}

function NamePick({ value, onChange, ...rest }: PickProps & { readonly data: { value: string; label: string }[] }) {
  const { t } = useTranslation('shared')
  return (
    <Select
      searchable
      value={value || null}
      onChange={(id) => onChange?.(id ?? '')}
      nothingFoundMessage={t('pick.none')}
      {...rest}
    />
  )
}

export function PickWorker(props: PickProps) {
  const asked = useAsk('worker.list', { pageSize: 200, filter: { active: true } })
  return (
    <NamePick
      data={(asked.data?.rows ?? []).map((row) => ({ value: row.workerId, label: nameOf(row.name) }))}
      {...props}
    />
  )
}

export function PickPayer(props: PickProps) {
  const asked = useAsk('payer.list', {})
  return <NamePick data={(asked.data?.rows ?? []).map((row) => ({ value: row.payerId, label: row.name }))} {...props} />
}

export function PickPartner(props: PickProps) {
  const asked = useAsk('partner.list', {})
  return (
    <NamePick data={(asked.data?.rows ?? []).map((row) => ({ value: row.partnerId, label: row.name }))} {...props} />
  )
}

export function PickSite(props: PickProps) {
  const asked = useAsk('site.list', {})
  return <NamePick data={(asked.data?.rows ?? []).map((row) => ({ value: row.siteId, label: row.name }))} {...props} />
}

export function PickPlace(props: PickProps & { readonly places?: readonly string[] }) {
  const { t } = useTranslation('shared')
  const { places, ...rest } = props
  const codes = places ?? [
    '11',
    '12',
    '99',
    '10',
    '02',
    '53',
    '49',
    '04',
    '14',
    '18',
    '21',
    '22',
    '23',
    '27',
    '50',
    '51',
    '52',
    '55',
    '57',
    '58',
    '71',
    '03',
    '15',
    '16',
  ]
  return (
    <NamePick
      data={codes.map((code) => ({ value: code, label: t(`places.${code}`, { defaultValue: code }) }))}
      {...rest}
    />
  )
}

type Option = { readonly value: string; readonly label: string }

/** People by the beginning of a name; those chosen stay in the list whatever is searched. */
export function PickPeople({
  value = [],
  onChange,
  known = [],
  ...rest
}: Omit<MultiSelectProps, 'data' | 'value' | 'onChange'> & {
  readonly value?: readonly string[]
  readonly onChange?: (ids: string[]) => void
  /** Names known already, for ids that come from elsewhere. */
  readonly known?: readonly Option[]
}) {
  const { t } = useTranslation('shared')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const [asked] = useDebouncedValue(search.trim(), 200)
  const [seen, setSeen] = useState<ReadonlyMap<string, Option>>(new Map())
  const found = useAsk(
    'person.list',
    { pageSize: 30, filter: { status: 'active' }, ...(asked ? { search: asked } : {}) },
    { keepPrevious: true },
  )
  const options = (found.data?.rows ?? []).map((row) => ({ value: row.personId, label: nameOf(row.name) }))
  const chosen = value.flatMap((id) => {
    const option = seen.get(id) ?? known.find((one) => one.value === id)
    return option ? [option] : []
  })
  const data = [...new Map([...chosen, ...options].map((option) => [option.value, option])).values()]
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      data={data}
      value={[...value]}
      onChange={(ids) => {
        setSeen(new Map(data.filter((option) => ids.includes(option.value)).map((option) => [option.value, option])))
        onChange?.(ids)
        // With as many as may be chosen, the list stands in the way of what comes next.
        if (ids.length >= (rest.maxValues ?? Infinity)) setOpened(false)
      }}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('pick.none')}
      filter={({ options: all }) => all}
      {...rest}
    />
  )
}

/** A provider of the plan's network. */
export function PickProvider(props: PickProps) {
  const asked = useAsk('planProvider.list', {})
  return (
    <NamePick data={(asked.data?.rows ?? []).map((row) => ({ value: row.providerId, label: row.name }))} {...props} />
  )
}
