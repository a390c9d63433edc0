// The worksheets before a contract: what you offer, what is in place, whether it is still you, what comes next; and the page to
// hand over. They stand on the way into a network, under Getting in.
import type { Area } from '../area.ts'

const needs = ['contracts.read'] as const

export const worksheets: Area = {
  name: 'worksheets',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [],
  routes: [
    { path: '/getting-in/worksheets', side: 'provider', needs, load: () => import('./sheets-page.tsx') },
    { path: '/getting-in/worksheets/services', side: 'provider', needs, load: () => import('./services-page.tsx') },
    { path: '/getting-in/worksheets/overview', side: 'provider', needs, load: () => import('./overview-page.tsx') },
    { path: '/getting-in/worksheets/readiness', side: 'provider', needs, load: () => import('./readiness-page.tsx') },
    { path: '/getting-in/worksheets/weighing', side: 'provider', needs, load: () => import('./weighing-page.tsx') },
    // A step is ended by its owner, whatever else they may see.
    {
      path: '/getting-in/worksheets/steps',
      side: 'provider',
      needs: ['home.read'],
      load: () => import('./steps-page.tsx'),
    },
  ],
}
