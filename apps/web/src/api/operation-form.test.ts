// How fields become an operation's input, and which problem stands at which field.
import { expect, test } from 'vitest'
import { problemsOf, schemaOf, withoutBlanks } from './operation-form.ts'

test('empty fields become null where null is allowed and vanish where they may be missing', () => {
  const cleaned = withoutBlanks(schemaOf('person.save'), {
    personId: null,
    name: { given: 'Ana', family: 'Rivera', middle: '' },
    preferredName: '',
    birthDate: '1990-05-01',
    phone: '',
  })
  expect(cleaned).toEqual({
    personId: null,
    name: { given: 'Ana', family: 'Rivera', middle: undefined },
    preferredName: null,
    birthDate: '1990-05-01',
    phone: null,
  })
})

test('a needed field that is empty stays empty, so that its own problem shows', () => {
  const cleaned = withoutBlanks(schemaOf('coverage.save'), { memberNumber: '', ends: '' })
  expect(cleaned).toEqual({ memberNumber: '', ends: null })
})

test('rows inside a list are cleaned too', () => {
  const schema = schemaOf('recoveryPlan.save')
  expect(withoutBlanks(schema, { goals: [{ goalId: '', words: 'Ride the bus', need: '' }] })).toEqual({
    goals: [{ goalId: null, words: 'Ride the bus', need: '' }],
  })
})

test('each problem stands at the path of its field, the first one only', () => {
  const problems = problemsOf(schemaOf('session.signIn'), { email: 'ana', password: '' })
  expect(Object.keys(problems).sort()).toEqual(['email', 'password'])
  expect(problems['email']).toBe('Write an e-mail address, for example ana@example.org.')
})
