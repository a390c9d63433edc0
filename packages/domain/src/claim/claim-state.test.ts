// The walk of a claim: what may follow what, and that nothing is stuck.
import { expect, test } from 'vitest'
import { claimStates, gaveWay, isDecided, mayMove, type ClaimState } from './claim-state.ts'

test.each<[ClaimState[], boolean]>([
  [['draft', 'ready', 'batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted', 'paid', 'closed'], true],
  [['draft', 'held', 'ready'], true],
  [['sent', 'rejected', 'draft', 'ready', 'batched', 'sent'], true],
  [['sent', 'paid'], true],
  [['denied', 'appealed', 'paid'], true],
  [['paid', 'replaced'], true],
  [['closed', 'denied'], true],
  [['draft', 'sent'], false],
  [['held', 'batched'], false],
  [['rejected', 'sent'], false],
  [['paid', 'draft'], false],
  [['sent', 'ready'], false],
  [['denied', 'ready'], false],
])('%j: %s', (walk, allowed) => {
  const steps = walk.slice(1).map((to, index) => mayMove(walk[index]!, to))
  expect(steps.every(Boolean)).toBe(allowed)
})

test('every state can be reached from a draft, and only decided money is decided', () => {
  const reached = new Set<ClaimState>(['draft'])
  for (let grew = true; grew;) {
    grew = false
    for (const from of reached)
      for (const to of claimStates)
        if (!reached.has(to) && mayMove(from, to)) {
          reached.add(to)
          grew = true
        }
  }
  expect([...reached].sort()).toEqual([...claimStates].sort())
  expect(claimStates.filter(isDecided)).toEqual(['paid', 'partial', 'denied', 'zero-paid'])
  expect(claimStates.filter(gaveWay)).toEqual(['replaced', 'voided'])
})

test('nothing that was sent goes back to being unsent except by rejection', () => {
  for (const from of ['sent', 'received', 'syntax-accepted', 'payer-accepted', 'paid', 'denied'] as const)
    for (const to of ['draft', 'held', 'ready', 'batched'] as const)
      expect(mayMove(from, to), `${from} → ${to}`).toBe(false)
})
