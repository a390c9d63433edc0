// The code sets hold every code the house's rules use, say where each row comes from, and explain themselves.
import { describe, expect, test } from 'vitest'
import {
  adjustmentGroups,
  adjustmentReasons,
  claimStatuses,
  diagnosisCategories,
  diagnosisCategory,
  einPrefixListed,
  explainAdjustment,
  explainStatus,
  filingIndicators,
  formatDiagnosis,
  isDiagnosisShape,
  isHcpcsShape,
  isSubstanceUseDiagnosis,
  isSurelyTooCoarse,
  isTaxonomyShape,
  modifiers,
  parseDiagnosis,
  placesOfService,
  procedures,
  providerAdjustments,
  remarkCodes,
  remittanceStatuses,
  standing,
  statusCategories,
  statusEntities,
  states,
  taxonomies,
} from './index.ts'

const sets = [
  adjustmentGroups,
  adjustmentReasons,
  claimStatuses,
  diagnosisCategories,
  filingIndicators,
  modifiers,
  placesOfService,
  procedures,
  providerAdjustments,
  remarkCodes,
  remittanceStatuses,
  statusCategories,
  statusEntities,
  states,
  taxonomies,
]

describe('every set', () => {
  test.each(sets.map((set) => [set.name, set] as const))(
    '%s: each row says what, from where and since when',
    (_, set) => {
      for (const row of set.rows) {
        expect(row.meaning.length, row.code).toBeGreaterThan(2)
        expect(row.source.length, row.code).toBeGreaterThan(3)
        expect(row.asOf, row.code).toMatch(/\d{4}|undated/)
        expect(row.source === 'from memory', row.code).toBe(
          row.source === 'from memory' && row.confidence === 'unverified',
        )
        expect(set.find(row.code)).toBe(row)
      }
    },
  )

  test('only whole sets may call a code wrong', () => {
    expect(standing(states, 'ZZ')).toBe('wrong')
    expect(standing(states, 'NM')).toBe('known')
    expect(standing(procedures, 'H9999')).toBe('unknown')
    expect(sets.filter((set) => set.complete).map((set) => set.name)).toEqual([
      'claim adjustment group codes',
      'states of a postal address',
    ])
    expect(states.rows.filter((row) => row.kind === 'state')).toHaveLength(50)
  })
})

// The edits of a plan and what front ends reject, as the house's rules name them.
const reasonsUsed =
  '1 2 3 4 5 6 11 16 18 22 23 24 26 27 29 31 39 45 50 58 96 97 104 109 119 129 133 136 140 142 146 147 150 151 167 170 178 181 182 185 197 198 200 206 207 208 209 210 216 222 226 227 231 234 236 238 239 242 246 250 251 252 256 258 272 275 284 286 288 296 300 301 302 303 A1 B12 B13 B7'
const remarksUsed =
  'M47 M53 M62 M76 M77 M80 M81 MA04 MA07 MA13 MA133 MA18 MA63 N103 N123 N129 N142 N163 N198 N20 N206 N216 N255 N257 N288 N290 N297 N30 N345 N35 N351 N36 N362 N380 N382 N393 N418 N42 N428 N432 N441 N443 N448 N479 N516 N519 N52 N522 N54 N547 N56 N570 N61 N62 N640 N65 N656 N661 N687 N688 N689 N690 N691 N692 N693 N694 N696 N702 N706 N758 N761 N767 N776 N779 N781 N782 N783 N798 N808 N818 N821 N822 N823 N831 N836'
const statusesUsed = '33 54 145 158 164 187 188 249 254 255 400 453 454 464 476 500 507 562'

test.each([
  ['adjustment reasons', adjustmentReasons, reasonsUsed],
  ['remarks', remarkCodes, remarksUsed],
  ['statuses', claimStatuses, statusesUsed],
] as const)('the %s that rules use are here, with a source', (_, set, used) => {
  for (const code of used.split(' ')) expect(set.find(code)?.confidence, code).toBe('sourced')
})

describe('explaining an adjustment', () => {
  test.each([
    ['CO', '45', [], "The charge is above the contract's price (CO-45).", 'Write it off.'],
    [
      'CO',
      '197',
      ['M62'],
      'No authorization: the authorization number is missing or wrong (CO-197 M62).',
      'replacement with its number',
    ],
    ['CO', '198', [], 'The authorized units are used up (CO-198).', 'Ask for more units'],
    ['OA', '23', [], 'What the payer before already paid and cut (OA-23).', 'Nothing to do'],
    [
      'CO',
      '999',
      ['N9999'],
      'Reason 999, which is not in our list: remark N9999, which is not in our list (CO-999 N9999).',
      'Ask the plan',
    ],
  ])('%s-%s %j', (group, carc, rarcs, text, next) => {
    const explained = explainAdjustment(group, carc, rarcs)
    expect(explained.text).toBe(text)
    expect(explained.next).toContain(next)
    expect(explained.oddities).toEqual([])
  })

  test('a refusal put on the person is said to be one', () => {
    expect(explainAdjustment('PR', '96', ['N216']).next).toContain(
      'bill a Medicaid member only where the law allows it',
    )
    expect(explainAdjustment('PR', '3').next).not.toContain('Medicaid member')
  })

  test.each([
    ['OA', '45', [], 'may stand only with CO or PR'],
    ['CO', '23', [], 'may stand only with OA'],
    ['CO', '16', ['MA13'], 'needs a remark'],
    ['XX', '45', [], 'is not a group code'],
  ])('odd codes are named: %s-%s %j', (group, carc, rarcs, oddity) => {
    expect(explainAdjustment(group, carc, rarcs).oddities.join(' ')).toContain(oddity)
  })
})

test('a rejection is explained with whom it is about', () => {
  expect(explainStatus('A7', '562', '85')).toBe(
    'Rejected: something is wrong. The NPI, of the billing provider. Check the number and the enrollment on the day of the visit.',
  )
  expect(explainStatus('A2', '9999', null)).toContain('not in our list')
})

describe('diagnoses', () => {
  test.each([
    ['F25.0', 'F250', 'F25.0'],
    ['f1020', 'F1020', 'F10.20'],
    ['Z59.0', 'Z590', 'Z59.0'],
    ['F21', 'F21', 'F21'],
    ['C4A.111', 'C4A111', 'C4A.111'],
  ])('%s is carried as %s and shown as %s', (text, carried, shown) => {
    expect(parseDiagnosis(text)).toBe(carried)
    expect(formatDiagnosis(carried)).toBe(shown)
  })
  test.each(['', 'F2', '250', 'F25.', 'F25.00000', 'F25-0', 'F25.0.1'])('%j has not the shape of one', (text) => {
    expect(isDiagnosisShape(text)).toBe(false)
  })
  test('a category with finer codes is too coarse; an unknown one is not judged', () => {
    expect([
      isSurelyTooCoarse('F25'),
      isSurelyTooCoarse('F250'),
      isSurelyTooCoarse('F21'),
      isSurelyTooCoarse('Z59'),
    ]).toEqual([true, false, false, false])
    expect(diagnosisCategory('F33.1')?.meaning).toBe('Major depressive disorder, recurrent')
    expect(diagnosisCategory('I10')).toBeNull()
  })
  test('F10 to F19 concern substance use', () => {
    expect(['F1020', 'F199', 'F200', 'F1'].map(isSubstanceUseDiagnosis)).toEqual([true, true, false, false])
  })
})

test('units of the codes peers bill', () => {
  expect(procedures.find('H0038')).toMatchObject({ unit: 'quarter-hour', unitMinutes: 15, startedUnitCounts: false })
  expect(procedures.find('T1005')).toMatchObject({ unit: 'quarter-hour', startedUnitCounts: true })
  expect(procedures.find('G0140')).toMatchObject({ unit: 'minutes-in-month', unitMinutes: 60 })
  expect(procedures.find('S9484')).toMatchObject({ unit: 'hour', unitMinutes: 60 })
  expect(procedures.find('H0045')).toMatchObject({ unit: 'day', unitMinutes: null })
  expect(procedures.rows.every((row) => isHcpcsShape(row.code))).toBe(true)
  expect(taxonomies.rows.every((row) => isTaxonomyShape(row.code))).toBe(true)
  expect(placesOfService.rows.filter((row) => row.telehealth).map((row) => row.code)).toEqual(['02', '10'])
})

test('an employer number with a prefix not listed deserves a second look', () => {
  expect([einPrefixListed('821234567'), einPrefixListed('071234567')]).toEqual([true, false])
})
