// What the first page shows is asked for before anything is drawn: who is signed in, and for nobody the door with its words.
import i18next from 'i18next'
import type { QueryClient } from '@tanstack/react-query'
import { call, replyOf, type Answer, type Reply } from './api/client.ts'
import { fetchPasswordStep } from './sign-in/sign-in-page.tsx'
import { readSession, sessionQuestion } from './session.tsx'
import { fetchWords } from './words/words.ts'

/** The answers on their way since the page itself arrived (public/ask-ahead.js); absent where that file did not come. */
type AskedAhead = { readonly session: Promise<Answer>; readonly status: Promise<Answer | null> }
const ahead = (globalThis as { readonly askedAhead?: AskedAhead }).askedAhead

async function askStatus(): Promise<Reply<'setup.status'>> {
  const asked = (await ahead?.status.catch(() => null)) ?? null
  return asked === null ? call('setup.status', {}) : replyOf<'setup.status'>(async () => asked)
}

/**
 * Asks beside the loading of the words and the drawing of the frame, one after which the other used to be asked. The pages ask
 * again in their own way and find the answers here; what fails is left to them, who say so.
 */
export async function fetchAhead(queries: QueryClient, words: Promise<void>): Promise<void> {
  try {
    const session = await queries.fetchQuery({
      ...sessionQuestion,
      queryFn: () => readSession(ahead && (() => replyOf<'session.current'>(() => ahead.session))),
      retry: false,
    })
    if (session !== null) return
    const doorWords = Promise.all([fetchWords('sign-in'), words]).then(() => i18next.loadNamespaces('sign-in'))
    const status = await queries.fetchQuery({ queryKey: ['setup.status', {}], queryFn: askStatus, retry: false })
    await Promise.all([doorWords, status.demo ? null : fetchPasswordStep()])
  } catch {
    // The page that needs it asks again and tells.
  }
}
