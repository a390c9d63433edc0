// Plays the years of a case rate in pieces between two frames, so that the page stays free and says how far it is.
import { useCallback, useEffect, useRef, useState } from 'react'
import { beginCaseRate, type CaseRateQuestion, type CaseRateResult } from '@throughline/provider/getting-in'

/** Years in one piece: a few milliseconds each. */
const piece = 200

export type Played = {
  /** Share played, 0 to 100; null when nothing is running. */
  readonly progress: number | null
  /** What came out, and the question it answers. */
  readonly outcome: { readonly question: CaseRateQuestion; readonly result: CaseRateResult } | null
  readonly play: (question: CaseRateQuestion, runs: number) => void
}

export function useCaseRate(): Played {
  const [progress, setProgress] = useState<number | null>(null)
  const [outcome, setOutcome] = useState<Played['outcome']>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const play = useCallback((question: CaseRateQuestion, runs: number) => {
    clearTimeout(timer.current)
    const run = beginCaseRate(question, runs)
    setProgress(0)
    const next = () => {
      run.advance(piece)
      if (run.done() < runs) {
        setProgress(Math.round((run.done() / runs) * 100))
        timer.current = setTimeout(next, 0)
      } else {
        setOutcome({ question, result: run.result() })
        setProgress(null)
      }
    }
    timer.current = setTimeout(next, 0)
  }, [])
  return { progress, outcome, play }
}
