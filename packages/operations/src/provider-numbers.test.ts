// Every input of the registry that takes an NPI or an EIN refuses a wrong one where it is written, with what to do about it.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from './index.ts'

type Place = readonly [place: string, field: z.ZodType]

/** Every field of a schema whose name ends as `named` says, with the path to it. */
function fieldsNamed(named: RegExp, schema: z.ZodType, place: string): Place[] {
  const held = schema as z.ZodType & {
    readonly def: { readonly in?: z.ZodType; readonly innerType?: z.ZodType; readonly options?: readonly z.ZodType[] }
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [
      ...(named.test(name) ? [[`${place}.${name}`, field] as const] : []),
      ...fieldsNamed(named, field, `${place}.${name}`),
    ])
  if (schema instanceof z.ZodArray) return fieldsNamed(named, schema.element as z.ZodType, `${place}[]`)
  return [held.def.in, held.def.innerType, ...(held.def.options ?? [])].flatMap((inner) =>
    inner === undefined ? [] : fieldsNamed(named, inner, place),
  )
}

const everywhere = (named: RegExp): Place[] =>
  Object.values(operations).flatMap((one) => fieldsNamed(named, one.input, one.name))

const said = (field: z.ZodType, given: string): string | undefined => field.safeParse(given).error?.issues[0]?.message

describe('an NPI', () => {
  const places = everywhere(/npi$/i)

  test('is taken in these places and no other', () => {
    expect(places.map(([place]) => place).toSorted()).toEqual([
      'numbers.save.npi',
      'organization.update.npi',
      'planProvider.save.npi',
      'practitioner.save.npi',
      'recommendation.save.practitionerNpi',
      'setup.first.npi',
      'site.save.npi',
      'visitRecord.record.renderingNpi',
      'worker.save.npi',
    ])
  })

  test.each(places)('%s: a wrong check digit is refused with what to do', (_, field) => {
    expect(said(field, '1234567893')).toBeUndefined()
    expect(said(field, ' 1234567893 ')).toBeUndefined()
    expect(said(field, '1234567890')).toMatch(/check digit does not fit.*copy it from the letter again/)
    expect(said(field, '123456789')).toMatch(/ten digits/)
  })
})

describe('an EIN', () => {
  const places = everywhere(/^ein$/i)

  test('is taken in four places', () => expect(places).toHaveLength(4))

  test.each(places)('%s: with its hyphen or without, kept as nine digits', (_, field) => {
    expect(field.parse('82-1234567')).toBe('821234567')
    expect(field.parse('821234567')).toBe('821234567')
    expect(said(field, '82-123456')).toMatch(/as in 82-1234567/)
    expect(said(field, '8-21234567')).toMatch(/as in 82-1234567/)
  })
})
