// What the interface says, in English and Spanish. The shared words come with the first load of their language; each
// area brings its own when it is first opened.
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { learnSpanish, type Language } from '@throughline/spanish'
import { speak, spoken } from '../api/client.ts'

export type Words = { readonly [key: string]: string | Words }
export type WordsModule = { readonly words: Words }
export type AreaWords = Readonly<Record<Language, () => Promise<WordsModule>>>

const kept = 'throughline-language'
const sources = new Map<string, AreaWords>([
  ['shared', { en: () => import('./shared.en.ts'), es: () => import('./shared.es.ts') }],
])

/** Says where an area's words lie; they are fetched when a page first asks for them. */
export function addWords(area: string, words: AreaWords): void {
  sources.set(area, words)
}

/** Brings an area's words here before a page asks for them; asked again, they are here. */
export async function fetchWords(area: string): Promise<void> {
  await sources.get(area)?.[spoken()]()
}

const lazily: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const source = sources.get(namespace)?.[language === 'es' ? 'es' : 'en']
    if (!source) return done(new Error(`no words for ${namespace}`), null)
    source().then(
      (loaded) => done(null, loaded.words as never),
      (error: unknown) => done(error as Error, null),
    )
  },
}

/** The kept choice, else what the browser asks for, else English. */
export function firstLanguage(): Language {
  try {
    const chosen = localStorage.getItem(kept)
    if (chosen === 'en' || chosen === 'es') return chosen
  } catch {
    // Storage may be forbidden; the browser's own language holds then.
  }
  return navigator.languages.find((tag) => tag.startsWith('es') || tag.startsWith('en'))?.startsWith('es') ? 'es' : 'en'
}

function settle(language: Language): void {
  document.documentElement.lang = language
  speak(language)
}

export async function startWords(): Promise<void> {
  const language = firstLanguage()
  settle(language)
  if (language === 'es') await learnSpanish()
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['shared'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      returnNull: false,
    })
}

export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(kept, language)
  } catch {
    // Kept for this page only then.
  }
  settle(language)
  if (language === 'es') await learnSpanish()
  await i18next.changeLanguage(language)
}
