// The five fields of an address, for every form that holds one.
import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useOptional } from './form-dialog.tsx'

export type AddressValues = { line1: string; line2: string; city: string; state: string; zip: string }
type Address = { line1: string; line2?: string | undefined; city: string; state: string; zip: string }

export function emptyAddress(address: Address | null): AddressValues {
  return {
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    zip: address?.zip ?? '',
  }
}

/** Null when every field is empty; otherwise the address as claims carry it. */
export function addressOf(values: AddressValues): Record<string, string | undefined> | null {
  if (Object.values(values).every((value) => value.trim() === '')) return null
  return {
    ...values,
    line2: values.line2.trim() === '' ? undefined : values.line2,
    state: values.state.trim().toUpperCase(),
    zip: values.zip.replace(/[\s-]/g, ''),
  }
}

export function AddressFields({
  form,
  path,
}: {
  readonly form: Pick<UseFormReturnType<never>, 'getInputProps'> | { getInputProps: (path: never) => object }
  readonly path: string
}) {
  const { t } = useTranslation('shared')
  const optional = useOptional()
  const at = (field: keyof AddressValues) => form.getInputProps(`${path}.${field}` as never)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={t('address.line1')} autoComplete="off" {...at('line1')} />
      <TextInput label={optional(t('address.line2'))} autoComplete="off" {...at('line2')} />
      <TextInput label={t('address.city')} autoComplete="off" {...at('city')} />
      <SimpleGrid cols={2}>
        <TextInput label={t('address.state')} maxLength={2} autoComplete="off" {...at('state')} />
        <TextInput label={t('address.zip')} inputMode="numeric" maxLength={10} autoComplete="off" {...at('zip')} />
      </SimpleGrid>
    </SimpleGrid>
  )
}

/** An address on one line, as people write it. */
export function sayAddress(address: Address | null): string {
  if (!address) return '—'
  const zip = address.zip.length === 9 ? `${address.zip.slice(0, 5)}-${address.zip.slice(5)}` : address.zip
  return [address.line1, address.line2, `${address.city}, ${address.state} ${zip}`].filter(Boolean).join(', ')
}

/** (316) 555-0142 */
export function sayPhone(phone: string | null): string {
  return phone && /^\d{10}$/.test(phone)
    ? `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`
    : (phone ?? '—')
}

/** 12-3456789 */
export function sayEin(ein: string | null): string {
  return ein && ein.length === 9 ? `${ein.slice(0, 2)}-${ein.slice(2)}` : (ein ?? '—')
}
