// A command that wants the second factor once more: whoever shows the question on screen stands here, and commands wait for it.
import { Refusal } from './client.ts'

type Question = () => Promise<boolean>
let question: Question | null = null

/** Puts the question on screen in place; gives what takes it away again. */
export function answerFreshFactor(ask: Question): () => void {
  question = ask
  return () => {
    if (question === ask) question = null
  }
}

/** Runs a command; refused for want of a fresh factor, it asks for one and runs the command once more. */
export async function withFreshFactor<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const asked = error instanceof Refusal && error.code === 'fresh-factor' ? question : null
    if (asked === null || !(await asked())) throw error
    return run()
  }
}
