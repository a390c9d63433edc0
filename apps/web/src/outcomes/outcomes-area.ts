// The hard data: what changed in people's lives, told with its cautions, and where it is recorded.
import type { Area } from '../area.ts'

const needs = ['services.read'] as const

export const outcomes: Area = {
  name: 'outcomes',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/outcomes',
      label: { en: 'Outcomes', es: 'Resultados' },
      icon: 'heart',
      side: 'provider',
      needs,
      order: 55,
    },
  ],
  routes: [
    { path: '/outcomes', side: 'provider', needs, load: () => import('./outcomes-page.tsx') },
    { path: '/outcomes/chance', side: 'provider', needs, load: () => import('./chance-page.tsx') },
  ],
}
