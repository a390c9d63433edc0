// Where the application starts: words, look, cache and pages, in that order.
import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './theme/theme.css'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { makeQueries, sessionKey } from './api/queries.ts'
import { areas } from './areas.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { PageSkeleton } from './kit/skeletons.tsx'
import { settlePlaces } from './places.ts'
import { makeRouter } from './router.tsx'
import { cssVariables, theme } from './theme/theme.ts'
import { addWords, startWords } from './words/words.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// The scroll lock of dialogs makes its own style element and reads the nonce from this name.
Object.assign(globalThis, { __webpack_nonce__: nonce })
// The content policy forbids evaluating text as code; zod, which comes with the first form, would try once and leave a
// warning. It reads its settings from this name.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

settlePlaces(areas)
for (const area of areas) addWords(area.name, area.words)
addWords('sign-in', { en: () => import('./sign-in/words.en.ts'), es: () => import('./sign-in/words.es.ts') })

const queries = makeQueries((refusal) => {
  queries.setQueryData(sessionKey, refusal.code === 'second-factor' ? 'half' : null)
})
const router = makeRouter(queries)
const colorScheme = localStorageColorSchemeManager({ key: 'throughline-color-scheme' })

// After an upgrade the pages of the old version are gone from the server: an open tab fetches the new one, once.
addEventListener('vite:preloadError', (event) => {
  if (performance.now() < 10_000) return
  event.preventDefault()
  location.reload()
})

const words = startWords()
const ahead = fetchAhead(queries, words)
await words
// What is drawn before its answers are here is drawn as a skeleton, and React keeps a skeleton standing for 300 ms: who waits a
// moment longer for the first picture sees the page itself. A slow line sees the skeleton.
const moment = 400
await Promise.race([ahead, new Promise((done) => setTimeout(done, moment))])
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-right" autoClose={6000} />
      <QueryClientProvider client={queries}>
        <Suspense fallback={<PageSkeleton />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
