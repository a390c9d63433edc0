// Small worlds, each played from its seed: the cycle runs, every invariant holds on both sides, and the second bookkeeper agrees to
// the cent. Twenty seeds, in two files that run side by side.
import { describe, expect, test } from 'vitest'
import { auditBooks, differenceText } from '../src/index.ts'
import { play } from './played-seed.ts'

/** Declares the tests of so many seeds from `first` on. */
export function playedSeeds(first: number, count: number): void {
  const seeds = Array.from({ length: count }, (_, index) => first + index)
  const everything = new Map<string, number>()

  describe('a world from its seed', () => {
    test.each(seeds)('seed %i: both ledgers agree with the files to the cent', { timeout: 300_000 }, async (seed) => {
      const played = await play(seed)
      const audit = auditBooks(played.evidence)
      expect(played.faults, `seed ${seed}`).toEqual([])
      expect(played.broken, `seed ${seed}`).toEqual([])
      expect(audit.differences.map(differenceText), `seed ${seed}`).toEqual([])
      expect(audit.figures.posted, `seed ${seed}`).toBeGreaterThan(1000_00)
      expect(audit.figures.planPaid, `seed ${seed}`).toBe(audit.figures.posted)
      for (const [what, times] of played.counts) everything.set(what, (everything.get(what) ?? 0) + times)
    })

    test('over the seeds, everything that can happen did', () => {
      const wanted = [
        'denied',
        'partial',
        'pends resolved',
        'held claims put right',
        'rejected claims put right',
        'late claims sent all the same',
        'replacements',
        'voids',
        'taken back',
        'decided again',
        'import rows refused',
        'import rows known already',
        '835 by hand: posted',
        '835 by hand: quarantined',
        '835 by hand: duplicate',
        '837P again: accepted',
        'notes written later',
        'notes never signed',
      ]
      expect(wanted.filter((what) => !everything.get(what))).toEqual([])
    })
  })
}
