// 999, 005010X231A1: the implementation acknowledgment. Loops, usage, repeats and qualifiers, in our own words.
import { AK1, AK2, AK9, CTX, IK3, IK4, IK5 } from '../definition/dictionary.ts'
import { loop, many, manyLoops, one, R, RC, S, SC, streamed, transactionSet, unbounded } from '../definition/shape.ts'

const place = { element: R(), component: S(), repetition: S() }
const setErrors = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  'I5',
  'I6',
] as const
const groupErrors = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
  'I6',
] as const

const context = many(10, CTX, {
  context: { ...RC({ name: R(), reference: S() }), repeat: 10 } as const,
  segment: S(),
  position: S(),
  loop: S(),
  element: SC(place),
  reference: SC({ element: R(), element2: S() }),
})

const elementError = loop('2110', 'element error', {
  error: one(IK4, {
    element: RC(place),
    reference: S(),
    error: R('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '13', 'I6', 'I9', 'I10', 'I11', 'I12', 'I13'),
    copy: S(),
  }),
  contexts: context,
})
const segmentError = loop('2100', 'segment error', {
  error: one(IK3, {
    segment: R(),
    position: R(),
    loop: S(),
    error: R('1', '2', '3', '4', '5', '6', '7', '8', 'I4', 'I6', 'I7', 'I8', 'I9'),
  }),
  contexts: context,
  elements: manyLoops(unbounded, elementError),
})
export const setResponse = loop('2000', 'transaction set response', {
  set: one(AK2, { transaction: R(), control: R(), version: S() }),
  segments: manyLoops(unbounded, segmentError),
  status: one(IK5, {
    status: R('A', 'E', 'M', 'R', 'W', 'X'),
    error1: S(...setErrors),
    error2: S(...setErrors),
    error3: S(...setErrors),
    error4: S(...setErrors),
    error5: S(...setErrors),
  }),
})

export const acknowledgment999 = transactionSet({
  version: '005010X231A1',
  transaction: '999',
  functionalGroup: 'FA',
  name: '999',
  title: 'implementation acknowledgment',
  alsoReads: ['005010X231'],
  root: loop('', 'transaction', {
    group: one(AK1, { functionalGroup: R(), control: R(), version: R() }),
    responses: streamed(manyLoops(unbounded, setResponse)),
    status: one(AK9, {
      status: R('A', 'E', 'M', 'P', 'R', 'W', 'X'),
      included: R(),
      received: R(),
      accepted: R(),
      error1: S(...groupErrors),
      error2: S(...groupErrors),
      error3: S(...groupErrors),
      error4: S(...groupErrors),
      error5: S(...groupErrors),
    }),
  }),
  rules: [],
})
