// After signing: going live step by step, what the contract owes, its trial, and who is taken in or waits.
import type { Area } from '../area.ts'

const needs = ['contracts.read'] as const

export const signed: Area = {
  name: 'signed',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/signed',
      label: { en: 'After signing', es: 'Después de firmar' },
      icon: 'calendar',
      side: 'provider',
      needs,
      order: 51,
    },
  ],
  routes: [
    { path: '/signed', side: 'provider', needs, load: () => import('./signed-list-page.tsx') },
    { path: '/signed/$contractId', side: 'provider', needs, load: () => import('./signed-page.tsx') },
    {
      path: '/signed/$contractId/waiting',
      side: 'provider',
      needs: ['authorizations.manage'],
      load: () => import('./waiting-page.tsx'),
    },
  ],
  opens: { signed: '/signed/$id' },
}
