// Every list either searches by a text or says that it does not: none passes over what somebody typed.
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from './index.ts'

const lists = Object.values(operations).filter((one) => 'pageSize' in ((one.input as z.ZodObject).shape ?? {}))
const isSearched = (one: (typeof lists)[number]) => 'search' in (one.input as z.ZodObject).shape

describe('lists', () => {
  test('there are some of both', () => {
    expect(lists.length).toBeGreaterThan(15)
    expect(lists.filter(isSearched).length).toBeGreaterThan(5)
    expect(lists.filter((one) => !isSearched(one)).length).toBeGreaterThan(5)
  })

  test.each(lists.filter((one) => !isSearched(one)).map((one) => [one.name, one] as const))(
    '%s says that it is not searched, and by what it is narrowed',
    (_, one) => {
      const parsed = one.input.safeParse({ search: 'Rivera' })
      expect(parsed.success).toBe(false)
      const text = parsed.error!.issues.map((issue) => issue.message).join(' ')
      expect(text).toMatch(/^This list is not searched by a text\.( Narrow it by: .+\.)?$/)
      expect(one.input.safeParse({ surch: 'Rivera' }).error?.issues[0]?.message).not.toContain('not searched')
    },
  )

  test.each(lists.filter(isSearched).map((one) => [one.name, one] as const))('%s takes a text', (_, one) => {
    expect(one.input.safeParse({ search: 'Rivera' }).error?.issues ?? []).not.toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys' }),
    )
  })
})
