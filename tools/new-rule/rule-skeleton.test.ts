// The skeleton of a rule and the list it goes on, for every kind, against the lists as they stand in the tree.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importsOf, targetOf } from '../house/imports.ts'
import { exportName, isRuleId, targets, withRule, type RuleKind } from './rule-skeleton.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test.each([
  ['too-many-units', true],
  ['units', false],
  ['Too-Many', false],
  ['too_many', false],
  ['../escape-it', false],
  ['too--many', false],
])('%s is a name: %s', (id, good) => expect(isRuleId(id)).toBe(good))

describe.each(Object.keys(targets) as RuleKind[])('a %s rule', (kind) => {
  const target = targets[kind]
  const list = readFileSync(root + target.list, 'utf8')
  const id = 'made-up-for-a-test'

  test('goes on the list once, imported among its neighbors and asked last', () => {
    const after = withRule(list, kind, id)!
    const imported = importsOf(after).map((found) => found.specifier)
    expect(imported.filter((specifier) => specifier === `${target.from}${id}.rule.ts`)).toHaveLength(1)
    expect(imported.length).toBe(importsOf(list).length + 1)
    expect(after).toContain(`${target.entry(exportName(id))}\n]`)
    expect(after.split('\n').length).toBe(list.split('\n').length + 2)
  })

  test('imports only what is there', () => {
    const file = `${target.folder}/${id}.rule.ts`
    const meant = importsOf(target.skeleton(id, exportName(id))).map((found) => targetOf(file, found.specifier))
    expect(meant.filter((path) => path !== null && !existsSync(root + path))).toEqual([])
    expect(meant.filter((path) => path !== null).length).toBeGreaterThan(2)
  })

  test('a list that has moved is not guessed at', () => {
    expect(withRule('// nothing', kind, id)).toBeNull()
    expect(withRule(list.replace(target.array, 'export const other = ['), kind, id)).toBeNull()
  })
})
